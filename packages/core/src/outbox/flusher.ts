import type {OutboxBook} from './book.js';
import {runLanes} from './run-lanes.js';
import type {LaneEnd, LaneWish, OutboxSender} from './sender.js';
import type {OutboxShelf} from './shelf.js';
import type {OutboxSurroundings} from './surroundings.js';
import {createTurns} from './turns.js';

/** Sends what waits, whoever put it in. */
export interface OutboxFlusher {
  /** Looks at what there is, and begins to send it. Settles once it has looked. */
  start(): Promise<void>;
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
/** A device that fails is looked at again, also where nothing waits: only that ends the trouble. */
const lookAgainMs = 60_000;

export function createOutboxFlusher(parts: Parts): OutboxFlusher {
  const {sender, shelf, book, closed, surroundings} = parts;
  const {after, elapsed, locks, onWake} = surroundings;
  const turns = createTurns(() => schedule());
  const quiet = createQuiet();
  let stopTimer: (() => void) | undefined;

  const run = (wish: LaneWish): Promise<void> => runAll(parts, wish, quiet.begin);
  const lookAndRun = async (wish: LaneWish): Promise<void> => {
    await shelf.look();
    await run(wish);
  };

  function schedule(): void {
    stopTimer?.();
    const due = sender.nextDue() ?? (isDeviceFailing(book) ? elapsed() + lookAgainMs : undefined);
    if (closed.aborted || due === undefined) return;
    const at = Math.max(due, quiet.until('due'));
    stopTimer = after(Math.max(shortestPauseMs, at - elapsed()), wake);
  }

  function inBackground(which: 'due' | 'woken', work = lookAndRun): void {
    if (turns.isTaken || closed.aborted) return;
    const turn = (): Promise<void> => work({which, refused: false});
    turns.take(() => locks.holdIfFree('flusher', turn)).catch(() => undefined);
  }

  function wake(): void {
    if (elapsed() >= quiet.until('due')) inBackground('due');
    else schedule();
  }

  /** There may be a network again: what waited for one waits no longer. */
  const stopListening = onWake(() => {
    if (elapsed() >= quiet.until('woken')) inBackground('woken');
  });
  return {
    async start() {
      await shelf.look();
      // What there is has just been looked at.
      inBackground('due', run);
    },
    flush: ({refused}) => turns.take(() => lookAndRun({which: 'all', refused})),
    wake,
    stop() {
      stopTimer?.();
      stopListening();
    },
  };
}

function isDeviceFailing({status}: OutboxBook): boolean {
  return status.troubles.some((each) => each === 'storage-full' || each === 'store-closed');
}

/**
 * Until when nothing is tried. By the clock: because nobody answers, which a network that is back ends. When woken: because
 * the service asked to be left alone, or does not know this device, which no network changes.
 */
function createQuiet() {
  const times = {due: 0, woken: 0};
  return {
    until: (which: keyof typeof times): number => times[which],
    begin: ({dueAt, restUntil}: LaneEnd): void => {
      times.due = Math.max(times.due, dueAt);
      times.woken = Math.max(times.woken, restUntil);
    },
  };
}

function runAll(
  {book, sender, closed}: Parts,
  wish: LaneWish,
  onStop: (end: LaneEnd) => void,
): Promise<void> {
  const lanes = [...new Set(book.entries().map(({lane}) => lane))];
  return runLanes({lanes, closed, onStop, runLane: (lane) => sender.runLane(lane, wish)});
}
