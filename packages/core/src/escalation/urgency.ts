import type {PolicyTime} from '../policy/policy-pack.js';
import type {Source} from '../policy/source.js';
import type {Concern} from './concern.js';
import type {Signal} from './signal-lexicon.js';

/**
 * How soon somebody has to look at a case. `S1`: at once. `S2`: by the next business day. `S3`: by the clocks of the
 * case. `S4`: settled on the spot. In order: the first is the most urgent.
 */
export const urgencyLevels = ['S1', 'S2', 'S3', 'S4'] as const;

export type UrgencyLevel = (typeof urgencyLevels)[number];

/** What a person or staff answered in so many words. What is false or not said raises nothing. */
export interface UrgencyAnswers {
  readonly concerns?: Readonly<Partial<Record<Concern, boolean>>> | undefined;
  /** True where staff who were there settled it. */
  readonly settledOnTheSpot?: boolean | undefined;
}

/** Raises the level where each of its concerns is there. A rule cannot lower one: there is no way to write it. */
export interface UrgencyRule {
  readonly id: string;
  readonly level: 'S1' | 'S2';
  /** At least one. */
  readonly all: readonly Concern[];
  readonly says: string;
  readonly sources: readonly Source[];
}

/** How a hospital tells what is urgent. */
export interface UrgencyRules {
  readonly version: string;
  readonly status: 'proposal' | 'approved';
  readonly rules: readonly UrgencyRule[];
  /** How soon each level has to be looked at. Not set: by the clocks of the case. */
  readonly within: Readonly<Partial<Record<UrgencyLevel, PolicyTime>>>;
}

/** A rule that raised a case, and what speaks for it. */
export interface UrgencyReason {
  readonly rule: UrgencyRule['id'];
  readonly level: UrgencyRule['level'];
  readonly says: string;
  readonly concerns: readonly {
    readonly concern: Concern;
    readonly from: readonly ('answer' | 'text')[];
  }[];
  readonly sources: readonly Source[];
}

type SaidSignal = Pick<Signal, 'concern' | 'negated'>;

/** How urgent a case is, and why. */
export interface Urgency {
  readonly level: UrgencyLevel;
  readonly dueWithin?: PolicyTime | undefined;
  /** The most urgent first. Empty where nothing raised it. */
  readonly because: readonly UrgencyReason[];
}

/**
 * Tells how urgent a case is, from what was answered and from what its texts point to. A text can raise the level; it
 * can neither lower it nor speak against an answer, and what a text denies counts as if it were not there.
 */
export function urgencyOf(
  answers: UrgencyAnswers,
  signals: readonly SaidSignal[],
  {rules, within}: UrgencyRules,
): Urgency {
  const inTexts = saidIn(signals);
  const sourcesOf = (concern: Concern): readonly ('answer' | 'text')[] => [
    ...(answers.concerns?.[concern] === true ? (['answer'] as const) : []),
    ...(inTexts.has(concern) ? (['text'] as const) : []),
  ];
  const because = rules
    .map(({all, id, ...rule}) => ({
      ...rule,
      rule: id,
      concerns: all.map((concern) => ({concern, from: sourcesOf(concern)})),
    }))
    .filter(({concerns}) => concerns.length > 0 && concerns.every(({from}) => from.length > 0))
    .sort((one, other) => one.level.localeCompare(other.level));
  const level = because[0]?.level ?? (answers.settledOnTheSpot === true ? 'S4' : 'S3');
  const dueWithin = within[level];
  return {level, ...(dueWithin && {dueWithin}), because};
}

/** Every concern that was answered with yes, or that a text points to and does not deny. */
export function concernsOf(
  {concerns = {}}: UrgencyAnswers,
  signals: readonly SaidSignal[],
): ReadonlySet<Concern> {
  const answered = (Object.keys(concerns) as Concern[]).filter((each) => concerns[each] === true);
  return new Set([...answered, ...saidIn(signals)]);
}

function saidIn(signals: readonly SaidSignal[]): ReadonlySet<Concern> {
  return new Set(signals.flatMap(({concern, negated}) => (negated ? [] : [concern])));
}
