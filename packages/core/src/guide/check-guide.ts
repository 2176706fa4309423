import {isPlainLine, passageProblems} from '../notice/check-passage.js';
import {readPassage} from '../notice/passage.js';
import {readingGrade, type ReadingGrade} from '../notice/reading-grade.js';
import {guideTopics, type GuideEntry, type GuidePart, type GuideText} from './guide.js';
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
  /** The address, the kind of markup or the grade that is meant. */
  readonly detail?: string | undefined;
  /** How many lines into the text it is. */
  readonly line?: number | undefined;
}

/** The highest grade of school that may be needed to read an entry. */
const maxGrade = 6;

/** A formula says little about fewer words. */
const leastWords = 8;

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

type Found = Pick<GuideProblem, 'path' | 'code' | 'detail' | 'line'>;

function textProblems(
  text: GuideText,
  language: string,
  ids: ReadonlySet<string>,
): readonly Found[] {
  return [
    ...when(!text.title.trim(), {path: '/title', code: 'required'}),
    ...when(!isPlainLine(text.title), {path: '/title', code: 'not-plain'}),
    ...when(text.parts.length === 0, {path: '/parts', code: 'required'}),
    ...text.parts.flatMap((part, index) =>
      partProblems(part, ids).map((found) => ({...found, path: `/parts/${index}${found.path}`})),
    ),
    ...when(text.next.length === 0, {path: '/next', code: 'no-next'}),
    ...text.next.flatMap(({label, to}, index) => [
      ...when(!label.trim(), {path: `/next/${index}`, code: 'required'}),
      ...when(!isPlainLine(label), {path: `/next/${index}`, code: 'not-plain'}),
      ...targetProblems(to, ids).map((found) => ({...found, path: `/next/${index}`})),
    ]),
    ...gradeProblems(text, language),
  ];
}

function gradeProblems({parts}: GuideText, language: string): readonly Found[] {
  const {formula, value, words, isTooHard} = guideReadingGrade(parts, language);
  const detail = `${formula} ${value ?? ''}`;
  return when(isTooHard && words >= leastWords, {path: '/parts', code: 'too-hard', detail});
}

/** How hard the parts of an entry are to read. Titles and headings are left out: they are short and would flatter it. */
export function guideReadingGrade(parts: GuideText['parts'], language: string): ReadingGrade {
  return readingGrade(
    parts.map(({text}) => text),
    language,
    maxGrade,
  );
}

function partProblems({text, heading}: GuidePart, ids: ReadonlySet<string>): readonly Found[] {
  // A picture whose address a link may have reads as a link with a "!" before it.
  const picture = text.indexOf('![');
  const [first = picture < 0 ? undefined : ({at: picture, code: 'image'} as const)] =
    passageProblems(text);
  const place = {path: '/text', line: text.slice(0, first?.at).split('\n').length - 1};
  const runs = readPassage(text).flatMap((block) =>
    block.type === 'list' ? block.items.flat() : block.runs,
  );
  return [
    ...when(heading !== undefined && !isPlainLine(heading), {path: '/heading', code: 'not-plain'}),
    ...when(!text.trim(), {path: '/text', code: 'required'}),
    ...when(first !== undefined, {...place, code: 'not-plain', detail: first?.code}),
    ...runs.flatMap((run) =>
      'address' in run
        ? targetProblems(run.address, ids).map((found) => ({...found, path: '/text'}))
        : [],
    ),
  ];
}

function targetProblems(to: string, ids: ReadonlySet<string>): readonly Omit<Found, 'path'>[] {
  const target = readTarget(to);
  return [
    ...when(target === undefined, {code: 'bad-address', detail: to}),
    ...when(target?.type === 'entry' && !ids.has(target.id), {code: 'unknown-entry', detail: to}),
  ];
}

function when<const Problem>(isSo: boolean, problem: Problem): readonly Problem[] {
  return isSo ? [problem] : [];
}
