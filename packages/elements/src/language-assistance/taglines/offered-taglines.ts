import type {Assistance} from '@patient-relations/core/facility';
import {taglines, type Tagline} from './taglines.js';

/**
 * The sentences for the languages a facility has help in, in its own order with English first; the hospital's own
 * sentence where it has one. A language without either is left out: its name stands in the list of languages.
 */
export function offeredTaglines({languages}: Assistance): readonly Tagline[] {
  const listed = languages.flatMap(({tag, name, notice}) => {
    const words = notice ?? known(tag)?.words;
    return words ? [{tag, name, words}] : [];
  });
  const english = listed.some(({tag}) => /^en\b/i.test(tag)) ? undefined : known('en');
  return [...(english ? [english] : []), ...listed];
}

/** Our sentence for a language: for its script, else for the language as a whole. */
function known(tag: string): Tagline | undefined {
  // Two tags name one language: IANA's registry lists `tl` beside `fil`, and hospitals use both.
  const wanted = tag.toLowerCase().replace(/^tl\b/, 'fil');
  const exact = taglines.find((each) => each.tag.toLowerCase() === wanted);
  const [language] = wanted.split('-', 1);
  return exact ?? taglines.find((each) => each.tag === language);
}
