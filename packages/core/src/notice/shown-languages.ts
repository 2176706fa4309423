import type {Acknowledgement} from './acknowledgement.js';
import type {Notice, NoticeValues} from './notice.js';
import {viewNotice} from './notice-view.js';

/**
 * Whether a record names the languages in which this version is shown: each language it lists is one the notice has, and
 * every section is on it in a language in which it then stood on the screen, the gaps of a translation included. A
 * section that was read in two languages may be there twice.
 */
export function isShownIn(
  record: Pick<Acknowledgement, 'languages' | 'sections'>,
  notice: Notice,
  values: NoticeValues,
): boolean {
  const {languages, sections} = record;
  const shown = languages.flatMap((language) => viewNotice(notice, language, values).sections);
  const places = new Set(shown.map(placeOf));
  const named = new Set(sections.map(placeOf));
  const ids = new Set(sections.map(({id}) => id));
  return (
    languages.length > 0 &&
    new Set(languages).size === languages.length &&
    languages.every((language) => Object.hasOwn(notice.texts, language)) &&
    named.size === sections.length &&
    sections.every((section) => places.has(placeOf(section))) &&
    shown.every(({id}) => ids.has(id))
  );
}

const placeOf = ({id, language}: {readonly id: string; readonly language: string}): string =>
  `${id} ${language}`;
