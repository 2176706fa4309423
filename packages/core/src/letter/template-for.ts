import {localize} from '../facility/localize.js';
import type {LetterKind, LetterTemplate} from './letter-template.js';

/**
 * The template for a person's language, or the nearest there is: the same language of elsewhere, then English. Of
 * several for one language the last counts, so that a hospital's own go after those that come with this SDK.
 */
export function templateFor(
  templates: readonly LetterTemplate[],
  kind: LetterKind,
  language: string,
): LetterTemplate | undefined {
  const ofKind = new Map(
    templates.filter((each) => each.kind === kind).map((each) => [each.language, each]),
  );
  const tags = Object.fromEntries([...ofKind.keys()].map((tag) => [tag, tag]));
  return ofKind.get(localize(tags, language).text);
}
