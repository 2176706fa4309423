import {parseAccessCode} from '../access/parse-access-code.js';
import type {ProblemCode} from '../errors/problem.js';
import {campaignFault} from '../survey/campaign.js';
import {
  isByInvitationOnly,
  mayAnswerIn,
  submissionFault,
  submissionProblems,
  usualMode,
} from '../survey/campaign-rules.js';
import {offersCase} from '../survey/case-offer.js';
import {storageProblems} from '../survey/response-form.js';
import {responseProblems} from '../survey/response-problems.js';
import type {SurveyReceipt, SurveyVersion} from '../survey/survey-operations.js';
import type {Reply, RequestOf} from '../transport/transport.js';
import {
  callerKind,
  facilityProblem,
  subjectOf,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, refusal} from './memory-store.js';
import {
  campaignsOf,
  versionOf,
  type MemoryCampaign,
  type MemoryInvitation,
} from './memory-survey-store.js';

type Submission = RequestOf<'submit-survey-response'>;
type Refused = ReturnType<typeof refusal>;

const dayMs = 86_400_000;

/** How people get a survey and hand their answers in. */
export function createSurveyOperations(
  service: MemoryService,
): MemoryOperations<'read-survey' | 'submit-survey-response'> {
  const {surveys, store} = service;
  return {
    'read-survey': ({facilityId, surveyId, campaignId}, caller) => {
      const problem = facilityProblem(service, facilityId);
      if (problem) return problem;
      const campaign = campaignId === undefined ? undefined : surveys.campaigns.get(campaignId);
      const newest = surveys.versions.get(surveyId)?.at(-1);
      const kind = callerKind(caller);
      if (campaignId === undefined) {
        if (!newest) return refusal(404, 'not-found');
        const usual = usualMode(kind);
        const campaigns = campaignsOf(surveys, newest);
        return isByInvitationOnly(campaigns, {mode: usual, now: store.now()})
          ? refusal(403, 'invitation-required')
          : {ok: true, value: {...fielded(newest), mode: usual}};
      }
      if (campaign?.settings.surveyId !== surveyId) return refusal(404, 'not-found');
      const {settings, responses} = campaign;
      const fault = campaignFault(settings, {now: store.now(), responses});
      if (fault) return refusal(409, fault);
      const version = versionOf(surveys, settings);
      if (!version) return refusal(404, 'not-found');
      const {mode, access, identified = false} = settings;
      if (kind !== 'staff' && !mayAnswerIn(mode, kind))
        return refusal(400, 'invalid', [{path: '/campaign', code: 'not-allowed'}]);
      return {ok: true, value: {...fielded(version), campaignId, mode, access, identified}};
    },
    async 'submit-survey-response'(request, caller) {
      const {id, facilityId} = request;
      const problem = facilityProblem(service, facilityId) ?? idProblem(id);
      if (problem) return problem;
      const unstorable = storageProblems(request.response, '/response');
      if (unstorable.length > 0) return refusal(400, 'invalid', unstorable);
      const {proof: _proof, ...content} = request;
      const write = {facilityId, id, content: {operation: 'submit-survey-response', content}};
      // The id is looked up before whatever may change between two tries.
      const replay = store.replayOf<SurveyReceipt>(write);
      if (replay) return replay;
      const found = await judge(service, request, caller);
      return 'problem' in found ? found : store.once(write, () => take(service, request, found));
    },
  };
}

function fielded({surveyId, version, questionnaire}: SurveyVersion) {
  return {surveyId, version, questionnaire: structuredClone(questionnaire)};
}

/** What was found out about a submission before it is stored. */
interface Judged {
  readonly survey: SurveyVersion;
  readonly campaign: MemoryCampaign | undefined;
  readonly invitation: MemoryInvitation | undefined;
  /** Who answers, where that is known. */
  readonly person: string | undefined;
}

async function judge(
  service: MemoryService,
  request: Submission,
  caller: MemoryCaller,
): Promise<Judged | Refused> {
  const {surveys, facility, proof} = service;
  const campaign =
    request.campaignId === undefined ? undefined : surveys.campaigns.get(request.campaignId);
  const survey = versionOf(surveys, request);
  const fault = faultOf(service, request, campaign);
  if (fault) return fault;
  if (!survey) return refusal(404, 'not-found');
  const kind = callerKind(caller);
  const settings = campaign?.settings;
  const around = submissionProblems(request, kind, {facility, settings});
  if (around.length > 0) return refusal(400, 'invalid', around);
  const invitation = findInvitation(service, request, campaign);
  if (invitation && 'problem' in invitation) return invitation;
  const errors = await responseProblems(survey.questionnaire, request.response);
  if (errors.length > 0) return refusal(400, 'invalid', errors);
  const unproven =
    kind === 'public' && !invitation ? await proof?.fault(request.id, request.proof) : undefined;
  if (unproven) return refusal(428, unproven);
  const person = invitation ? invitation.person : subjectOf(caller);
  return {survey, campaign, invitation, person};
}

function faultOf(
  {store, surveys}: MemoryService,
  request: Submission,
  campaign: MemoryCampaign | undefined,
): Refused | undefined {
  const {campaignId, surveyId} = request;
  if (campaignId !== undefined && campaign?.settings.surveyId !== surveyId)
    return refusal(404, 'not-found');
  const now = store.now();
  if (!campaign && isByInvitationOnly(campaignsOf(surveys, request), {mode: request.mode, now}))
    return refusedAs('invitation-required');
  return refusedAs(submissionFault(request, campaign && {...campaign, now}));
}

function refusedAs(code: ProblemCode | undefined): Refused | undefined {
  return code && refusal(code === 'invitation-required' ? 403 : 409, code);
}

function findInvitation(
  {surveys}: MemoryService,
  {invitation, campaignId}: Submission,
  campaign: MemoryCampaign | undefined,
): MemoryInvitation | Refused | undefined {
  if (invitation === undefined) return undefined;
  const wrong = (code: 'not-allowed' | 'mistyped'): Refused =>
    refusal(400, 'invalid', [{path: '/invitation', code}]);
  if (campaign?.settings.access !== 'invitation') return wrong('not-allowed');
  const token = parseAccessCode(invitation);
  if (token === undefined) return wrong('mistyped');
  const found = surveys.invitations.get(token);
  if (found?.campaignId !== campaignId || !found) return refusal(404, 'unknown-invitation');
  return found.isUsed ? refusal(409, 'invitation-used') : found;
}

function take(service: MemoryService, request: Submission, judged: Judged): Reply<SurveyReceipt> {
  const {store, surveys} = service;
  const {survey, campaign, invitation, person} = judged;
  const now = store.now();
  // Judged again: something may have come in between.
  const fault = faultOf(service, request, campaign);
  if (fault) return fault;
  if (invitation?.isUsed) return refusal(409, 'invitation-used');
  const {coolDownDays, caseOffer} = campaign?.settings ?? {};
  if (coolDownDays !== undefined && person !== undefined) {
    const last = surveys.answeredAt.get(person);
    if (last !== undefined && now.getTime() - last < coolDownDays * dayMs)
      return refusal(409, 'survey-too-soon');
    surveys.answeredAt.set(person, now.getTime());
  }
  if (invitation) invitation.isUsed = true;
  if (campaign) campaign.responses += 1;
  const receivedAt = now.toISOString();
  const {facilityId: _facility, proof: _proof, invitation: _token, ...stored} = request;
  surveys.responses.push(structuredClone({...stored, receivedAt}));
  const offerCase = caseOffer
    ? offersCase(caseOffer, survey.questionnaire, request.response)
    : false;
  return {ok: true, value: {id: request.id, receivedAt, offerCase}};
}
