import type {Notice, NoticeText} from './notice.js';

/** Words of a notice, and where they stand. */
export interface PlacedWords {
  /** A JSON Pointer from the notice on. */
  readonly path: string;
  readonly text: string;
  /** True for a title or a heading: one line without any mark. */
  readonly isLine: boolean;
  /** `form`: the address or the digest of an official file, which is no text. */
  readonly of: 'title' | 'heading' | 'statement' | 'summary' | 'form';
}

/** All words of a notice in which places can be filled in. */
export function noticeWords({texts, change, form}: Notice): readonly PlacedWords[] {
  return [
    ...Object.entries(texts).flatMap(([tag, text]) => wordsOf(text, `/texts/${tag}`)),
    ...Object.entries(change.summary ?? {}).map(
      ([tag, text]) =>
        ({path: `/change/summary/${tag}`, text, isLine: true, of: 'summary'}) as const,
    ),
    ...(['files', 'digests'] as const).flatMap((name) =>
      Object.entries(form?.[name] ?? {}).map(
        ([tag, text]) => ({path: `/form/${name}/${tag}`, text, isLine: true, of: 'form'}) as const,
      ),
    ),
  ];
}

function wordsOf({title, sections}: NoticeText, path: string): readonly PlacedWords[] {
  return [
    {path: `${path}/title`, text: title, isLine: true, of: 'title'},
    ...Object.entries(sections).flatMap(([id, {heading, statements}]): readonly PlacedWords[] => [
      {path: `${path}/sections/${id}/heading`, text: heading, isLine: true, of: 'heading'},
      ...Object.entries(statements).map(([statement, text]): PlacedWords => ({
        path: `${path}/sections/${id}/statements/${statement}`,
        text,
        isLine: false,
        of: 'statement',
      })),
    ]),
  ];
}
