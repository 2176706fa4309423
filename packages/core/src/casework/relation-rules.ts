import type * as z from 'zod/mini';
import type {CaseState} from '../case/reduce-case.js';
import type {FieldProblem, Problem} from '../errors/problem.js';
import type {CaseWork} from './case-work.js';
import {isOpen} from './queue-row.js';
import {late, nothingThere} from './redaction-rules.js';
import type {caseRelationSchema} from './relation-schema.js';
import {walledAccounts} from './wall.js';
import type {NewWorkEvent} from './work-entry.js';

/** What staff want two cases to be to each other. */
export type CaseRelation = z.infer<typeof caseRelationSchema>;

/** One of two cases. */
export interface RelatedCase {
  readonly state: CaseState;
  readonly work: CaseWork;
}

/** What is appended to each of the two, or why not. */
export type RelationDecision =
  | {readonly events: readonly NewWorkEvent[]; readonly others: readonly NewWorkEvent[]}
  | {readonly problem: Problem};

interface Pair {
  readonly one: RelatedCase;
  readonly other: RelatedCase;
  /** The id of the write. */
  readonly id: string;
  readonly newId: () => string;
}

/** Decides what two cases are to each other. What the one is told the other is told as well. */
export function decideRelation(pair: Pair, relation: CaseRelation): RelationDecision {
  if (pair.one.state.id === pair.other.state.id) return refused('not-allowed');
  if (relation.relate === 'link') return link(pair, relation);
  if (relation.relate === 'unlink') return unlink(pair, relation.linkId);
  return merge(pair, relation.reason);
}

function link(
  {one, other, id}: Pair,
  {relation, reason}: Extract<CaseRelation, {relate: 'link'}>,
): RelationDecision {
  const isTied = one.work.links.some(({caseId, undone}) => caseId === other.state.id && !undone);
  if (isTied) return late('/other/caseId', 'already-done');
  const why = reason === undefined ? {} : {reason};
  const tie = (to: RelatedCase, as: typeof relation): NewWorkEvent => ({
    kind: 'linked',
    payload: {id, caseId: to.state.id, relation: as, ...why},
  });
  // What is an appeal from here is no appeal from there.
  const back = relation === 'appeal' ? 'related' : relation;
  return {events: [tie(other, relation)], others: [tie(one, back)]};
}

function unlink({one, other, id}: Pair, linkId: string): RelationDecision {
  const tie = one.work.links.find((each) => each.id === linkId && each.caseId === other.state.id);
  if (!tie) return {problem: nothingThere};
  if (tie.undone) return late('/linkId', 'already-done');
  const event: NewWorkEvent = {kind: 'unlinked', payload: {id, linkId}};
  return {events: [event], others: [event]};
}

/**
 * Into the case that was received first, so that no clock begins later for it; both open, so that nobody's words end up
 * with an answer they are not part of. Whoever one of them is kept from is kept from both.
 */
function merge({one, other, id, newId}: Pair, reason: string): RelationDecision {
  const [from, into] = [one.state, other.state];
  if (from.status === 'merged') return late('', 'merged');
  if (into.status === 'merged') return late('/other/caseId', 'merged');
  if (!isOpen(from)) return late('', from.status === 'withdrawn' ? 'withdrawn' : 'answered');
  if (!isOpen(into))
    return late('/other/caseId', into.status === 'withdrawn' ? 'withdrawn' : 'answered');
  if ((into.receivedAt ?? '') > (from.receivedAt ?? '')) return refused('not-allowed');
  return {
    events: [
      ...wallsMissing(one, other, newId),
      {kind: 'merged-into', payload: {id, caseId: into.id, reason}},
    ],
    others: [
      ...wallsMissing(other, one, newId),
      {kind: 'merged-from', payload: {id, caseId: from.id}},
    ],
  };
}

/** Those whom the second case is kept from and the first is not yet. */
function wallsMissing(
  to: RelatedCase,
  from: RelatedCase,
  newId: () => string,
): readonly NewWorkEvent[] {
  const known = walledAccounts(to.work);
  return walledAccounts(from.work)
    .filter((account) => !known.includes(account))
    .map((accountId) => {
      const part = from.work.people.find((each) => each.accountId === accountId)?.part;
      return {kind: 'person-named', payload: {id: newId(), accountId, part: part ?? 'involved'}};
    });
}

function refused(code: FieldProblem['code']): {readonly problem: Problem} {
  const errors = [{path: '/other/caseId', code}];
  return {problem: {status: 400, code: 'invalid', errors}};
}
