import type {CaseState} from '../../case/reduce-case.js';
import type {CaseWork} from '../case-work.js';
import {foldForSearch} from '../search-text.js';

/** What of a case says that another one may be of the same matter. Each is folded: two that are alike are equal. */
export interface DuplicateFacts {
  /** Of the person and of the patient. */
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly recordNumbers: readonly string[];
  readonly departmentId: string | undefined;
  /** In the person's own words. */
  readonly place: string | undefined;
  /** The day it happened; where nobody said, that of its receipt. */
  readonly day: string | undefined;
}

/** The facts of a case as far as `state` and `work` say them: who may not see a name gets none. */
export function duplicateFactsOf(said: Said): DuplicateFacts {
  return {...whoOf(said), ...whereAndWhenOf(said)};
}

interface Said {
  readonly state: CaseState;
  readonly work: CaseWork;
}

function whoOf({
  state,
  work,
}: Said): Pick<DuplicateFacts, 'names' | 'phones' | 'emails' | 'recordNumbers'> {
  const {person, patient, contact} = state.feedback ?? {};
  const {details} = work;
  const rules = work.contactRules;
  return {
    names: folded(nameOf, [person?.name, patient?.name, details.personName, details.patientName]),
    phones: folded(phoneOf, [contact?.phone, ...rules.map(({phone}) => phone)]),
    emails: folded(wordOf, [contact?.email, ...rules.map(({email}) => email)]),
    recordNumbers: folded(wordOf, [patient?.recordNumber, details.recordNumber]),
  };
}

function whereAndWhenOf({
  state,
  work: {details},
}: Said): Pick<DuplicateFacts, 'departmentId' | 'place' | 'day'> {
  const {occasion} = state.feedback ?? {};
  return {
    departmentId: details.departmentId ?? occasion?.departmentId,
    place: folded(nameOf, [occasion?.place])[0],
    day: occasion?.date ?? state.receivedAt?.slice(0, 10),
  };
}

/** By which a case is found that may be of the same person. */
export function personKeys(facts: DuplicateFacts): readonly string[] {
  const {names, phones, emails, recordNumbers} = facts;
  return Object.entries({names, phones, emails, recordNumbers}).flatMap(([what, values]) =>
    values.map((value) => `${what} ${value}`),
  );
}

/** Far less is needed to tell two stories apart, and a long one costs the database its time. */
const longestStory = 800;

/** The first words of a case, as those of two are compared. */
export function comparedStory({feedback}: Pick<CaseState, 'feedback'>): string {
  return foldForSearch(feedback?.story ?? '').slice(0, longestStory);
}

function folded(
  fold: (text: string) => string,
  values: readonly (string | null | undefined)[],
): readonly string[] {
  return [...new Set(values.map((value) => fold(value ?? '')).filter(Boolean))];
}

/** Without accents, whichever of its words comes first: "Díaz, Ana" is Ana Diaz. */
function nameOf(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .match(/[\p{L}\p{N}]+/gu)
      ?.sort()
      .join(' ') ?? ''
  );
}

/** With or without the code of its country: the last nine digits are the subscriber's almost everywhere. */
function phoneOf(text: string): string {
  const digits = text.normalize('NFKC').replaceAll(/\D/g, '');
  return digits.length < 6 ? '' : digits.slice(-9);
}

function wordOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}
