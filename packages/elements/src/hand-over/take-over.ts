import {isPrError} from '@patient-relations/core/errors';
import {openHandOver, type HandedOver} from '@patient-relations/core/hand-over';
import type {KioskClient} from '@patient-relations/core/kiosk-client';
import type {HandOverAddress} from './take-fragment.js';

/** What came of asking the relay. */
export type TakenOver =
  | {readonly phase: 'here'; readonly handedOver: HandedOver}
  /** It was given out before, its time is over, or it never was: the relay does not say which. */
  | {readonly phase: 'gone' | 'damaged'}
  /** Nobody was asked, or no answer came: asking again may help. */
  | {readonly phase: 'offline'};

/** Collects what a kiosk handed over, and opens it. */
export async function takeOver(
  {id, key}: HandOverAddress,
  loadClient: () => Promise<KioskClient>,
): Promise<TakenOver> {
  try {
    const reply = await (await loadClient()).kiosk.collectHandOver(id);
    if (!reply.ok) return {phase: 'gone'};
    const opened = await openHandOver({id, ciphertext: reply.value.ciphertext}, key);
    return opened.status === 'opened'
      ? {phase: 'here', handedOver: opened.handedOver}
      : {phase: 'damaged'};
  } catch (error) {
    // An answer came, and it was the only one: asking again gives none.
    const isAnswered = isPrError(error) && error.code === 'unexpected-response';
    return {phase: isAnswered ? 'damaged' : 'offline'};
  }
}
