/** Where what was sent is, in the only words that may be said of it. */
export type SubmissionState<Receipt> =
  | {readonly phase: 'open' | 'sending'}
  /** `failed`: something that trying again by itself will not mend. */
  | {
      readonly phase: 'waiting' | 'unconfirmed' | 'failed';
      /** `true` where the device keeps it and goes on after the page is gone, `false` where the page's own queue does. */
      readonly stored?: boolean | undefined;
    }
  | {readonly phase: 'received'; readonly receipt: Receipt}
  | ({readonly phase: 'rejected'} & Refusal);

interface Refusal {
  readonly code: string;
  readonly problems: readonly {readonly path: string; readonly code: string}[];
}

/** What became of one try. */
export type Delivery<Receipt> =
  | {readonly status: 'received'; readonly receipt: Receipt}
  | {
      readonly status: 'waiting' | 'unconfirmed';
      readonly retryAfterMs?: number | undefined;
      readonly stored?: boolean | undefined;
    }
  | ({readonly status: 'rejected'} & Refusal);

/** Who takes what is sent. */
export interface SubmissionService<Content, Receipt> {
  createId(): string;
  submit(
    content: Content & {readonly id: string},
    options: {readonly signal: AbortSignal},
  ): Promise<Delivery<Receipt>>;
}

/** The outside things that sending uses. */
export interface SubmissionParts<Content, Receipt> {
  /** May fail for want of a network. */
  readonly service: () => Promise<SubmissionService<Content, Receipt>>;
  readonly onChange: (state: SubmissionState<Receipt>) => void;
  /** How long to pause before the next try, in milliseconds. */
  readonly pauseMs?: (attempt: number) => number;
}

const growingPauseMs = (attempt: number): number => Math.min(2000 * 2 ** attempt, 60_000);

/** Sends one thing, once, however often it has to try. */
export class Submission<Content extends object, Receipt> {
  state: SubmissionState<Receipt> = {phase: 'open'};
  isTrying = false;

  readonly #parts: SubmissionParts<Content, Receipt>;
  #content: Content | undefined;
  #id = '';
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();

  constructor(parts: SubmissionParts<Content, Receipt>) {
    this.#parts = parts;
  }

  /** True where the device keeps it until the hospital has it. */
  get isStored(): boolean {
    return 'stored' in this.state && this.state.stored === true;
  }

  /** True while it may still arrive, and nobody has said so yet. */
  get isOnItsWay(): boolean {
    return this.isTrying || this.#isTriedAgain;
  }

  /** True once it arrives, or may have arrived, as it is, whatever becomes of this page. */
  get isGiven(): boolean {
    return this.#isQueued || /^(received|unconfirmed)$/.test(this.state.phase);
  }

  async send(content: Content): Promise<void> {
    if (this.#isFixed) return;
    this.#content = content;
    this.#attempt = 0;
    this.#become({phase: 'sending'});
    await this.#tryNow();
  }

  async retry(): Promise<void> {
    if (this.#isTriedAgain || this.state.phase === 'failed') await this.#tryNow();
  }

  /** Goes back to what was written, where it is on this page alone. */
  edit(): void {
    if (this.#isFixed) return;
    clearTimeout(this.#timer);
    this.#become({phase: 'open'});
  }

  /** Stops and forgets everything. */
  forget(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    clearTimeout(this.#timer);
    this.#content = undefined;
    this.#id = '';
    this.isTrying = false;
    this.state = {phase: 'open'};
  }

  get #isQueued(): boolean {
    return 'stored' in this.state && this.state.stored !== undefined;
  }

  get #isFixed(): boolean {
    return this.isTrying || this.isGiven;
  }

  get #isTriedAgain(): boolean {
    return /^(waiting|unconfirmed)$/.test(this.state.phase);
  }

  #become(state: SubmissionState<Receipt>): void {
    this.state = state;
    this.#parts.onChange(state);
  }

  async #tryNow(): Promise<void> {
    if (this.isTrying) return;
    this.isTrying = true;
    clearTimeout(this.#timer);
    this.#parts.onChange(this.state);
    const {signal} = this.#stop;
    const delivery = await this.#attemptOnce(signal);
    if (signal.aborted) return;
    this.isTrying = false;
    const next = stateAfter(delivery);
    // Once it may have been stored, only a receipt says more: a later refusal is of the later try.
    const isOfLater = this.state.phase === 'unconfirmed' && next.phase !== 'received';
    this.#become(isOfLater ? this.state : next);
    if (!this.#isTriedAgain) return;
    const atLeast =
      (delivery !== 'failed' && 'retryAfterMs' in delivery && delivery.retryAfterMs) || 0;
    const {pauseMs = growingPauseMs} = this.#parts;
    const pause = Math.max(atLeast, pauseMs(this.#attempt++));
    this.#timer = setTimeout(() => void this.#tryNow(), pause);
  }

  async #attemptOnce(signal: AbortSignal): Promise<Delivery<Receipt> | 'failed'> {
    let service: SubmissionService<Content, Receipt>;
    try {
      service = await this.#parts.service();
    } catch {
      return {status: 'waiting'};
    }
    // Made once: however often it is sent, it is one.
    this.#id ||= service.createId();
    try {
      const content = this.#content;
      return content ? await service.submit({...content, id: this.#id}, {signal}) : 'failed';
    } catch {
      return 'failed';
    }
  }
}

function stateAfter<Receipt>(delivery: Delivery<Receipt> | 'failed'): SubmissionState<Receipt> {
  if (delivery === 'failed') return {phase: 'failed'};
  switch (delivery.status) {
    case 'received':
      return {phase: 'received', receipt: delivery.receipt};
    case 'rejected':
      return {phase: 'rejected', code: delivery.code, problems: delivery.problems};
    default:
      return {phase: delivery.status, stored: delivery.stored};
  }
}
