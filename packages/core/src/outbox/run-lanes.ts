import {hasCode, isUnsent} from '../errors/pr-error.js';
import type {Attempt} from './attempt.js';
import type {LaneEnd} from './sender.js';

interface LaneRun {
  readonly lanes: readonly string[];
  readonly closed: AbortSignal;
  readonly runLane: (lane: string) => Promise<LaneEnd | undefined>;
  /** A lane ended in a way that says that no other would do better now. */
  readonly onStop: (end: LaneEnd) => void;
}

/** What a service on a small line and a browser with six connections can both bear. */
const lanesAtOnce = 4;
/** So many tries without any answer say that there is no service, and not that something is wrong with one thing. */
const silencesAtMost = 4;

/** Runs lanes, a few at once, until all have been tried or nothing can come of it. */
export async function runLanes({lanes, closed, runLane, onStop}: LaneRun): Promise<void> {
  const waiting = [...lanes];
  let silences = 0;
  const takeLanes = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()) {
      if (closed.aborted) return;
      const end = await runLane(lane);
      if (!end) continue;
      silences = isSilence(end.attempt) ? silences + 1 : 0;
      if (!saysStop(end.attempt) && silences < silencesAtMost) continue;
      waiting.length = 0;
      onStop(end);
    }
  };
  await Promise.all(Array.from({length: lanesAtOnce}, takeLanes));
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
