import {canonicalJson} from '../case/canonical-json.js';
import type {Actor, NewCaseEvent, StoredCaseEvent} from '../case/case-event.js';
import {reduceCase, type CaseState} from '../case/reduce-case.js';
import type {NewWorkEvent} from '../casework/work-entry.js';
import type {FieldProblem, Problem} from '../errors/problem.js';
import type {NewRiskEvent} from '../risk/risk-event.js';
import type {CaseReceipt} from '../case/case-views.js';
import type {Reply} from '../transport/transport.js';

/** A case as the memory service keeps it. */
export interface MemoryCase {
  readonly id: string;
  readonly facilityId: string;
  /** None once staff have taken it away. */
  accessCode: string | undefined;
  /** The portal user it belongs to, if one sent it. */
  subject: string | undefined;
  readonly events: StoredCaseEvent[];
  readonly files: Map<string, Blob>;
}

/** A write by its client-made id. `content` is everything that must be the same for it to be the same write. */
export interface MemoryWrite {
  readonly facilityId: string;
  readonly id: string;
  readonly content: unknown;
}

/** What the memory service keeps, and the two rules that every write obeys: replays and appended events. */
export interface MemoryStore {
  readonly now: () => Date;
  readonly cases: Map<string, MemoryCase>;
  /** The reference of the next case. */
  nextReference(): string;
  /** The first outcome of a write, `undefined` when its id is new, a conflict when it stood for something else. */
  replayOf<Outcome>(write: MemoryWrite): Reply<Outcome> | undefined;
  /** Acts once for an id: a replay returns the first outcome. Refusals are not kept; nothing came of them. */
  once<Outcome>(write: MemoryWrite, act: () => Reply<Outcome>): Reply<Outcome>;
  /** Every change of a case, oldest first; the number of one is its place. */
  readonly changes: {readonly caseId: string; readonly version: number}[];
  /** Calls back once, at the next change. */
  onChange(listener: () => void): void;
  append(target: MemoryCase, actor: Actor, events: readonly (NewCaseEvent | NewWorkEvent)[]): void;
}

export function createMemoryStore(now: () => Date): MemoryStore {
  const writes = new Map<string, {readonly content: string; readonly reply: Reply<unknown>}>();
  let references = 0;
  let listeners: readonly (() => void)[] = [];
  const store: MemoryStore = {
    now,
    cases: new Map(),
    changes: [],
    onChange(listener) {
      listeners = [...listeners, listener];
    },
    nextReference() {
      references += 1;
      return `PR-${now().getUTCFullYear()}-${String(references).padStart(6, '0')}`;
    },
    replayOf<Outcome>({facilityId, id, content}: MemoryWrite) {
      const kept = writes.get(`${facilityId} ${id}`);
      if (kept === undefined) return undefined;
      // What was stored under this key is an outcome of the same operation: the operation is part of the content.
      return kept.content === canonicalJson(content)
        ? (kept.reply as Reply<Outcome>)
        : refusal(409, 'conflict');
    },
    once(write, act) {
      const replay = store.replayOf<never>(write);
      if (replay) return replay;
      const reply = act();
      const content = canonicalJson(write.content);
      if (reply.ok) writes.set(`${write.facilityId} ${write.id}`, {content, reply});
      return reply;
    },
    append({id: caseId, events}, actor, added) {
      addEvents(events, {caseId, actor, at: now().toISOString()}, added);
      store.changes.push({caseId, version: events.length});
      const told = listeners;
      listeners = [];
      for (const listener of told) listener();
    },
  };
  return store;
}

/** Adds to the events of a case, or to those of its risk record. */
export function addEvents(
  events: StoredCaseEvent[],
  frame: Pick<StoredCaseEvent, 'caseId' | 'actor' | 'at'>,
  added: readonly (NewCaseEvent | NewWorkEvent | NewRiskEvent)[],
): void {
  for (const event of added) {
    events.push({
      // As the network would: what the caller does with its own objects afterwards is not our history.
      ...structuredClone({kind: event.kind, payload: {...event.payload}}),
      id: crypto.randomUUID(),
      position: events.length + 1,
      ...frame,
    });
    // Where it is said that words are gone they go.
    if (event.kind === 'redacted') removeWords(events, event.payload.position);
  }
}

function removeWords(events: StoredCaseEvent[], position: number): void {
  const said = events[position - 1];
  if (!said) return;
  const {payload: _payload, ...frame} = said;
  events[position - 1] = frame;
}

/** What a case adds up to now. */
export function stateOf({id, events}: MemoryCase): CaseState {
  const state = reduceCase(events);
  if (state === undefined) throw new TypeError(`Case ${id} has no events.`);
  return state;
}

/** The receipt of a write that has just been appended. */
export function receiptOf(writeId: string, {id, events}: MemoryCase): Reply<CaseReceipt> {
  const last = events.at(-1);
  return {
    ok: true,
    value: {id: writeId, caseId: id, version: events.length, at: last?.at ?? ''},
  };
}

/** A refusal as the service words it. */
export function refusal(
  status: number,
  code: Problem['code'],
  errors: readonly FieldProblem[] = [],
): {readonly ok: false; readonly problem: Problem} {
  return {ok: false, problem: {status, code, errors}};
}

/** Refuses an id that is no UUID; every write's id is made by the client and must not be made up of words. */
export function idProblem(id: string): ReturnType<typeof refusal> | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? undefined
    : refusal(400, 'invalid', [{path: '/id', code: 'wrong-format'}]);
}
