import {isSound, type TextReading, type TextReport} from './text-report.js';

/** What the command prints of a notice or a guide, a line each: what has to change first. */
export function describeReport(report: TextReport): readonly string[] {
  const {name, problems, missingSources, readings, unverified} = report;
  return [
    ...problems.map(({path, code}) => `problem: ${path || '/'}: ${code}`),
    ...missingSources.map((place) => `missing source: ${place}`),
    ...readings.map(describeReading),
    ...unverified.map(
      ({place, source: {citation, note}}) =>
        `unverified: ${place}: ${citation}${note === undefined ? '' : ` – ${note}`}`,
    ),
  ].map((line) => `${name}: ${line}`);
}

function describeReading({place, language, formula, value, words, isTooHard}: TextReading): string {
  const grade = value === undefined ? 'not measured' : `${formula} ${value.toFixed(2)}`;
  const mark = isTooHard ? ', too hard to read' : '';
  return `reading: ${place} [${language}]: ${grade}, ${words} words${mark}`;
}

/** One line about all of it. */
export function summaryOf(reports: readonly TextReport[]): string {
  const readings = reports.flatMap((report) => report.readings);
  const count = (of: (report: TextReport) => readonly unknown[]): number =>
    reports.reduce((sum, report) => sum + of(report).length, 0);
  const tooHard = readings.filter(({isTooHard}) => isTooHard).length;
  const measured = readings.filter(({value}) => value !== undefined).length;
  return [
    `${reports.length} looked at, ${reports.filter((report) => !isSound(report)).length} to change`,
    `${measured} sections measured, ${tooHard} too hard, ${readings.length - measured} not measured`,
    `${count((report) => report.missingSources)} sources missing`,
    `${count((report) => report.unverified)} not verified`,
    `${count((report) => report.problems)} problems`,
  ].join('; ');
}
