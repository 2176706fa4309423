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

/** Our sentence in a language and the script it is written in there: `zh-TW` is read in other characters than `zh`. */
function known(tag: string): Tagline | undefined {
  const wanted = written(tag);
  return taglines.find((each) => written(each.tag) === wanted);
}

/** A language and its script. Intl knows both of a tag alone, and that `tl` and `fil` name one language. */
function written(tag: string): string {
  try {
    const {language, script = ''} = new Intl.Locale(tag).maximize();
    // Speakers of these read Chinese as it is written for everyone.
    return `${/^(yue|cmn)$/.test(language) ? 'zh' : language} ${script}`;
  } catch {
    return tag;
  }
}
