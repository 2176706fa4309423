import {dropBursts, scoreGroups, suppressionRules} from '@patient-relations/core/report';
import type {Measure, SurveyMode, SurveyResults} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {findCampaignsOf} from '../store/campaign-store.js';
import {readResponses, type ResponseRow} from '../store/response-store.js';
import {findSurveyVersion, type SurveyVersionRow} from '../store/survey-store.js';

type Version = Pick<SurveyResults, 'surveyId' | 'version'>;

/** A response as far as results look at it; `null` where the answers were erased. */
interface Taken<Response = ResponseRow['response']> {
  readonly mode: SurveyMode;
  readonly response: Response;
  readonly campaignId: string | null;
  readonly deviceId: string | null;
  readonly at: number;
}
type Counted = Taken<NonNullable<ResponseRow['response']>>;

/**
 * What the answers to a version come to. Erased answers do not count, nor do taps on a kiosk that follow each other too
 * fast to be people.
 * @throws {Refusal} `not-found`
 */
export async function readResults(
  {db}: Pick<ServiceParts, 'db'>,
  {scope, suppression}: HostedFacility,
  version: Version,
): Promise<SurveyResults> {
  const survey = await findSurveyVersion(db, scope, version);
  if (!survey) throw refuse('not-found');
  const measures = await measuresOf(db, scope, survey);
  const byMode = new Map<SurveyMode, Taken[]>();
  for await (const row of readResponses(db, scope, version)) {
    const ofMode = byMode.get(row.mode) ?? [];
    ofMode.push(takenFrom(row));
    byMode.set(row.mode, ofMode);
  }
  const options = {
    suppression: suppressionRules[suppression],
    groupOf: ({campaignId}: Counted) => campaignId ?? undefined,
  };
  const modes = [...byMode.values()].flatMap(
    // Bursts first: where the first tap of one was erased, the next does not count in its place.
    (taken) => scoreGroups(measures, withoutBursts(taken).filter(isCounted), options) ?? [],
  );
  return {...version, modes};
}

/** What the version says is scored, and what its campaigns say besides. The first of an id stands. */
async function measuresOf(
  db: Database,
  scope: FacilityScope,
  {survey_id: surveyId, version, measures}: SurveyVersionRow,
): Promise<readonly Measure[]> {
  const campaigns = await findCampaignsOf(db, scope, {surveyId, version});
  const all = [...(measures ?? []), ...campaigns.flatMap(({settings}) => settings.measures ?? [])];
  return [
    ...new Map([...all].reverse().map((measure) => [measure.id, measure])).values(),
  ].reverse();
}

function takenFrom(row: ResponseRow): Taken {
  const {mode, response, campaign_id: campaignId, device_id: deviceId} = row;
  return {mode, response, campaignId, deviceId, at: Date.parse(row.received_at)};
}

const isCounted = (taken: Taken): taken is Counted => taken.response !== null;

function withoutBursts(responses: readonly Taken[]): readonly Taken[] {
  const onDevices = responses.filter(({deviceId}) => deviceId !== null);
  const kept = new Set(
    dropBursts(onDevices, {deviceOf: ({deviceId}) => deviceId ?? '', timeOf: ({at}) => at}),
  );
  return responses.filter((response) => response.deviceId === null || kept.has(response));
}
