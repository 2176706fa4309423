import {dueNotices, type DueNotice, type Encounter} from '@patient-relations/core/notice';
import {openEncounter} from '@patient-relations/core/service';
import type {ResponseOf} from '@patient-relations/core/transport';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {ServiceParts} from '../service-parts.js';
import {findRecordsOf} from '../store/delivery-store.js';
import {readOpenEncounters} from '../store/encounter-store.js';
import {findHistories} from './notice-histories.js';

type Parts = Pick<ServiceParts, 'db' | 'now'>;
type OwedTo = ResponseOf<'list-due-notices'>['due'][number];

/** Who is owed what, in every visit that goes on or in those of one person. */
export async function listDueNotices(
  parts: Parts,
  hosted: HostedFacility,
  only: {readonly noticeId?: string | undefined; readonly subject?: string | undefined} = {},
): Promise<readonly OwedTo[]> {
  const notices = await findHistories(parts.db, hosted, only.noticeId);
  const now = parts.now();
  const due: OwedTo[] = [];
  const open = {at: now.toISOString(), subject: only.subject};
  for await (const encounters of readOpenEncounters(parts.db, hosted.scope, open)) {
    const subjects = [...new Set(encounters.map(({subject}) => subject))];
    const records = await findRecordsOf(parts.db, hosted.scope, subjects);
    const bySubject = groupBySubject(records);
    for (const encounter of encounters) {
      const own = bySubject.get(encounter.subject) ?? [];
      const owed = dueNotices({notices, encounter, records: own, now});
      due.push(...owed.map((each) => owedTo(encounter, each)));
    }
  }
  return due;
}

/** What a person is owed now; what is owed in two visits is read once. */
export async function listMyDueNotices(
  parts: Parts,
  hosted: HostedFacility,
  subject: string,
): Promise<readonly DueNotice[]> {
  const due = new Map<string, DueNotice>();
  for (const each of await listDueNotices(parts, hosted, {subject})) {
    const {encounter: _encounter, subject: _subject, language: _language, ...notice} = each;
    if (!due.has(notice.noticeId)) due.set(notice.noticeId, notice);
  }
  return [...due.values()];
}

/** The visit a person is at: the last that began of those that go on. */
export async function currentEncounter(
  {db, now}: Parts,
  scope: FacilityScope,
  subject: string,
): Promise<Encounter | undefined> {
  const open: Encounter[] = [];
  const at = now();
  for await (const encounters of readOpenEncounters(db, scope, {at: at.toISOString(), subject}))
    open.push(...encounters);
  return openEncounter(open, subject, at);
}

function groupBySubject<Kept extends {readonly subject?: string | undefined}>(
  records: readonly Kept[],
): ReadonlyMap<string, readonly Kept[]> {
  const groups = new Map<string, Kept[]>();
  for (const record of records) {
    const group = groups.get(record.subject ?? '') ?? [];
    group.push(record);
    groups.set(record.subject ?? '', group);
  }
  return groups;
}

function owedTo({encounter, subject, language}: Encounter, due: DueNotice): OwedTo {
  return {...due, encounter, subject, ...(language !== undefined && {language})};
}
