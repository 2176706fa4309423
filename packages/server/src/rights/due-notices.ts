import type {AcknowledgementRecord, DueNotice, Encounter} from '@patient-relations/core/notice';
import {
  dueInVisits,
  dueToPerson,
  openEncounter,
  type DueInVisit,
} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {ServiceParts} from '../service-parts.js';
import {findRecordsOf} from '../store/delivery-store.js';
import {readOpenEncounters} from '../store/encounter-store.js';
import {findHistories} from './notice-histories.js';

type Parts = Pick<ServiceParts, 'db' | 'now'>;

/** Who is owed what, in every visit that goes on. */
export async function listDueNotices(
  {db, now}: Parts,
  hosted: HostedFacility,
  noticeId: string | undefined,
): Promise<readonly DueInVisit[]> {
  const notices = await findHistories(db, hosted, noticeId);
  const at = now();
  const due: DueInVisit[] = [];
  for await (const encounters of readOpenEncounters(db, hosted.scope, {at: at.toISOString()})) {
    const subjects = [...new Set(encounters.map(({subject}) => subject))];
    const records = groupBySubject(await findRecordsOf(db, hosted.scope, subjects));
    // Each visit with the records of its own person: with those of all, the work would grow with its square.
    for (const each of encounters) {
      const own = records.get(each.subject) ?? [];
      due.push(...dueInVisits({notices, encounters: [each], records: own, now: at}));
    }
  }
  return due;
}

/** What a person is owed now, the most urgent first. */
export async function listMyDueNotices(
  parts: Parts,
  hosted: HostedFacility,
  subject: string,
): Promise<readonly DueNotice[]> {
  const now = parts.now();
  const encounters = await findOpenEncounters(parts.db, hosted.scope, {subject, at: now});
  if (encounters.length === 0) return [];
  const notices = await findHistories(parts.db, hosted);
  const records = await findRecordsOf(parts.db, hosted.scope, [subject]);
  return dueToPerson(subject, {notices, encounters, records, now});
}

/** The visit a person is at: the last that began of those that go on at an instant. */
export async function encounterAt(
  db: Database,
  scope: FacilityScope,
  whose: {readonly subject: string; readonly at: Date},
): Promise<Encounter | undefined> {
  const open = await findOpenEncounters(db, scope, whose);
  return openEncounter(open, whose.subject, whose.at);
}

async function findOpenEncounters(
  db: Database,
  scope: FacilityScope,
  {subject, at}: {readonly subject: string; readonly at: Date},
): Promise<readonly Encounter[]> {
  const open: Encounter[] = [];
  for await (const some of readOpenEncounters(db, scope, {at: at.toISOString(), subject}))
    open.push(...some);
  return open;
}

function groupBySubject(
  records: readonly AcknowledgementRecord[],
): ReadonlyMap<string, readonly AcknowledgementRecord[]> {
  const groups = new Map<string, AcknowledgementRecord[]>();
  for (const record of records) {
    const {subject = ''} = record;
    groups.set(subject, [...(groups.get(subject) ?? []), record]);
  }
  return groups;
}
