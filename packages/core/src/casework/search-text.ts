import type {CaseState} from '../case/reduce-case.js';
import {letterParagraphs} from '../letter/letter-paragraphs.js';
import type {CaseLetter, CaseWork} from './case-work.js';
import {letterOf} from './letters/letter-of.js';
import {maskOf} from './mask-words.js';

/** What a search of the office may find a case by: its names apart, since not everybody may. */
export interface SearchText {
  readonly words: string;
  /** Without the names among them; absent where there is none. */
  readonly bareWords?: string;
  /** With its letters: who one is to and what it says cannot be told apart. */
  readonly names: string;
  /** The person asked that their name be known to few. */
  readonly isConfidential: boolean;
}

/** The words of a case, of the person and of the office, and the names in it. */
export function searchText({
  state,
  work,
}: {
  readonly state: CaseState;
  readonly work: CaseWork;
}): SearchText {
  const {feedback, reference, messages, resolution, files} = state;
  const {details} = work;
  const words = [
    reference,
    feedback?.story,
    feedback?.wish?.text,
    feedback?.occasion?.place,
    resolution,
    details.summary,
    details.desiredOutcome,
    details.externalId,
    details.series,
    details.serviceLine,
    ...messages.map(({text}) => text),
    ...files.map(({name}) => name),
    ...work.notes.map(({text}) => text),
    ...work.contacts.map(({summary}) => summary),
    ...work.tasks.flatMap(({question, answers}) => [question, ...answers.map(({text}) => text)]),
    ...work.findings.map(({text}) => text),
  ];
  const people = [
    feedback?.person.name,
    feedback?.patient?.name,
    feedback?.patient?.recordNumber,
    feedback?.occasion?.encounterId,
    details.personName,
    details.patientName,
    details.recordNumber,
    details.encounterId,
  ];
  const contacts = [feedback?.contact?.phone, feedback?.contact?.email];
  const names = [...people, ...contacts, ...work.letters.flatMap(letterTexts)];
  // Once its first words are removed nobody knows any more what was asked for: the strictest that can be holds.
  const identity = work.identity?.to ?? feedback?.identity ?? 'confidential';
  const said = joined(words);
  const bare = foldForSearch(maskOf({names: given(people), contacts: given(contacts)})(said));
  return {
    words: said,
    ...(bare !== said && {bareWords: bare}),
    names: joined(names),
    isConfidential: identity === 'confidential',
  };
}

function letterTexts(item: CaseLetter): readonly string[] {
  const letter = letterOf(item);
  const paragraphs = letterParagraphs(letter);
  return [
    letter.subject,
    ...letter.address,
    ...paragraphs.flatMap(({lead, lines}) => (lead === undefined ? lines : [lead, ...lines])),
  ];
}

function given(parts: readonly (string | undefined)[]): readonly string[] {
  return parts.filter((part) => part !== undefined);
}

/** A full-text index takes a megabyte at most, and far less is read by anybody. */
const longest = 100_000;

function joined(parts: readonly (string | undefined)[]): string {
  return foldForSearch(parts.filter(Boolean).join('\n').slice(0, longest));
}

/**
 * Words as a search compares them, on either side: small letters, put together in one way, between marks that every
 * database knows. One that was made without a language takes “ for a letter, and É for another than é.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[^\p{L}\p{N}\p{M} -~\n]/gu, ' ');
}
