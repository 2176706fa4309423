import {dateIn} from '../facility/date-in.js';
import type {FieldProblem} from '../errors/problem.js';
import type {AnsweringCaller} from '../survey/campaign-rules.js';
import {responseProblems} from '../survey/response-problems.js';
import type {RequestOf} from '../transport/transport.js';
import type {Acknowledgement, AcknowledgementRecord} from './acknowledgement.js';
import {isOwedTo, startOf, type VersionInForce} from './due-notices.js';
import type {DeliveryRule, Notice} from './notice.js';
import type {Encounter} from './notice-operations.js';
import type {Verification} from './verify-acknowledgement.js';
import {versionInForce} from './version-in-force.js';

type Submission = Pick<
  RequestOf<'acknowledge-notice'>,
  'acknowledgement' | 'subject' | 'encounter'
>;

/**
 * What a caller may not say. Only staff say for whom a record is; a portal's user is known by the token, and anyone else
 * is nobody in particular. That a member of staff was there is taken from staff, or from the hospital's own device.
 * Paths are those of the request's body.
 */
export function recordingProblems(
  {acknowledgement, subject, encounter}: Submission,
  caller: AnsweringCaller,
): readonly FieldProblem[] {
  const isStaff = caller === 'staff';
  const isAtHospital = isStaff || caller === 'device';
  const isOfNobody = isStaff && encounter !== undefined && subject === undefined;
  const given: readonly (readonly [path: string, isGiven: boolean, isAllowed: boolean])[] = [
    ['/subject', subject !== undefined, isStaff],
    ['/encounter', encounter !== undefined, isStaff],
    ['/acknowledgement/mode', acknowledgement.mode !== 'self', isAtHospital],
    ['/acknowledgement/mode', acknowledgement.mode === 'by-phone', isStaff],
    ['/acknowledgement/witness', acknowledgement.witness !== undefined, isAtHospital],
    ['/acknowledgement/effort', acknowledgement.effort !== undefined, isAtHospital],
  ];
  return [
    ...(isOfNobody ? [{path: '/subject', code: 'required' as const}] : []),
    ...given
      .filter(([, isGiven, isAllowed]) => isGiven && !isAllowed)
      .map(([path]) => ({path, code: 'not-allowed' as const})),
  ];
}

/** What is wrong with the answers to the teach-back questions. Paths are those of the request's body. */
export async function teachBackProblems(
  {teachBack: questions}: Pick<Notice, 'teachBack'>,
  {teachBack: answers}: Pick<Acknowledgement, 'teachBack'>,
): Promise<readonly FieldProblem[]> {
  const path = '/acknowledgement/teachBack';
  if (!answers) return [];
  if (!questions) return [{path, code: 'not-allowed'}];
  const problems = await responseProblems(questions, answers);
  // A question that was not answered is a place of the notice; the request has the answers alone.
  return problems.map((problem) => ({
    ...problem,
    path: path + problem.path.replace(/^\/response|^\/questionnaire.*/, ''),
  }));
}

/**
 * When a person may have been shown what a record is about: by the clock of their device, unless it is ahead, and when
 * the record arrives. One that was made offline arrives late; a clock that is wrong is no reason to turn it away.
 */
export function momentsOf(
  {shownAt}: Pick<Acknowledgement, 'shownAt'>,
  now: Date,
): readonly [shown: Date, received: Date] {
  return [new Date(Math.min(Date.parse(shownAt), now.getTime())), now];
}

/** True where a record of a version can be taken: it is in force now, or it was when it was shown. */
export function mayBeRecorded(
  versions: readonly Omit<VersionInForce, 'delivery' | 'change'>[],
  {version, ...record}: Pick<Acknowledgement, 'version' | 'shownAt'>,
  now: Date,
): boolean {
  return momentsOf(record, now).some((at) => versionInForce(versions, at)?.version === version);
}

const proofs: readonly DeliveryRule['proof'][] = ['delivery', 'good-faith', 'signature'];

/**
 * What an acknowledgement has to show: the strictest of what the visit asks for that it belongs to. Where no visit is
 * known, the least of what any duty asks for.
 */
export function proofAsked(
  {delivery}: Pick<Notice, 'delivery'>,
  visit: Encounter | undefined,
): DeliveryRule['proof'] {
  const owed = visit
    ? delivery.filter((rule) => isOwedTo(rule, visit) && startOf(rule, visit) !== undefined)
    : [];
  const ranks = (rules: readonly DeliveryRule[]): readonly number[] =>
    rules.map(({proof}) => proofs.indexOf(proof));
  const rank = owed.length > 0 ? Math.max(...ranks(owed)) : Math.min(...ranks(delivery));
  return proofs[rank] ?? 'delivery';
}

/** How a record is kept: only what is proven to be what the person saw counts. */
export function recordStatus(
  {outcome}: Pick<Acknowledgement, 'outcome'>,
  {status}: Verification,
): AcknowledgementRecord['status'] {
  if (status !== 'verified') return 'disputed';
  return outcome === 'acknowledged' ? 'given' : 'not-signed';
}

type Keyed = Pick<
  AcknowledgementRecord,
  'subject' | 'encounter' | 'noticeId' | 'version' | 'status'
>;

/**
 * The record that stands in place of a new one: a person is given a version once in an encounter. An acknowledgement is
 * stored beside an earlier refusal, a refusal never beside an acknowledgement; a delivery to nobody in particular and
 * one that is disputed each stand by themselves.
 */
export function recordThatStands<Earlier extends Keyed>(
  records: readonly Earlier[],
  record: Keyed,
): Earlier | undefined {
  if (record.subject === undefined || record.status === 'disputed') return undefined;
  const same = records.filter(
    ({subject, encounter, noticeId, version}) =>
      subject === record.subject &&
      encounter === record.encounter &&
      noticeId === record.noticeId &&
      version === record.version,
  );
  return (
    same.find(({status}) => status === 'given') ??
    same.find(({status}) => status === 'not-signed' && record.status === 'not-signed')
  );
}

/** The calendar date until which a record is kept that arrives at an instant. */
export function keptUntil(
  {retention}: Pick<Notice, 'retention'>,
  timeZone: string,
  receivedAt: Date,
): string {
  const date = new Date(`${dateIn(timeZone, receivedAt)}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + retention.years);
  return date.toISOString().slice(0, 10);
}

/** What keeps a visit from being one: over before it began, it would owe nobody anything, and nobody would notice. */
export function encounterProblems({
  arrivedAt,
  dischargedAt = arrivedAt,
}: Pick<Encounter, 'arrivedAt' | 'dischargedAt'>): readonly FieldProblem[] {
  const isTurned = Date.parse(dischargedAt) < Date.parse(arrivedAt);
  return isTurned ? [{path: '/dischargedAt', code: 'impossible-date'}] : [];
}

/** True while a visit goes on, or is only planned to end. */
export function isOpen(
  {arrivedAt, dischargedAt}: Pick<Encounter, 'arrivedAt' | 'dischargedAt'>,
  now: Date,
): boolean {
  const end = dischargedAt === undefined ? Infinity : Date.parse(dischargedAt);
  return Date.parse(arrivedAt) <= now.getTime() && now.getTime() < end;
}

/** The visit a person is at: the last that began of those that go on. */
export function openEncounter(
  encounters: readonly Encounter[],
  subject: string,
  now: Date,
): Encounter | undefined {
  return encounters
    .filter((each) => each.subject === subject && isOpen(each, now))
    .sort((one, other) => Date.parse(other.arrivedAt) - Date.parse(one.arrivedAt))[0];
}

/** What keeps a record from standing in a visit. Paths are those of the request's body. */
export function visitProblems(
  {subject}: Pick<Submission, 'subject'>,
  visit: Pick<Encounter, 'subject'> | undefined,
): readonly FieldProblem[] {
  const isOthers = visit !== undefined && visit.subject !== subject;
  return isOthers ? [{path: '/encounter', code: 'not-allowed'}] : [];
}
