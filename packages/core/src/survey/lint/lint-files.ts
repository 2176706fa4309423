import {describeFinding} from './describe-finding.js';
import {jsonFilesIn, readJson, type LintedFiles} from './json-files.js';
import type {LintFinding, LintOptions} from './lint-finding.js';
import {lintSurvey, surveyReadingLevels} from './lint-survey.js';
import type {ReadingLevel} from './reading/reading-level.js';

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
    const inside = jsonFilesIn(name, files);
    if (inside?.length === 0) return [failed(name, 'has no .json file in it')];
    return (inside ?? [name]).map((file) => lintFile(file, options, files));
  });
}

function lintFile(file: string, options: LintOptions, files: LintedFiles): FileReport {
  const parsed = readJson(file, files);
  if ('error' in parsed) return failed(file, parsed.error);
  return {
    file,
    findings: lintSurvey(parsed.value, options),
    reading: surveyReadingLevels(parsed.value, options),
  };
}

const failed = (file: string, error: string): FileReport => ({
  file,
  findings: [],
  reading: [],
  error,
});

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
