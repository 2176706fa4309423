import {canonicalJson} from '../case/canonical-json.js';
import {dateIn} from '../facility/date-in.js';
import {deliveryLines} from '../notice/delivery-lines.js';
import {dueInVisits} from '../notice/due-in-visits.js';
import type {Notice} from '../notice/notice.js';
import type {DeliveryPage, NoticeVersion} from '../notice/notice-operations.js';
import {publicationProblems} from '../notice/publication-rules.js';
import {encounterProblems} from '../notice/recording-rules.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {findNoticeVersion, noticeVersionOf, visitsOf} from './memory-notice-store.js';
import {forStaff, type MemoryOperations, type MemoryService} from './memory-operations.js';
import {idProblem, refusal} from './memory-store.js';

type StaffOperation =
  | 'publish-notice'
  | 'list-notice-versions'
  | 'read-notice-version'
  | 'save-encounter'
  | 'list-due-notices'
  | 'list-deliveries'
  | 'export-deliveries'
  | 'read-proof-of-delivery'
  | 'destroy-expired-deliveries';

/** What staff do with notices. A document to print is for a service that keeps its records: none is made here. */
export function createStaffNoticeOperations(
  service: MemoryService,
): MemoryOperations<StaffOperation> {
  const {notices} = service;
  return {
    'publish-notice': forStaff(service, (request) => publish(service, request)),
    'list-notice-versions': forStaff(service, ({noticeId}) => {
      const published = notices.versions.get(noticeId);
      if (!published) return refusal(404, 'not-found');
      const versions = [...published]
        .reverse()
        .map(({history: _history, notice: _notice, values: _values, ...version}) => version);
      return {ok: true, value: structuredClone({versions})};
    }),
    'read-notice-version': forStaff(service, (request) => {
      const found = findNoticeVersion(notices, request);
      if (!found) return refusal(404, 'not-found');
      const {history: _history, ...version} = found;
      return {ok: true, value: structuredClone(version)};
    }),
    'save-encounter': forStaff(service, ({facilityId: _facility, ...encounter}) => {
      const errors = encounterProblems(encounter);
      if (errors.length > 0) return refusal(400, 'invalid', errors);
      const stored = notices.encounters.get(encounter.encounter);
      // A visit is one person's for good: what is on record about it would become someone else's.
      if (stored && stored.subject !== encounter.subject) return refusal(409, 'conflict');
      notices.encounters.set(encounter.encounter, structuredClone(encounter));
      return {ok: true, value: structuredClone(encounter)};
    }),
    'list-due-notices': forStaff(service, ({noticeId}) => {
      const due = dueInVisits(visitsOf(service));
      const isMeant = (each: {readonly noticeId: string}) => each.noticeId === noticeId;
      return {ok: true, value: {due: noticeId === undefined ? due : due.filter(isMeant)}};
    }),
    'list-deliveries': forStaff(service, (request) => ({
      ok: true,
      value: deliveriesOf(service, request),
    })),
    'export-deliveries': forStaff(service, ({format}) => exportDeliveries(service, format)),
    'read-proof-of-delivery': forStaff(service, () => refusal(404, 'not-found')),
    'destroy-expired-deliveries': forStaff(service, (request) => destroy(service, request)),
  };
}

function publish(
  {notices, store, facility}: MemoryService,
  request: RequestOf<'publish-notice'>,
): Reply<NoticeVersion> {
  const {noticeId, version, values, effectiveFrom} = request;
  // Its form was checked by its schema.
  const notice = structuredClone(request.notice) as Notice;
  const publication = {noticeId, version, notice, values, effectiveFrom};
  const errors = publicationProblems(publication, facility.timeZone);
  if (errors.length > 0) return refusal(400, 'invalid', errors);
  const stored = findNoticeVersion(notices, request);
  if (stored) {
    const before = {notice: stored.notice, values: stored.values, from: stored.effectiveFrom};
    return canonicalJson(before) === canonicalJson({notice, values, from: effectiveFrom})
      ? {ok: true, value: publishedOf(stored)}
      : refusal(409, 'conflict');
  }
  const publishedAt = store.now().toISOString();
  const kept = {noticeId, version, publishedAt, effectiveFrom, notice, values: {...values}};
  const published = noticeVersionOf(kept, facility.timeZone);
  notices.versions.set(noticeId, [...(notices.versions.get(noticeId) ?? []), published]);
  return {ok: true, value: publishedOf(published)};
}

function publishedOf({
  noticeId,
  version,
  publishedAt,
  effectiveFrom,
  change,
}: NoticeVersion): NoticeVersion {
  return {noticeId, version, publishedAt, effectiveFrom, change: structuredClone(change)};
}

function deliveriesOf(
  {notices}: MemoryService,
  {noticeId, subject, status, outcome, after, limit = 50}: RequestOf<'list-deliveries'>,
): DeliveryPage {
  const newestFirst = [...notices.records].reverse();
  const start = newestFirst.findIndex(({id}) => id === after) + 1;
  const wanted = Object.entries({noticeId, subject, status, outcome});
  const rest = newestFirst
    .slice(start)
    .filter((record) =>
      wanted.every(([name, value]) => value === undefined || Reflect.get(record, name) === value),
    );
  const records = structuredClone(rest.slice(0, limit));
  const next = rest.length > limit ? records.at(-1)?.id : undefined;
  return {records, ...(next !== undefined && {next})};
}

async function exportDeliveries(
  {notices}: MemoryService,
  format: 'csv' | 'ndjson',
): Promise<Reply<Blob>> {
  async function* all() {
    // As a database answers: not at once.
    await Promise.resolve();
    yield* notices.records;
  }
  const lines: string[] = [];
  for await (const line of deliveryLines(all(), format)) lines.push(line);
  return {ok: true, value: new Blob(lines)};
}

function destroy(
  {notices, store, facility}: MemoryService,
  {facilityId, id}: RequestOf<'destroy-expired-deliveries'>,
): Reply<ResponseOf<'destroy-expired-deliveries'>> {
  const content = {operation: 'destroy-expired-deliveries'};
  return (
    idProblem(id) ??
    store.once({facilityId, id, content}, () => {
      const today = dateIn(facility.timeZone, store.now());
      const kept = notices.records.filter(({keepUntil}) => keepUntil >= today);
      const destroyed = notices.records.length - kept.length;
      notices.records = kept;
      return {ok: true, value: {id, destroyed, destroyedAt: store.now().toISOString()}};
    })
  );
}
