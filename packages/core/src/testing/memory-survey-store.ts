import type {Campaign, CampaignSettings} from '../survey/campaign.js';
import type {StoredResponse} from '../survey/export/export-lines.js';
import type {SurveyVersion} from '../survey/survey-operations.js';

/** A campaign as the memory service keeps it. */
export interface MemoryCampaign {
  readonly settings: CampaignSettings;
  readonly revision: number;
  /** The change that made it, so that a replay is recognized. */
  readonly change: string;
  responses: number;
}

export interface MemoryInvitation {
  readonly campaignId: string;
  readonly batchId: string;
  readonly person: string | undefined;
  isUsed: boolean;
}

export interface MemoryResponse extends StoredResponse {
  readonly surveyId: string;
  readonly version: string;
}

/** What the memory service keeps of surveys. */
export interface MemorySurveyStore {
  /** By survey, newest last. */
  readonly versions: Map<string, SurveyVersion[]>;
  readonly campaigns: Map<string, MemoryCampaign>;
  /** By token. */
  readonly invitations: Map<string, MemoryInvitation>;
  /** When someone last answered a campaign that leaves people alone for a while, in milliseconds. */
  readonly answeredAt: Map<string, number>;
  readonly responses: MemoryResponse[];
}

export function createMemorySurveyStore(): MemorySurveyStore {
  return {
    versions: new Map(),
    campaigns: new Map(),
    invitations: new Map(),
    answeredAt: new Map(),
    responses: [],
  };
}

/** One version, as it was published. */
export function versionOf(
  {versions}: MemorySurveyStore,
  {surveyId, version}: {readonly surveyId: string; readonly version: string},
): SurveyVersion | undefined {
  return versions.get(surveyId)?.find((each) => each.version === version);
}

/** The campaigns that field a version. */
export function campaignsOf(
  {campaigns}: Pick<MemorySurveyStore, 'campaigns'>,
  {surveyId, version}: {readonly surveyId: string; readonly version: string},
): readonly MemoryCampaign[] {
  return [...campaigns.values()].filter(
    ({settings}) => settings.surveyId === surveyId && settings.version === version,
  );
}

/** A campaign as staff see it. */
export function campaignOf({campaigns, invitations}: MemorySurveyStore, id: string): Campaign {
  const campaign = campaigns.get(id);
  if (!campaign) throw new TypeError('There is no such campaign.');
  const {settings, revision, responses} = campaign;
  const issued = [...invitations.values()].filter(({campaignId}) => campaignId === id).length;
  return {...structuredClone(settings), id, revision, responses, invitations: issued};
}
