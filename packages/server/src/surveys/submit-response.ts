import type {Insertable} from 'kysely';
import {parseAccessCode} from '@patient-relations/core/access';
import type {ProblemCode} from '@patient-relations/core/errors';
import {
  isByInvitationOnly,
  offersCase,
  responseProblems,
  storageProblems,
  submissionFault,
  submissionProblems,
  type SurveyReceipt,
} from '@patient-relations/core/service';
import type {RequestOf} from '@patient-relations/core/transport';
import {chargeDevice} from '../callers/charge-device.js';
import {mustSolve} from '../callers/must-solve.js';
import type {Submitter} from '../callers/callers.js';
import type {Database} from '../database/database.js';
import type {SurveyResponsesTable} from '../database/survey-tables.js';
import type {HostedFacility} from '../facility/facilities.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {
  countResponse,
  findCampaign,
  findCampaignsOf,
  type CampaignRow,
} from '../store/campaign-store.js';
import {beginCoolDown} from '../store/cool-down-store.js';
import {findInvitation, useInvitation} from '../store/invitation-store.js';
import {insertResponse} from '../store/response-store.js';
import {findSurveyVersion, type SurveyVersionRow} from '../store/survey-store.js';
import {claimWrite, findOutcome, keepOutcome, type Write} from '../store/write-ledger.js';
import {invitationHash} from './issue-invitations.js';
import {coolDownBegin, dayOf} from './survey-days.js';

/** Answers whose form has been checked, and who hands them in. */
export interface AnswersIn extends Omit<RequestOf<'submit-survey-response'>, 'facilityId'> {
  readonly hosted: HostedFacility;
  readonly submitter: Submitter;
  /** Slows down whoever tries invitations. */
  readonly slowDown: () => Promise<void>;
}

/** Everything the transaction needs, worked out before it begins. */
interface Intake {
  readonly answers: AnswersIn;
  readonly write: Write;
  readonly receivedAt: Date;
  readonly survey: SurveyVersionRow;
  readonly campaign: CampaignRow | undefined;
  readonly invitation: Invited | undefined;
}

interface Invited {
  readonly tokenHash: string;
  readonly personHash: string | null;
}

/**
 * Takes answers in: one response for one id, however often it comes. `first` is false for a replay. The id is looked up
 * before anything that may change between two tries: a campaign that closed, an invitation used up, a puzzle.
 */
export async function submitResponse(
  parts: ServiceParts,
  answers: AnswersIn,
): Promise<{readonly receipt: SurveyReceipt; readonly first: boolean}> {
  const {id, hosted} = answers;
  const receivedAt = parts.now();
  // Before anything walks over it.
  const unstorable = storageProblems(answers.response, '/response');
  if (unstorable.length > 0) throw refuse('invalid', {errors: unstorable});
  const contentHash = hashContent(parts.secrets, contentOf(answers));
  const write = {id, contentHash, at: receivedAt.toISOString()};
  const replayed = await findOutcome<SurveyReceipt>(parts.db, hosted.scope, write);
  if (replayed) return {receipt: replayed, first: false};
  const around = await findSurvey(parts, answers, receivedAt);
  const errors = await responseProblems(around.survey.questionnaire, answers.response);
  if (errors.length > 0) throw refuse('invalid', {errors});
  if (mustSolve(answers.submitter) && !around.invitation)
    await parts.puzzles.check({...hosted.scope, id}, answers.proof);
  return storeOnce(parts.db, {answers, write, receivedAt, ...around});
}

/** All that must be the same for a write to be the same; a puzzle solved anew makes no other write. */
function contentOf(answers: AnswersIn): object {
  const {
    id: _id,
    hosted: _hosted,
    submitter: _submitter,
    slowDown: _slow,
    proof: _proof,
    ...content
  } = answers;
  return {operation: 'submit-survey-response', ...content};
}

async function findSurvey(
  parts: ServiceParts,
  answers: AnswersIn,
  now: Date,
): Promise<Pick<Intake, 'survey' | 'campaign' | 'invitation'>> {
  const {hosted, campaignId, surveyId, version} = answers;
  const {scope, facility} = hosted;
  const campaign =
    campaignId === undefined ? undefined : await findCampaign(parts.db, scope, campaignId);
  if (campaignId !== undefined && campaign?.survey_id !== surveyId) throw refuse('not-found');
  const settings = campaign?.settings;
  if (campaign) throwIf(submissionFault(answers, {...campaign, now}));
  else if (
    isByInvitationOnly(await findCampaignsOf(parts.db, scope, answers), {mode: answers.mode, now})
  )
    throw refuse('invitation-required');
  const survey = await findSurveyVersion(parts.db, scope, {surveyId, version});
  if (!survey) throw refuse('not-found');
  const errors = submissionProblems(answers, answers.submitter.kind, {facility, settings});
  if (errors.length > 0) throw refuse('invalid', {errors});
  return {survey, campaign, invitation: await findInvited(parts, answers, campaign)};
}

function throwIf(fault: ProblemCode | undefined): void {
  if (fault) throw refuse(fault);
}

async function findInvited(
  {db, secrets}: ServiceParts,
  {hosted, invitation, slowDown}: AnswersIn,
  campaign: CampaignRow | undefined,
): Promise<Invited | undefined> {
  if (invitation === undefined) return undefined;
  if (campaign?.settings.access !== 'invitation') throw refuseField('/invitation', 'not-allowed');
  const token = parseAccessCode(invitation);
  if (token === undefined) throw refuseField('/invitation', 'mistyped');
  const tokenHash = invitationHash(secrets, token);
  const found = await findInvitation(db, hosted.scope, {campaignId: campaign.id, tokenHash});
  if (!found) {
    await slowDown();
    throw refuse('unknown-invitation');
  }
  if (found.isUsed) throw refuse('invitation-used');
  return {tokenHash, personHash: found.personHash};
}

async function storeOnce(
  db: Database,
  intake: Intake,
): Promise<{readonly receipt: SurveyReceipt; readonly first: boolean}> {
  const {answers, write} = intake;
  const {scope} = answers.hosted;
  return db.transaction().execute(async (trx) => {
    if (await claimWrite(trx, scope, write))
      return {receipt: await storeResponse(trx, intake), first: true};
    // A twin came at the same time and has committed by now.
    const receipt = await findOutcome<SurveyReceipt>(trx, scope, write);
    if (!receipt) throw new Error('A write was claimed without an outcome.');
    return {receipt, first: false};
  });
}

async function storeResponse(db: Database, intake: Intake): Promise<SurveyReceipt> {
  const {answers, write, receivedAt, survey, campaign} = intake;
  const {id, hosted, submitter, response} = answers;
  const {scope} = hosted;
  if (submitter.kind === 'device') await chargeDevice(db, scope, {...submitter, receivedAt});
  if (campaign) await takePlace(db, campaign, intake);
  await insertResponse(db, rowOf(intake), response);
  const {caseOffer} = campaign?.settings ?? {};
  const offerCase = caseOffer ? offersCase(caseOffer, survey.questionnaire, response) : false;
  const receipt: SurveyReceipt = {id, receivedAt: write.at, offerCase};
  await keepOutcome(db, scope, receipt);
  return receipt;
}

function rowOf(intake: Intake): Insertable<SurveyResponsesTable> {
  const {answers, write, campaign} = intake;
  const {hosted, submitter, locationId = null, departmentId = null} = answers;
  return {
    tenant: hosted.scope.tenant,
    facility_id: hosted.scope.facilityId,
    id: answers.id,
    survey_id: answers.surveyId,
    version: answers.version,
    campaign_id: campaign?.id ?? null,
    mode: answers.mode,
    language: answers.language,
    location_id: locationId,
    department_id: departmentId,
    device_id: submitter.kind === 'device' ? (submitter.id ?? null) : null,
    person_hash: campaign?.settings.identified ? personOf(intake) : null,
    received_at: write.at,
  };
}

/** Takes a place in a campaign: of its quota, of its invitations, of a person's patience. */
async function takePlace(db: Database, {id}: CampaignRow, intake: Intake): Promise<void> {
  const {answers, write, receivedAt, invitation} = intake;
  const {scope} = answers.hosted;
  // Counted first: it holds the campaign, so that two responses cannot both be the last, nor miss a change of it.
  const {settings, responses} = await countResponse(db, scope, id);
  throwIf(submissionFault(answers, {settings, responses: responses - 1, now: receivedAt}));
  const day = dayOf(write.at);
  if (invitation && !(await useInvitation(db, scope, {...invitation, day})))
    throw refuse('invitation-used');
  const since = coolDownBegin(write.at, settings.coolDownDays);
  const personHash = personOf(intake);
  if (since === undefined || personHash === null) return;
  if (!(await beginCoolDown(db, scope, {personHash, day, since}))) throw refuse('survey-too-soon');
}

/** The keyed hash of who answers, where the service knows. */
function personOf({answers, invitation}: Intake): string | null {
  if (invitation) return invitation.personHash;
  return answers.submitter.kind === 'portal' ? answers.submitter.subjectHash : null;
}
