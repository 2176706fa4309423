import type * as z from 'zod/mini';
import type {Actor, CaseEventPayloads, StoredCaseEvent} from '../case/case-event.js';
import type {CaseFileState} from '../case/reduce-case.js';
import type {FieldProblem, Problem} from '../errors/problem.js';
import {feedbackLimits} from '../feedback/feedback-limits.js';
import {carriedEntries, type PastEvent} from './carried-entries.js';
import {late, nothingThere, type CaseOnRecord} from './redaction-rules.js';
import type {caseSplitSchema} from './split-schema.js';
import type {NewWorkEvent} from './work-entry.js';

/** What staff say of a case is a matter of its own. */
export type CaseSplit = z.infer<typeof caseSplitSchema>;

/** A case that somebody splits. */
export interface CaseToSplit extends CaseOnRecord {
  /** The id of the write, and of the case that comes of it. */
  readonly id: string;
  /** The number of the case that comes of it. */
  readonly reference: string;
  readonly by: Actor;
  readonly now: string;
  readonly newId: () => string;
}

/** A file that the new case has for itself: its bytes are needed twice. */
export interface SplitFile {
  readonly from: CaseFileState;
  readonly id: string;
}

/** What is appended to the case, and what the new one begins with; or why not. */
export type SplitDecision =
  | {
      readonly events: readonly NewWorkEvent[];
      readonly begins: readonly PastEvent[];
      readonly files: readonly SplitFile[];
    }
  | {readonly problem: Problem};

/**
 * Decides whether a case becomes two. Nothing is taken out of the first; the second was received when the first was, so
 * that no clock begins later for it, and begins with what stands on record about the person and about who sees it.
 */
export function decideSplit(
  at: CaseToSplit,
  {words, positions = [], reason}: CaseSplit,
): SplitDecision {
  const {events, id, state} = at;
  const standing = standingProblem(at);
  if (standing) return {problem: standing};
  const unknown = positionProblems(at, positions);
  if (unknown.length > 0) return refused(unknown);
  const named = events.filter(({position}) => positions.includes(position));
  const story = [...(words === undefined ? [] : [words]), ...named.flatMap(textOf)].join('\n\n');
  if (story === '') return refused([{path: '/words', code: 'required'}]);
  if (story.length > feedbackLimits.story.max)
    return refused([{path: '/positions', code: 'too-long'}]);
  const files = filesOf(at, named).map((from) => ({from, id: at.newId()}));
  return {
    events: [{kind: 'split-into', payload: {id, caseId: id, reason}}],
    begins: [
      ...receivedAgain(at, story),
      ...carriedEntries(at, new Map(files.map(({from, id: newId}) => [from.id, newId]))),
      {kind: 'split-from', payload: {id, caseId: state.id}, at: at.now, actor: at.by},
    ],
    files,
  };
}

function standingProblem({events, state}: CaseOnRecord): Problem | undefined {
  // Beside what is gone an erased case says that it was taken back, and not why.
  const isErased = events.every(
    ({kind, payload = {}}) => kind === 'redacted' || Object.keys(payload).length === 0,
  );
  if (isErased) return nothingThere;
  if (state.status === 'merged' || state.status === 'withdrawn')
    return late('', state.status).problem;
  // Who told the hospital, and how they may be reached, went with the words.
  return state.feedback === undefined ? late('', 'taken-out').problem : undefined;
}

function positionProblems(at: CaseOnRecord, positions: readonly number[]): readonly FieldProblem[] {
  return positions.flatMap((position, index): readonly FieldProblem[] => {
    const path = `/positions/${index}`;
    if (positions.indexOf(position) < index) return [{path, code: 'duplicate'}];
    const event = at.events[position - 1];
    return event && isOfPerson(at, event) ? [] : [{path, code: 'unknown-value'}];
  });
}

/** What the person wrote or sent after their first words, as far as it is there. */
function isOfPerson(at: CaseOnRecord, event: StoredCaseEvent): boolean {
  if (event.actor.role !== 'person') return false;
  const file = fileOf(at, event);
  // The bytes of what a scan refused are gone.
  return file ? file.scan !== 'refused' : textOf(event).length > 0;
}

function textOf({kind, payload}: StoredCaseEvent): readonly string[] {
  const text = kind === 'message-sent' && payload?.['text'];
  return typeof text === 'string' ? [text] : [];
}

/** Those that are named, and the one that shows who may be told: it shows that for both. */
function filesOf(at: CaseOnRecord, named: readonly StoredCaseEvent[]): readonly CaseFileState[] {
  const {fileId} = at.work.authority.at(-1) ?? {};
  const proof = at.state.files.find(({id, scan}) => id === fileId && scan !== 'refused');
  const files = named.flatMap((event) => fileOf(at, event) ?? []);
  return proof && !files.includes(proof) ? [...files, proof] : files;
}

function fileOf(
  {state}: CaseOnRecord,
  {kind, payload}: StoredCaseEvent,
): CaseFileState | undefined {
  if (kind !== 'file-added' || payload === undefined) return undefined;
  const {file} = payload as unknown as CaseEventPayloads['file-added'];
  return state.files.find(({id}) => id === file.id);
}

/** The same receipt with other words: of the same person, about the same stay, at the same moment, with the same promises. */
function receivedAgain(
  {events: [received], reference}: CaseToSplit,
  story: string,
): readonly PastEvent[] {
  if (received?.payload === undefined) return [];
  const {feedback, promises} = received.payload as unknown as CaseEventPayloads['received'];
  // What they would like they said of all of it; their words for it may be about the other matter.
  const {attachments: _attachments, wish, ...rest} = feedback;
  const wished = wish?.outcomes && {wish: {outcomes: wish.outcomes}};
  const {at, actor} = received;
  return [
    {
      kind: 'received',
      payload: {reference, feedback: {...rest, ...wished, story}, promises},
      at,
      actor,
    },
  ];
}

function refused(errors: readonly FieldProblem[]): {readonly problem: Problem} {
  return {problem: {status: 400, code: 'invalid', errors}};
}
