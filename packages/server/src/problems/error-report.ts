/** What may be said of an error in a log. */
export interface ErrorReport {
  readonly name: string;
  readonly code: string | undefined;
  readonly frames: readonly string[];
}

/**
 * An error without its message: a database names the offending value in its messages, a parser quotes its input.
 * Kept are the class, the code and where it happened.
 */
export function reportError(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return {name: typeof error, code: undefined, frames: []};
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
  return {name: error.name, code, frames};
}
