import type {FieldProblem, ProblemCode} from '@patient-relations/core/errors';

/** Where what was sent is, in the only words that may be said of it. */
export type SubmissionState<Receipt> =
  | ({readonly phase: 'editing' | 'sending'} & NotStored)
  /** Not sent: it is only on this device. Tried again without being asked. */
  | ({readonly phase: 'waiting'} & MaybeStored)
  /** Sent, perhaps stored, not confirmed. Tried again without being asked; that makes no second one. */
  | ({readonly phase: 'unconfirmed'} & MaybeStored)
  | ({readonly phase: 'received'; readonly receipt: Receipt} & NotStored)
  | ({readonly phase: 'rejected'} & Refusal & NotStored)
  /** Something that trying again by itself will not mend. */
  | ({readonly phase: 'failed'} & NotStored);

/** A state by its name alone. */
export type SubmissionPhase = SubmissionState<unknown>['phase'];

interface MaybeStored {
  /** `true` where the device keeps it and goes on after the page is gone, `false` where the page's own queue does. */
  readonly stored?: boolean | undefined;
}

interface NotStored {
  readonly stored?: undefined;
}

interface Refusal {
  readonly code: ProblemCode;
  readonly problems: readonly FieldProblem[];
}

/** What became of one try. */
export type Delivery<Receipt> =
  | {readonly status: 'received'; readonly receipt: Receipt}
  | ({
      readonly status: 'waiting' | 'unconfirmed';
      readonly retryAfterMs?: number | undefined;
    } & MaybeStored)
  | ({readonly status: 'rejected'} & Refusal);

/** What goes with each try of one submission. */
export interface Try {
  /** Made once: however often it is sent, it is one. */
  readonly id: string;
  readonly signal: AbortSignal;
}

/** What sending uses. */
export interface SubmissionParts<Client, Content, Receipt> {
  /** Brings what sends; may fail for want of a network. */
  readonly load: () => Promise<Client>;
  readonly deliver: (client: Client, content: Content, once: Try) => Promise<Delivery<Receipt>>;
  /** Hears of every state, and each time a try begins; `isNew` where the phase is another. */
  readonly onChange: (isNew: boolean) => void;
  /** How long to pause before the next try, in milliseconds. */
  readonly pauseMs?: ((attempt: number) => number) | undefined;
}

const growingPauseMs = (attempt: number): number => Math.min(2000 * 2 ** attempt, 60_000);

/** Sends one thing, once, however often it has to try. */
export class Submission<Client extends {readonly createId: () => string}, Content, Receipt> {
  state: SubmissionState<Receipt> = {phase: 'editing'};
  /** True while an attempt is under way. */
  isTrying = false;

  readonly #parts: SubmissionParts<Client, Content, Receipt>;
  #content: Content | undefined;
  #id = '';
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();

  constructor(parts: SubmissionParts<Client, Content, Receipt>) {
    this.#parts = parts;
  }

  /** True once it arrives, or may have arrived, as it is, whatever becomes of this page. */
  get isGiven(): boolean {
    return this.state.stored != null || /^(received|unconfirmed)$/.test(this.state.phase);
  }

  /** True while it is tried again without being asked. */
  get isPending(): boolean {
    return /^(waiting|unconfirmed)$/.test(this.state.phase);
  }

  /** Sends. A second call while one is under way, or after it was given, does nothing. */
  async submit(content: Content): Promise<void> {
    if (this.#isFixed) return;
    this.#content = content;
    this.#attempt = 0;
    this.#set({phase: 'sending'});
    await this.#try();
  }

  /** Tries again now, where something is waiting, unconfirmed or failed. */
  async retry(): Promise<void> {
    if (this.isPending || this.state.phase === 'failed') await this.#try();
  }

  /** Goes back to what was written. Only what is on this page alone may still be changed under its id. */
  edit(): void {
    if (this.#isFixed) return;
    this.pause();
    this.#set({phase: 'editing'});
  }

  /** Stops and forgets everything. */
  forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.pause();
    this.#content = undefined;
    this.#id = '';
    this.isTrying = false;
    this.#set({phase: 'editing'});
  }

  /** Tries no more until it is told to. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  /** True while it is on its way to the service, and once it is given. */
  get #isFixed(): boolean {
    return this.isTrying || this.isGiven;
  }

  #set(state: SubmissionState<Receipt>): void {
    const isNew = state.phase !== this.state.phase;
    this.state = state;
    this.#parts.onChange(isNew);
  }

  async #try(): Promise<void> {
    if (this.isTrying) return;
    this.isTrying = true;
    this.pause();
    this.#parts.onChange(false);
    const {signal} = this.#abort;
    const next = await this.#send(signal);
    if (signal.aborted) return;
    this.isTrying = false;
    // Once it may have been stored, only a receipt says more: a later refusal is of the later try.
    const isOfLater = this.state.phase === 'unconfirmed' && next.phase !== 'received';
    this.#set(isOfLater ? this.state : next);
    if (!this.isPending) return;
    const {pauseMs = growingPauseMs} = this.#parts;
    const pause = Math.max(next.retryAfterMs ?? 0, pauseMs(this.#attempt++));
    this.#timer = setTimeout(() => void this.retry(), pause);
  }

  async #send(signal: AbortSignal): Promise<Outcome<Receipt>> {
    const {load, deliver} = this.#parts;
    const client = await load().catch(() => undefined);
    if (!client) return {phase: 'waiting'};
    try {
      if (signal.aborted) return {phase: 'editing'};
      this.#id ||= client.createId();
      const once = {id: this.#id, signal};
      // Each outcome of a delivery is a phase of the same name with the same details.
      const {status: phase, ...rest} = await deliver(client, this.#content as Content, once);
      return {phase, ...rest} as Outcome<Receipt>;
    } catch {
      return {phase: 'failed'};
    }
  }
}

type Outcome<Receipt> = SubmissionState<Receipt> & {readonly retryAfterMs?: number | undefined};
