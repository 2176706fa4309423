import {hasCode} from '../errors/pr-error.js';
import type {Problem} from '../errors/problem.js';
import type {Reply, Transport} from '../transport/transport.js';
import type {CaseChange, ChangeMark} from './case-change.js';

/** How somebody follows the changes of a facility's cases. */
export interface ChangesFollowed {
  readonly facilityId: string;
  readonly signal: AbortSignal;
  /** Where to go on; from now on without it. */
  readonly after?: number | undefined;
  /** How long to wait before connecting again, and at most where that keeps failing. */
  readonly waitMs?: {readonly first: number; readonly most: number} | undefined;
}

/** What a follower is told: a change, or why the service will tell no more. */
export type ChangeNews = CaseChange | {readonly problem: Problem};

/**
 * Follows the changes of a facility's cases until the caller aborts, over every break of the connection: each time it
 * goes on behind the last change that was told, so that none is missed; one may be told twice. A refusal, as of a
 * session that has ended, is told and is the last thing that is.
 */
export async function* followChanges(
  transport: Transport,
  {facilityId, signal, after, waitMs = {first: 1000, most: 30_000}}: ChangesFollowed,
): AsyncGenerator<ChangeNews> {
  let last = after;
  let wait = waitMs.first;
  while (!signal.aborted) {
    const connection = await connect(transport, {facilityId, after: last}, signal);
    if (connection && !connection.ok) {
      yield {problem: connection.problem};
      return;
    }
    for await (const each of connection ? unbroken(connection.value, signal) : []) {
      last = each.change;
      wait = waitMs.first;
      if ('caseId' in each) yield each;
    }
    await passed(wait, signal);
    wait = Math.min(wait * 2, waitMs.most);
  }
}

type Told = AsyncIterable<CaseChange | ChangeMark>;

/** `undefined` where there is no answer for now. */
async function connect(
  transport: Transport,
  request: {readonly facilityId: string; readonly after: number | undefined},
  signal: AbortSignal,
): Promise<Reply<Told> | undefined> {
  try {
    return await transport.send('follow-changes', request, {signal});
  } catch (error) {
    throwUnlessPassing(error, signal);
    return undefined;
  }
}

/** Ends where the connection breaks. */
async function* unbroken(
  changes: Told,
  signal: AbortSignal,
): AsyncGenerator<CaseChange | ChangeMark> {
  try {
    yield* changes;
  } catch (error) {
    throwUnlessPassing(error, signal);
  }
}

/** What a network does, or a caller who has left, is nothing to stop for. */
function throwUnlessPassing(error: unknown, {aborted}: AbortSignal): void {
  if (!aborted && !hasCode(error, 'transport')) throw error;
}

function passed(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
