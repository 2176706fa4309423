import {
  campaignProblems,
  type Campaign,
  type CampaignSettings,
} from '@patient-relations/core/service';
import type {HostedFacility} from '../facility/facilities.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {lockCampaign, writeCampaign, type CampaignRow} from '../store/campaign-store.js';
import {countInvitations} from '../store/invitation-store.js';
import {findSurveyVersion} from '../store/survey-store.js';

/** A campaign as staff want it, on top of the revision they saw. */
export interface CampaignWrite {
  readonly hosted: HostedFacility;
  readonly staffId: string;
  readonly id: string;
  readonly revision: number;
  readonly settings: CampaignSettings;
}

/**
 * Makes or changes a campaign. Saving the same again on the same revision changes nothing.
 * @throws {Refusal} `invalid`, `stale`, or `not-now` for what may not change once someone has answered
 */
export async function saveCampaign(
  {db, secrets, now}: Pick<ServiceParts, 'db' | 'secrets' | 'now'>,
  write: CampaignWrite,
): Promise<Campaign> {
  const {hosted, staffId, id, revision, settings} = write;
  const {scope, facility} = hosted;
  const survey = await findSurveyVersion(db, scope, settings);
  if (!survey) throw refuseField('/settings/version', 'unknown-value');
  const errors = campaignProblems(settings, facility, survey.questionnaire);
  if (errors.length > 0) throw refuse('invalid', {errors});
  const contentHash = hashContent(secrets, {operation: 'save-campaign', revision, settings});
  const row = await db.transaction().execute(async (trx) => {
    const stored = await lockCampaign(trx, scope, id);
    if (stored?.content_hash === contentHash) return stored;
    if (stored && stored.responses > 0 && asksSomethingElse(stored, settings))
      throw refuse('not-now');
    const at = now().toISOString();
    const change = {id, revision, settings, contentHash, at, by: staffId};
    const written = await writeCampaign(trx, scope, change);
    if (!written) throw refuse('stale');
    return written;
  });
  const invitations = (await countInvitations(db, scope)).get(id) ?? 0;
  return campaignOf(row, invitations);
}

/**
 * Answers to another version, or given in another mode, cannot be counted together; and who was told that nobody keeps
 * their name must not find it kept.
 */
function asksSomethingElse(
  {survey_id: surveyId, version, settings}: CampaignRow,
  next: CampaignSettings,
): boolean {
  return (
    surveyId !== next.surveyId ||
    version !== next.version ||
    settings.mode !== next.mode ||
    settings.identified !== next.identified
  );
}

/** A campaign as staff see it. */
export function campaignOf(
  {id, revision, responses, settings}: CampaignRow,
  invitations: number,
): Campaign {
  return {...settings, id, revision, responses, invitations};
}
