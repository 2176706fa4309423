import {createAccessCode} from '../access/access-code.js';
import {parseAccessCode} from '../access/parse-access-code.js';
import {canonicalJson} from '../case/canonical-json.js';
import {campaignProblems} from '../survey/campaign-rules.js';
import {definitionProblems, measureProblems} from '../survey/definition-problems.js';
import {exportLines} from '../survey/export/export-lines.js';
import type {Questionnaire} from '../survey/questionnaire.js';
import type {IssuedInvitations} from '../survey/survey-operations.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {forStaff, type MemoryOperations, type MemoryService} from './memory-operations.js';
import {resultsOf} from './memory-results.js';
import {idProblem, refusal} from './memory-store.js';
import {eraseResponse} from './memory-erasures.js';
import {campaignOf, versionOf} from './memory-survey-store.js';

type StaffOperation =
  | 'publish-survey'
  | 'list-surveys'
  | 'read-survey-version'
  | 'save-campaign'
  | 'list-campaigns'
  | 'issue-invitations'
  | 'read-survey-results'
  | 'export-survey-responses'
  | 'erase-survey-response'
  | 'erase-comment'
  | 'import-comments';

const dayMs = 86_400_000;

/** What staff do with surveys. Files of past comments are for a service that keeps them: none is imported here. */
export function createStaffSurveyOperations(
  service: MemoryService,
): MemoryOperations<StaffOperation> {
  const {surveys} = service;
  return {
    'publish-survey': forStaff(service, (request) => publish(service, request)),
    'list-surveys': forStaff(service, () => ({ok: true, value: {surveys: listSurveys(service)}})),
    'read-survey-version': forStaff(service, (request) => {
      const found = versionOf(surveys, request);
      return found ? {ok: true, value: structuredClone(found)} : refusal(404, 'not-found');
    }),
    'save-campaign': forStaff(service, (request) => saveCampaign(service, request)),
    'list-campaigns': forStaff(service, () => {
      const ids = [...surveys.campaigns.keys()].sort();
      return {ok: true, value: {campaigns: ids.map((id) => campaignOf(surveys, id))}};
    }),
    'issue-invitations': forStaff(service, (request) => issue(service, request)),
    'read-survey-results': forStaff(service, ({surveyId, version}) => {
      const found = versionOf(surveys, {surveyId, version});
      return found ? {ok: true, value: resultsOf(surveys, found)} : refusal(404, 'not-found');
    }),
    'export-survey-responses': forStaff(service, (request) => exportResponses(service, request)),
    'erase-survey-response': forStaff(service, (request) => eraseResponse(service, request)),
    'erase-comment': forStaff(service, () => refusal(404, 'not-found')),
    'import-comments': forStaff(service, () => refusal(404, 'not-found')),
  };
}

function publish(
  {surveys, store}: MemoryService,
  {surveyId, version, questionnaire, measures}: RequestOf<'publish-survey'>,
): Reply<ResponseOf<'publish-survey'>> {
  const faults = definitionProblems(questionnaire);
  if (faults.length > 0) return refusal(400, 'invalid', faults);
  const definition = structuredClone(questionnaire) as Questionnaire;
  const errors = measures ? measureProblems(measures, definition, '/measures') : [];
  if (errors.length > 0) return refusal(400, 'invalid', errors);
  if (definition.version !== undefined && definition.version !== version)
    return refusal(400, 'invalid', [{path: '/questionnaire/version', code: 'not-allowed'}]);
  const name = {surveyId, version};
  const stored = versionOf(surveys, name);
  const content = {questionnaire: definition, ...(measures && {measures})};
  if (stored) {
    const {publishedAt, surveyId: _id, version: _version, ...before} = stored;
    return canonicalJson(before) === canonicalJson(content)
      ? {ok: true, value: {...name, publishedAt}}
      : refusal(409, 'conflict');
  }
  const publishedAt = store.now().toISOString();
  const before = surveys.versions.get(surveyId) ?? [];
  surveys.versions.set(surveyId, [...before, {...name, publishedAt, ...content}]);
  return {ok: true, value: {...name, publishedAt}};
}

function listSurveys({surveys}: MemoryService): ResponseOf<'list-surveys'>['surveys'] {
  return [...surveys.versions].sort().map(([surveyId, versions]) => {
    const newestFirst = [...versions].reverse();
    const title = newestFirst[0]?.questionnaire.title;
    return {
      surveyId,
      ...(title !== undefined && {title}),
      versions: newestFirst.map(({version, publishedAt}) => ({version, publishedAt})),
    };
  });
}

function saveCampaign(
  {surveys, facility}: MemoryService,
  {campaignId, revision, settings}: RequestOf<'save-campaign'>,
): Reply<ResponseOf<'save-campaign'>> {
  const survey = versionOf(surveys, settings);
  if (!survey) return refusal(400, 'invalid', [{path: '/settings/version', code: 'unknown-value'}]);
  const errors = campaignProblems(settings, facility, survey.questionnaire);
  if (errors.length > 0) return refusal(400, 'invalid', errors);
  const stored = surveys.campaigns.get(campaignId);
  const change = canonicalJson({revision, settings});
  if (stored?.change !== change) {
    const {surveyId, version, mode} = stored?.settings ?? settings;
    const isOther = [surveyId, version, mode].join() !== idsOf(settings);
    if (stored && stored.responses > 0 && isOther) return refusal(409, 'not-now');
    if ((stored?.revision ?? 0) !== revision) return refusal(409, 'stale');
    const {responses = 0} = stored ?? {};
    const kept = structuredClone(settings);
    surveys.campaigns.set(campaignId, {
      settings: kept,
      revision: revision + 1,
      change,
      responses,
    });
  }
  return {ok: true, value: campaignOf(surveys, campaignId)};
}

function idsOf({surveyId, version, mode}: RequestOf<'save-campaign'>['settings']): string {
  return [surveyId, version, mode].join();
}

function issue(
  {surveys, store}: MemoryService,
  request: RequestOf<'issue-invitations'>,
): Reply<IssuedInvitations> {
  const {id, facilityId, campaignId, count, people, replaces} = request;
  const problem = idProblem(id);
  if (problem) return problem;
  if ((count === undefined) === (people === undefined))
    return refusal(400, 'invalid', [{path: '/count', code: 'required'}]);
  const campaign = surveys.campaigns.get(campaignId);
  if (!campaign) return refusal(404, 'not-found');
  if (campaign.settings.access !== 'invitation') return refusal(409, 'not-now');
  const {coolDownDays = 0} = campaign.settings;
  const now = store.now();
  const drafts: {token: string; person?: string}[] = [];
  const content = {operation: 'issue-invitations', request};
  const reply = store.once<IssuedInvitations>({facilityId, id, content}, () => {
    for (const [token, {batchId, isUsed}] of surveys.invitations)
      if (batchId === replaces && !isUsed) surveys.invitations.delete(token);
    const all = people ? [...new Set(people)] : Array.from({length: count ?? 0}, () => undefined);
    const invited = all.filter((person) => {
      const last = person === undefined ? undefined : surveys.answeredAt.get(person);
      return last === undefined || now.getTime() - last >= coolDownDays * dayMs;
    });
    for (const person of invited) {
      const token = createAccessCode();
      const invitation = {campaignId, batchId: id, person, isUsed: false};
      surveys.invitations.set(parseAccessCode(token) ?? token, invitation);
      drafts.push({token, ...(person !== undefined && {person})});
    }
    const counts = {issued: invited.length, coolingDown: all.length - invited.length};
    return {ok: true, value: {id, campaignId, issuedAt: now.toISOString(), ...counts}};
  });
  // Only the first answer has the tokens: they are kept nowhere.
  return reply.ok && drafts.length > 0
    ? {ok: true, value: {...reply.value, invitations: drafts}}
    : reply;
}

async function exportResponses(
  {surveys}: MemoryService,
  {surveyId, version, campaignId, format}: RequestOf<'export-survey-responses'>,
): Promise<Reply<Blob>> {
  const survey = versionOf(surveys, {surveyId, version});
  if (!survey) return refusal(404, 'not-found');
  async function* chosen() {
    // As a database answers: not at once.
    await Promise.resolve();
    for (const stored of surveys.responses) {
      const {surveyId: ofSurvey, version: ofVersion, ...response} = stored;
      const isMeant = ofSurvey === surveyId && ofVersion === version;
      if (isMeant && (campaignId === undefined || stored.campaignId === campaignId)) yield response;
    }
  }
  const lines: string[] = [];
  const form = {format, definition: survey.questionnaire};
  for await (const line of exportLines(chosen(), form)) lines.push(line);
  return {ok: true, value: new Blob(lines)};
}
