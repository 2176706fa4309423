import {hasCode, isUnsent} from '../errors/pr-error.js';
import type {Attempt} from './attempt.js';
import type {OutboxBook} from './book.js';
import type {LaneEnd, LaneWish, OutboxSender} from './sender.js';
import type {OutboxShelf} from './shelf.js';
import type {OutboxSurroundings} from './surroundings.js';

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

/** What a service on a small line and a browser with six connections can both bear. */
const lanesAtOnce = 4;
/** So many tries without any answer say that there is no service, and not that something is wrong with one thing. */
const silencesAtMost = 4;
/** Soon enough, and never a loop: something may be due that another page is about to send. */
const shortestPauseMs = 1000;

export function createOutboxFlusher({
  sender,
  shelf,
  book,
  surroundings,
  closed,
}: Parts): OutboxFlusher {
  const {after, elapsed, locks, onWake} = surroundings;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  let stopTimer: (() => void) | undefined;
  /** Nobody answers, so nothing else is tried by the clock until then; a network that is back ends it. */
  let quietUntil = 0;
  /** The service asked to be left alone, or does not know this device: a network that is back changes nothing. */
  let restUntil = 0;

  async function run(wish: LaneWish): Promise<void> {
    await shelf.look();
    const lanes = [...new Set(book.entries().map(({lane}) => lane))];
    let silences = 0;
    const takeLanes = async (): Promise<void> => {
      for (let lane = lanes.shift(); lane !== undefined; lane = lanes.shift()) {
        if (closed.aborted) return;
        const end = await sender.runLane(lane, wish);
        if (!end) continue;
        silences = isSilence(end.attempt) ? silences + 1 : 0;
        if (!saysStop(end.attempt) && silences < silencesAtMost) continue;
        lanes.length = 0;
        quieten(end);
      }
    };
    await Promise.all(Array.from({length: lanesAtOnce}, takeLanes));
  }

  function quieten(end: LaneEnd): void {
    quietUntil = Math.max(quietUntil, end.dueAt);
    restUntil = Math.max(restUntil, end.restUntil);
  }

  /** One run at a time: what comes in between waits for its own. */
  function enqueue(work: () => Promise<void>): Promise<void> {
    const turn = running.then(async () => {
      isRunning = true;
      try {
        await work();
      } finally {
        isRunning = false;
        schedule();
      }
    });
    running = turn.catch(() => undefined);
    return turn;
  }

  function schedule(): void {
    stopTimer?.();
    const due = sender.nextDue();
    if (closed.aborted || due === undefined) return;
    const at = Math.max(due, quietUntil);
    stopTimer = after(Math.max(shortestPauseMs, at - elapsed()), wake);
  }

  function inBackground(which: LaneWish['which']): void {
    if (isRunning || closed.aborted) return;
    const work = (): Promise<void> =>
      locks.holdIfFree('flusher', () => run({which, refused: false}));
    void enqueue(work).catch(() => undefined);
  }

  function wake(): void {
    if (elapsed() >= quietUntil) inBackground('due');
    else schedule();
  }

  /** There may be a network again: what waited for one waits no longer. */
  const stopListening = onWake(() => {
    if (elapsed() >= restUntil) inBackground('woken');
  });
  return {
    flush: ({refused}) => enqueue(() => run({which: 'all', refused})),
    wake,
    stop() {
      stopTimer?.();
      stopListening();
    },
  };
}

/** No network, a service that wants to be left alone or does not know this device: the same for every other thing. */
function saysStop(attempt: Attempt): boolean {
  if (attempt.kind !== 'not-taken') return false;
  return (
    attempt.by === 'caller' || (hasCode(attempt.error, 'transport') && isUnsent(attempt.error))
  );
}

function isSilence({kind}: Attempt): boolean {
  return kind === 'unanswered' || kind === 'not-taken';
}
