import {isCalendarDate} from '../feedback/calendar-date.js';
import {toStorable} from '../feedback/storable-text.js';
import type {Letter, WrittenBlock} from './letter.js';
import {letterField, type LetterFacts, type LetterFieldName} from './letter-fields.js';
import type {LetterBlock, LetterTemplate} from './letter-template.js';
import {placesIn} from './gaps.js';
import {isolated, unbroken, withoutTurners} from './text-direction.js';

/** What is written for each field that is known. */
interface Written {
  readonly language: string;
  readonly facts: Readonly<Partial<Record<string, readonly string[]>>>;
}

/**
 * Puts what is known of a case into a template. What is not known stays a gap. A letter that may disclose nothing is
 * given nothing to disclose, whatever its template asks for.
 */
export function draftLetter(template: LetterTemplate, known: LetterFacts, author: string): Letter {
  const {id, version, kind, language, subject, blocks} = template;
  const facts = writtenFacts(template, known);
  const written = {language, facts};
  return {
    template: {id, version},
    kind,
    language,
    date: fillIn('{letterDate}', written),
    reference: fillIn('{reference}', written),
    address: [...(facts['recipientName'] ?? []), ...(facts['recipientAddress'] ?? [])],
    subject: fillIn(subject, written),
    blocks: blocks
      .filter(({when, unless}) => (!when || facts[when]) && !(unless && facts[unless]))
      .map((block) => writeBlock(block, written)),
    enclosures: facts['enclosures'] ?? [],
    authors: [author],
    waived: [],
  };
}

function writeBlock(
  {type, lead, lines, carries = []}: LetterBlock,
  written: Written,
): WrittenBlock {
  const places = [lead ?? '', ...lines].flatMap(placesIn);
  return {
    type,
    ...(lead !== undefined && {lead: fillIn(lead, written)}),
    lines: lines.flatMap((line) => linesOf(line, written)),
    carries,
    filled: [...new Set(places)].filter((name) => written.facts[name]),
  };
}

/** A place that stands alone gives a line for each value it has. A line of its own needs no isolation. */
function linesOf(line: string, written: Written): readonly string[] {
  const alone = /^\{(\w+)\}$/.exec(line)?.[1];
  return (alone !== undefined && written.facts[alone]) || [fillIn(line, written)];
}

function fillIn(text: string, written: Written): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = written.facts[name]?.join(' ');
    return value === undefined ? place : isolated(unbroken(value), written.language);
  });
}

function writtenFacts({kind, language}: LetterTemplate, known: LetterFacts): Written['facts'] {
  const facts = Object.entries(known).flatMap(([name, value]) => {
    const field = letterField(name);
    if (!field || value === undefined) return [];
    if (kind === 'cannot-disclose' && field.about !== 'office') return [];
    const lines = [value]
      .flat()
      .map((line) => (field.type === 'date' ? dateWords(line, language) : oneLine(line)))
      .filter((line) => line !== '');
    return lines.length > 0 ? [[name, lines] as const] : [];
  });
  // No prototype: a template of somebody's own may ask for `{constructor}`.
  return Object.assign(Object.create(null) as object, Object.fromEntries(facts));
}

/** A date in words; nothing for what is none. The digits are those of the reference and the phone numbers around it. */
function dateWords(date: string, language: string): string {
  if (!isCalendarDate(date)) return '';
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** One line of text that a store can hold and that turns no direction but its own. */
function oneLine(text: string): string {
  return withoutTurners(toStorable(text))
    .replaceAll(/(?:[^\S\u00a0]|\p{Cc})+/gu, ' ')
    .trim();
}

/** The facts that a template has a place for. */
export function fieldsOf(template: LetterTemplate): readonly LetterFieldName[] {
  const texts = [
    template.subject,
    ...template.blocks.flatMap(({lead, lines}) => [lead ?? '', ...lines]),
  ];
  const names = texts.flatMap(placesIn).filter((name) => letterField(name));
  return [...new Set(names)] as readonly LetterFieldName[];
}
