import type {
  SurveyClient,
  SurveyDelivery,
  SurveySubmission,
} from '@patient-relations/core/survey-client';

/** Where answers are, in the only words that may be said of it. */
export type SubmissionState =
  | {readonly phase: 'open' | 'sending'}
  /** `failed`: something that trying again by itself will not mend. */
  | {readonly phase: 'waiting' | 'unconfirmed' | 'failed'}
  | {readonly phase: 'received'; readonly offerCase: boolean}
  | {readonly phase: 'rejected'; readonly code: string};

/** The outside things that sending uses. */
export interface SubmissionParts {
  readonly client: () => Promise<SurveyClient>;
  readonly onChange: (state: SubmissionState) => void;
  /** How long to pause before the next try, in milliseconds. */
  readonly pauseMs?: (attempt: number) => number;
}

/** Sends one response, once, however often it has to try. */
export interface Submission {
  readonly state: SubmissionState;
  readonly isTrying: boolean;
  send(answers: Omit<SurveySubmission, 'id'>): Promise<void>;
  retry(): Promise<void>;
  /** Goes back to the answers; not where they may have been stored. */
  edit(): void;
  /** Stops and forgets everything. */
  forget(): void;
}

const growingPauseMs = (attempt: number): number => Math.min(2000 * 2 ** attempt, 60_000);

export function createSubmission({
  client,
  onChange,
  pauseMs = growingPauseMs,
}: SubmissionParts): Submission {
  let state: SubmissionState = {phase: 'open'};
  let answers: Omit<SurveySubmission, 'id'> | undefined;
  let id = '';
  let attempt = 0;
  let isTrying = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = new AbortController();

  function become(next: SubmissionState): void {
    state = next;
    onChange(state);
  }

  async function attemptOnce(signal: AbortSignal): Promise<SurveyDelivery | 'failed'> {
    let surveys: SurveyClient;
    try {
      surveys = await client();
    } catch {
      return {status: 'waiting'};
    }
    id ||= surveys.createId();
    try {
      return answers ? await surveys.surveys.submit({...answers, id}, {signal}) : 'failed';
    } catch {
      return 'failed';
    }
  }

  async function tryNow(): Promise<void> {
    if (isTrying) return;
    isTrying = true;
    clearTimeout(timer);
    onChange(state);
    const {signal} = stop;
    const delivery = await attemptOnce(signal);
    isTrying = false;
    if (signal.aborted) return;
    const next = stateAfter(delivery);
    // Once it may have been stored, only a receipt says more: a later refusal is of the later try.
    become(state.phase === 'unconfirmed' && next.phase !== 'received' ? state : next);
    if (state.phase !== 'waiting' && state.phase !== 'unconfirmed') return;
    const atLeast = delivery === 'failed' ? 0 : 'retryAfterMs' in delivery && delivery.retryAfterMs;
    timer = setTimeout(() => void tryNow(), Math.max(atLeast || 0, pauseMs(attempt++)));
  }

  return {
    get state() {
      return state;
    },
    get isTrying() {
      return isTrying;
    },
    async send(given) {
      if (isTrying || state.phase === 'received' || state.phase === 'unconfirmed') return;
      answers = given;
      attempt = 0;
      become({phase: 'sending'});
      await tryNow();
    },
    async retry() {
      if (/^(waiting|unconfirmed|failed)$/.test(state.phase)) await tryNow();
    },
    edit() {
      if (isTrying || state.phase === 'received' || state.phase === 'unconfirmed') return;
      clearTimeout(timer);
      become({phase: 'open'});
    },
    forget() {
      stop.abort();
      stop = new AbortController();
      clearTimeout(timer);
      answers = undefined;
      id = '';
      isTrying = false;
      state = {phase: 'open'};
    },
  };
}

function stateAfter(delivery: SurveyDelivery | 'failed'): SubmissionState {
  if (delivery === 'failed') return {phase: 'failed'};
  switch (delivery.status) {
    case 'received':
      return {phase: 'received', offerCase: delivery.receipt.offerCase};
    case 'rejected':
      return {phase: 'rejected', code: delivery.code};
    default:
      return {phase: delivery.status};
  }
}
