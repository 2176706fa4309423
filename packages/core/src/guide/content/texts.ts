import type {GuideEntry, GuidePart, GuideText} from '../guide.js';
import {guideStructure} from './guide-structure.js';

/** The words of an entry we bring. The labels are those of its steps, in their order. */
export interface EntryWords {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly parts: readonly GuidePart[];
  readonly next: readonly string[];
}

/** Words by the id of the entry. */
export type WordsById = Readonly<Record<string, EntryWords>>;

/** The entries we bring, with the words of these languages. Nobody has reviewed them yet. */
export function withWords(languages: Readonly<Record<string, WordsById>>): readonly GuideEntry[] {
  return guideStructure.map(({id, topic, sources, to}) => ({
    id,
    topic,
    sources,
    texts: Object.fromEntries(
      Object.entries(languages).flatMap(([language, words]) => {
        const found = words[id];
        return found ? [[language, textOf(found, to)] as const] : [];
      }),
    ),
  }));
}

/** An entry we bring in one language: its words, and where its steps lead. */
export function textOf({next, ...words}: EntryWords, to: readonly string[]): GuideText {
  return {
    status: 'draft',
    ...words,
    next: to.map((target, index) => ({label: next[index] ?? '', to: target})),
  };
}
