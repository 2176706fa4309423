import type {FieldProblem} from '../errors/problem.js';
import {feedbackLimits as limits} from './feedback-limits.js';
import type {Feedback} from './feedback.js';

/**
 * What is wrong with a request for help beyond what is wrong with any feedback, in the order of the form. The schema
 * has the last word.
 */
export function requestProblems({request, contact}: Feedback): readonly FieldProblem[] {
  if (!request) return [{path: '/request/topic', code: 'required'}];
  const {topic, language = ''} = request;
  const isUnreachable = topic === 'call-back' && !contact?.phone?.trim();
  return [
    ...(language.length > limits.name.max
      ? [{path: '/request/language', code: 'too-long' as const}]
      : []),
    ...(isUnreachable ? [{path: '/contact/phone', code: 'required' as const}] : []),
  ];
}
