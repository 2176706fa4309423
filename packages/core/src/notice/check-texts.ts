import type {FieldProblem, FieldProblemCode} from '../errors/problem.js';
import {isPlainLine, passageProblems} from './check-passage.js';
import type {Notice, NoticeField, NoticeSection, NoticeText, NoticeValues} from './notice.js';
import {noticeLimits} from './notice-limits.js';
import {fillIn} from './notice-view.js';
import {noticeWords, type PlacedWords} from './notice-words.js';
import {isLanguageTag} from './well-formed.js';

/** What is missing in the words of a notice, belongs to no part of it, or is not plain text. */
export function textProblems(notice: Notice, path: string): readonly FieldProblem[] {
  const {texts, sections, language, fields} = notice;
  const strangers = Object.entries(texts).flatMap(([tag, text]) =>
    unknownParts(text, sections, `${path}/texts/${tag}`),
  );
  const summary = summaryProblems(notice, `${path}/change/summary`);
  // The names of unknown parts must not get into a path, so the words are looked at once there are none.
  if (strangers.length > 0 || summary.length > 0) return [...strangers, ...summary];
  return [
    ...missingParts(texts[language], sections, `${path}/texts/${language}`),
    ...Object.entries(texts)
      .filter(([tag, {title}]) => tag !== language && !title.trim())
      .map(([tag]) => ({path: `${path}/texts/${tag}/title`, code: 'required' as const})),
    ...wordProblems(noticeWords(notice), sampleValues(fields), path),
  ];
}

function unknownParts(
  text: NoticeText,
  sections: readonly NoticeSection[],
  path: string,
): readonly FieldProblem[] {
  const known = new Map(
    sections.map(({id, statements}) => [id, new Set(statements.map((each) => each.id))]),
  );
  if (Object.keys(text.sections).some((id) => !known.has(id)))
    return [{path: `${path}/sections`, code: 'unknown-field'}];
  return Object.entries(text.sections)
    .filter(([id, {statements}]) => Object.keys(statements).some((one) => !known.get(id)?.has(one)))
    .map(([id]) => ({path: `${path}/sections/${id}/statements`, code: 'unknown-field'}));
}

/** The first version changes nothing and needs no summary, and an editorial one hardly does. */
function summaryProblems({change}: Notice, path: string): readonly FieldProblem[] {
  const entries = Object.entries(change.summary ?? {});
  if (entries.some(([tag]) => !isLanguageTag(tag))) return [{path, code: 'wrong-format'}];
  return entries
    .filter(([, words]) => !words.trim())
    .map(([tag]) => ({path: `${path}/${tag}`, code: 'required'}));
}

function missingParts(
  text: NoticeText | undefined,
  sections: readonly NoticeSection[],
  path: string,
): readonly FieldProblem[] {
  const required = (words: string | undefined, place: string): readonly FieldProblem[] =>
    words?.trim() ? [] : [{path: place, code: 'required'}];
  return [
    ...required(text?.title, `${path}/title`),
    ...sections.flatMap(({id, statements}) => {
      const section = text?.sections[id];
      const here = `${path}/sections/${id}`;
      return [
        ...required(section?.heading, `${here}/heading`),
        ...statements.flatMap((one) =>
          required(section?.statements[one.id], `${here}/statements/${one.id}`),
        ),
      ];
    }),
  ];
}

/** Words that are too long or not plain, once values stand in their places. */
export function wordProblems(
  words: readonly PlacedWords[],
  values: NoticeValues,
  path: string,
): readonly FieldProblem[] {
  return words.flatMap((placed) => {
    const code = wordFault(placed, values);
    return code ? [{path: path + placed.path, code}] : [];
  });
}

const longest: Readonly<Record<PlacedWords['of'], number>> = {
  title: noticeLimits.title,
  heading: noticeLimits.heading,
  statement: noticeLimits.passage,
  summary: noticeLimits.summary,
  form: noticeLimits.passage,
};

function wordFault(
  {text, of, isLine}: PlacedWords,
  values: NoticeValues,
): FieldProblemCode | undefined {
  if (text.length > longest[of]) return 'too-long';
  if (of === 'form') return undefined;
  const filled = fillIn(text, values);
  const isPlain = isLine ? isPlainLine(filled) : passageProblems(filled).length === 0;
  return isPlain ? undefined : 'not-plain';
}

const samples: Readonly<Record<NoticeField['type'], string>> = {
  text: 'Example',
  phone: '+1 555 010 2000',
  email: 'office@hospital.example',
  url: 'https://hospital.example/',
  date: '2026-01-01',
  file: '/forms/example.pdf',
  digest: 'A'.repeat(43),
};

/** A value for each field that is as its type has to be: what words are like once they are filled in. */
function sampleValues(fields: readonly NoticeField[]): NoticeValues {
  return Object.fromEntries(fields.map(({name, type}) => [name, samples[type]]));
}
