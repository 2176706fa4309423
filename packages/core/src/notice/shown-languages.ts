import type {Acknowledgement} from './acknowledgement.js';
import type {Notice, NoticeValues} from './notice.js';
import {viewNotice} from './notice-view.js';

/**
 * Whether a record names the languages in which this version is shown: each language it lists is one the notice has, and
 * every section is on it in a language in which it then stood on the screen, the gaps of a translation included. A
 * section that was on the screen in two of them may be there twice.
 */
export function isShownIn(
  record: Pick<Acknowledgement, 'languages' | 'sections'>,
  notice: Notice,
  values: NoticeValues,
): boolean {
  const {languages, sections} = record;
  const shown = languages.flatMap((language) => viewNotice(notice, language, values).sections);
  const places = countsOf(shown.map(placeOf));
  const named = countsOf(sections.map(placeOf));
  const ids = new Set(sections.map(({id}) => id));
  return (
    languages.length > 0 &&
    new Set(languages).size === languages.length &&
    languages.every((language) => Object.hasOwn(notice.texts, language)) &&
    [...named].every(([place, count]) => count <= (places.get(place) ?? 0)) &&
    shown.every(({id}) => ids.has(id))
  );
}

const placeOf = ({id, language}: {readonly id: string; readonly language: string}): string =>
  `${id} ${language}`;

function countsOf(places: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}
