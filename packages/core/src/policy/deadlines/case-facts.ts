import type {ClockDuty, PolicyPack, PolicyTime} from '../policy-pack.js';

/**
 * What the clocks of a case depend on, as its events add up to it. Instants are ISO 8601 with their offset, dates
 * `YYYY-MM-DD` at the facility. Lists stand in any order.
 */
export interface CaseFacts {
  readonly receivedAt: string;
  /** True as long as it was only spoken and nothing of it came in writing. */
  readonly spoken: boolean;
  /** What it was classified as. Not set: not decided, which is taken for a grievance. */
  readonly class?: 'complaint' | 'grievance' | undefined;
  /** True where somebody is at risk. */
  readonly endangerment: boolean;
  /** What it is about, for packs that are for one matter alone. */
  readonly matters: readonly Exclude<PolicyPack['matter'], 'any'>[];
  /** `missing`: whoever complains has not been shown to speak for the patient. */
  readonly authority?: 'missing' | undefined;
  readonly acts: readonly CaseAct[];
  readonly stages: readonly StageStart[];
  readonly requests: readonly InformationRequest[];
  readonly agreements: readonly AgreedDate[];
  readonly pauses: readonly CasePause[];
  readonly extensions: readonly CaseExtension[];
  /** Decided by staff or by the classification of the case. */
  readonly outside: readonly OutsidePack[];
  /** When the matter was settled to the person's mind. `onTheSpot`: by the staff who were there. */
  readonly settled?: {readonly at: string; readonly onTheSpot: boolean} | undefined;
  readonly resolvedAt?: string | undefined;
  readonly withdrawnAt?: string | undefined;
  readonly closedAt?: string | undefined;
  /** The date of what the complaint is about. */
  readonly eventDate?: string | undefined;
  /** The date on which the person came to know of it. */
  readonly awareDate?: string | undefined;
  /** What staff decided about a complaint that came after its time. */
  readonly lateFiling?: LateFiling | undefined;
}

/** Something that was done towards the person who complained. */
export interface CaseAct {
  readonly duty: Exclude<ClockDuty, 'give-information'>;
  readonly at: string;
  readonly inWriting: boolean;
}

/** A stage of a pack that the case moved to. Before the first it is in the first stage of the pack. */
export interface StageStart {
  readonly pack: string;
  readonly stage: string;
  readonly at: string;
}

/** Someone asked for information. It starts every clock that is about handing over what they asked for. */
export interface InformationRequest {
  /** The external body of a pack that asked. Not set: whoever looks into the case. */
  readonly towards?: string | undefined;
  readonly askedAt: string;
  readonly givenAt?: string | undefined;
}

/** The last day that was agreed with the person for a clock whose time is `agreed`. */
export interface AgreedDate {
  readonly pack: string;
  readonly clock: string;
  readonly date: string;
  /** When it was agreed. */
  readonly at: string;
}

/** A stretch for which the case stood still. Not ended: it still does. */
export interface CasePause {
  /** What `PolicyPause.id` names. A pack that has no such pause goes on. */
  readonly reason: string;
  readonly from: string;
  readonly to?: string | undefined;
}

/** More time for one clock. */
export interface CaseExtension {
  readonly pack: string;
  readonly clock: string;
  /** When it was decided. */
  readonly at: string;
  /** The new last day, or how much more time from the day on which it would have been due. */
  readonly until: string | PolicyTime;
  /** When the person was told why. */
  readonly reasonsToldAt?: string | undefined;
  /** When the person agreed. */
  readonly agreedAt?: string | undefined;
  /** When someone in authority gave leave. */
  readonly permittedAt?: string | undefined;
}

/** That the case falls outside a pack, and why. */
export interface OutsidePack {
  readonly pack: string;
  /** The exclusion of the pack that holds, where it is one of them. */
  readonly exclusion?: string | undefined;
  readonly reason: string;
}

/** `taken`: looked into all the same. `refused`: the limit stands. */
export interface LateFiling {
  readonly decision: 'taken' | 'refused';
  readonly reason: string;
}
