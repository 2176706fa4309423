import {describeFinding} from './describe-finding.js';
import {findJsonFault} from './json-fault.js';
import type {LintFinding, LintOptions} from './lint-finding.js';
import {lintSurvey, surveyReadingLevels} from './lint-survey.js';
import type {ReadingLevel} from './reading/reading-level.js';

/** What the command needs of the machine it runs on. */
export interface LintedFiles {
  /** Throws where there is no such file. */
  readonly read: (file: string) => Uint8Array;
  /** The files of a folder; `undefined` where it is none. */
  readonly list: (folder: string) => readonly string[] | undefined;
}

/** What the command found in one file. */
export interface FileReport {
  readonly file: string;
  readonly findings: readonly LintFinding[];
  readonly reading: readonly ReadingLevel[];
  /** Why it could not be looked at. */
  readonly error?: string | undefined;
}

/** Looks at files, and at the `.json` files of folders and what is inside them. */
export function lintFiles(
  names: readonly string[],
  options: LintOptions,
  files: LintedFiles,
): readonly FileReport[] {
  return names.flatMap((name) => {
    const inside = filesIn(name, files);
    if (inside?.length === 0) return [failed(name, 'has no .json file in it')];
    return (inside ?? [name]).map((file) => lintFile(file, options, files));
  });
}

function filesIn(name: string, files: LintedFiles): readonly string[] | undefined {
  return files
    .list(name)
    ?.filter((entry) => entry !== 'node_modules')
    .flatMap((entry) => {
      const path = `${name.replace(/\/+$/, '')}/${entry}`;
      return filesIn(path, files) ?? (path.endsWith('.json') ? [path] : []);
    });
}

function lintFile(file: string, options: LintOptions, files: LintedFiles): FileReport {
  const parsed = parse(file, files);
  if ('error' in parsed) return failed(file, parsed.error);
  return {
    file,
    findings: lintSurvey(parsed.definition, options),
    reading: surveyReadingLevels(parsed.definition, options),
  };
}

const failed = (file: string, error: string): FileReport => ({
  file,
  findings: [],
  reading: [],
  error,
});

function parse(
  file: string,
  files: LintedFiles,
): {readonly definition: unknown} | {readonly error: string} {
  let text;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(files.read(file));
  } catch (error) {
    return {error: error instanceof TypeError ? 'is not UTF-8' : 'cannot be read'};
  }
  try {
    return {definition: JSON.parse(text)};
  } catch {
    const fault = findJsonFault(text);
    const place = fault ? ` (line ${fault.line}, column ${fault.column})` : '';
    return {error: `is not JSON${place}`};
  }
}

/** What the command prints of a file, a line each. */
export function describeReport({file, findings, reading, error}: FileReport): readonly string[] {
  if (error !== undefined) return [`${file}: ${error}`];
  return [
    ...findings.map((finding) => `${file}: ${describeFinding(finding)}`),
    ...reading.map(
      (level) => `${file}: reading level [${level.language}]: ${describeLevel(level)}`,
    ),
  ];
}

const describeLevel = ({formula, value}: ReadingLevel): string =>
  value === undefined ? 'not measured' : `${formula} ${value}`;
