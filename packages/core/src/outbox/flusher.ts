import type {OutboxBook} from './book.js';
import {runLanes} from './run-lanes.js';
import type {LaneEnd, LaneWish, OutboxSender} from './sender.js';
import type {OutboxShelf} from './shelf.js';
import type {OutboxSurroundings} from './surroundings.js';
import {createTurns} from './turns.js';

/** Sends what waits, whoever put it in. */
export interface OutboxFlusher {
  /** Tries everything once, whatever it was waiting for. */
  flush(wish: {readonly refused: boolean}): Promise<void>;
  /** Tries what is due, unless another page is at it, and again whenever more is due. */
  wake(): void;
  stop(): void;
}

interface Parts {
  readonly sender: OutboxSender;
  readonly shelf: OutboxShelf;
  readonly book: OutboxBook;
  readonly closed: AbortSignal;
  readonly surroundings: Pick<OutboxSurroundings, 'after' | 'elapsed' | 'locks' | 'onWake'>;
}

/** Soon enough, and never a loop: something may be due that another page is about to send. */
const shortestPauseMs = 1000;

export function createOutboxFlusher(parts: Parts): OutboxFlusher {
  const {sender, closed} = parts;
  const {after, elapsed, locks, onWake} = parts.surroundings;
  const turns = createTurns(() => schedule());
  /** `due`: nobody answers, so nothing else is tried by the clock until then; a network that is back ends it. */
  const quiet = {due: 0, woken: 0};
  let stopTimer: (() => void) | undefined;

  /** `woken`: the service asked to be left alone, or does not know this device, which no network changes. */
  function quieten({dueAt, restUntil}: LaneEnd): void {
    quiet.due = Math.max(quiet.due, dueAt);
    quiet.woken = Math.max(quiet.woken, restUntil);
  }

  function schedule(): void {
    stopTimer?.();
    const due = sender.nextDue();
    if (closed.aborted || due === undefined) return;
    const at = Math.max(due, quiet.due);
    stopTimer = after(Math.max(shortestPauseMs, at - elapsed()), wake);
  }

  function inBackground(which: 'due' | 'woken'): void {
    if (turns.isTaken || closed.aborted || elapsed() < quiet[which]) return;
    const work = () => run(parts, {which, refused: false}, quieten);
    turns.take(() => locks.holdIfFree('flusher', work)).catch(() => undefined);
  }

  function wake(): void {
    if (elapsed() >= quiet.due) inBackground('due');
    else schedule();
  }

  /** There may be a network again: what waited for one waits no longer. */
  const stopListening = onWake(() => inBackground('woken'));
  return {
    flush: ({refused}) => turns.take(() => run(parts, {which: 'all', refused}, quieten)),
    wake,
    stop() {
      stopTimer?.();
      stopListening();
    },
  };
}

async function run(
  {shelf, book, sender, closed}: Parts,
  wish: LaneWish,
  onStop: (end: LaneEnd) => void,
): Promise<void> {
  await shelf.look();
  const lanes = [...new Set(book.entries().map(({lane}) => lane))];
  await runLanes({lanes, closed, onStop, runLane: (lane) => sender.runLane(lane, wish)});
}
