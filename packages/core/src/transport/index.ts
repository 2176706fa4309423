export type {OutgoingCall, RestTransportOptions} from './rest-transport.js';
export type {
  CaseAddress,
  Challenge,
  OperationName,
  Operations,
  Proof,
  Reply,
  RequestOf,
  ResponseOf,
  Transport,
} from './transport.js';
