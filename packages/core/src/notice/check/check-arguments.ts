/** What was asked of the command. */
export interface CheckArguments {
  /** None: the notices that come with this SDK. */
  readonly files: readonly string[];
  readonly maxGrade: number;
  readonly isJson: boolean;
  readonly isHelp: boolean;
}

/** How the command is used. */
export const usage = `Usage: pr-notice-check [file or folder…] [options]

Looks at notices and guides in JSON files, or at the notices that come with this SDK where none is named. Says how hard
each section is to read in each language (English: Flesch-Kincaid grade; Spanish: Fernández-Huerta, 0 to 100, easy texts
high; other languages are not measured), where a source is missing, and which facts are not verified.

  --max-grade <6>       the highest grade of school that may be needed to read a section
  --json                print the reports as JSON
  --help                print this

Ends with 0 when nothing has to change (facts that are not verified are listed only), 1 when something has to, 2 when
something could not be read or understood.`;

/** The words after the command make no sense. */
export class CheckUsageError extends Error {}

/** Reads the words after the command. Throws `CheckUsageError` where they make no sense. */
export function readCheckArguments(words: readonly string[]): CheckArguments {
  const rest = words.flatMap((word) => word.split(/(?<=^--max-grade)=/));
  const files: string[] = [];
  const flags = new Set<string>();
  let maxGrade = 6;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--max-grade') maxGrade = gradeOf(rest.shift());
    else if (word === '--json' || word === '--help') flags.add(word);
    else if (word.startsWith('--')) throw new CheckUsageError(`Unknown option: ${word}`);
    else files.push(word);
  }
  return {files, maxGrade, isJson: flags.has('--json'), isHelp: flags.has('--help')};
}

function gradeOf(word: string | undefined): number {
  const grade = Number(word ?? '');
  if (!(grade >= 1 && grade <= 20))
    throw new CheckUsageError('--max-grade needs a grade, 1 to 20.');
  return grade;
}
