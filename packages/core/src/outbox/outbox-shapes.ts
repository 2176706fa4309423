import {challengeShape} from '../feedback/feedback-shapes.js';
import type {AnswerShapes} from '../transport/checked-transport.js';
import type {Shape} from '../transport/shape.js';

/** The service's public key for sealing. */
export const sealingKeyShape: Shape = {keyId: /^[\w-]{43}$/, publicKey: /^[\w-]{87}$/};

/** What the operations of an outbox are answered with. The rest of an answer is judged as the operation inside. */
export const outboxShapes: AnswerShapes = {
  'request-challenge': challengeShape,
  'read-sealing-key': sealingKeyShape,
  'deliver-sealed': {id: 'string'},
};
