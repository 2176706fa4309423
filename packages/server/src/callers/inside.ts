import {randomBytes, timingSafeEqual} from 'node:crypto';

/** Who sent what staff have recovered from a device: someone at a page, or at a kiosk. */
export type RecoveredSender = 'public' | 'device';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Marks the requests that the service makes itself, of sealed writes. Nobody else can: the mark is never told. */
export interface Inside {
  readonly mark: (sender?: RecoveredSender) => Readonly<Record<string, string>>;
  readonly isMarked: (headers: Headers) => boolean;
  /** Whose write staff have recovered; `undefined` for any other request. */
  readonly recoveredSender: (headers: Headers) => RecoveredSender | undefined;
}

const header = 'x-inside';

export function createInside(): Inside {
  const secret = randomBytes(32).toString('base64url');
  const wordsOf = (headers: Headers): readonly string[] => {
    const given = headers[header];
    return typeof given === 'string' ? given.split(' ') : [];
  };
  const isMarked: Inside['isMarked'] = (headers) => isSame(wordsOf(headers)[0] ?? '', secret);
  return {
    mark: (sender) => ({[header]: sender === undefined ? secret : `${secret} ${sender}`}),
    isMarked,
    recoveredSender(headers) {
      const [, sender] = isMarked(headers) ? wordsOf(headers) : [];
      return sender === 'public' || sender === 'device' ? sender : undefined;
    },
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
