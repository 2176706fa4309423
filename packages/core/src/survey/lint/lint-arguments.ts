import type {LintOptions} from './lint-finding.js';

/** What was asked of the command. */
export interface LintArguments {
  readonly files: readonly string[];
  readonly options: LintOptions;
  readonly isJson: boolean;
  readonly isHelp: boolean;
}

/** How the command is used. */
export const usage = `Usage: pr-survey-lint <file or folder…> [options]

Looks at FHIR R4 Questionnaires and says what they should not be sent out with.

  --setting <inpatient|outpatient|emergency|complaint>
                        who will be asked; inpatients must not be asked what resembles HCAHPS
  --anonymous           people are told that nobody knows who answered
  --kiosk               it will be answered on a shared device
  --languages <en,es>   the languages it must be complete in (default: all that it has)
  --max-grade <6>       the highest grade of school that may be needed to read it
  --ignore <rule,rule@linkId>
                        what was looked at and is meant to be so
  --json                print the findings as JSON
  --help                print this

Ends with 0 when there is nothing to say, 1 when there is, 2 when something could not be read or understood.
Double-barrelled and leading wording is looked for in English and Spanish, questions for personal data in Arabic, too.`;

/** The words after the command make no sense. */
export class LintUsageError extends Error {}

type Draft = {-readonly [Name in keyof LintOptions]: LintOptions[Name]};

const settings = ['inpatient', 'outpatient', 'emergency', 'complaint'] as const;

const withValue: Readonly<Record<string, (options: Draft, value: string) => void>> = {
  '--setting': (options, value) => {
    const setting = settings.find((one) => one === value);
    if (!setting) throw new LintUsageError(`Unknown setting: ${value}`);
    options.setting = setting;
  },
  '--languages': (options, value) => {
    options.languages = listed(value);
  },
  '--max-grade': (options, value) => {
    const grade = Number(value);
    if (!(grade >= 1 && grade <= 20)) throw new LintUsageError(`Not a grade: ${value}`);
    options.maxGrade = grade;
  },
  '--ignore': (options, value) => {
    options.ignore = [...(options.ignore ?? []), ...listed(value)];
  },
};

/** Reads the words after the command. Throws `LintUsageError` where they make no sense. */
export function readLintArguments(words: readonly string[]): LintArguments {
  const options: Draft = {};
  const files: string[] = [];
  const flags = new Set<string>();
  const rest = words.flatMap((word) =>
    /^--[a-z-]+=/.test(word) ? [word.replace(/=.*/s, ''), word.replace(/^[^=]*=/, '')] : [word],
  );
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const take = Object.hasOwn(withValue, word) ? withValue[word] : undefined;
    if (take) take(options, valueAfter(word, rest));
    else if (['--anonymous', '--kiosk', '--json', '--help'].includes(word)) flags.add(word);
    else if (word.startsWith('--')) throw new LintUsageError(`Unknown option: ${word}`);
    else files.push(word);
  }
  if (files.length === 0 && !flags.has('--help'))
    throw new LintUsageError('Name a file or folder.');
  options.anonymous = flags.has('--anonymous');
  options.kiosk = flags.has('--kiosk');
  return {files, options, isJson: flags.has('--json'), isHelp: flags.has('--help')};
}

function valueAfter(option: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined || value.startsWith('--'))
    throw new LintUsageError(`${option} needs a value.`);
  return value;
}

function listed(value: string): readonly string[] {
  const found = value.split(',').map((one) => one.trim());
  if (found.includes('')) throw new LintUsageError(`Not a list: ${value}`);
  return found;
}
