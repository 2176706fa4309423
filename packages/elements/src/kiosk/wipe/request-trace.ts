import {untilTrue} from './until-true.js';
import type {Trace, WipedPage} from './trace.js';

/** What is still on its way to a service, from now on: only what is sealed may go on. The rest is broken off. */
export function createRequestTrace({window}: WipedPage): Trace {
  const fetch = window.fetch.bind(window);
  const underWay = new Map<AbortController, string>();
  window.fetch = async (input, init) => {
    const request = describe(input, init);
    // What is only read carries nothing of a person.
    if (request.method === 'GET' || request.method === 'HEAD') return fetch(input, init);
    const ending = new AbortController();
    underWay.set(ending, request.isSealed ? 'sealed' : request.method);
    follow(request.signal, ending);
    try {
      return await fetch(input, {...init, signal: ending.signal});
    } finally {
      underWay.delete(ending);
    }
  };
  return {
    what: 'requests',
    async clean() {
      for (const [ending, name] of underWay) if (name !== 'sealed') ending.abort();
      // What was broken off is noticed a moment later, where a service worker passes it on after several.
      await untilTrue(() => [...underWay.values()].every(isSealed));
    },
    read() {
      const names = [...underWay.values()];
      return {left: names.filter((name) => name !== 'sealed'), kept: names.filter(isSealed)};
    },
    stop() {
      window.fetch = fetch;
    },
  };
}

const isSealed = (name: string): boolean => name === 'sealed';

interface Description {
  readonly method: string;
  readonly isSealed: boolean;
  readonly signal: AbortSignal | null | undefined;
}

function describe(input: RequestInfo | URL, init: RequestInit = {}): Description {
  const {url, method, signal} = input instanceof Request ? input : {...plain, url: input};
  return {
    method: (init.method ?? method).toUpperCase(),
    isSealed: /\/v1\/facilities\/[^/]+\/sealed\//.test(url instanceof URL ? url.href : url),
    signal: init.signal ?? signal,
  };
}

const plain = {method: 'GET', signal: undefined};

/** Ends what the caller ends. `AbortSignal.any` would do, but browsers of 2023 lack it. */
function follow(signal: AbortSignal | null | undefined, ending: AbortController): void {
  const end = (): void => ending.abort(signal?.reason);
  if (signal?.aborted) end();
  else signal?.addEventListener('abort', end, {once: true});
}
