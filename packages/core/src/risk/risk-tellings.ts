import {riskDeadlines, type RiskDeadline, type RiskRules} from './risk-deadlines.js';
import {standingOf, type OpenedFlag, type RiskRecord} from './reduce-risk.js';
import type {RiskClock, RiskFlag} from './risk-flag.js';

/** When whoever confirms a flag is told that there is something for them: never of whom or what. */
export interface RiskTelling {
  /** The same for the same flag, clock and occasion. */
  readonly id: string;
  readonly flagId: OpenedFlag['id'];
  readonly role: RiskFlag['confirmedBy'];
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Who is told of the flags of a record, and when: once as it is opened, and of each clock that runs as its data say. */
export function riskTellings(record: RiskRecord, rules: RiskRules): readonly RiskTelling[] {
  // Where a clock stands does not matter here, so any instant does.
  const deadlines = riskDeadlines(record, rules, '1970-01-01T00:00:00.000Z');
  return record.flags.flatMap((opened) => {
    const flag = rules.flags.find(({id}) => id === opened.flag);
    if (standingOf(opened) === 'dismissed') return [];
    const {id: flagId, openedAt} = opened;
    const role = flag?.confirmedBy ?? 'risk';
    const own = deadlines.filter((deadline) => deadline.flagId === flagId);
    return [
      {id: `${flagId} opened`, flagId, role, at: openedAt},
      ...own.flatMap((deadline) =>
        occasions(deadline, flag, opened).map(([occasion, at]) => ({
          ...{id: `${flagId} ${deadline.clock} ${occasion}`, flagId, role, at},
        })),
      ),
    ];
  });
}

type Occasion = readonly [RiskClock['tellAt'][number], string];

function occasions(
  {clock, due, startedAt, doneAt}: RiskDeadline,
  flag: RiskFlag | undefined,
  {confirmed}: OpenedFlag,
): readonly Occasion[] {
  if (!due || startedAt === undefined || doneAt !== undefined || !confirmed) return [];
  const tellAt = flag?.clocks.find(({id}) => id === clock)?.tellAt ?? [];
  const [start, end] = [Date.parse(startedAt), Date.parse(due.at)];
  const half = new Date(start + (end - start) / 2).toISOString();
  const all: readonly Occasion[] = [
    // Whoever confirmed it after that knows: they have just looked at it.
    ...(half > confirmed.at ? [['half-time', half] as const] : []),
    ['end', due.at],
  ];
  return all.filter(([occasion]) => tellAt.includes(occasion));
}
