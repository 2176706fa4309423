import type {Trace, WipedPage} from './trace.js';

/** What is kept for use without a network. `prefixes` are those of the app's own caches, which stay. */
export function createCacheTrace({window}: WipedPage, prefixes: readonly string[]): Trace {
  // Absent on a page without https, which can keep nothing that way.
  const caches = window.caches as CacheStorage | undefined;
  const names = async (): Promise<readonly string[]> => (await caches?.keys()) ?? [];
  const mayStay = (name: string): boolean => prefixes.some((prefix) => name.startsWith(prefix));
  return {
    what: 'caches',
    async clean() {
      const found = await names();
      for (const name of found) if (!mayStay(name)) await caches?.delete(name);
    },
    async read() {
      const found = await names();
      return {left: found.filter((name) => !mayStay(name)), kept: found.filter(mayStay)};
    },
  };
}
