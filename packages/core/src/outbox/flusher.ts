import {isUnsent, TransportError} from '../errors/pr-error.js';
import type {Attempt} from './attempt.js';
import type {OutboxBook} from './book.js';
import type {OutboxSender} from './sender.js';
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
  readonly surroundings: Pick<OutboxSurroundings, 'after' | 'elapsed' | 'locks' | 'onWake'>;
}

/** What a service on a small line and a browser with six connections can both bear. */
const lanesAtOnce = 4;
/** So many tries without any answer say that there is no service, and not that something is wrong with one thing. */
const silencesAtMost = 4;
/** Soon enough, and never a loop: something may be due that another page is about to send. */
const shortestPauseMs = 1000;

export function createOutboxFlusher({sender, shelf, book, surroundings}: Parts): OutboxFlusher {
  const {after, elapsed, locks, onWake} = surroundings;
  const abort = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  let stopTimer: (() => void) | undefined;

  async function run(wish: {readonly due: boolean; readonly refused: boolean}): Promise<void> {
    await shelf.look();
    const lanes = [...new Set(book.entries().map(({lane}) => lane))];
    let silences = 0;
    const takeLanes = async (): Promise<void> => {
      for (let lane = lanes.shift(); lane !== undefined; lane = lanes.shift()) {
        if (abort.signal.aborted) return;
        const attempt = await sender.runLane(lane, {...wish, signal: abort.signal});
        silences = isSilence(attempt) ? silences + 1 : attempt ? 0 : silences;
        if (saysStop(attempt) || silences >= silencesAtMost) lanes.length = 0;
      }
    };
    await Promise.all(Array.from({length: lanesAtOnce}, takeLanes));
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
    if (abort.signal.aborted || due === undefined) return;
    stopTimer = after(Math.max(shortestPauseMs, due - elapsed()), wake);
  }

  function wake(): void {
    if (isRunning || abort.signal.aborted) return;
    const background = (): Promise<void> =>
      locks.holdIfFree('flusher', () => run({due: true, refused: false}));
    void enqueue(background).catch(() => undefined);
  }

  const stopListening = onWake(wake);
  return {
    flush: ({refused}) => enqueue(() => run({due: false, refused})),
    wake,
    stop() {
      abort.abort();
      stopTimer?.();
      stopListening();
    },
  };
}

/** No network, a service that wants to be left alone or does not know this device: the same for every other thing. */
function saysStop(attempt: Attempt | undefined): boolean {
  if (attempt?.kind !== 'not-taken') return false;
  return (
    attempt.by === 'caller' || (attempt.error instanceof TransportError && isUnsent(attempt.error))
  );
}

function isSilence(attempt: Attempt | undefined): boolean {
  return attempt?.kind === 'unanswered' || attempt?.kind === 'not-taken';
}
