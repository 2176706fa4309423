import {
  campaignFault,
  isByInvitationOnly,
  mayAnswerIn,
  usualMode,
  type AnsweringCaller,
  type FieldedSurvey,
} from '@patient-relations/core/service';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {findCampaign, findCampaignsOf} from '../store/campaign-store.js';
import {findNewestVersion, findSurveyVersion} from '../store/survey-store.js';

/**
 * A survey as a page gets it: its newest version, or the one that a campaign fields.
 * @throws {Refusal} `not-found`, or why the campaign takes no answers
 */
export async function readSurvey(
  {db, now}: Pick<ServiceParts, 'db' | 'now'>,
  scope: FacilityScope,
  {
    surveyId,
    campaignId,
    caller,
  }: {
    readonly surveyId: string;
    readonly campaignId?: string | undefined;
    readonly caller: AnsweringCaller;
  },
): Promise<FieldedSurvey> {
  if (campaignId === undefined) {
    const newest = await findNewestVersion(db, scope, surveyId);
    if (!newest) throw refuse('not-found');
    const {version, questionnaire} = newest;
    const mode = usualMode(caller);
    const campaigns = await findCampaignsOf(db, scope, {surveyId, version});
    if (isByInvitationOnly(campaigns, {mode, now: now()})) throw refuse('invitation-required');
    return {surveyId, version, questionnaire, mode};
  }
  const campaign = await findCampaign(db, scope, campaignId);
  if (campaign?.survey_id !== surveyId) throw refuse('not-found');
  const {settings, responses, version} = campaign;
  // Said before a person has answered twenty questions for nothing.
  const fault = campaignFault(settings, {now: now(), responses});
  if (fault) throw refuse(fault);
  if (caller !== 'staff' && !mayAnswerIn(settings.mode, caller))
    throw refuseField('/campaign', 'not-allowed');
  const stored = await findSurveyVersion(db, scope, {surveyId, version});
  if (!stored) throw refuse('not-found');
  const {mode, access, identified = false} = settings;
  const {questionnaire} = stored;
  return {surveyId, version, questionnaire, campaignId, mode, access, identified};
}
