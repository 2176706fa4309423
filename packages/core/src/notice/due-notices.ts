import type {AcknowledgementRecord} from './acknowledgement.js';
import {countingInstant, standingOf} from './acknowledgement-standing.js';
import type {DeliveryRule, Notice, NoticeKind} from './notice.js';
import type {Encounter} from './notice-operations.js';
import {versionInForce} from './version-in-force.js';

/** A version that was or is in force, as far as it matters for who is owed what. */
export interface VersionInForce {
  readonly version: string;
  /** The instant from which it was in force. */
  readonly effectiveFrom: string;
  /** The instant from which on it may not be given any more, where it has an end. */
  readonly effectiveUntil?: string | undefined;
  readonly change: Notice['change'];
  readonly delivery: readonly DeliveryRule[];
}

/** A notice that someone is owed. */
export interface DueNotice {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly version: string;
  /** The instant by which it has to be given; undefined where there is no hour to it. */
  readonly dueBy?: string | undefined;
  readonly proof: DeliveryRule['proof'];
  readonly spoken: boolean;
  /** Never given before, given in an older version, in another encounter, or too long ago. */
  readonly because: 'never-given' | 'changed' | 'new-encounter' | 'a-year-passed' | 'not-signed';
  /** The record that no longer counts. */
  readonly earlier?: AcknowledgementRecord['id'] | undefined;
}

/** A notice of the facility, as far as it matters for who is owed it. */
export interface NoticeHistory {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly versions: readonly VersionInForce[];
}

/** A visit, the notices there are, and what is on record about the person. */
export interface DueQuestion {
  readonly notices: readonly NoticeHistory[];
  readonly encounter: Encounter;
  /** Those of other people are passed over. */
  readonly records: readonly AcknowledgementRecord[];
  readonly now: Date;
}

/**
 * The notices a person is owed at this moment of a visit: one entry a notice, the most urgent first.
 *
 * A record meets a duty while no substantive version has come into force since, in the encounter or the year that the
 * duty is about. A person who declined has been given it all the same, unless a signature is asked for: then a witness
 * must have noted the refusal. A person who was unable was not given it, unless a good-faith effort is all that is asked
 * for (45 CFR 164.520(c)(2)(ii)). A disputed record meets no duty.
 */
export function dueNotices({notices, encounter, records, now}: DueQuestion): readonly DueNotice[] {
  return notices
    .flatMap((notice): readonly DueNotice[] => {
      const current = versionInForce(notice.versions, now);
      if (!current) return [];
      const person = {notice, encounter, now, records: countable(records, notice, encounter)};
      const duties = current.delivery
        .filter((rule) => isOwedNow(rule, encounter, now))
        .flatMap((rule) => openDuty(rule, person) ?? [])
        .sort(byUrgency);
      return duties[0] ? [dueNotice(notice, current.version, [duties[0], ...duties.slice(1)])] : [];
    })
    .sort(byUrgency);
}

interface Person {
  readonly notice: NoticeHistory;
  readonly encounter: Encounter;
  /** Newest first. */
  readonly records: readonly AcknowledgementRecord[];
  readonly now: Date;
}

interface OpenDuty extends Pick<DueNotice, 'dueBy' | 'because' | 'earlier'> {
  readonly rule: DeliveryRule;
}

function countable(
  records: readonly AcknowledgementRecord[],
  {noticeId}: NoticeHistory,
  {subject}: Encounter,
): readonly AcknowledgementRecord[] {
  return records
    .filter((record) => record.noticeId === noticeId && record.subject === subject)
    .filter(({status}) => status !== 'disputed')
    .sort((one, other) => countingInstant(other) - countingInstant(one));
}

const hour = 3_600_000;

const starts: Readonly<Record<DeliveryRule['on'], (encounter: Encounter) => string | undefined>> = {
  arrival: ({arrivedAt}) => arrivedAt,
  // Nobody records the hour of the first service; it is not before the arrival.
  'first-service': ({arrivedAt}) => arrivedAt,
  admission: ({admittedAt}) => admittedAt,
  observation: ({observationSince}) => observationSince,
  discharge: ({dischargedAt}) => dischargedAt,
  reclassification: ({reclassifiedAt}) => reclassifiedAt,
};

/** The instant at which a duty's clock starts in a visit; none where nothing has started it. */
export function startOf(rule: Pick<DeliveryRule, 'on'>, encounter: Encounter): number | undefined {
  const start = starts[rule.on](encounter);
  return start === undefined ? undefined : Date.parse(start);
}

function isOwedNow(rule: DeliveryRule, encounter: Encounter, now: Date): boolean {
  const start = startOf(rule, encounter);
  if (start === undefined || !isOwedTo(rule, encounter)) return false;
  const arises = start + (rule.onlyAfterHours ?? 0) * hour;
  if (rule.onlyAfterHours !== undefined) {
    const end =
      encounter.dischargedAt === undefined ? Infinity : Date.parse(encounter.dischargedAt);
    // A person who left earlier was never owed it.
    if (end < arises || now.getTime() < arises) return false;
  }
  return now.getTime() >= start + opensAfter(rule) * hour;
}

/** Where it is not on record that a person is in a group, what is owed to the group alone is not owed to them. */
export function isOwedTo(
  {settings, onlyFor}: DeliveryRule,
  {setting, groups = []}: Encounter,
): boolean {
  return settings.includes(setting) && (onlyFor === undefined || groups.includes(onlyFor));
}

function opensAfter({fromHours, withinHours}: DeliveryRule): number {
  if (fromHours !== undefined) return fromHours;
  return withinHours !== undefined && withinHours <= 0 ? -Infinity : 0;
}

function openDuty(rule: DeliveryRule, person: Person): OpenDuty | undefined {
  const [newest, ...older] = person.records.map((record) => ({
    record,
    because: whyNotMet(rule, record, person),
  }));
  if ([newest, ...older].some((one) => one && !one.because)) return undefined;
  const start = startOf(rule, person.encounter);
  const isTimed = start !== undefined && rule.withinHours !== undefined;
  return {
    rule,
    ...(isTimed && {dueBy: new Date(start + (rule.withinHours ?? 0) * hour).toISOString()}),
    because: newest?.because ?? 'never-given',
    ...(newest && {earlier: newest.record.id}),
  };
}

function whyNotMet(
  rule: DeliveryRule,
  record: AcknowledgementRecord,
  {notice, encounter, now}: Person,
): DueNotice['because'] | undefined {
  if (!wasServed(rule.proof, record)) return 'not-signed';
  const {standing, changes} = standingOf(record, notice.versions, now);
  if (changes.length > 0) return 'changed';
  if (standing === 'disputed') return 'never-given';
  if (rule.repeat === 'encounter' && record.encounter !== encounter.encounter)
    return 'new-encounter';
  return rule.repeat === 'year' && aYearAfter(record) <= now.getTime()
    ? 'a-year-passed'
    : undefined;
}

function wasServed(
  proof: DeliveryRule['proof'],
  {status, outcome, witness}: AcknowledgementRecord,
): boolean {
  if (status === 'given' || proof === 'good-faith') return true;
  return outcome === 'declined' && (proof === 'delivery' || witness !== undefined);
}

function aYearAfter(record: AcknowledgementRecord): number {
  const date = new Date(countingInstant(record));
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
}

const proofs: readonly DeliveryRule['proof'][] = ['delivery', 'good-faith', 'signature'];

/** One delivery meets all the duties to give a notice, so it has to be the strictest that is asked for. */
function dueNotice(
  {noticeId, kind}: NoticeHistory,
  version: string,
  duties: readonly [OpenDuty, ...OpenDuty[]],
): DueNotice {
  const {dueBy, because, earlier} = duties[0];
  const strictest = Math.max(...duties.map(({rule}) => proofs.indexOf(rule.proof)));
  return {
    noticeId,
    kind,
    version,
    ...(dueBy !== undefined && {dueBy}),
    proof: proofs[strictest] ?? 'delivery',
    spoken: duties.some(({rule}) => rule.spoken),
    because,
    ...(earlier !== undefined && {earlier}),
  };
}

function byUrgency(one: {readonly dueBy?: string | undefined}, other: typeof one): number {
  if (one.dueBy === other.dueBy) return 0;
  if (one.dueBy === undefined || other.dueBy === undefined) return one.dueBy === undefined ? 1 : -1;
  return Date.parse(one.dueBy) - Date.parse(other.dueBy);
}
