/** What may be said of an error in a log. */
export interface ErrorReport {
  readonly [field: string]: unknown;
  readonly type: string;
  readonly code: string | undefined;
  /** Always empty: a database names the offending value in its messages, a parser quotes its input. */
  readonly message: '';
  readonly stack: string;
}

/** An error without its message and its causes: the class, the code and where it happened. */
export function reportError(error: unknown): ErrorReport {
  if (!(error instanceof Error))
    return {type: typeof error, code: undefined, message: '', stack: ''};
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {type: error.name, code, message: '', stack: frames.slice(0, 12).join('\n')};
}
