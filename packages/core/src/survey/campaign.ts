import type {ProblemCode} from '../errors/problem.js';
import type {Measure} from '../report/measure.js';
import type {CaseOffer} from './case-offer.js';

/** How answers are given. */
export type SurveyMode = 'web' | 'portal' | 'kiosk' | 'phone' | 'mail' | 'staff-assisted';

/** One fielding of a survey: which version, to whom, how and when. */
export interface CampaignSettings {
  readonly surveyId: string;
  readonly version: string;
  /** How staff call it. */
  readonly name?: string | undefined;
  /** How answers are given. One campaign has one mode, because results of two modes must not be mixed. */
  readonly mode: SurveyMode;
  /** `invitation`: each response uses up one of the campaign's invitations. */
  readonly access: 'open' | 'invitation';
  /** Keeps who answered with the answers, where the service knows: a keyed hash. Said to the person beforehand. */
  readonly identified?: boolean | undefined;
  readonly eligible?: Eligible | undefined;
  /** Instants between which answers are taken. */
  readonly opensAt?: string | undefined;
  readonly closesAt?: string | undefined;
  /** The most responses that are taken. */
  readonly quota?: number | undefined;
  /** How many days a person is left alone after a campaign that says so. */
  readonly coolDownDays?: number | undefined;
  /** When a low answer offers the person a private case. */
  readonly caseOffer?: CaseOffer | undefined;
  /** What is scored besides what the version says. */
  readonly measures?: readonly Measure[] | undefined;
}

/** Whom a campaign asks. */
export interface Eligible {
  /** In the hospital's own words; nobody is tested against them. */
  readonly labels?: readonly string[] | undefined;
  readonly locationIds?: readonly string[] | undefined;
  readonly departmentIds?: readonly string[] | undefined;
}

/** A campaign as the service keeps it. */
export interface Campaign extends CampaignSettings {
  readonly id: string;
  /** Counts the changes; a change on top of another one than the latest is refused. */
  readonly revision: number;
  readonly responses: number;
  /** How many invitations were given out and not taken back. */
  readonly invitations: number;
}

/** Why a campaign takes no answer now; `undefined` when it does. */
export function campaignFault(
  {opensAt, closesAt, quota}: Pick<CampaignSettings, 'opensAt' | 'closesAt' | 'quota'>,
  {now, responses}: {readonly now: Date; readonly responses: number},
): ProblemCode | undefined {
  const at = now.getTime();
  if (opensAt !== undefined && at < Date.parse(opensAt)) return 'survey-not-open';
  if (closesAt !== undefined && at >= Date.parse(closesAt)) return 'survey-closed';
  return quota !== undefined && responses >= quota ? 'survey-full' : undefined;
}
