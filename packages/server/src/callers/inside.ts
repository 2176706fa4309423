import {randomBytes, timingSafeEqual} from 'node:crypto';
import type {Submitter} from './callers.js';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Marks the requests that the service makes itself, of sealed writes. Nobody else can: the mark is never told. */
export interface Inside {
  /** `submitter`: whose write it is, where that is known before it goes in. */
  readonly mark: (submitter?: Submitter) => Readonly<Record<string, string>>;
  readonly isMarked: (headers: Headers) => boolean;
  /** Who the mark says it comes from; `undefined` where there is no mark, or where it says nothing. */
  readonly submitterOf: (headers: Headers) => Submitter | undefined;
}

const header = 'x-inside';

export function createInside(): Inside {
  const secret = randomBytes(32).toString('base64url');
  /** What stands behind the secret; `undefined` without the secret. */
  const saidBy = (headers: Headers): string | undefined => {
    const given = headers[header];
    if (typeof given !== 'string' || !isSame(given.slice(0, secret.length), secret))
      return undefined;
    return given.slice(secret.length);
  };
  return {
    mark: (submitter) => ({[header]: secret + (submitter ? JSON.stringify(submitter) : '')}),
    isMarked: (headers) => saidBy(headers) !== undefined,
    submitterOf(headers) {
      const said = saidBy(headers);
      // Written by `mark` alone.
      return said ? (JSON.parse(said) as Submitter) : undefined;
    },
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
