import type {FieldProblem, ProblemCode} from '../errors/problem.js';
import type {Facility} from '../facility/facility.js';
import {placeProblems} from '../feedback/facility-rules.js';
import type {RequestOf} from '../transport/transport.js';
import {campaignFault, type CampaignSettings, type SurveyMode} from './campaign.js';
import {measureProblems} from './definition-problems.js';
import {linkIdsOf} from './link-ids.js';
import type {Questionnaire} from './questionnaire.js';

/** What of a campaign contradicts itself, its facility or its survey. Paths are those of the request's body. */
export function campaignProblems(
  settings: CampaignSettings,
  facility: Pick<Facility, 'locations'>,
  definition: Questionnaire,
): readonly FieldProblem[] {
  const {caseOffer, eligible, measures} = settings;
  const isAsked = (linkId: string): boolean => linkIdsOf(definition.item).includes(linkId);
  return [
    ...contradictions(settings),
    ...(caseOffer && !isAsked(caseOffer.linkId)
      ? [{path: '/caseOffer/linkId', code: 'unknown-value' as const}]
      : []),
    ...eligibleProblems(eligible, facility),
    ...(measures ? measureProblems(measures, definition, '/measures') : []),
  ].map(({path, code}) => ({path: `/settings${path}`, code}));
}

function contradictions({
  access,
  mode,
  opensAt,
  closesAt,
  coolDownDays,
  identified,
}: CampaignSettings): readonly FieldProblem[] {
  // Someone who is known by nothing cannot be recognized when they come again.
  const isKnown = access === 'invitation' || mode === 'portal';
  const isBackwards =
    opensAt !== undefined && closesAt !== undefined && Date.parse(closesAt) <= Date.parse(opensAt);
  const wrong = {
    '/closesAt': isBackwards,
    '/coolDownDays': coolDownDays !== undefined && !isKnown,
    '/identified': identified === true && !isKnown,
  };
  return Object.entries(wrong)
    .filter(([, isWrong]) => isWrong)
    .map(([path]) => ({path, code: 'not-allowed'}));
}

function eligibleProblems(
  {locationIds = [], departmentIds = []}: NonNullable<CampaignSettings['eligible']> = {},
  facility: Pick<Facility, 'locations'>,
): readonly FieldProblem[] {
  const unknown = (ids: readonly string[], name: 'locationId' | 'departmentId') =>
    ids.flatMap((id, index) =>
      placeProblems(facility, {[name]: id}).length > 0
        ? [{path: `/eligible/${name}s/${index}`, code: 'unknown-value' as const}]
        : [],
    );
  return [...unknown(locationIds, 'locationId'), ...unknown(departmentIds, 'departmentId')];
}

/** A campaign as it stands when answers arrive, and who hands them in. */
export interface Fielding {
  readonly settings: CampaignSettings;
  readonly responses: number;
  readonly now: Date;
}

/**
 * Who hands in answers. Only staff enter what came by phone or post, or sit beside the person; a device is a kiosk, and
 * nothing else is one.
 */
export type AnsweringCaller = 'public' | 'portal' | 'device' | 'staff';

/** How answers come in where no campaign says so; staff say it themselves. */
export function usualMode(caller: AnsweringCaller): SurveyMode | undefined {
  const modes = {public: 'web', portal: 'portal', device: 'kiosk', staff: undefined} as const;
  return modes[caller];
}

const modesOfStaff: readonly SurveyMode[] = ['phone', 'mail', 'staff-assisted'];

type Submission = Pick<
  RequestOf<'submit-survey-response'>,
  'version' | 'mode' | 'locationId' | 'departmentId' | 'invitation'
>;

/** Why answers are not taken, for reasons that lie outside of them; `undefined` when they are. */
export function submissionFault(
  {version, invitation}: Submission,
  fielding: Fielding | undefined,
): ProblemCode | undefined {
  if (!fielding) return undefined;
  const {settings} = fielding;
  const fault = campaignFault(settings, fielding);
  if (fault) return fault;
  if (settings.version !== version) return 'other-version';
  return settings.access === 'invitation' && invitation === undefined
    ? 'invitation-required'
    : undefined;
}

/**
 * True where a version is fielded by invitation alone: nobody hands answers to it in beside its campaigns. A campaign
 * by invitation that is over still keeps its version to whom it invited, unless one that is open to all takes answers
 * now, in the same mode: a kiosk's campaign lets nobody in on the web.
 */
export function isByInvitationOnly(
  campaigns: readonly Omit<Fielding, 'now'>[],
  {mode, now}: {readonly mode: SurveyMode | undefined; readonly now: Date},
): boolean {
  const isOpenToAll = ({settings, responses}: Omit<Fielding, 'now'>): boolean =>
    settings.access === 'open' &&
    settings.mode === (mode ?? settings.mode) &&
    !campaignFault(settings, {now, responses});
  return (
    campaigns.some(({settings}) => settings.access === 'invitation') && !campaigns.some(isOpenToAll)
  );
}

/**
 * True where a caller's answers may come in a mode. Both ways for a kiosk: taps on a shared screen and answers on
 * people's own must not be counted together.
 */
export function mayAnswerIn(mode: SurveyMode, caller: AnsweringCaller): boolean {
  if (modesOfStaff.includes(mode)) return caller === 'staff';
  if (mode === 'portal') return caller === 'portal' || caller === 'staff';
  return (mode === 'kiosk') === (caller === 'device');
}

/** What around the answers does not fit the campaign or the facility. Paths are those of the request's body. */
export function submissionProblems(
  submission: Submission,
  caller: AnsweringCaller,
  around: {
    readonly facility: Pick<Facility, 'locations'>;
    readonly settings: CampaignSettings | undefined;
  },
): readonly FieldProblem[] {
  const {mode, locationId, departmentId} = submission;
  const {settings, facility} = around;
  const {locationIds, departmentIds} = settings?.eligible ?? {};
  const notAllowed = (path: string, isAllowed: boolean): readonly FieldProblem[] =>
    isAllowed ? [] : [{path, code: 'not-allowed'}];
  return [
    ...notAllowed('/mode', settings === undefined || settings.mode === mode),
    ...notAllowed('/mode', mayAnswerIn(mode, caller)),
    ...placeProblems(facility, {locationId, departmentId}),
    ...notAllowed('/locationId', isAmong(locationId, locationIds)),
    ...notAllowed('/departmentId', isAmong(departmentId, departmentIds)),
  ];
}

/** True unless a campaign asks at certain places, and this is none of them. */
function isAmong(id: string | undefined, ids: readonly string[] | undefined): boolean {
  return ids === undefined || (id !== undefined && ids.includes(id));
}
