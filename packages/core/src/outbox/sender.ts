import type {Attempt} from './attempt.js';
import type {Backoff} from './backoff.js';
import type {BookEntry, OutboxBook} from './book.js';
import type {OutboxRow} from './outbox-store.js';
import type {OutboxSurroundings} from './surroundings.js';
import {createTryRow, type TryRowParts} from './try-row.js';
import {createWaitingTimes, type WaitingTimes} from './waiting-times.js';

/** Sends rows, one lane at a time, each lane in its order. */
export interface OutboxSender {
  /** Tries one row now, after those that stand before it in its lane. */
  sendNow(row: Omit<OutboxRow, 'sequence'>, signal: AbortSignal | undefined): Promise<Attempt>;
  /** Tries a lane from its head until something does not get through. */
  runLane(lane: string, wish: LaneWish): Promise<LaneEnd | undefined>;
  /** When the next row is due, by the clock that only grows; `undefined` where none can be tried. */
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

interface Parts extends TryRowParts {
  readonly surroundings: Pick<OutboxSurroundings, 'after' | 'elapsed' | 'random' | 'locks'>;
}

/** A lane that stands still before it is asked anything: what was refused holds what came after it. */
const held: Attempt = {kind: 'not-taken', error: undefined};

export function createOutboxSender(parts: Parts): OutboxSender {
  const {shelf, book, surroundings, closed} = parts;
  const {elapsed, locks} = surroundings;
  const times = createWaitingTimes(surroundings);
  const tryRow = createTryRow(parts, times);

  function mayTry({id, state, isDamaged}: BookEntry, wish: LaneWish): boolean {
    if (closed.aborted || isDamaged || (state === 'refused' && !wish.refused)) return false;
    const {dueAt, restUntil} = times.of(id);
    return wish.which === 'all' || (wish.which === 'due' ? dueAt : restUntil) <= elapsed();
  }

  return {
    nextDue: () => nextDue(book, times),
    sendNow: (row, signal) =>
      locks.hold(`lane ${row.lane}`, async () => {
        await shelf.lookAt(row.lane);
        for (const {id, state} of book.inLane(row.lane)) {
          if (id === row.id) break;
          if (state === 'refused') return held;
          const attempt = await tryRow(id, {signal});
          if (attempt && attempt.kind !== 'received') return held;
        }
        return (await tryRow(row.id, {signal, row})) ?? held;
      }),
    runLane: (lane, wish) =>
      locks.hold(`lane ${lane}`, async () => {
        let last: LaneEnd | undefined;
        for (const entry of book.inLane(lane)) {
          if (!mayTry(entry, wish)) break;
          const attempt = await tryRow(entry.id);
          if (attempt) last = {attempt, ...times.of(entry.id)};
          if (attempt && attempt.kind !== 'received') break;
        }
        return last;
      }),
  };
}

function nextDue(book: OutboxBook, times: WaitingTimes): number | undefined {
  // The last of equal keys stays: the first of its lane.
  const heads = new Map([...book.entries()].reverse().map((entry) => [entry.lane, entry]));
  // What was refused holds what came after it: whoever takes it away wakes the lane.
  const waiting = [...heads.values()].filter(({state}) => state !== 'refused');
  const dues = waiting.map(({id}) => times.of(id).dueAt);
  return dues.length === 0 ? undefined : Math.min(...dues);
}
