import {readPassage, type Block, type Run} from '../notice/passage.js';
import {readingLevel} from '../survey/lint/reading/reading-level.js';
import {guideTopics, type GuideEntry, type GuideText} from './guide.js';
import {isEntryId, readTarget} from './guide-target.js';

/**
 * What is wrong with an entry.
 * - `bad-id`, `unknown-topic`: not a name for an entry, not one of the topics.
 * - `required`: a title, a part or a label has no words, or there is no part.
 * - `no-next`: it ends without anything to do.
 * - `bad-address`: leads nowhere that a page may follow.
 * - `unknown-entry`: leads to an entry that is not there.
 * - `not-plain`: holds markup that people would read as it stands.
 * - `too-hard`: takes more than six years of school to read.
 * - `missing-translation`: a language has no words for it.
 */
export type GuideProblemCode =
  | 'bad-id'
  | 'unknown-topic'
  | 'required'
  | 'no-next'
  | 'bad-address'
  | 'unknown-entry'
  | 'not-plain'
  | 'too-hard'
  | 'missing-translation';

/** One thing that is wrong, and where. */
export interface GuideProblem {
  readonly entry: string;
  readonly language?: string | undefined;
  /** JSON Pointer into the text: `/parts/0/text`. Empty for the entry as a whole. */
  readonly path: string;
  readonly code: GuideProblemCode;
  /** The address, the tag or the grade that is meant. */
  readonly detail?: string | undefined;
}

/** The highest grade of school that may be needed to read an entry. */
const maxGrade = 6;

/** Says what is wrong with entries that are to be read in these languages. */
export function guideProblems(
  entries: readonly GuideEntry[],
  languages: readonly string[],
): readonly GuideProblem[] {
  const ids = new Set(entries.map(({id}) => id));
  return entries.flatMap((entry) => {
    const of = {entry: entry.id, path: ''};
    const missing = languages.filter((language) => !Object.hasOwn(entry.texts, language));
    return [
      ...when(!isEntryId(entry.id), {...of, code: 'bad-id'}),
      ...when(!guideTopics.includes(entry.topic), {...of, code: 'unknown-topic'}),
      ...missing.map((language) => ({...of, language, code: 'missing-translation' as const})),
      ...Object.entries(entry.texts).flatMap(([language, text]) =>
        textProblems(text, language, ids).map((found) => ({entry: entry.id, language, ...found})),
      ),
    ];
  });
}

type Found = Pick<GuideProblem, 'path' | 'code' | 'detail'>;

function textProblems(
  text: GuideText,
  language: string,
  ids: ReadonlySet<string>,
): readonly Found[] {
  return [
    ...when(!text.title.trim(), {path: '/title', code: 'required'}),
    ...when(text.parts.length === 0, {path: '/parts', code: 'required'}),
    ...text.parts.flatMap((part, index) =>
      passageProblems(part.text, ids).map((found) => ({...found, path: `/parts/${index}/text`})),
    ),
    ...when(text.next.length === 0, {path: '/next', code: 'no-next'}),
    ...text.next.flatMap(({label, to}, index) => [
      ...when(!label.trim(), {path: `/next/${index}`, code: 'required'}),
      ...targetProblems(to, ids).map((found) => ({...found, path: `/next/${index}`})),
    ]),
    ...gradeProblems(text, language),
  ];
}

function gradeProblems({parts}: GuideText, language: string): readonly Found[] {
  const {formula, value, isTooHard} = guideReadingLevel(parts, language);
  return when(isTooHard, {path: '/parts', code: 'too-hard', detail: `${formula} ${value ?? ''}`});
}

/** How hard the parts of an entry are to read. Titles and headings are left out: they are short and would flatter it. */
export function guideReadingLevel(
  parts: GuideText['parts'],
  language: string,
): ReturnType<typeof readingLevel> {
  const lines = parts.flatMap(({text}) =>
    linesOf(readPassage(text)).map((runs) => runs.map((run) => run.text).join('')),
  );
  return readingLevel(lines, language, maxGrade);
}

function passageProblems(text: string, ids: ReadonlySet<string>): readonly Omit<Found, 'path'>[] {
  const runs = linesOf(readPassage(text)).flat();
  const links = runs.flatMap((run) => ('address' in run ? run.address : []));
  const mark = [text.match(/!\[/)?.[0], ...runs.map((run) => leftOver.exec(run.text)?.[0])].find(
    Boolean,
  );
  return [
    ...when(!text.trim(), {code: 'required'}),
    ...when(mark !== undefined, {code: 'not-plain', detail: mark}),
    ...links.flatMap((address) => targetProblems(address, ids)),
  ];
}

// Markup outside of what a passage can hold stays in its words: tags, headings, code, pictures, links, list marks.
const leftOver = /<\/?[a-z!][^>]*>?|^#+ |`|\[[^\]]*\]\(|\*\*|__|^[*+] |^\s*>|\|.*\|/i;

function targetProblems(to: string, ids: ReadonlySet<string>): readonly Omit<Found, 'path'>[] {
  const target = readTarget(to);
  return [
    ...when(target === undefined, {code: 'bad-address', detail: to}),
    ...when(target?.type === 'entry' && !ids.has(target.id), {code: 'unknown-entry', detail: to}),
  ];
}

function linesOf(blocks: readonly Block[]): readonly (readonly Run[])[] {
  return blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.runs]));
}

function when<const Problem>(isSo: boolean, problem: Problem): readonly Problem[] {
  return isSo ? [problem] : [];
}
