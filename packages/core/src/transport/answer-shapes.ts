import {caseReceiptShape, patientCaseShape} from '../case/case-shapes.js';
import {facilityShape} from '../facility/facility-shape.js';
import {challengeShape, feedbackReceiptShape} from '../feedback/feedback-shapes.js';
import type {AnswerShapes} from './checked-transport.js';

/** What a patient's operations are answered with. A file has no shape. */
export const answerShapes: AnswerShapes = {
  'read-facility': facilityShape,
  'request-challenge': challengeShape,
  'submit-feedback': feedbackReceiptShape,
  'list-my-cases': {cases: [patientCaseShape]},
  'read-case': patientCaseShape,
  'send-message': caseReceiptShape,
  'add-file': caseReceiptShape,
  withdraw: caseReceiptShape,
  'say-not-resolved': caseReceiptShape,
};
