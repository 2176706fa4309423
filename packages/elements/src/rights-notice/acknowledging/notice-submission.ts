import type {AcknowledgementReceipt} from '@patient-relations/core/notice';
import type {
  NoticeClient,
  AcknowledgementDelivery,
  AcknowledgementSubmission,
} from '@patient-relations/core/notice-client';

/** Where a record is, in the only words that may be said of it. */
export type SubmissionState =
  | {readonly phase: 'open' | 'sending'}
  /** `failed`: something that trying again by itself will not mend. */
  | {readonly phase: 'waiting' | 'unconfirmed' | 'failed'}
  | {readonly phase: 'received'; readonly receipt: AcknowledgementReceipt}
  | {readonly phase: 'rejected'; readonly code: string};

/** The outside things that sending uses. */
export interface SubmissionParts {
  readonly client: () => Promise<NoticeClient>;
  readonly onChange: (state: SubmissionState) => void;
  /** How long to pause before the next try, in milliseconds. */
  readonly pauseMs?: (attempt: number) => number;
}

/** Sends one record, once, however often it has to try. */
export interface Submission {
  readonly state: SubmissionState;
  readonly isTrying: boolean;
  send(record: Omit<AcknowledgementSubmission, 'id'>): Promise<void>;
  retry(): Promise<void>;
  /** Goes back to the answer; not where it may have been stored. */
  edit(): void;
}

const growingPauseMs = (attempt: number): number => Math.min(2000 * 2 ** attempt, 60_000);

export function createSubmission({
  client,
  onChange,
  pauseMs = growingPauseMs,
}: SubmissionParts): Submission {
  let state: SubmissionState = {phase: 'open'};
  let record: Omit<AcknowledgementSubmission, 'id'> | undefined;
  let id = '';
  let attempt = 0;
  let isTrying = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function become(next: SubmissionState): void {
    state = next;
    onChange(state);
  }

  async function attemptOnce(): Promise<AcknowledgementDelivery | 'failed'> {
    let service: NoticeClient;
    try {
      service = await client();
    } catch {
      return {status: 'waiting'};
    }
    // Made once: however often it is sent, it is one record.
    id ||= service.createId();
    try {
      return record ? await service.notices.acknowledge({...record, id}) : 'failed';
    } catch {
      return 'failed';
    }
  }

  async function tryNow(): Promise<void> {
    if (isTrying) return;
    isTrying = true;
    clearTimeout(timer);
    onChange(state);
    const delivery = await attemptOnce();
    isTrying = false;
    const next = stateAfter(delivery);
    // Once it may have been stored, only a receipt says more: a later refusal is of the later try.
    become(state.phase === 'unconfirmed' && next.phase !== 'received' ? state : next);
    if (!isTriedAgain(state)) return;
    const atLeast = delivery === 'failed' ? 0 : 'retryAfterMs' in delivery && delivery.retryAfterMs;
    timer = setTimeout(() => void tryNow(), Math.max(atLeast || 0, pauseMs(attempt++)));
  }

  const isFixed = (): boolean => isTrying || /^(received|unconfirmed)$/.test(state.phase);

  return {
    get state() {
      return state;
    },
    get isTrying() {
      return isTrying;
    },
    async send(given) {
      if (isFixed()) return;
      record = given;
      attempt = 0;
      become({phase: 'sending'});
      await tryNow();
    },
    async retry() {
      if (isTriedAgain(state) || state.phase === 'failed') await tryNow();
    },
    edit() {
      if (isFixed()) return;
      clearTimeout(timer);
      become({phase: 'open'});
    },
  };
}

const isTriedAgain = ({phase}: SubmissionState): boolean => /^(waiting|unconfirmed)$/.test(phase);

function stateAfter(delivery: AcknowledgementDelivery | 'failed'): SubmissionState {
  if (delivery === 'failed') return {phase: 'failed'};
  switch (delivery.status) {
    case 'received':
      return {phase: 'received', receipt: delivery.receipt};
    case 'rejected':
      return {phase: 'rejected', code: delivery.code};
    default:
      return {phase: delivery.status};
  }
}
