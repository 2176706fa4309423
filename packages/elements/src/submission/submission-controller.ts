import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Client, Delivery, FeedbackReceipt} from '@patient-relations/core';
import type {FieldProblem, ProblemCode} from '@patient-relations/core/errors';
import type {Feedback} from '@patient-relations/core/feedback';

interface MaybeStored {
  /** `true` where the device keeps it and goes on after the page is gone, `false` where the page's own queue does. */
  readonly stored?: boolean | undefined;
}

interface NotStored {
  readonly stored?: undefined;
}

/** Where a submission stands, in the only words that may be said of it. */
export type SubmissionState =
  | ({readonly phase: 'editing' | 'sending'} & NotStored)
  /** Not sent: the words are only on this device. Tried again without being asked. */
  | ({readonly phase: 'waiting'} & MaybeStored)
  /** Sent, perhaps stored, not confirmed. Tried again without being asked; that makes no second case. */
  | ({readonly phase: 'unconfirmed'} & MaybeStored)
  | ({readonly phase: 'received'; readonly receipt: FeedbackReceipt} & NotStored)
  | ({
      readonly phase: 'rejected';
      readonly code: ProblemCode;
      readonly problems: readonly FieldProblem[];
    } & NotStored)
  /** Something that trying again by itself will not mend. */
  | ({readonly phase: 'failed'} & NotStored);

/** The outside things a submission uses. */
export interface SubmissionOptions {
  readonly client: () => Promise<Client>;
  /** Told of every new phase. */
  readonly onPhase?: (state: SubmissionState) => void;
  /** How long to pause before the next try, in milliseconds. */
  readonly pauseMs?: (attempt: number) => number;
}

const growingPauseMs = (attempt: number): number => Math.min(2000 * 2 ** attempt, 60_000);

/** Sends one piece of feedback, once, however often it has to try, and re-renders its host as the state moves. */
export class SubmissionController implements ReactiveController {
  state: SubmissionState = {phase: 'editing'};
  /** The person's code from the first attempt on; shown as "not received yet" until it is. */
  accessCode = '';
  /** True while an attempt is under way. */
  isTrying = false;

  readonly #host: ReactiveControllerHost;
  readonly #options: SubmissionOptions;
  #id = '';
  #feedback: Feedback | Promise<Feedback> | undefined;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost, options: SubmissionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this);
    void this.retry();
  }

  hostDisconnected(): void {
    removeEventListener('online', this);
    clearTimeout(this.#timer);
  }

  /** Sends. A second call while one is under way, or after it was received, does nothing. */
  async submit(feedback: Feedback | Promise<Feedback>): Promise<void> {
    if (this.#isFixed) return;
    this.#feedback = feedback;
    this.#attempt = 0;
    this.#set({phase: 'sending'});
    await this.#try();
  }

  /** Tries again now, where something is waiting or unconfirmed. */
  async retry(): Promise<void> {
    if (this.#isPending || this.state.phase === 'failed') await this.#try();
  }

  /** Goes back to writing. Only what is on this page alone may still be changed under its id. */
  edit(): void {
    if (this.#isFixed) return;
    clearTimeout(this.#timer);
    this.#set({phase: 'editing'});
  }

  /** Stops and forgets everything. */
  forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    clearTimeout(this.#timer);
    this.#feedback = undefined;
    this.#id = this.accessCode = '';
    this.#set({phase: 'editing'});
  }

  /** The device is online again. */
  handleEvent(): void {
    void this.retry();
  }

  /** True once the words arrive, or may have arrived, as they are, whatever becomes of this page. */
  get isGiven(): boolean {
    return this.state.stored != null || /^(received|unconfirmed)$/.test(this.state.phase);
  }

  /** True while words are on their way, and once they are given. */
  get #isFixed(): boolean {
    return this.isTrying || this.isGiven;
  }

  /** True while it is tried again without being asked. */
  get #isPending(): boolean {
    return /^(waiting|unconfirmed)$/.test(this.state.phase);
  }

  async #try(): Promise<void> {
    if (this.isTrying) return;
    this.isTrying = true;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    const {signal} = this.#abort;
    const next = await this.#send(signal);
    this.isTrying = false;
    if (signal.aborted) return;
    // Once it may have been stored, only a receipt says more: a later refusal is of the later try.
    const isOfLater = this.state.phase === 'unconfirmed' && next.phase !== 'received';
    this.#set(isOfLater ? this.state : next);
    if (!this.#isPending) return;
    const {pauseMs = growingPauseMs} = this.#options;
    const pause = Math.max(next.retryAfterMs ?? 0, pauseMs(this.#attempt++));
    this.#timer = setTimeout(() => void this.retry(), pause);
  }

  async #send(signal: AbortSignal): Promise<SubmissionState & {readonly retryAfterMs?: number}> {
    const feedback = await this.#feedback;
    if (!feedback) return {phase: 'editing'};
    let client: Client;
    try {
      client = await this.#options.client();
    } catch {
      return {phase: 'waiting'};
    }
    try {
      this.#id ||= client.createId();
      this.accessCode ||= client.createAccessCode();
      const submission = {id: this.#id, accessCode: this.accessCode, feedback};
      return stateAfter(await client.feedback.submit(submission, {signal}));
    } catch (error) {
      return {phase: failureOf(error)};
    }
  }

  #set(state: SubmissionState): void {
    const isNew = state.phase !== this.state.phase;
    this.state = state;
    this.#host.requestUpdate();
    if (isNew) this.#options.onPhase?.(state);
  }
}

function stateAfter(delivery: Delivery): SubmissionState & {readonly retryAfterMs?: number} {
  const {status, ...rest} = delivery;
  // Each outcome of a delivery is a phase of the same name with the same details.
  return {phase: status, ...rest} as SubmissionState;
}

/** An answer that could not be read may stand for something stored; anything else never left the page. */
function failureOf(error: unknown): 'unconfirmed' | 'failed' {
  const {code} = Object(error) as {readonly code?: unknown};
  return code === 'unexpected-response' ? 'unconfirmed' : 'failed';
}
