import {canonicalJson} from '../case/canonical-json.js';
import {digestOf} from '../case/digest.js';
import type {Notice, NoticeValues} from './notice.js';
import {viewNotice, type NoticeView} from './notice-view.js';
import {asShown, shownLines} from './passage.js';

/** What of a notice stood before a person's eyes, line by line. */
export interface ShownNotice {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly sections: readonly ShownSection[];
  /** SHA-256 of the official file, where there is one. */
  readonly form?: string | undefined;
}

export interface ShownSection {
  readonly id: string;
  readonly language: string;
  readonly heading: string;
  /** One for each paragraph and list item; a link is followed by ` <address>`. */
  readonly lines: readonly string[];
}

/** What a view shows. @throws {TypeError} while a section of it has not arrived */
export function shownNotice({
  id,
  version,
  language,
  title,
  sections,
  form,
}: NoticeView): ShownNotice {
  return {
    id,
    version,
    language,
    title: asShown(title),
    sections: sections.map((section) => {
      if (!section.passages) throw new TypeError(`Section ${section.id} has not arrived.`);
      return {
        id: section.id,
        language: section.language,
        heading: asShown(section.heading),
        lines: section.passages.flatMap(shownLines),
      };
    }),
    ...(form && {form: form.digest}),
  };
}

/**
 * The exact text of a notice in the languages a person read it in, filled in with the hospital's values: what a record
 * of its delivery is hashed over, in the page as in the service. RFC 8785 JSON of what was shown.
 */
export function canonicalNoticeText(
  notice: Notice,
  languages: readonly string[],
  values: NoticeValues,
): string {
  return canonicalShownText(
    languages.map((language) => shownNotice(viewNotice(notice, language, values))),
  );
}

/** The same of what was shown, as read back from a page. */
export function canonicalShownText(shown: readonly ShownNotice[]): string {
  return canonicalJson(shown);
}

/** SHA-256 of that text, in base64url. */
export function noticeTextHash(shown: readonly ShownNotice[]): Promise<string> {
  return digestOf(shown);
}
