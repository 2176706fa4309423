import type {Problem} from '../errors/problem.js';
import type {CaseFile, NewCaseEvent} from './case-event.js';
import type {CaseState, CaseStatus} from './reduce-case.js';

/** What someone asks of a case. `id` is made by the caller: idempotency key and row key at once. */
export type CaseCommand =
  | {readonly command: 'send-message'; readonly id: string; readonly text: string}
  | {readonly command: 'add-file'; readonly id: string; readonly file: CaseFile}
  | {readonly command: 'withdraw'; readonly id: string; readonly reason?: string | undefined}
  | {
      readonly command: 'say-not-resolved';
      readonly id: string;
      readonly reason?: string | undefined;
    }
  | {readonly command: 'acknowledge'; readonly id: string; readonly text?: string | undefined}
  | {readonly command: 'resolve'; readonly id: string; readonly text: string}
  | {readonly command: 'close'; readonly id: string; readonly text: string}
  | {readonly command: 'reopen'; readonly id: string; readonly reason: string};

/** What comes of a command: events to append, or why not. */
export type CaseDecision = {readonly events: readonly NewCaseEvent[]} | {readonly problem: Problem};

type Deciders = {
  readonly [Name in CaseCommand['command']]: (
    state: CaseState,
    command: Extract<CaseCommand, {command: Name}>,
  ) => CaseDecision;
};

/** Why not in this state: what the case is. */
const standing: Readonly<Record<CaseStatus, StandingCode>> = {
  received: 'open',
  acknowledged: 'open',
  reopened: 'open',
  resolved: 'answered',
  closed: 'answered',
  withdrawn: 'withdrawn',
  merged: 'merged',
};

type StandingCode = 'open' | 'answered' | 'withdrawn' | 'merged' | 'already-done';

function notNow(code: StandingCode): CaseDecision {
  return {problem: {status: 409, code: 'not-now', errors: [{path: '', code}]}};
}

const deciders: Deciders = {
  // A message is taken in every state: nobody who writes to a hospital is told that the case is closed.
  'send-message': (_state, {id, text}) =>
    events({kind: 'message-sent', payload: {messageId: id, text}}),
  'add-file': (_state, {file}) => events({kind: 'file-added', payload: {file}}),
  withdraw: ({status}, {reason}) =>
    isOver(status)
      ? notNow(standing[status])
      : events({kind: 'withdrawn', payload: given('reason', reason)}),
  'say-not-resolved': ({status}, {reason}) =>
    status === 'resolved' || status === 'closed'
      ? events({kind: 'not-resolved', payload: given('reason', reason)})
      : notNow(standing[status]),
  acknowledge: ({status, acknowledgedAt}, {text}) => {
    if (status === 'withdrawn' || status === 'merged') return notNow(status);
    return acknowledgedAt === undefined
      ? events({kind: 'acknowledged', payload: given('text', text)})
      : notNow('already-done');
  },
  resolve: ({status}, {text}) =>
    isOver(status) ? notNow(standing[status]) : events({kind: 'resolved', payload: {text}}),
  close: ({status}, {text}) =>
    isOver(status) && status !== 'resolved'
      ? notNow(standing[status])
      : events({kind: 'closed', payload: {text}}),
  reopen: ({status}, {reason}) =>
    isOver(status) && status !== 'merged'
      ? events({kind: 'reopened', payload: {reason}})
      : notNow(standing[status]),
};

/** Nothing more is owed, unless it is taken up again. */
function isOver(status: CaseStatus): boolean {
  return (
    status === 'resolved' || status === 'closed' || status === 'withdrawn' || status === 'merged'
  );
}

/** Decides what a command does to a case. Pure: who may give it is the caller's question. */
export function decideCase(state: CaseState, command: CaseCommand): CaseDecision {
  // The table is keyed by name, which the compiler cannot follow through an index.
  const decide = deciders[command.command] as (
    state: CaseState,
    command: CaseCommand,
  ) => CaseDecision;
  return decide(state, command);
}

function events(...list: readonly NewCaseEvent[]): CaseDecision {
  return {events: list};
}

function given<Key extends string>(
  key: Key,
  value: string | undefined,
): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({[key]: value} as Partial<Record<Key, string>>);
}
