import {isAbout, packOn} from './pack-on.js';
import {checkPack} from './check-pack.js';
import type {PolicyClock, PolicyPack} from '../policy-pack.js';
import type {CaseFacts} from './case-facts.js';
import type {ClockContext} from './clock-context.js';
import {clockDeadlines} from './clock-deadlines.js';
import type {CountedDeadline} from './clock-start.js';
import type {Deadline} from './deadline.js';
import type {DeadlineRules} from './deadline-rules.js';
import {instantOf, localDays, type LocalDays} from './local-days.js';
import {pausesOf} from './pauses.js';
import {stageStretch} from './stage-stretch.js';

/**
 * Every deadline of a case under every pack in force, as they stand at an instant: pack by pack, clock by clock, and
 * one for every time that a repeating duty has come up.
 *
 * Throws a `ConfigurationError` for a pack that is unknown, contradicts another version or cannot be counted, for an
 * unknown time zone and for a stage that a pack does not have. A setting that is missing leaves one clock without a
 * date, and its `because` names the field.
 */
export function deadlinesOf(
  facts: CaseFacts,
  rules: DeadlineRules,
  now: string,
): readonly Deadline[] {
  const days = localDays(rules.timeZone);
  const received = days.dateOf(instantOf(facts.receivedAt)).toString();
  return [...new Set(rules.inForce)].flatMap((id) => {
    const pack = packOn(rules.packs, id, received);
    if (!pack || !isAbout(pack, facts)) return [];
    checkPack(pack);
    return packDeadlines({pack, facts, rules, days, now: instantOf(now)});
  });
}

interface PackInCase {
  readonly pack: PolicyPack;
  readonly facts: CaseFacts;
  readonly rules: DeadlineRules;
  readonly days: LocalDays;
  readonly now: number;
}

function packDeadlines(inCase: PackInCase): readonly Deadline[] {
  const {clocks} = inCase.pack;
  const counted = new Map<PolicyClock['id'], readonly CountedDeadline[]>();
  const deadlines = (id: PolicyClock['id']): readonly CountedDeadline[] => {
    const known = counted.get(id);
    const clock = clocks.find((each) => each.id === id);
    if (known || !clock) return known ?? [];
    const found = clockDeadlines(contextOf(clock, inCase), deadlines);
    counted.set(id, found);
    return found;
  };
  return clocks.flatMap(({id}) => deadlines(id).map(({deadline}) => deadline));
}

function contextOf(clock: PolicyClock, {pack, facts, rules, days, now}: PackInCase): ClockContext {
  const pauses = pausesOf({pauses: facts.pauses, now}, {pack, clock}, days);
  return {
    pack,
    clock,
    facts,
    settings: rules.settings,
    optionalLimits: rules.optionalLimits,
    stage: clock.stage ? stageStretch(pack, clock.stage, facts) : {from: -Infinity, to: Infinity},
    pauses,
    reckoning: {
      days,
      calendar: rules.calendars.find(({id}) => id === pack.holidays),
      pauses: pauses.stretches,
    },
    now,
  };
}
