import type {Insertable} from 'kysely';
import type {FieldProblem} from '@patient-relations/core/errors';
import {
  acknowledgementProblems,
  verifyAcknowledgement,
  type AcknowledgementReceipt,
  type AcknowledgementRecord,
  type Encounter,
} from '@patient-relations/core/notice';
import {
  keptUntil,
  mayBeRecorded,
  proofAsked,
  recordingProblems,
  recordStatus,
  recordThatStands,
  storageProblems,
  teachBackProblems,
  visitProblems,
} from '@patient-relations/core/service';
import type {RequestOf} from '@patient-relations/core/transport';
import type {Submitter} from '../callers/callers.js';
import {chargeDevice} from '../callers/charge-device.js';
import {mustSolve} from '../callers/must-solve.js';
import type {Database} from '../database/database.js';
import type {NoticeDeliveriesTable} from '../database/rights-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {HostedFacility} from '../facility/facilities.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {findStanding, insertDelivery} from '../store/delivery-store.js';
import {findNoticeVersion, type NoticeVersionRow} from '../store/notice-version-store.js';
import {claimWrite, findOutcome, keepOutcome, type Write} from '../store/write-ledger.js';

import {findHistories} from './notice-histories.js';
import {findVisit} from './find-visit.js';

/** A record on its way in, whose form has been checked, and who hands it in. */
export interface AcknowledgementIn extends Omit<RequestOf<'acknowledge-notice'>, 'facilityId'> {
  readonly hosted: HostedFacility;
  readonly submitter: Submitter;
}

/** What a write of this kind leaves for its replays. The record that stands may be another's. */
interface Outcome {
  readonly id: string;
  readonly receipt: AcknowledgementReceipt;
}

/** Everything the transaction needs, worked out before it begins. */
interface Intake {
  readonly incoming: AcknowledgementIn;
  readonly write: Write;
  readonly record: AcknowledgementRecord;
}

/**
 * Takes a record in: one for one id, however often it comes, and one for a person, a visit and a version, whoever hands
 * it in. `first` is false where nothing was stored. The id is looked up before anything that may change between two
 * tries: a version that ended, a visit that is over, a puzzle.
 */
export async function acknowledgeNotice(
  parts: ServiceParts,
  incoming: AcknowledgementIn,
): Promise<{readonly receipt: AcknowledgementReceipt; readonly first: boolean}> {
  const {id, hosted, acknowledgement} = incoming;
  const receivedAt = parts.now();
  const {teachBack} = acknowledgement;
  // Before anything walks over it.
  throwInvalid(teachBack ? storageProblems(teachBack, '/acknowledgement/teachBack') : []);
  const contentHash = hashContent(parts.secrets, contentOf(incoming));
  const write = {id, contentHash, at: receivedAt.toISOString()};
  const replayed = await findOutcome<Outcome>(parts.db, hosted.scope, write);
  if (replayed) return {receipt: replayed.receipt, first: false};
  const found = await checkRecord(parts, incoming, receivedAt);
  if (mustSolve(incoming.submitter))
    await parts.puzzles.check({...hosted.scope, id}, incoming.proof);
  const record = await recordOf({incoming, ...found, receivedAt});
  return storeOnce(parts.db, {incoming, write, record}, receivedAt);
}

/** All that must be the same for a write to be the same, the person it is about included. */
function contentOf({
  id: _id,
  hosted: _hosted,
  submitter,
  proof: _proof,
  ...said
}: AcknowledgementIn): object {
  return {
    operation: 'acknowledge-notice',
    ...said,
    ...(submitter.kind === 'portal' && {subject: submitter.subject}),
  };
}

/** What a record is about. */
interface Found {
  readonly version: NoticeVersionRow;
  /** The visit on file that it belongs to. */
  readonly visit: Encounter | undefined;
}

/** What a record is about. @throws {Refusal} when the record cannot be taken */
async function checkRecord(
  parts: ServiceParts,
  incoming: AcknowledgementIn,
  now: Date,
): Promise<Found> {
  const {submitter, hosted, acknowledgement} = incoming;
  throwInvalid(recordingProblems(incoming, submitter.kind));
  const version = await findNoticeVersion(parts.db, hosted.scope, acknowledgement);
  if (!version) throw refuse('not-found');
  const {notice} = version;
  const visit = await findVisit(parts.db, incoming, now);
  const faults = acknowledgementProblems(acknowledgement, proofAsked(notice, visit));
  throwInvalid([
    ...(submitter.kind === 'staff' ? visitProblems(incoming, visit) : []),
    ...faults.map(({path, code}) => ({path: `/acknowledgement${path}`, code})),
    ...(await teachBackProblems(notice, acknowledgement)),
  ]);
  const [history] = await findHistories(parts.db, hosted, acknowledgement.noticeId);
  if (!mayBeRecorded(history?.versions ?? [], acknowledgement, now))
    throw refuse('notice-not-in-force');
  return {version, visit};
}

function throwInvalid(errors: readonly FieldProblem[]): void {
  if (errors.length > 0) throw refuse('invalid', {errors});
}

const recorders: Readonly<Record<Submitter['kind'], AcknowledgementRecord['recordedBy']>> = {
  public: 'person',
  portal: 'person',
  device: 'device',
  staff: 'staff',
};

async function recordOf({
  incoming: {id, hosted, submitter, acknowledgement, ...incoming},
  version: {notice, field_values: values},
  visit,
  receivedAt,
}: Found & {
  readonly incoming: AcknowledgementIn;
  readonly receivedAt: Date;
}): Promise<AcknowledgementRecord> {
  const {facility} = hosted;
  const verification = await verifyAcknowledgement(acknowledgement, notice, values);
  return {
    ...acknowledgement,
    id,
    facilityId: facility.id,
    status: recordStatus(acknowledgement, verification),
    ...(submitter.kind === 'portal'
      ? {subject: submitter.subject, encounter: visit?.encounter}
      : {subject: incoming.subject, encounter: incoming.encounter}),
    receivedAt: receivedAt.toISOString(),
    recordedBy: recorders[submitter.kind],
    keepUntil: keptUntil(notice, facility.timeZone, receivedAt),
  };
}

async function storeOnce(
  db: Database,
  intake: Intake,
  receivedAt: Date,
): Promise<{readonly receipt: AcknowledgementReceipt; readonly first: boolean}> {
  const {incoming, write} = intake;
  const {hosted, submitter} = incoming;
  return db.transaction().execute(async (trx) => {
    if (!(await claimWrite(trx, hosted.scope, write))) {
      // A twin came at the same time and has committed by now.
      const twin = await findOutcome<Outcome>(trx, hosted.scope, write);
      if (!twin) throw new Error('A write was claimed without an outcome.');
      return {receipt: twin.receipt, first: false};
    }
    if (submitter.kind === 'device')
      await chargeDevice(trx, hosted.scope, {...submitter, receivedAt});
    const receipt = await standOrStore(trx, intake);
    const outcome: Outcome = {id: write.id, receipt};
    await keepOutcome(trx, hosted.scope, outcome);
    return {receipt, first: receipt.id === write.id};
  });
}

async function standOrStore(
  db: Database,
  {incoming, record}: Intake,
): Promise<AcknowledgementReceipt> {
  const {scope} = incoming.hosted;
  const standing = await findRecordThatStands(db, scope, record);
  if (standing) return receiptOf(standing);
  if (await insertDelivery(db, rowOf(scope.tenant, record))) return receiptOf(record);
  // Another of the same person came at the same time, over another connection, and has committed by now.
  const other = await findRecordThatStands(db, scope, record);
  if (!other) throw new Error('A record is taken and not there.');
  return receiptOf(other);
}

async function findRecordThatStands(
  db: Database,
  scope: FacilityScope,
  record: AcknowledgementRecord,
): Promise<AcknowledgementRecord | undefined> {
  const {subject, encounter, noticeId, version} = record;
  if (subject === undefined) return undefined;
  const earlier = await findStanding(db, scope, {subject, encounter, noticeId, version});
  return recordThatStands(
    earlier.map((row) => row.record),
    record,
  );
}

function rowOf(tenant: string, whole: AcknowledgementRecord): Insertable<NoticeDeliveriesTable> {
  const {signature, teachBack, ...record} = whole;
  return {
    tenant,
    facility_id: record.facilityId,
    id: record.id,
    notice_id: record.noticeId,
    version: record.version,
    status: record.status,
    outcome: record.outcome,
    subject: record.subject ?? null,
    encounter: record.encounter ?? null,
    received_at: record.receivedAt,
    keep_until: record.keepUntil,
    record: JSON.stringify(record),
    evidence: JSON.stringify({signature, teachBack}),
  };
}

function receiptOf(record: AcknowledgementRecord): AcknowledgementReceipt {
  const {id, status, shownAt, receivedAt} = record;
  return {id, status, shownAt, receivedAt};
}
