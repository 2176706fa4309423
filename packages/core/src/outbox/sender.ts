import {attemptWrite, type Attempt} from './attempt.js';
import {backoffAfter, slowBackoff, type Backoff} from './backoff.js';
import type {BookEntry, OutboxBook} from './book.js';
import type {OutboxRow} from './outbox-store.js';
import type {OutboxShelf} from './shelf.js';
import type {OutboxSurroundings} from './surroundings.js';
import type {SolveChallenge} from '../feedback/feedback-api.js';
import type {Transport} from '../transport/transport.js';

/** Sends rows, one lane at a time, each lane in its order. */
export interface OutboxSender {
  /** Tries one row now, after those that stand before it in its lane. */
  sendNow(row: Pick<OutboxRow, 'id' | 'lane'>, signal: AbortSignal | undefined): Promise<Attempt>;
  /** Tries a lane from its head until something does not get through. */
  runLane(lane: string, wish: LaneWish): Promise<Attempt | undefined>;
  /** When the next row is due, by the clock that only grows; `undefined` where none waits. */
  nextDue(): number | undefined;
  isDue(id: string): boolean;
}

/** What a run takes along. */
export interface LaneWish {
  /** Only what has waited its time. */
  readonly due: boolean;
  /** What was refused, too. */
  readonly refused: boolean;
  readonly signal: AbortSignal;
}

interface Parts {
  readonly transport: Transport;
  readonly solve: SolveChallenge;
  readonly shelf: OutboxShelf;
  readonly book: OutboxBook;
  readonly surroundings: Pick<OutboxSurroundings, 'elapsed' | 'random' | 'locks'>;
  /** The service does not have the key that was sealed to. */
  readonly onUnknownKey: () => void;
}

/** A lane that stands still before it is asked anything: what was refused holds what came after it. */
const held: Attempt = {kind: 'not-taken', error: undefined};

export function createOutboxSender(parts: Parts): OutboxSender {
  const {shelf, book, surroundings} = parts;
  const {elapsed, random, locks} = surroundings;
  const backoffs = new Map<string, Backoff>();

  /** The row of a lane whose lock is held. `undefined`: it is gone, so another page has sent it. */
  async function trySend(id: string, signal?: AbortSignal): Promise<Attempt | undefined> {
    const row = await shelf.get(id);
    if (!row) {
      book.delete(id);
      return undefined;
    }
    book.sending(id, true);
    try {
      // Before and not after: a page that ends while it sends leaves what is true.
      const {attempts, state, problem} = row;
      const sent = {...row, attempts: attempts + 1, state: 'unconfirmed'} as const;
      await shelf.change(row, {attempts: attempts + 1, state: 'unconfirmed', problem: undefined});
      const attempt = await attemptWrite({...row, ...parts, send: sendSealed(row, signal), signal});
      await note({row: sent, before: {state, problem}, attempt});
      return attempt;
    } finally {
      book.sending(id, false);
    }
  }

  async function note({row, before, attempt}: Noted): Promise<void> {
    if (attempt.kind === 'received' || attempt.kind === 'refused')
      book.trouble('unauthorized', false);
    if (attempt.kind === 'received') {
      backoffs.delete(row.id);
      return shelf.drop(row.id);
    }
    if (attempt.kind === 'refused') {
      const {code} = attempt.problem;
      if (code === 'unknown-sealing-key') parts.onUnknownKey();
      return shelf.change(row, {state: 'refused', problem: code});
    }
    if (attempt.kind === 'not-taken') {
      await shelf.change(row, before);
      if (attempt.by === 'caller') book.trouble('unauthorized', true);
    }
    waitLonger(row.id, attempt);
  }

  function waitLonger(id: string, attempt: Exclude<Attempt, {kind: 'received' | 'refused'}>): void {
    const failures = backoffs.get(id)?.failures ?? 0;
    const {retryAfterMs} = (attempt.error ?? {}) as {readonly retryAfterMs?: number | undefined};
    const isForStaff = attempt.kind === 'not-taken' && attempt.by === 'caller';
    const next = isForStaff
      ? slowBackoff(failures, elapsed())
      : backoffAfter(failures, {now: elapsed(), random: random(), retryAfterMs});
    backoffs.set(id, next);
  }

  const isDue = (id: string): boolean => (backoffs.get(id)?.dueAt ?? 0) <= elapsed();
  const inLane = (lane: string): readonly BookEntry[] =>
    book.entries().filter((entry) => entry.lane === lane);

  return {
    isDue,
    nextDue() {
      const waiting = book.entries().filter(({state}) => state !== 'refused');
      const heads = new Map(waiting.map(({lane, id}) => [lane, id]));
      const dues = [...heads.values()].map((id) => backoffs.get(id)?.dueAt ?? elapsed());
      return dues.length === 0 ? undefined : Math.min(...dues);
    },
    sendNow: (row, signal) =>
      locks.hold(`lane ${row.lane}`, async () => {
        for (const {id, state} of inLane(row.lane)) {
          if (id === row.id) break;
          if (state === 'refused') return held;
          const attempt = await trySend(id, signal);
          if (attempt && attempt.kind !== 'received') return held;
        }
        return (await trySend(row.id, signal)) ?? held;
      }),
    runLane: (lane, {due, refused, signal}) =>
      locks.hold(`lane ${lane}`, async () => {
        let last: Attempt | undefined;
        for (const {id, state} of inLane(lane)) {
          const mayTry = (refused || state !== 'refused') && (!due || isDue(id));
          if (!mayTry || signal.aborted) break;
          last = (await trySend(id, signal)) ?? last;
          if (last && last.kind !== 'received') break;
        }
        return last;
      }),
  };
}

interface Noted {
  readonly row: OutboxRow;
  readonly before: Pick<OutboxRow, 'state' | 'problem'>;
  readonly attempt: Attempt;
}

function sendSealed({facilityId, operation, id, sealed}: OutboxRow, signal?: AbortSignal) {
  return (transport: Transport, proof: Parameters<Parameters<typeof attemptWrite>[0]['send']>[1]) =>
    transport.send('deliver-sealed', {facilityId, operation, id, sealed, proof}, {signal});
}
