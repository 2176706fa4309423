import {LintUsageError, readLintArguments, usage} from './lint-arguments.js';
import type {LintedFiles} from './json-files.js';
import {describeReport, lintFiles, type FileReport} from './lint-files.js';

/** What a command leaves behind. */
export interface CommandResult {
  /** 0 when there is nothing to say, 1 when there is, 2 when something could not be read or understood. */
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Does what the words after `pr-survey-lint` ask for. */
export function runLintCommand(words: readonly string[], files: LintedFiles): CommandResult {
  try {
    const asked = readLintArguments(words);
    if (asked.isHelp) return {code: 0, out: `${usage}\n`, err: ''};
    const reports = lintFiles(asked.files, asked.options, files);
    const text = asked.isJson
      ? JSON.stringify(reports, undefined, 2)
      : [...reports.flatMap(describeReport), summary(reports)].join('\n');
    return {code: codeOf(reports), out: `${text}\n`, err: ''};
  } catch (error) {
    if (!(error instanceof LintUsageError)) throw error;
    return {code: 2, out: '', err: `${error.message}\n\n${usage}\n`};
  }
}

function codeOf(reports: readonly FileReport[]): 0 | 1 | 2 {
  if (reports.some(({error}) => error !== undefined)) return 2;
  return reports.some(({findings}) => findings.length > 0) ? 1 : 0;
}

function summary(reports: readonly FileReport[]): string {
  const count = reports.reduce((sum, {findings}) => sum + findings.length, 0);
  const unread = reports.filter(({error}) => error !== undefined).length;
  const tail = unread > 0 ? `, ${unread} not read` : '';
  return `${count} findings in ${reports.length} files${tail}`;
}
