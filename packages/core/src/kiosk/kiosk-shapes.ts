import type {AnswerShapes} from '../transport/checked-transport.js';

/** What the operations of a kiosk are answered with, and of a phone that takes over from one. */
export const kioskShapes: AnswerShapes = {
  'read-kiosk-configuration': {signed: 'string'},
  'report-kiosk': {at: 'string'},
  'hand-over': {id: 'string', expiresAt: 'string'},
  'read-hand-over-state': {state: 'string'},
  'withdraw-hand-over': {state: 'string'},
  'collect-hand-over': {ciphertext: 'string'},
};
