import type {Localized} from '../facility/localize.js';
import type {Source} from './source.js';

/**
 * What one set of rules asks of whoever answers complaints: data for the clocks of a case, for its letters and for the
 * notice that tells people how to complain. A version never changes: another rule is another version, whose effective
 * dates do not overlap.
 */
export interface PolicyPack {
  readonly id: string;
  readonly version: string;
  /** ISO 3166 country or subdivision (`US`, `GB-ENG`), or `EU`. */
  readonly jurisdiction: string;
  /** For the person who configures it. */
  readonly name: Localized;
  /** What the complaints are about that fall under it. `any`: whatever they are about. */
  readonly matter: 'any' | 'civil-rights' | 'privacy';
  /** True where it asks nothing for what was classified as a complaint and is no grievance. */
  readonly onlyGrievances?: true | undefined;
  /** True where it stands beside the rules of the place and does not replace them. */
  readonly overlay?: true | undefined;
  /** Calendar dates of the first and the last day on which a complaint falls under it. Not set: not known, or open. */
  readonly effective: {readonly from?: string | undefined; readonly to?: string | undefined};
  /** Where the duty to take and answer complaints comes from. */
  readonly sources: readonly Source[];
  /** The calendar of holidays its working and business days leave out. A hospital can put its own in that place. */
  readonly holidays?: string | undefined;
  /** What the rules leave to the hospital's policy. */
  readonly settings: readonly PolicySetting[];
  /** In their order; a complaint starts at the first. None: there is one stage. */
  readonly stages: readonly PolicyStage[];
  /** All apply at once, each in its stage; of two that ask the same, the earlier due wins. */
  readonly clocks: readonly PolicyClock[];
  /** What may stop the clocks for a while. Empty: no rule is known that lets them stand still. */
  readonly pauses: readonly PolicyPause[];
  readonly filing?: FilingLimit | undefined;
  readonly letters: readonly LetterElement[];
  readonly bodies: readonly ExternalBody[];
  /** What falls outside the rules. */
  readonly exclusions: readonly PolicyExclusion[];
  /** Sources that say a spoken complaint is taken too. Not set: none was read. */
  readonly spoken?: readonly Source[] | undefined;
  /** Sources that say nobody may be treated worse for a complaint. Not set: none was read. */
  readonly noReprisal?: readonly Source[] | undefined;
  /** Sources that say a complaint without a name is taken too. */
  readonly anonymous?: readonly Source[] | undefined;
  /** How long the file of a case is kept. */
  readonly retention?: {readonly years: number; readonly source: Source} | undefined;
}

/** A stretch of time as a rule counts it. */
export interface PolicyTime {
  readonly amount: number;
  readonly unit: 'hours' | 'days' | 'months' | 'years';
  /** Which days count. `business` where the rule calls them so; they are counted like working days. */
  readonly days: 'calendar' | 'working' | 'business';
}

/** A number that the hospital's own policy has to state. */
export interface PolicySetting {
  readonly name: string;
  /** For the person who fills it in. */
  readonly meaning: string;
  readonly unit: PolicyTime['unit'];
  readonly days: PolicyTime['days'];
  /** Numbers that others use. None of them is a default. */
  readonly usual: readonly number[];
  readonly sources: readonly Source[];
}

/** A step of the process with clocks of its own. */
export interface PolicyStage {
  readonly id: string;
  readonly title: Localized;
  /** How long a person has to ask for it. */
  readonly request?: FilingLimit | undefined;
}

/**
 * What has to be done in time.
 * - `review`: look into it. `acknowledge`: say that it has come. `status`: say how far it is.
 * - `interim`: say that the answer is late. `update`: say again and again how it goes.
 * - `decide`: say what was decided, or that more time is needed. `respond`: give the answer.
 * - `give-information`: hand over what was asked for.
 */
export type ClockDuty =
  | 'review'
  | 'acknowledge'
  | 'status'
  | 'interim'
  | 'update'
  | 'decide'
  | 'respond'
  | 'give-information';

/** One duty with a time. */
export interface PolicyClock {
  /** Stays the same from version to version of the pack. */
  readonly id: string;
  readonly what: ClockDuty;
  /** How long: a time of the rules, a setting of the hospital, or what was agreed with the person. */
  readonly time: PolicyTime | {readonly setting: string} | 'agreed';
  /** What starts it: an event of the case, or the moment another clock of this pack falls due. */
  readonly from:
    'received' | 'acknowledged' | 'stage-started' | 'asked' | {readonly dueOf: PolicyClock['id']};
  /** `average` and `goal` are shown as such: missing one in a single case breaks no rule. */
  readonly target: 'hard' | 'average' | 'goal';
  readonly stage?: PolicyStage['id'] | undefined;
  /** Not set: always. `endangerment`: somebody is at risk. `not-answered`: there is no answer yet when it falls due. */
  readonly when?: 'endangerment' | 'not-answered' | undefined;
  /** `resolved`: not owed once the matter is settled. */
  readonly unless?: 'resolved' | undefined;
  /** Falls due again after the same time, until the answer is given. */
  readonly repeats?: true | undefined;
  readonly inWriting?: true | undefined;
  /** Whom it is owed to: an external body of this pack. Not set: the person who complained. */
  readonly towards?: ExternalBody['id'] | undefined;
  readonly extension?: ClockExtension | undefined;
  readonly sources: readonly Source[];
}

/** How a clock may be given more time. What the letter about it must say is in `letters`, as `interim`. */
export interface ClockExtension {
  /** How much more, at most. Not set: as long as it takes. */
  readonly time?: PolicyTime | undefined;
  /** The most there may be in all, from the start of the clock. */
  readonly inAll?: PolicyTime | undefined;
  /**
   * What makes it valid: telling the person why, the person's agreement before the time is up, or leave of someone in
   * authority. `reasons-beyond`: only more than `time` needs reasons.
   */
  readonly needs: 'reasons' | 'reasons-beyond' | 'agreement' | 'permission';
  readonly sources: readonly Source[];
}

/** A reason for which clocks stand still. */
export interface PolicyPause {
  readonly id: string;
  readonly meaning: Localized;
  readonly clocks: readonly PolicyClock['id'][];
  readonly sources: readonly Source[];
}

/** By when a person has to come forward. */
export interface FilingLimit {
  readonly within: PolicyTime;
  readonly from: 'event' | 'aware' | 'event-or-aware' | 'answered';
  /** The outer limit where `within` runs from the day the person knew. */
  readonly atMost?: PolicyTime | undefined;
  /** True where the limit may be set aside with a reason that is put on record. */
  readonly override: boolean;
  /** True where a hospital may choose to have such a limit and need not. */
  readonly optional?: true | undefined;
  readonly sources: readonly Source[];
}

/** Something a letter has to hold before it may go out. */
export interface LetterElement {
  readonly id: string;
  readonly letter: 'acknowledgement' | 'interim' | 'final';
  /** For the reader of the letter, as one item of a list. */
  readonly words: Localized;
  readonly sources: readonly Source[];
}

/** Someone outside the hospital to turn to. */
export interface ExternalBody {
  readonly id: string;
  readonly role:
    | 'regulator'
    | 'ombudsman'
    | 'accreditor'
    | 'quality-review'
    | 'civil-rights'
    | 'professional-board'
    | 'commission'
    | 'advocacy';
  /** Its own name, or the field in which the hospital fills it in where it differs from place to place. */
  readonly name: string | {readonly field: string};
  /** What it does for a person, as one sentence. */
  readonly purpose: Localized;
  /** The fields in which the hospital fills in how to reach it, at least one. Numbers change: none is kept here. */
  readonly contact: {
    readonly phone?: string | undefined;
    readonly address?: string | undefined;
    readonly url?: string | undefined;
  };
  /** True where not every hospital has one: nothing is said of it where the hospital names none. */
  readonly optional?: true | undefined;
  /**
   * `any-time`: takes a complaint that the hospital never saw. `after-hospital`: as a rule the hospital answers first.
   * `never`: is told by hospitals and takes no complaint of one person.
   */
  readonly access: 'any-time' | 'after-hospital' | 'never';
  readonly filing?: FilingLimit | undefined;
  /** How long it has to answer. */
  readonly answers?: PolicyTime | undefined;
  readonly sources: readonly Source[];
}

/** A complaint that falls outside the rules, as conditions that all have to hold. */
export interface PolicyExclusion {
  readonly id: string;
  readonly meaning: string;
  /** True where its conditions do not say all of it: whether it holds is for a person to judge. */
  readonly judged?: true | undefined;
  /** True where it was only spoken, never written. */
  readonly spoken?: true | undefined;
  /** True where it was settled by the staff who were there. */
  readonly onTheSpot?: true | undefined;
  /** Settled, to the person's mind, within this time after it was received. */
  readonly settledWithin?: PolicyTime | undefined;
  /** True where whoever complains does not speak for the patient. */
  readonly withoutAuthority?: true | undefined;
  readonly sources: readonly Source[];
}
