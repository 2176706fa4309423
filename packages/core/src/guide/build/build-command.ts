import {isLanguageTag} from '../../notice/well-formed.js';
import {buildGuide, type GuideSource} from './build-guide.js';

/** What the command needs of the machine it runs on. */
export interface GuideFiles {
  /** The names in a folder, in order. Throws where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Throws where there is no such file. */
  readonly read: (file: string) => Uint8Array;
  /** Makes the folder of the file, too. */
  readonly write: (file: string, content: string) => void;
}

/** What a command leaves behind. */
export interface CommandResult {
  /** 0 when it is done, 1 when something is wrong with the guide, 2 when something could not be read or understood. */
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** How the command is used. */
export const usage = `Usage: pr-guide-build <folder> --out <folder> [options]

Adds the Markdown files of a folder to the guide, checks links, reading grade and translations, and writes one
guide.<language>.json for each language. Where something is wrong, nothing is written.

  --out <folder>        where the guide is written
  --languages <en,es>   the languages it must be complete in (default: en,es)
  --check               only check
  --help                print this

Ends with 0 when it is done, 1 when something is wrong, 2 when something could not be read or understood.`;

class UsageError extends Error {}

/** Does what the words after `pr-guide-build` ask for. */
export function runBuildCommand(words: readonly string[], files: GuideFiles): CommandResult {
  try {
    const asked = readWords(words);
    if (asked.isHelp) return {code: 0, out: `${usage}\n`, err: ''};
    const {guides, problems} = buildGuide(readSources(asked.folder, files), asked.languages);
    if (problems.length > 0) return {code: 1, out: '', err: `${problems.join('\n')}\n`};
    const written = guides.map((guide) => {
      const file = `${asked.out}/guide.${guide.language}.json`;
      if (!asked.isCheck) files.write(file, `${JSON.stringify(guide)}\n`);
      return `${asked.isCheck ? guide.language : file}: ${guide.entries.length} entries`;
    });
    return {code: 0, out: `${written.join('\n')}\n`, err: ''};
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return {code: 2, out: '', err: `${error.message}\n`};
  }
}

function readSources(folder: string, files: GuideFiles): readonly GuideSource[] {
  const names = attempt(`${folder}: cannot be read`, () => files.list(folder));
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const file = `${folder}/${name}`;
      const bytes = attempt(`${file}: cannot be read`, () => files.read(file));
      const decoder = new TextDecoder('utf-8', {fatal: true});
      return {name: file, content: attempt(`${file}: is not UTF-8`, () => decoder.decode(bytes))};
    });
}

function attempt<Result>(message: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new UsageError(message, {cause: error});
  }
}

interface Asked {
  readonly folder: string;
  readonly out: string;
  readonly languages: readonly string[];
  readonly isCheck: boolean;
  readonly isHelp: boolean;
}

function readWords(words: readonly string[]): Asked {
  const {folders, values, flags} = sortWords(words);
  const [folder = '', ...others] = folders;
  const out = withoutSlash(values.get('--out') ?? '');
  const languages = (values.get('--languages') ?? 'en,es').split(',').map((tag) => tag.trim());
  const [isCheck, isHelp] = [flags.has('--check'), flags.has('--help')];
  const isEnough = folder && others.length === 0 && (out || isCheck);
  if (!isHelp && !isEnough)
    throw new UsageError(`Name one folder, and with --out where to write to.\n\n${usage}`);
  const bad = languages.find((tag) => !isLanguageTag(tag));
  if (bad !== undefined) throw new UsageError(`Not a language: ${bad}`);
  return {folder, out, languages, isCheck, isHelp};
}

function sortWords(words: readonly string[]): {
  readonly folders: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
} {
  const [flags, values, folders] = [new Set<string>(), new Map<string, string>(), [] as string[]];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--out' || word === '--languages') {
      const value = rest.shift();
      if (!value || value.startsWith('--')) throw new UsageError(`${word} needs a value.`);
      values.set(word, value);
    } else if (word === '--check' || word === '--help') flags.add(word);
    else if (word.startsWith('--')) throw new UsageError(`Unknown option: ${word}\n\n${usage}`);
    else folders.push(withoutSlash(word));
  }
  return {folders, values, flags};
}

const withoutSlash = (folder: string): string => folder.replace(/(?<=.)\/+$/, '');
