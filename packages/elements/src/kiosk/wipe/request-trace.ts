import {untilTrue} from './until-true.js';
import type {Trace, WipedPage} from './trace.js';

/**
 * What is still on its way to a service, from now on. What is sealed may go on, and so may the device's own report and its
 * taking back of a hand-over, which have no field for a word of anyone's. The rest is broken off, and while a wipe runs nothing of the kind begins again.
 */
export function createRequestTrace({window}: WipedPage): Trace {
  const fetch = window.fetch.bind(window);
  const underWay = new Map<AbortController, string>();
  let isWiping = false;
  window.fetch = async (input, init) => {
    const {name, signal} = describe(input, init);
    // What is only read carries nothing of a person.
    if (name === 'GET' || name === 'HEAD') return fetch(input, init);
    // Whoever was broken off tries again by itself.
    if (isWiping && !mayGoOn(name)) throw new DOMException('A wipe is under way', 'AbortError');
    const ending = new AbortController();
    underWay.set(ending, name);
    follow(signal, ending);
    try {
      return await fetch(input, {...init, signal: ending.signal});
    } finally {
      underWay.delete(ending);
    }
  };
  return {
    what: 'requests',
    async clean() {
      isWiping = true;
      for (const [ending, name] of underWay) if (!mayGoOn(name)) ending.abort();
      // What was broken off is noticed a moment later, where a service worker passes it on after several.
      await untilTrue(() => [...underWay.values()].every(mayGoOn));
    },
    read() {
      // A device that is not clean goes on sending what was queued before.
      isWiping = false;
      const names = [...underWay.values()];
      return {left: names.filter((name) => !mayGoOn(name)), kept: names.filter(mayGoOn)};
    },
    stop() {
      window.fetch = fetch;
    },
  };
}

/** What may be under way when a session is over, by name. */
const ways: Readonly<Record<string, RegExp>> = {
  sealed: /\/v1\/facilities\/[^/]+\/sealed\//,
  report: /\/v1\/facilities\/[^/]+\/kiosk\/report$/,
  withdrawal: /\/v1\/facilities\/[^/]+\/hand-overs\/[^/]+\/withdrawal$/,
};

const mayGoOn = (name: string): boolean => name in ways;

interface Description {
  /** What may go on, or the method. */
  readonly name: string;
  readonly signal: AbortSignal | null | undefined;
}

function describe(input: RequestInfo | URL, init: RequestInit = {}): Description {
  const {url, method, signal} = input instanceof Request ? input : {...plain, url: input};
  const sent = (init.method ?? method).toUpperCase();
  const {pathname} = new URL(url, globalThis.document.baseURI);
  const way = Object.keys(ways).find((name) => ways[name]?.test(pathname));
  return {name: (sent === 'PUT' && way) || sent, signal: init.signal ?? signal};
}

const plain = {method: 'GET', signal: undefined};

/** Ends what the caller ends. `AbortSignal.any` would do, but browsers of 2023 lack it. */
function follow(signal: AbortSignal | null | undefined, ending: AbortController): void {
  const end = (): void => ending.abort(signal?.reason);
  if (signal?.aborted) end();
  else signal?.addEventListener('abort', end, {once: true});
}
