import type {ProblemCode} from '../errors/problem.js';
import type {RequestOf} from '../transport/transport.js';

/** What a person sends and a device may have to keep until it arrives. */
export const queuedOperations = [
  'submit-feedback',
  'submit-survey-response',
  'acknowledge-notice',
  'send-message',
  'add-file',
  'withdraw',
  'say-not-resolved',
] as const;

export type QueuedOperation = (typeof queuedOperations)[number];

/** A request as it is sealed: everything but the proof, which is made when it is sent. */
export type QueuedRequest<Name extends QueuedOperation = QueuedOperation> = Omit<
  RequestOf<Name>,
  'proof'
>;

/**
 * Where something is, in the only words that may be said of it. What was received is no longer queued.
 * - `stored`: on this device, sealed; it was never sent.
 * - `sending`: an attempt is under way.
 * - `unconfirmed`: it was sent and no answer came; sending it again is safe.
 * - `refused`: the service refused it, or what the device holds can no longer be opened. It stays here until staff have
 *   recovered it or someone sends it again; nothing is dropped.
 */
export type QueuedState = 'stored' | 'sending' | 'unconfirmed' | 'refused';

/** One thing in the queue as a page may show it: nothing of its content. */
export interface QueuedWrite {
  readonly id: string;
  readonly facilityId: string;
  /** `undefined` where that is damaged. */
  readonly operation: QueuedOperation | undefined;
  readonly state: QueuedState;
  /**
   * When it was stored by this device's clock (ISO 8601 instant), which may be wrong: for people, never for rules.
   * `undefined` where that is damaged.
   */
  readonly storedAt: string | undefined;
  readonly attempts: number;
  /** Which of the service's keys it is sealed to; `undefined` where that is damaged. */
  readonly keyId: string | undefined;
  /** Why it was refused; absent otherwise. */
  readonly problem?: ProblemCode | undefined;
}
