import type {
  ExternalBody,
  FilingLimit,
  LetterElement,
  PolicyClock,
  PolicyPack,
  PolicyTime,
} from '../../../../policy/policy-pack.js';

/** The heads under which a grievance-process notice stands. Their ids never change. */
export type GrievanceSectionId =
  | 'may-complain'
  | 'how-to-complain'
  | 'when-we-answer'
  | 'what-happens'
  | 'file-directly'
  | 'no-punishment';

/** What a grievance-process notice says, in one language. */
export interface GrievanceWords {
  readonly language: 'en' | 'es';
  readonly titles: Readonly<Record<PolicyPack['matter'], string>>;
  readonly headings: Readonly<Record<GrievanceSectionId, string>>;
  readonly mayComplain: Readonly<Record<PolicyPack['matter'], string>>;
  readonly inAnyWay: string;
  readonly withoutName: string;
  readonly contact: Readonly<Record<PolicyPack['matter'], string>>;
  readonly daysCounted: (kind: PolicyTime['days']) => string;
  readonly noSetTime: string;
  readonly lookInto: string;
  readonly letter: Readonly<Record<LetterElement['letter'], string>>;
  readonly atAnyTime: (someAskFirst: boolean) => string;
  readonly noPunishment: string;
  readonly filing: (limit: FilingLimit) => string;
  readonly stageRequest: (limit: FilingLimit) => string;
  readonly clock: (clock: ClockInWords) => string;
  readonly body: (body: ExternalBody) => string;
}

/** A clock with the kind of days that a setting of the hospital counts. */
export interface ClockInWords extends Omit<PolicyClock, 'time'> {
  readonly time: TimeInWords | 'agreed';
}

/** A time whose amount may be a place that the hospital fills in. */
export interface TimeInWords extends Omit<PolicyTime, 'amount'> {
  readonly amount: number | string;
}
