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
    this.#id ??= createId();
    this.#move('sending');
    try {
      const reply = await send(this.#id);
      // Answered: what is sent next is another write.
      this.#id = undefined;
      this.#move(reply.ok ? 'idle' : refusal(reply.problem.code));
      return reply.ok;
    } catch (error) {
      this.#move(wasSent(error) ? 'unconfirmed' : 'waiting');
      return false;
    }
  }

  #move(phase: CaseWritePhase): void {
    this.phase = phase;
    this.#host.requestUpdate();
  }
}

function refusal(code: string): CaseWritePhase {
  return code === 'conflict' || code === 'not-now' ? code : 'refused';
}

/** Nothing was sent where the device is offline, the service asked to be left alone, or the page refused. */
function wasSent(error: unknown): boolean {
  if (!isPrError(error)) return true;
  if (error.code === 'refused-by-host') return false;
  return !('failure' in error && (error.failure === 'offline' || error.failure === 'busy'));
}
