import {guideProblems, type GuideProblem} from '../check-guide.js';
import {guideEntries, topicTitles} from '../content/index.js';
import type {Guide, GuideEntry} from '../guide.js';
import {readGuideFile, type GuideFile} from '../read-guide-file.js';
import {viewGuide} from '../view-guide.js';

/** A file of a hospital's guide. */
export interface GuideSource {
  readonly name: string;
  readonly content: string;
}

/** What a guide was built to, or why it cannot be. */
export interface BuiltGuide {
  /** One for each language. */
  readonly guides: readonly Guide[];
  /** What is wrong, a line each: `parking.md:3: …`. */
  readonly problems: readonly string[];
}

type Located = GuideFile & {readonly name: string};

/**
 * Adds a hospital's files to the entries we bring. A file with the id of one of ours takes its place in every language:
 * half of an entry ours and half the hospital's could say two different things.
 */
export function buildGuide(
  sources: readonly GuideSource[],
  languages: readonly string[],
): BuiltGuide {
  const read = sources.map(({name, content}) => ({name, ...readGuideFile(content)}));
  const files = read.flatMap(({name, file}) => (file ? {...file, name} : []));
  const own = entriesOf(files);
  const entries = [...guideEntries.filter(({id}) => !own.some((entry) => entry.id === id)), ...own];
  return {
    guides: languages.map((language) => viewGuide(entries, language, topicTitles)),
    problems: [
      ...read.flatMap(({name, problems}) =>
        problems.map(({line, message}) => `${name}:${line}: ${message}`),
      ),
      ...files.flatMap((file, index) => clashes(file, files.slice(0, index))),
      ...guideProblems(entries, languages).map((problem) => locate(problem, files)),
    ],
  };
}

function entriesOf(files: readonly Located[]): readonly GuideEntry[] {
  return [...new Set(files.map(({id}) => id))].map((id) => {
    const same = files.filter((file) => file.id === id);
    return {
      id,
      // There is one: the id was read from it.
      topic: (same[0] as Located).topic,
      sources: [],
      // Of two in one language the first stands, and the second is reported.
      texts: Object.fromEntries([...same].reverse().map(({language, text}) => [language, text])),
    };
  });
}

function clashes(file: Located, before: readonly Located[]): readonly string[] {
  const same = before.filter(({id}) => id === file.id);
  const twin = same.find(({language}) => language === file.language);
  const stranger = same.find(({topic}) => topic !== file.topic);
  return [
    ...(twin
      ? [`${file.name}:1: says "${file.id}" in ${file.language} again, after ${twin.name}`]
      : []),
    ...(stranger ? [`${file.name}:1: has another topic than ${stranger.name}`] : []),
  ];
}

function locate(problem: GuideProblem, files: readonly Located[]): string {
  const same = files.filter(({id}) => id === problem.entry);
  const file = same.find(({language}) => language === problem.language) ?? same[0];
  const words = describe(problem);
  if (!file) return `${problem.entry} (of the guide's own entries): ${words}`;
  return `${file.name}:${file.lineOf(problem.path) + (problem.line ?? 0)}: ${words}`;
}

function describe({code, detail = '', language = '', entry}: GuideProblem): string {
  const words: Readonly<Record<GuideProblem['code'], string>> = {
    'bad-id': 'the id may have small letters, digits and dashes between them',
    'unknown-topic': 'is in no topic',
    required: 'has no words here',
    'no-next': 'ends without anything to do next',
    'bad-address': `leads nowhere that a page may follow: ${detail}`,
    'unknown-entry': `leads to an entry that is not there: ${detail}`,
    'not-plain': `holds markup that people would read as it stands${detail && `: ${detail}`}`,
    'too-hard': `is too hard to read: ${detail}`,
    'missing-translation': `"${entry}" has no words in ${language}`,
  };
  return words[code];
}
