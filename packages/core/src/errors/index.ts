export {
  ConfigurationError,
  PrError,
  RefusedByHostError,
  TransportError,
  UnexpectedResponseError,
  isPrError,
  type TransportFailure,
} from './pr-error.js';
export type {FieldProblem, FieldProblemCode, Problem, ProblemCode} from './problem.js';
