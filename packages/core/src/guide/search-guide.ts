import type {GuideEntryView} from './guide.js';
import {foldWords} from './fold-words.js';

/** Finds entries for what a person typed, the best first. What was typed stays in the page. */
export type GuideSearch = (typed: string) => readonly GuideEntryView[];

/** How much a word counts by where it stands. */
const weights = {title: 8, keywords: 4, body: 1} as const;

/** Makes a search over entries. A word may be typed in part: it finds every word that begins like it. */
export function createGuideSearch(entries: readonly GuideEntryView[]): GuideSearch {
  const pages = entries.map((entry) => ({entry, words: wordsOf(entry)}));
  return (typed) => {
    const asked = [...new Set(foldWords(typed))]
      .map((word) => {
        const scores = pages.map(({words}) => scoreOf(word, words));
        const count = scores.filter((score) => score > 0).length;
        // A word that stands nearly everywhere, like "the", says little about what is looked for.
        return {scores, count, weight: Math.log(1 + pages.length / Math.max(count, 1))};
      })
      .filter(({count}, _index, all) => count > 0 || !all.some(isTelling));
    const whole = asked.reduce((sum, {weight}) => sum + weight, 0);
    const found = pages.map(({entry}, index) => {
      const here = asked.filter(({scores}) => scores[index]);
      return {
        entry,
        share: here.reduce((sum, {weight}) => sum + weight, 0) / whole,
        score: here.reduce((sum, {weight, scores}) => sum + weight * (scores[index] ?? 0), 0),
      };
    });
    return found
      .filter(({share}) => share > 0.5)
      .sort((one, other) => other.score - one.score)
      .map(({entry}) => entry);
  };

  /** True for a word that leads somewhere: beside one, words that stand nowhere are passed over. */
  function isTelling({count}: {readonly count: number}): boolean {
    return count > 0 && count < Math.max(2, pages.length / 3);
  }
}

type Words = Readonly<Record<keyof typeof weights, readonly string[]>>;

function wordsOf({title, keywords, parts}: GuideEntryView): Words {
  return {
    title: foldWords(title),
    keywords: foldWords(keywords.join(' ')),
    body: foldWords(parts.map(({heading = '', text}) => `${heading} ${text}`).join(' ')),
  };
}

function scoreOf(asked: string, words: Words): number {
  const places = Object.keys(weights) as (keyof Words)[];
  const scores = places.map((place) => {
    if (words[place].includes(asked)) return weights[place];
    return words[place].some((word) => word.startsWith(asked)) ? weights[place] / 2 : 0;
  });
  return Math.max(...scores);
}
