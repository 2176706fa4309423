import {randomUUID} from 'node:crypto';
import {parseAccessCode} from '@patient-relations/core/access';
import type {Actor} from '@patient-relations/core/case';
import {dateIn, promisedDates} from '@patient-relations/core/facility';
import type {Feedback} from '@patient-relations/core/feedback';
import {facilityProblems} from '@patient-relations/core/service';
import type {RequestOf, ResponseOf} from '@patient-relations/core/transport';
import {chargeDevice} from '../callers/charge-device.js';
import {mustSolve} from '../callers/must-solve.js';
import type {Submitter} from '../callers/callers.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {cacheOf} from '../store/case-cache.js';
import {insertCase, isTakenCode} from '../store/case-store.js';
import {queueNotice} from '../store/notice-outbox.js';
import {nextReference} from '../store/reference-counter.js';
import {claimWrite, findOutcome, type Write} from '../store/write-ledger.js';
import {linkEvents, noEventsYet} from './append-events.js';

type Receipt = ResponseOf<'submit-feedback'>;

/** A submission whose form has been checked, and who hands it in. */
export interface Submission extends Omit<RequestOf<'submit-feedback'>, 'facilityId'> {
  readonly hosted: HostedFacility;
  readonly submitter: Submitter;
  /** It was kept on a device first: its dates are by the clock of that. */
  readonly wasKept: boolean;
  /** What is stored in the same transaction: who handed it in, where that is on record. */
  readonly keepWith: (db: Database) => Promise<void>;
}

/** Everything the transaction needs, worked out before it begins. */
interface Intake {
  readonly submission: Submission;
  readonly write: Write;
  readonly codeHash: string;
  readonly receivedAt: Date;
}

/**
 * Takes feedback in: one case for one id, however often it comes. `first` is false for a replay.
 * The id is looked up before anything that may change between two tries: a facility's places, or a puzzle.
 */
export async function submitFeedback(
  parts: ServiceParts,
  submission: Submission,
): Promise<{readonly receipt: Receipt; readonly first: boolean}> {
  const {id, hosted, feedback} = submission;
  const accessCode = parseAccessCode(submission.accessCode);
  if (accessCode === undefined) throw refuseField('/accessCode', 'mistyped');
  const contentHash = hashContent(parts.secrets, {
    operation: 'submit-feedback',
    accessCode,
    feedback,
  });
  const replayed = await findOutcome<Receipt>(parts.db, hosted.scope, {id, contentHash});
  if (replayed) return {receipt: replayed, first: false};

  const receivedAt = parts.now();
  const errors = facilityProblems(
    feedback,
    hosted.facility,
    submission.wasKept ? undefined : receivedAt,
  );
  if (errors.length > 0) throw refuse('invalid', {errors});
  if (mustSolve(submission.submitter))
    await parts.puzzles.check({...hosted.scope, id}, submission.proof);

  const write = {id, contentHash, at: receivedAt.toISOString()};
  const codeHash = parts.secrets.hash('access-code', accessCode);
  const outcome = await storeOnce(parts, {submission, write, codeHash, receivedAt});
  if (outcome.first) parts.wake();
  return outcome;
}

async function storeOnce(
  {db, secrets}: ServiceParts,
  intake: Intake,
): Promise<{readonly receipt: Receipt; readonly first: boolean}> {
  const {scope} = intake.submission.hosted;
  try {
    return await db.transaction().execute(async (trx) => {
      if (await claimWrite(trx, scope, intake.write)) {
        const receipt = await storeCase(trx, secrets.keyId, intake);
        await intake.submission.keepWith(trx);
        return {receipt, first: true};
      }
      // A twin came at the same time and has committed by now.
      const receipt = await findOutcome<Receipt>(trx, scope, intake.write);
      if (!receipt) throw new Error('A write was claimed without an outcome.');
      return {receipt, first: false};
    });
  } catch (error) {
    // The code opens another case already: two submissions were given one code.
    if (isTakenCode(error)) throw refuse('conflict');
    throw error;
  }
}

async function storeCase(db: Database, keyId: string, intake: Intake): Promise<Receipt> {
  const {submission, write, codeHash, receivedAt} = intake;
  const {id, hosted, feedback, submitter} = submission;
  const {scope, facility} = hosted;
  if (submitter.kind === 'device') await chargeDevice(db, scope, {...submitter, receivedAt});
  const year = Number(dateIn(facility.timeZone, receivedAt).slice(0, 4));
  const reference = await nextReference(db, scope, year);
  const promises = promisedDates(facility, receivedAt);
  const {
    links: [first],
    after,
  } = await linkEvents(
    {...scope, caseId: id, ...noEventsYet},
    {
      actor: actorOf(submitter),
      at: write.at,
      events: [{kind: 'received', payload: {reference, feedback, promises}}],
    },
  );
  if (!first) throw new Error('A case without events was to be stored.');
  const receipt: Receipt = {id, reference, receivedAt: write.at, promises};
  const row = {
    tenant: scope.tenant,
    facility_id: scope.facilityId,
    id,
    ...cacheOf(after),
    code_hash: codeHash,
    key_id: keyId,
    subject_hash: subjectToKeep(submitter, feedback),
  };
  await insertCase(db, scope, {row, first, outcome: receipt});
  await queueNotices(db, hosted, write.at);
  return receipt;
}

async function queueNotices(
  db: Database,
  {scope, notice}: HostedFacility,
  at: string,
): Promise<void> {
  for (const channel of ['email', 'webhook'] as const)
    if (notice[channel] !== undefined)
      await queueNotice(db, scope, {id: randomUUID(), channel, at});
}

/** Who signed in and chose to be anonymous is not kept: the code is then the only way back to the case. */
function subjectToKeep(submitter: Submitter, {identity}: Feedback): string | null {
  return submitter.kind === 'portal' && identity !== 'anonymous' ? submitter.subjectHash : null;
}

function actorOf(submitter: Submitter): Actor {
  switch (submitter.kind) {
    case 'staff':
      return {role: 'staff', id: submitter.id};
    case 'device':
      return {role: 'person', ...(submitter.id !== undefined && {id: submitter.id})};
    case 'portal':
    case 'public':
      return {role: 'person'};
  }
}
