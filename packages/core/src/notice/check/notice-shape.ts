import {fits, type Shape} from '../../transport/shape.js';
import type {Notice} from '../notice.js';

const localized: Shape = {'*': 'string'};
const source: Shape = {
  citation: 'string',
  confidence: /^(confirmed|read|cited|unverified)$/,
  'url?': 'string',
  'note?': 'string',
};

const noticeShape: Shape = {
  id: 'string',
  kind: /^(rights-and-responsibilities|privacy-practices|nondiscrimination|language-assistance|advance-directives|grievance-process|fixed-form|local)$/,
  jurisdiction: 'string',
  version: 'string',
  effective: {from: 'string', 'to?': 'string'},
  change: {kind: /^(substantive|editorial)$/, 'summary?': localized},
  language: 'string',
  sections: [{id: 'string', statements: [{id: 'string', sources: [source]}]}],
  texts: {
    '*': {
      status: /^(draft|machine|reviewed)$/,
      title: 'string',
      sections: {'*': {heading: 'string', statements: localized}},
    },
  },
  fields: [
    {
      name: 'string',
      meaning: 'string',
      type: /^(text|phone|email|url|date|file|digest)$/,
      required: 'boolean',
    },
  ],
  delivery: [
    {
      settings: [/^(inpatient|outpatient|emergency|observation)$/],
      'onlyFor?': 'string',
      on: /^(arrival|first-service|admission|observation|discharge|reclassification)$/,
      'fromHours?': 'number',
      'withinHours?': 'number',
      'onlyAfterHours?': 'number',
      repeat: /^(version|encounter|year)$/,
      proof: /^(delivery|good-faith|signature)$/,
      'spoken?': 'boolean',
      sources: [source],
    },
  ],
  retention: {years: 'number', source},
  'teachBack?': {},
  'form?': {number: 'string', files: localized, digests: localized},
};

/** True for what has the form of a notice. Whether it is one to show is what `noticeProblems` says. */
export function isNotice(value: unknown): value is Notice {
  return fits(value, noticeShape);
}
