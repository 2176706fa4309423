import type {ExternalBody, FilingLimit, PolicyPack, PolicyStage} from '../policy-pack.js';
import type {Source} from '../source.js';
import type {CaseFacts} from './case-facts.js';
import {checkPack} from './check-pack.js';
import {actsBy} from './clock-acts.js';
import type {ClockContext} from './clock-context.js';
import {countFrom, type Reckoning} from './counting.js';
import type {DueMoment} from './deadline.js';
import type {DeadlineRules} from './deadline-rules.js';
import {instantOf, localDateOf, localDays, type Moment} from './local-days.js';
import {isAbout, packOn} from './pack-on.js';
import {stageStretch} from './stage-stretch.js';

/** By when a person has to come forward under a pack, and whether this one did. */
export interface FilingDeadline {
  readonly pack: PolicyPack['id'];
  readonly version: PolicyPack['version'];
  /** `complaint`: to complain here. Else to ask for a stage, or to go to a body outside. */
  readonly to:
    'complaint' | {readonly stage: PolicyStage['id']} | {readonly body: ExternalBody['id']};
  /** Not set: the day from which it runs is not known or has not come. */
  readonly due?: DueMoment | undefined;
  /**
   * `taken`: too late, and looked into all the same. `open`: not done yet, or not known whether it was; there is time.
   * `over`: the same, and the time is up. `unknown`: it has no date.
   */
  readonly state: 'in-time' | 'late' | 'taken' | 'refused' | 'open' | 'over' | 'unknown';
  /** True where the rules let the limit be set aside with a reason. */
  readonly override: boolean;
  readonly sources: readonly Source[];
}

type Target = Pick<FilingDeadline, 'to'> & {
  readonly limit: FilingLimit;
  readonly doneAt: number | undefined;
};

/** Every limit by which a person has to come forward, under every pack in force. */
export function filingDeadlines(
  facts: CaseFacts,
  rules: DeadlineRules,
  now: string,
): readonly FilingDeadline[] {
  const days = localDays(rules.timeZone);
  const received = days.dateOf(instantOf(facts.receivedAt)).toString();
  return [...new Set(rules.inForce)].flatMap((id) => {
    const pack = packOn(rules.packs, id, received);
    if (!pack || !isAbout(pack, facts)) return [];
    checkPack(pack);
    const calendar = rules.calendars.find((each) => each.id === pack.holidays);
    return targetsOf(pack, facts, rules.optionalLimits).map((target) => {
      const due = limitDay(target.limit, facts, {days, calendar, pauses: []});
      return {
        pack: pack.id,
        version: pack.version,
        to: target.to,
        due: due && {date: due.date.toString(), at: new Date(due.at).toISOString()},
        state: stateOf(target, due, {facts, now: instantOf(now)}),
        override: target.limit.override,
        sources: target.limit.sources,
      };
    });
  });
}

/** True where a pack does not cover the case because it came too late and staff let the limit stand. */
export function isRefusedAsLate({
  pack,
  facts,
  reckoning,
  optionalLimits,
}: Pick<ClockContext, 'pack' | 'facts' | 'reckoning' | 'optionalLimits'>): boolean {
  if (facts.lateFiling?.decision !== 'refused') return false;
  const limit = chosen(pack.filing, pack, optionalLimits);
  const due = limit && limitDay(limit, facts, {...reckoning, pauses: []});
  // A decision that the dates on record do not bear out stops no clock.
  return due !== undefined && instantOf(facts.receivedAt) >= due.at;
}

function targetsOf(
  pack: PolicyPack,
  facts: CaseFacts,
  optionalLimits: readonly PolicyPack['id'][],
): readonly Target[] {
  const target = (to: Target['to'], given: FilingLimit | undefined, doneAt?: number) => {
    const limit = chosen(given, pack, optionalLimits);
    return limit ? [{to, limit, doneAt}] : [];
  };
  return [
    ...target('complaint', pack.filing, instantOf(facts.receivedAt)),
    ...pack.stages.flatMap(({id, request}) =>
      target({stage: id}, request, stageStretch(pack, id, facts)?.from),
    ),
    ...pack.bodies.flatMap(({id, filing}) => target({body: id}, filing)),
  ];
}

function chosen(
  limit: FilingLimit | undefined,
  {id}: PolicyPack,
  optionalLimits: readonly PolicyPack['id'][],
): FilingLimit | undefined {
  return limit?.optional && !optionalLimits.includes(id) ? undefined : limit;
}

/**
 * The last day: from the later of the event and the day the person knew of it where the rule says either. Where that
 * day is not on record, the day of the event stands for it.
 */
function limitDay(
  {within, from, atMost}: FilingLimit,
  facts: CaseFacts,
  reckoning: Reckoning,
): Moment | undefined {
  const {days} = reckoning;
  const after = (start: Moment | undefined, time: FilingLimit['within'] | undefined) =>
    start && time ? countFrom(start, time, reckoning).due : undefined;
  const dayOf = (date: string | undefined) => (date ? days.endOf(localDateOf(date)) : undefined);
  const [event, aware] = [dayOf(facts.eventDate), dayOf(facts.awareDate)];
  const answer = actsBy(facts, ['respond'])[0];
  const start = {
    event,
    aware: aware ?? event,
    'event-or-aware': [event, aware]
      .filter((day) => day !== undefined)
      .sort(byInstant)
      .at(-1),
    answered: answer === undefined ? undefined : {at: answer, date: days.dateOf(answer)},
  }[from];
  return [after(start, within), after(event, atMost)]
    .filter((day) => day !== undefined)
    .sort(byInstant)[0];
}

function byInstant(one: Moment, other: Moment): number {
  return one.at - other.at;
}

function stateOf(
  {to, doneAt}: Target,
  due: Moment | undefined,
  {facts, now}: {readonly facts: CaseFacts; readonly now: number},
): FilingDeadline['state'] {
  if (!due) return 'unknown';
  if (doneAt === undefined) return now < due.at ? 'open' : 'over';
  if (doneAt < due.at) return 'in-time';
  return (to === 'complaint' ? facts.lateFiling?.decision : undefined) ?? 'late';
}
