import type {SolveChallenge} from '../feedback/feedback-api.js';
import type {Proof, Transport} from '../transport/transport.js';
import {attemptWrite, type Attempt} from './attempt.js';
import type {OutboxBook} from './book.js';
import {withDeadline} from './deadline.js';
import {begun, type OutboxRow} from './outbox-store.js';
import type {OutboxShelf} from './shelf.js';
import type {OutboxSurroundings} from './surroundings.js';
import type {WaitingTimes} from './waiting-times.js';

/** Tries one row, whose lane is held, and notes what came of it. `undefined`: it is gone, so another page has sent it. */
export type TryRow = (id: string, asked?: Asked) => Promise<Attempt | undefined>;

/** Who asks for one row: until when, and what they hold themselves. */
interface Asked {
  readonly signal?: AbortSignal | undefined;
  readonly row?: Omit<OutboxRow, 'sequence'> | undefined;
}

export interface TryRowParts {
  readonly transport: Transport;
  readonly solve: SolveChallenge;
  readonly shelf: OutboxShelf;
  readonly book: OutboxBook;
  readonly surroundings: Pick<OutboxSurroundings, 'after'>;
  /** The page is done with its outbox. */
  readonly closed: AbortSignal;
  /** The service does not have the key that was sealed to. */
  readonly onUnknownKey: () => void;
}

export function createTryRow(parts: TryRowParts, times: WaitingTimes): TryRow {
  const {shelf, book} = parts;

  /** Whoever waits for an answer gets one, also when another page has sent it: a replay is answered as the first. */
  async function beginOwn(own: Omit<OutboxRow, 'sequence'>): Promise<OutboxRow | undefined> {
    await shelf.keep(own);
    return shelf.begin(own.id);
  }

  return async (id, {signal, row: own} = {}) => {
    book.sending(id, true);
    try {
      const row = (await shelf.begin(id)) ?? (own && (await beginOwn(own)));
      if (!row) {
        book.delete(id);
        return undefined;
      }
      const attempt = await attemptRow(row, parts, signal);
      await note({row, attempt}, parts, times);
      return attempt;
    } finally {
      book.sending(id, false);
    }
  };
}

function attemptRow(row: OutboxRow, parts: TryRowParts, signal?: AbortSignal): Promise<Attempt> {
  const {facilityId, operation, id, sealed} = row;
  const send = (until: AbortSignal) => (transport: Transport, proof: Proof | undefined) =>
    transport.send('deliver-sealed', {facilityId, operation, id, sealed, proof}, {signal: until});
  const {after} = parts.surroundings;
  const deadline = {bytes: sealed.length, signals: [signal, parts.closed], after};
  return withDeadline(deadline, (until) =>
    attemptWrite({...row, ...parts, send: send(until), signal: until}),
  ).catch((error: unknown): Attempt => ({kind: 'unanswered', error}));
}

/** A row as it was before it was tried, and what came of it. */
interface Noted {
  readonly row: OutboxRow;
  readonly attempt: Attempt;
}

async function note(
  {row, attempt}: Noted,
  {shelf, book, onUnknownKey}: TryRowParts,
  times: WaitingTimes,
): Promise<void> {
  const {id, state, problem} = row;
  if (attempt.kind === 'received' || attempt.kind === 'refused')
    book.trouble('unauthorized', false);
  if (attempt.kind === 'received') {
    times.end(id);
    return shelf.drop(id);
  }
  if (attempt.kind === 'refused') {
    const {code} = attempt.problem;
    if (code === 'unknown-sealing-key') onUnknownKey();
    return shelf.change(begun(row), {state: 'refused', problem: code});
  }
  if (attempt.kind === 'not-taken') {
    await shelf.change(begun(row), {state, problem});
    if (attempt.by === 'caller') book.trouble('unauthorized', true);
  }
  times.prolong(id, attempt);
}
