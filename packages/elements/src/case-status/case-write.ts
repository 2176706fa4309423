import type {ReactiveControllerHost} from 'lit';
import {isPrError} from '@patient-relations/core/errors';
import type {Reply, ResponseOf} from '@patient-relations/core/transport';

/** The first outcome of a write to a case. */
type CaseReceipt = ResponseOf<'send-message'>;

/**
 * Where one write stands.
 * - `waiting`: it did not leave this device.
 * - `unconfirmed`: no answer came; sending it again is safe.
 * - `conflict`: an earlier version of it arrived, and stands.
 * - `not-now`: the case has moved on, and this can no longer be done.
 */
export type CaseWritePhase =
  'idle' | 'sending' | 'waiting' | 'unconfirmed' | 'conflict' | 'not-now' | 'refused';

/** Sends one write until the service has answered it. Its id is made once, so that no attempt makes a second one. */
export class CaseWrite {
  phase: CaseWritePhase = 'idle';
  /** True where the device keeps it, sealed, and goes on trying after the page is gone. */
  isStored = false;
  readonly #host: ReactiveControllerHost;
  #id: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** True when it was received. Does nothing while an attempt is under way. */
  async run(
    createId: () => string,
    send: (id: string) => Promise<Reply<CaseReceipt>>,
  ): Promise<boolean> {
    if (this.phase === 'sending') return false;
    // What is kept already is on its way: what is sent next is another write.
    if (this.isStored) this.#id = undefined;
    this.#id ??= createId();
    this.isStored = false;
    this.#move('sending');
    try {
      const reply = await send(this.#id);
      // Answered: what is sent next is another write.
      this.#id = undefined;
      this.#move(reply.ok ? 'idle' : refusal(reply.problem.code));
      return reply.ok;
    } catch (error) {
      this.isStored = wasStored(error);
      this.#move(wasSent(error) ? 'unconfirmed' : 'waiting');
      return false;
    }
  }

  /** Says no more that it is stored here once the case shows that it arrived. */
  settle(hasArrived: (id: string) => boolean): void {
    if (!this.isStored || !this.#id || !hasArrived(this.#id)) return;
    this.#id = undefined;
    this.isStored = false;
    this.#move('idle');
  }

  #move(phase: CaseWritePhase): void {
    this.phase = phase;
    this.#host.requestUpdate();
  }
}

function refusal(code: string): CaseWritePhase {
  return code === 'conflict' || code === 'not-now' ? code : 'refused';
}

/** Only a page that came with the words for it can say so; any other asks the person to send it again. */
function wasStored(error: unknown): boolean {
  const isStored = isPrError(error) && 'stored' in error && error.stored === true;
  return isStored && customElements.get('pr-stored') !== undefined;
}

/** Nothing was sent where the device is offline, the service asked to be left alone, or the page refused. */
function wasSent(error: unknown): boolean {
  if (!isPrError(error)) return true;
  if (error.code === 'refused-by-host') return false;
  return !('failure' in error && (error.failure === 'offline' || error.failure === 'busy'));
}
