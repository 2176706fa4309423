import {noticeShapes} from '../notice/notice-shapes.js';
import {surveyShapes} from '../survey/survey-shapes.js';
import {answerShapes} from '../transport/answer-shapes.js';
import {fits} from '../transport/shape.js';
import type {QueuedOperation} from './queued-write.js';

/**
 * True for an answer that says that the service has it. Whatever else comes back with a good status may be a public
 * network's sign-in page, and a row must not be given away for one.
 */
export function isReceipt(operation: QueuedOperation, answer: unknown): boolean {
  const shape = {...answerShapes, ...surveyShapes, ...noticeShapes}[operation];
  return shape !== undefined && fits(answer, shape);
}
