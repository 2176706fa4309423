import {jsonFilesIn, readJson, type LintedFiles} from '../../survey/lint/json-files.js';
import type {CommandResult} from '../../survey/lint/lint-command.js';
import {noticePacks} from '../packs/index.js';
import {
  CheckUsageError,
  readCheckArguments,
  usage,
  type CheckArguments,
} from './check-arguments.js';
import {describeReport, summaryOf} from './describe-report.js';
import {guideReport, isGuideFile} from './guide-report.js';
import {noticeReport} from './notice-report.js';
import {isNotice} from './notice-shape.js';
import {isSound, type TextReport} from './text-report.js';

/** Does what the words after `pr-notice-check` ask for. */
export function runCheckCommand(words: readonly string[], files: LintedFiles): CommandResult {
  try {
    const asked = readCheckArguments(words);
    return asked.isHelp ? {code: 0, out: `${usage}\n`, err: ''} : check(asked, files);
  } catch (error) {
    if (!(error instanceof CheckUsageError)) throw error;
    return {code: 2, out: '', err: `${error.message}\n\n${usage}\n`};
  }
}

type Looked = {readonly report: TextReport} | {readonly error: string};

function check(asked: CheckArguments, files: LintedFiles): CommandResult {
  const looked: readonly Looked[] =
    asked.files.length === 0
      ? noticePacks.map((notice) => ({report: noticeReport(notice, asked.maxGrade)}))
      : asked.files.flatMap((name) => lookInto(name, asked.maxGrade, files));
  const reports = looked.flatMap((one) => ('report' in one ? [one.report] : []));
  const errors = looked.flatMap((one) => ('error' in one ? [one.error] : []));
  const text = asked.isJson
    ? JSON.stringify(reports, undefined, 2)
    : [...reports.flatMap(describeReport), summaryOf(reports)].join('\n');
  return {
    code: errors.length > 0 ? 2 : reports.every(isSound) ? 0 : 1,
    out: `${text}\n`,
    err: errors.map((error) => `${error}\n`).join(''),
  };
}

function lookInto(name: string, maxGrade: number, files: LintedFiles): readonly Looked[] {
  const inside = jsonFilesIn(name, files);
  if (inside?.length === 0) return [{error: `${name}: has no .json file in it`}];
  return (inside ?? [name]).map((file): Looked => {
    const parsed = readJson(file, files);
    if ('error' in parsed) return {error: `${file}: ${parsed.error}`};
    const report = reportOf(parsed.value, maxGrade);
    return report ? {report} : {error: `${file}: is neither a notice nor a guide`};
  });
}

/** A notice may come with the values a hospital filled in: `{notice, values}`. */
function reportOf(value: unknown, maxGrade: number): TextReport | undefined {
  if (isNotice(value)) return noticeReport(value, maxGrade);
  if (isGuideFile(value)) return guideReport(value, maxGrade);
  const inside = typeof value === 'object' && value && 'notice' in value ? value.notice : undefined;
  return isNotice(inside) ? noticeReport(inside, maxGrade) : undefined;
}
