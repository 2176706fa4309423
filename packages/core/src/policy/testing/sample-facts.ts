import type {CaseFacts} from '../deadlines/case-facts.js';
import type {DeadlineRules} from '../deadlines/deadline-rules.js';
import {holidayCalendars} from '../holidays/index.js';
import {policyPacks} from '../packs/index.js';

/** A written complaint in which nothing has been done yet. */
export function sampleFacts(receivedAt: string, facts: Partial<CaseFacts> = {}): CaseFacts {
  return {
    receivedAt,
    spoken: false,
    endangerment: false,
    matters: [],
    acts: [],
    stages: [],
    requests: [],
    agreements: [],
    pauses: [],
    extensions: [],
    outside: [],
    ...facts,
  };
}

/** The packs and calendars that come with this SDK, at a facility in this time zone. */
export function sampleRules(
  timeZone: string,
  inForce: readonly string[],
  settings: DeadlineRules['settings'] = {},
): DeadlineRules {
  return {
    packs: policyPacks,
    inForce,
    settings,
    calendars: holidayCalendars,
    timeZone,
    optionalLimits: [],
  };
}
