import {holidayCalendars} from '@patient-relations/core/deadlines';
import {policyPacks} from '@patient-relations/core/policy';
import {
  flagsOfParts,
  holidaysIn,
  jurisdictionOf,
  proposedRiskFlags,
  type RiskFlag,
  type RiskRules,
} from '@patient-relations/core/risk';
import type {HostedFacilityConfig} from '../config/service-config.js';

/** What risk flags are suggested and counted by at a facility. */
export interface HostedRisk {
  readonly rules: RiskRules;
  /** As it was configured, or as far as the rules that the facility answers under say so. */
  readonly jurisdiction: string | undefined;
  /** Flags that may hold here, while nobody has said where that is. None of them is suggested. */
  readonly notSuggested: readonly RiskFlag[];
}

type Casework = NonNullable<HostedFacilityConfig['casework']>;

export function hostedRisk(
  timeZone: string,
  {packs = [], calendars = [], risk = {}}: Casework = {},
): HostedRisk {
  const places = packs.flatMap((id) =>
    policyPacks.filter((pack) => pack.id === id).map((pack) => pack.jurisdiction),
  );
  const jurisdiction = risk.jurisdiction ?? jurisdictionOf(places);
  const known = [...calendars, ...holidayCalendars];
  const holidays =
    risk.holidays === undefined
      ? holidaysIn(known, jurisdiction)
      : known.find(({id}) => id === risk.holidays);
  const flags = proposedRiskFlags;
  return {
    rules: {flags, settings: risk.settings ?? {}, holidays, timeZone},
    jurisdiction,
    notSuggested: risk.jurisdiction === undefined ? flagsOfParts(flags, jurisdiction) : [],
  };
}
