import {challengeShape} from '../feedback/feedback-shapes.js';
import type {AnswerShapes} from '../transport/checked-transport.js';
import type {Shape} from '../transport/shape.js';

const section: Shape = {
  id: 'string',
  language: 'string',
  heading: 'string',
  'passages?': ['string'],
};

/** What the operations of a page with notices are answered with. What a teach-back holds is the engine's to judge. */
export const noticeShapes: AnswerShapes = {
  'request-challenge': challengeShape,
  'list-notices': {
    notices: [{id: 'string', kind: 'string', version: 'string', title: {'*': 'string'}}],
  },
  'read-notice': {
    id: 'string',
    kind: 'string',
    version: 'string',
    effectiveFrom: 'string',
    language: 'string',
    status: 'string',
    languages: ['string'],
    title: 'string',
    sections: [section],
    'change?': {text: 'string', language: 'string'},
    'teachBack?': {},
    'proof?': 'string',
    // The file becomes the address of a link, and an address can be a script.
    'form?': {number: 'string', file: /^(https?:\/\/|\.{0,2}\/(?![/\\]))/, digest: 'string'},
  },
  'read-notice-sections': {sections: [section]},
  'acknowledge-notice': {
    id: 'string',
    status: 'string',
    shownAt: 'string',
    receivedAt: 'string',
  },
  'list-my-due-notices': {
    due: [
      {
        noticeId: 'string',
        kind: 'string',
        version: 'string',
        'dueBy?': 'string',
        proof: 'string',
        spoken: 'boolean',
        because: 'string',
        'earlier?': 'string',
      },
    ],
  },
};
