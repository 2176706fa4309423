import {attemptWrite, type Attempt} from './attempt.js';
import {backoffAfter, slowBackoff, type Backoff} from './backoff.js';
import type {OutboxBook} from './book.js';
import {withDeadline} from './deadline.js';
import {begun, type OutboxRow} from './outbox-store.js';
import type {OutboxShelf} from './shelf.js';
import type {OutboxSurroundings} from './surroundings.js';
import type {SolveChallenge} from '../feedback/feedback-api.js';
import type {Transport} from '../transport/transport.js';

/** Sends rows, one lane at a time, each lane in its order. */
export interface OutboxSender {
  /** Tries one row now, after those that stand before it in its lane. */
  sendNow(row: Omit<OutboxRow, 'sequence'>, signal: AbortSignal | undefined): Promise<Attempt>;
  /** Tries a lane from its head until something does not get through. */
  runLane(lane: string, wish: LaneWish): Promise<LaneEnd | undefined>;
  /** When the next row is due, by the clock that only grows; `undefined` where none waits. */
  nextDue(): number | undefined;
}

/** How the last try of a lane ended, and when its row is due again. */
export interface LaneEnd extends Omit<Backoff, 'failures'> {
  readonly attempt: Attempt;
}

/** What a run takes along. */
export interface LaneWish {
  /**
   * - `due`: what has waited its time.
   * - `woken`: also what waits for a network, and not what the service asked to wait.
   * - `all`: everything.
   */
  readonly which: 'all' | 'due' | 'woken';
  /** What was refused, too. */
  readonly refused: boolean;
}

interface Parts {
  readonly transport: Transport;
  readonly solve: SolveChallenge;
  readonly shelf: OutboxShelf;
  readonly book: OutboxBook;
  readonly surroundings: Pick<OutboxSurroundings, 'after' | 'elapsed' | 'random' | 'locks'>;
  /** The page is done with its outbox. */
  readonly closed: AbortSignal;
  /** The service does not have the key that was sealed to. */
  readonly onUnknownKey: () => void;
}

/** A lane that stands still before it is asked anything: what was refused holds what came after it. */
const held: Attempt = {kind: 'not-taken', error: undefined};

/** Of what was never tried. */
const fresh: Backoff = {failures: 0, dueAt: 0, restUntil: 0};

export function createOutboxSender(parts: Parts): OutboxSender {
  const {shelf, book, surroundings} = parts;
  const {elapsed, random, locks} = surroundings;
  const backoffs = new Map<string, Backoff>();

  /** The row of a lane whose lock is held. `undefined`: it is gone, so another page has sent it. */
  async function trySend(id: string, {signal, row: own}: Asked = {}): Promise<Attempt | undefined> {
    // Whoever waits for an answer gets one, also when another page has sent it: a replay is answered as the first.
    book.sending(id, true);
    try {
      let row = await shelf.begin(id);
      if (!row && own) {
        await shelf.keep(own);
        row = await shelf.begin(id);
      }
      if (!row) {
        book.delete(id);
        return undefined;
      }
      const {state, problem} = row;
      const {after} = surroundings;
      const deadline = {bytes: row.sealed.length, signals: [signal, parts.closed], after};
      const attempt = await withDeadline(deadline, (until) =>
        attemptWrite({...row, ...parts, send: sendSealed(row, until), signal: until}),
      ).catch((error: unknown): Attempt => ({kind: 'unanswered', error}));
      await note({row: begun(row), before: {state, problem}, attempt});
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

  function isIn(id: string, which: LaneWish['which']): boolean {
    const {dueAt, restUntil} = backoffs.get(id) ?? fresh;
    return which === 'all' || (which === 'due' ? dueAt : restUntil) <= elapsed();
  }

  return {
    nextDue() {
      const waiting = book.entries().filter(({state}) => state !== 'refused');
      const heads = new Map(waiting.map(({lane, id}) => [lane, id]));
      const dues = [...heads.values()].map((id) => backoffs.get(id)?.dueAt ?? elapsed());
      return dues.length === 0 ? undefined : Math.min(...dues);
    },
    sendNow: (row, signal) =>
      locks.hold(`lane ${row.lane}`, async () => {
        await shelf.lookAt(row.lane);
        for (const {id, state} of book.inLane(row.lane)) {
          if (id === row.id) break;
          if (state === 'refused') return held;
          const attempt = await trySend(id, {signal});
          if (attempt && attempt.kind !== 'received') return held;
        }
        return (await trySend(row.id, {signal, row})) ?? held;
      }),
    runLane: (lane, {which, refused}) =>
      locks.hold(`lane ${lane}`, async () => {
        let last: LaneEnd | undefined;
        for (const {id, state} of book.inLane(lane)) {
          const mayTry = (refused || state !== 'refused') && isIn(id, which);
          if (!mayTry || parts.closed.aborted) break;
          const attempt = await trySend(id);
          if (attempt) last = {attempt, ...(backoffs.get(id) ?? fresh)};
          if (attempt && attempt.kind !== 'received') break;
        }
        return last;
      }),
  };
}

/** Who asks for one row: until when, and what they hold themselves. */
interface Asked {
  readonly signal?: AbortSignal | undefined;
  readonly row?: Omit<OutboxRow, 'sequence'> | undefined;
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
