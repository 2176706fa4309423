import type {Feedback} from '@patient-relations/core';
import {
  addedWords,
  circumstances,
  familyNames,
  fillings,
  firstNames,
  toldOf,
} from './made-up-stories.js';

/** A case that nobody wrote, and what it is about: two of one matter are duplicates. */
export interface MadeUpCase {
  readonly matter: number;
  readonly feedback: Feedback;
  readonly receivedAt: string;
}

/** Numbers between 0 and 1, the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Sentence = readonly [string, string];

interface Matter {
  readonly sentences: readonly Sentence[];
  readonly facts: Readonly<Record<string, string>>;
  readonly departmentId: string;
  readonly at: number;
}

interface Person {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/**
 * Cases of one year, in the order of their receipt: `duplicates` of them tell again what another one told, by the same
 * person or by somebody beside them, with slips, in other words, in another order, some days later, and leaving things
 * out. As many are of a person who wrote before, about something else.
 */
export function madeUpCases(count: number, duplicates: number, seed = 1): readonly MadeUpCase[] {
  const random = seededRandom(seed);
  const first = count - duplicates;
  const cases: (MadeUpCase & {readonly of: Matter; readonly by: Person})[] = [];
  for (let matter = 0; matter < first; matter += 1) {
    const known = matter >= first - duplicates ? cases[anyOf(random, matter)] : undefined;
    const by = known?.by ?? somebody(random);
    const of = someMatter(random, known && known.of.at + random() * 60 * day);
    cases.push({matter, of, by, ...told(random, of, by)});
  }
  const again = cases.slice(0, duplicates).map(({matter, of, by}) => {
    const later = {...of, at: of.at + random() ** 2 * 21 * day};
    return {matter, of, by, ...toldAgain(random, later, by)};
  });
  return [...cases, ...again]
    .map(({matter, feedback, receivedAt}) => ({matter, feedback, receivedAt}))
    .sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
}

const day = 86_400_000;
const departments = ['emergency', 'ward-4', 'billing', 'family-medicine', 'laboratory'];

function someMatter(random: Random, at = Date.parse('2030-01-01') + random() * 365 * day): Matter {
  const topic = pick(random, toldOf);
  const sentences = [
    ...shuffled(random, topic).slice(0, 2 + anyOf(random, 2)),
    ...shuffled(random, circumstances).slice(0, 2 + anyOf(random, 2)),
    ...shuffled(random, addedWords).slice(0, anyOf(random, 2)),
  ].map(([one, other]): Sentence => (random() < 0.5 ? [one, other] : [other, one]));
  const facts = Object.fromEntries(
    Object.entries(fillings).map(([name, values]) => [name, pick(random, values)]),
  );
  return {sentences, facts, departmentId: pick(random, departments), at};
}

function somebody(random: Random): Person {
  const name = `${pick(random, firstNames)} ${pick(random, familyNames)}`;
  const digits = String(1_000_000 + anyOf(random, 8_999_999));
  return {
    name,
    phone: `(312) ${digits.slice(0, 3)}-${digits.slice(3)}`,
    email: `p${digits}@mail.example`,
  };
}

function told(random: Random, of: Matter, by: Person): Pick<MadeUpCase, 'feedback' | 'receivedAt'> {
  const sentences = of.sentences.map(([usual]) => usual);
  return handedIn(random, of, {by, sentences, keeps: 0.85});
}

/** One in six is told again by somebody else, and one in six without a name. */
function toldAgain(
  random: Random,
  of: Matter,
  person: Person,
): Pick<MadeUpCase, 'feedback' | 'receivedAt'> {
  const who = random();
  const by = who < 1 / 6 ? somebody(random) : {...person, name: again(random, person.name)};
  const left = of.sentences.length > 3 && random() < 0.3 ? of.sentences.slice(1) : of.sentences;
  const sentences = shuffled(random, left).map(([usual, otherwise]) =>
    slipped(random, random() < 0.35 ? otherwise : usual),
  );
  return handedIn(random, of, {by, sentences, keeps: who > 5 / 6 ? 0 : 0.7});
}

function handedIn(
  random: Random,
  {facts, departmentId, at}: Matter,
  {by, sentences, keeps}: {by: Person; sentences: readonly string[]; keeps: number},
): Pick<MadeUpCase, 'feedback' | 'receivedAt'> {
  const story = sentences
    .map((each) => each.replaceAll(/\{([\w ]+)\}/g, (_, name: string) => facts[name] ?? ''))
    .map((each) => `${each[0]?.toUpperCase() ?? ''}${each.slice(1)}.`)
    .join(' ');
  const given = {name: random() < keeps, phone: random() < keeps, email: random() < keeps / 2};
  const isNamed = given.name || given.phone || given.email;
  return {
    receivedAt: new Date(at + random() * 3 * day).toISOString(),
    feedback: {
      kind: 'complaint',
      language: 'en',
      channel: 'web',
      story,
      identity: isNamed ? 'named' : 'anonymous',
      person: {role: 'patient', ...(given.name && {name: by.name})},
      occasion: {
        ...(random() < 0.8 && {departmentId}),
        ...(random() < 0.7 && {date: new Date(at).toISOString().slice(0, 10)}),
      },
      contact: {
        preferred: 'code',
        ...(given.phone && {phone: by.phone}),
        ...(given.email && {email: by.email}),
      },
    },
  };
}

/** The same name: as it was, the other way round, or with a slip. */
function again(random: Random, name: string): string {
  const how = random();
  if (how < 0.6) return name;
  return how < 0.8 ? name.split(' ').reverse().join(', ') : slipped(random, name, 0.6);
}

function slipped(random: Random, text: string, share = 0.07): string {
  // What stands in braces is filled in later, and not a word of theirs.
  return text.replaceAll(/\{[^}]*\}|\p{L}{4,}/gu, (word) => {
    if (word.startsWith('{') || random() > share) return word;
    const at = 1 + anyOf(random, word.length - 2);
    const swapped = `${word[at + 1] ?? ''}${word[at] ?? ''}`;
    return random() < 0.5
      ? word.slice(0, at) + word.slice(at + 1)
      : word.slice(0, at) + swapped + word.slice(at + 2);
  });
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[anyOf(random, items.length)] as Item;
}

function anyOf(random: Random, count: number): number {
  return Math.floor(random() * count);
}

function shuffled<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({item, at: random()}))
    .sort((one, other) => one.at - other.at)
    .map(({item}) => item);
}
