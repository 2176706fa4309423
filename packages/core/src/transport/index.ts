export {patientRoutes} from './patient-routes.js';
export type {OutgoingCall, RestTransportOptions} from './rest-transport.js';
export type {Route, Routes} from './route.js';
export {kioskRoutes} from '../kiosk/kiosk-routes.js';
export {noticeRoutes} from '../notice/notice-routes.js';
export {outboxRoutes} from '../outbox/outbox-routes.js';
export {surveyRoutes} from '../survey/survey-routes.js';
export {staffRoutes} from './staff-routes.js';
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
