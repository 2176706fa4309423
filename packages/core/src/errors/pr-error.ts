const brand = Symbol.for('@patient-relations/error');

/**
 * The base of every error this SDK throws. `message` is for developers; what a person reads is chosen by `code`.
 * Neither ever holds what a person typed.
 */
export abstract class PrError extends Error {
  abstract readonly code: string;
  readonly [brand] = true;
}

/** Tells a `PrError` from any other value, also when another copy of this package made it. */
export function isPrError(value: unknown): value is PrError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** The error with this code, also when another copy of this package made it: each drop-in file has its own. */
export function hasCode<Code extends keyof ErrorsByCode>(
  value: unknown,
  code: Code,
): value is ErrorsByCode[Code] {
  return isPrError(value) && value.code === code;
}

interface ErrorsByCode {
  readonly configuration: ConfigurationError;
  readonly 'unexpected-response': UnexpectedResponseError;
  readonly 'refused-by-host': RefusedByHostError;
  readonly transport: TransportError;
}

/** The page or the service is set up in a way that cannot work; the message says which setting. */
export class ConfigurationError extends PrError {
  readonly code = 'configuration';
}

/** The response did not match what this version of the SDK understands. */
export class UnexpectedResponseError extends PrError {
  readonly code = 'unexpected-response';
}

/** The host page's `onRequest` refused to let a call leave the page. */
export class RefusedByHostError extends PrError {
  readonly code = 'refused-by-host';
}

/**
 * Why there is no answer.
 * - `offline`: the device is offline; nothing was sent.
 * - `busy`: the service answered that it did not take the request (429).
 * - `unreachable`, `timeout`, `server`: the request may or may not have been stored.
 */
export type TransportFailure = 'offline' | 'busy' | 'unreachable' | 'timeout' | 'server';

/** No usable answer came back. Resending is safe: every write carries an id made by the client. */
export class TransportError extends PrError {
  readonly code = 'transport';
  readonly failure: TransportFailure;
  /** How long the service asked to be left alone, in milliseconds. */
  declare readonly retryAfterMs: number | undefined;
  /**
   * `true` where this device keeps what was to be sent, sealed, and goes on trying whoever uses it; `false` where the
   * page's own queue goes on while the page is open; absent where nobody does, so that it may still be changed.
   */
  declare readonly stored: boolean | undefined;

  constructor(
    failure: TransportFailure,
    {
      cause,
      ...details
    }: {
      retryAfterMs?: number | undefined;
      cause?: unknown;
      stored?: boolean | undefined;
    } = {},
  ) {
    super(`No answer (${failure}).`, {cause});
    this.failure = failure;
    Object.assign(this, details);
  }
}

/** True when the request certainly never got through. */
export function isUnsent({failure}: TransportError): boolean {
  return failure === 'offline' || failure === 'busy';
}
