import {challengeShape} from '../feedback/feedback-shapes.js';
import type {AnswerShapes} from '../transport/checked-transport.js';

/** What a survey page's operations are answered with. What a definition holds is the engine's to judge. */
export const surveyShapes: AnswerShapes = {
  'request-challenge': challengeShape,
  'read-survey': {
    surveyId: 'string',
    version: 'string',
    questionnaire: {},
    'campaignId?': 'string',
    'mode?': 'string',
    'access?': 'string',
    'identified?': 'boolean',
  },
  'submit-survey-response': {id: 'string', receivedAt: 'string', offerCase: 'boolean'},
};
