import type {UrgencyLevel} from '../escalation/urgency.js';
import type {Entered, WorkEntries} from './work-entry.js';

/** A question put to somebody else, and what came back. */
export interface Task extends Readonly<Entered<'task-opened'>> {
  readonly answers: readonly Entered<'task-answered'>[];
  readonly closed?: Entered<'task-closed'>;
}

/** A stretch in which clocks stand still. Without `end` it lasts. */
export interface Pause extends Readonly<Entered<'paused'>> {
  readonly end?: Entered<'unpaused'>;
}

/** What was offered to make it good, and whether it was taken. */
export interface Offer extends Readonly<Entered<'recovery-offered'>> {
  readonly answer?: Entered<'recovery-answered'>;
}

/** What the hospital will do so that it does not happen again. */
export interface CorrectiveAction extends Readonly<Entered<'action-opened'>> {
  readonly closed?: Entered<'action-closed'>;
}

/** Another office that was asked to take part. */
export interface Referral extends Readonly<Entered<'referred'>> {
  readonly answers: readonly Entered<'referral-answered'>[];
}

/** A letter to the person, from its first draft on. `letterOf` makes of it how it reads. */
export interface CaseLetter extends Readonly<Entered<'letter-drafted'>> {
  readonly changes: readonly (Entered<'letter-edited'> | Entered<'letter-waived'>)[];
  /** The last one stands, as long as nothing changed after it. */
  readonly reviews: readonly Entered<'letter-reviewed'>[];
  readonly final?: Entered<'letter-finalized'>;
}

/** That a letter went out, and what shows that it arrived. */
export interface SentDelivery extends Readonly<Entered<'letter-sent'>> {
  readonly proof?: Entered<'letter-delivered'>;
}

/** Something to come back to after the answer. */
export interface FollowUp extends Readonly<Entered<'follow-up-set'>> {
  readonly done?: Entered<'follow-up-done'>;
}

/** That nothing of the case may be destroyed. */
export interface LegalHold extends Readonly<Entered<'legal-hold-placed'>> {
  readonly lifted?: Entered<'legal-hold-lifted'>;
}

/** That somebody was told of the case, and that they have seen it. */
export interface Escalation extends Readonly<Entered<'escalated'>> {
  readonly seen?: Entered<'escalation-seen'>;
}

/** Someone whom the case is about, until they were cleared. */
export type NamedPerson = Entered<'person-named'> & {readonly cleared?: Entered<'person-cleared'>};

/** A wish to let someone named see the case, and what a second person decided. */
export interface Reveal extends Readonly<Entered<'reveal-asked'>> {
  readonly decision?: Entered<'reveal-decided'>;
}

/** A tie to another case. */
export interface CaseLink extends Readonly<Entered<'linked'>> {
  readonly undone?: Entered<'unlinked'>;
}

/** Facts of the case beside what the person wrote, as they were entered last. */
export type CaseDetails = {
  readonly [Name in keyof Details]?: NonNullable<Details[Name]>;
};
type Details = WorkEntries['details-recorded']['changes'];

/** What the office has done about a case: what its internal events add up to. Lists are in the order of entry. */
export interface CaseWork {
  /** The last one stands, here and in `packs`, `categories`, `authority`, `contactRules` and `outcomes`. */
  readonly classifications: readonly Entered<'classified'>[];
  readonly packs: readonly Entered<'packs-set'>[];
  readonly categories: readonly Entered<'categorized'>[];
  readonly authority: readonly Entered<'authority-recorded'>[];
  readonly contactRules: readonly Entered<'contact-rules-changed'>[];
  readonly outcomes: readonly Entered<'outcome-recorded'>[];
  /** What the rules found, and what people set. A person may lower what a person set, see `urgencyOf`. */
  readonly triage: readonly (Entered<'triaged'> | Entered<'urgency-set'>)[];
  readonly urgency: UrgencyLevel | undefined;
  readonly lateFiling: Entered<'late-filing-allowed'> | undefined;
  readonly details: CaseDetails;
  readonly people: readonly NamedPerson[];
  readonly reveals: readonly Reveal[];
  readonly identity: Entered<'identity-raised'> | undefined;
  readonly contacts: readonly Entered<'contact-logged'>[];
  readonly owner: string | undefined;
  readonly team: string | undefined;
  readonly assignments: readonly (Entered<'assigned'> | Entered<'handed-over'>)[];
  readonly watchers: readonly string[];
  readonly notes: readonly Entered<'noted'>[];
  readonly tasks: readonly Task[];
  readonly interviews: readonly Entered<'interviewed'>[];
  readonly chartReviews: readonly Entered<'chart-reviewed'>[];
  readonly findings: readonly Entered<'finding-made'>[];
  readonly rootCauses: readonly Entered<'root-cause-found'>[];
  readonly disclosures: readonly Entered<'disclosed'>[];
  readonly offers: readonly Offer[];
  readonly actions: readonly CorrectiveAction[];
  readonly referrals: readonly Referral[];
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Entered<'extended'>[];
  readonly stages: readonly Entered<'stage-started'>[];
  readonly agreedDates: readonly Entered<'date-agreed'>[];
  readonly duties: readonly Entered<'duty-done'>[];
  readonly informationAsked: readonly Entered<'information-asked'>[];
  readonly followUps: readonly FollowUp[];
  readonly holds: readonly LegalHold[];
  readonly links: readonly CaseLink[];
  readonly mergedInto: Entered<'merged-into'> | undefined;
  readonly mergedFrom: readonly Entered<'merged-from'>[];
  readonly splits: readonly (Entered<'split-into'> | Entered<'split-from'>)[];
  readonly escalations: readonly Escalation[];
  readonly letters: readonly CaseLetter[];
  readonly deliveries: readonly SentDelivery[];
}

/** A case on which nothing has been done yet. */
export function noWorkYet(): CaseWork {
  return {
    classifications: [],
    packs: [],
    categories: [],
    authority: [],
    contactRules: [],
    outcomes: [],
    triage: [],
    urgency: undefined,
    lateFiling: undefined,
    details: {},
    people: [],
    reveals: [],
    identity: undefined,
    contacts: [],
    owner: undefined,
    team: undefined,
    assignments: [],
    watchers: [],
    notes: [],
    tasks: [],
    interviews: [],
    chartReviews: [],
    findings: [],
    rootCauses: [],
    disclosures: [],
    offers: [],
    actions: [],
    referrals: [],
    pauses: [],
    extensions: [],
    stages: [],
    agreedDates: [],
    duties: [],
    informationAsked: [],
    followUps: [],
    holds: [],
    links: [],
    mergedInto: undefined,
    mergedFrom: [],
    splits: [],
    escalations: [],
    letters: [],
    deliveries: [],
  };
}
