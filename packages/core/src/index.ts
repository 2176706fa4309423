export {createAccessCode, parseAccessCode, spokenAccessCode} from './access/index.js';
export {createClient, type Client, type ClientOptions} from './client.js';
export {
  ConfigurationError,
  PrError,
  RefusedByHostError,
  TransportError,
  UnexpectedResponseError,
  isPrError,
  type FieldProblem,
  type Problem,
} from './errors/index.js';
export type {Facility} from './facility/index.js';
export type {
  Delivery,
  FeedbackApi,
  FeedbackReceipt,
  FeedbackSubmission,
  SolveChallenge,
} from './feedback/feedback-api.js';
export type {Feedback} from './feedback/index.js';
export {createRestTransport} from './transport/rest-transport.js';
export type {OutgoingCall, Reply, RestTransportOptions, Transport} from './transport/index.js';
