import type {WipeReading} from './wipe/wipe-report.js';

/** What was left, by the names of where it was found and what it is. */
export function leftIn({checks}: WipeReading): readonly string[] {
  return checks.flatMap(({what, left}) => left.map((name) => `${what}: ${name}`));
}
