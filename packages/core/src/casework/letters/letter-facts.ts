import type {StoredCaseEvent} from '../../case/case-event.js';
import type {CaseState} from '../../case/reduce-case.js';
import {dateIn} from '../../facility/date-in.js';
import {localize, type Localized} from '../../facility/localize.js';
import {externalBodyFacts, type HospitalValues} from '../../letter/external-bodies.js';
import {letterField, type LetterFacts} from '../../letter/letter-fields.js';
import type {LetterKind} from '../../letter/letter-template.js';
import type {PolicyPack} from '../../policy/policy-pack.js';
import type {CaseWork} from '../case-work.js';
import {contactRulesOf} from '../contact-rules.js';
import {mayHear} from '../may-hear.js';

/** What a hospital says of itself in its letters. */
export interface LetterHospital {
  readonly name: Localized;
  readonly timeZone: string;
  /** Whom to ask, who signs, how to appeal, by the name of the field. */
  readonly facts: Readonly<Partial<Record<HospitalFact, string | Localized>>>;
  /** What it filled in for those outside the hospital, by the names that packs give. */
  readonly values: HospitalValues;
}

/** The fields that are the same in all letters of a hospital. */
export const hospitalFacts = [
  'contactName',
  'contactPhone',
  'contactEmail',
  'statusAddress',
  'languageHelp',
  'appeal',
  'authorityHelp',
  'signerName',
  'signerRole',
] as const;
type HospitalFact = (typeof hospitalFacts)[number];

/** A case for which a letter is written. */
export interface LetterCase {
  /** All that is stored of it: what was taken away is known by them alone. */
  readonly events: readonly StoredCaseEvent[];
  readonly state: CaseState;
  readonly work: CaseWork;
  /** Those under which it falls. */
  readonly packs: readonly PolicyPack[];
  readonly hospital: LetterHospital;
  /** An instant. */
  readonly now: string;
}

/** What is asked for: a kind of letter, its language, and the facts that the case does not know by itself. */
export interface LetterWish {
  readonly kind: LetterKind;
  readonly language: string;
  readonly given: LetterFacts;
}

const names = ['recipientName', 'recipientAddress', 'patientName'];

/**
 * The facts that a letter about a case may hold: those that are meant for the person, and what whoever writes it adds.
 * What the office wrote for itself, findings, notes and interviews, is never taken over. An anonymous person is not
 * named, whatever the office knows; and whoever has not been shown to speak for the patient is told nothing of them.
 */
export function letterFactsOf(at: LetterCase, wish: LetterWish): LetterFacts {
  const {given} = wish;
  const isAnonymous = (at.work.identity?.to ?? at.state.feedback?.identity) === 'anonymous';
  const known = Object.entries({
    ...hospitalFactsOf(at.hospital, wish),
    ...externalBodyFacts(at.packs, at.hospital.values, wish.language),
    ...caseFactsOf(at, wish),
    ...given,
  });
  const open = mayDisclose(at);
  return Object.fromEntries(
    known.filter(
      ([name, value]) =>
        value !== undefined &&
        !(isAnonymous && names.includes(name)) &&
        (open || letterField(name)?.about === 'office'),
    ),
  );
}

/** Whether a letter that goes out now may tell the person of the patient. */
export function mayDisclose({hospital, now, ...at}: Omit<LetterCase, 'packs' | 'events'>): boolean {
  return mayHear(at, dateIn(hospital.timeZone, new Date(now)));
}

function hospitalFactsOf({name, facts}: LetterHospital, {language}: LetterWish): LetterFacts {
  const inIt = (words: string | Localized): string =>
    typeof words === 'string' ? words : localize(words, language).text;
  return {
    hospital: inIt(name),
    ...Object.fromEntries(Object.entries(facts).map(([field, words]) => [field, inIt(words)])),
  };
}

function caseFactsOf(at: LetterCase, {kind}: Pick<LetterWish, 'kind'>): LetterFacts {
  const {state, work, hospital, now} = at;
  const {receivedAt, reference, promises, resolvedAt} = state;
  const dateOf = (instant: string): string => dateIn(hospital.timeZone, new Date(instant));
  const today = dateOf(now);
  const isAnswer = kind === 'resolution' || kind === 'closure-unsatisfied';
  return {
    reference,
    letterDate: today,
    receivedOn: receivedAt && dateOf(receivedAt),
    respondBy: promises.find(({what}) => what === 'respond')?.due,
    completedOn: isAnswer ? dateOf(resolvedAt ?? now) : undefined,
    offers: work.offers.map(({text}) => text),
    ...peopleFacts(at),
    ...extensionFacts(work, today),
  };
}

/** Who is written to, and the patient where that is somebody else. What staff recorded goes before. */
function peopleFacts({events, state, work}: LetterCase): LetterFacts {
  const {person, patient} = state.feedback ?? {};
  const isForOther = person?.role !== 'patient';
  return {
    recipientName: work.details.personName ?? person?.name,
    recipientAddress: contactRulesOf(events, state.feedback)?.address?.split('\n'),
    patientName: isForOther ? (work.details.patientName ?? patient?.name) : undefined,
  };
}

/** The new date, as the person is told it anyway. */
function extensionFacts({extensions}: CaseWork, today: string): LetterFacts {
  const last = extensions.at(-1);
  if (!last || last.until < today) return {};
  const days = (Date.parse(last.until) - Date.parse(today)) / 86_400_000;
  return {newDate: last.until, daysNeeded: String(days), delayReason: last.text};
}
