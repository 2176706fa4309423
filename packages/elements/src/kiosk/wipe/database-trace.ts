import type {Trace, WipedPage} from './trace.js';

/** The databases of this origin. A browser that does not list them cannot be looked into: that counts as left. */
export function createDatabaseTrace({window}: WipedPage, keptNames: readonly string[]): Trace {
  const {indexedDB} = window;
  const names = async (): Promise<readonly string[]> =>
    (await indexedDB.databases()).map(({name = ''}) => name);
  const mayStay = (name: string): boolean => keptNames.includes(name);
  return {
    what: 'indexed-db',
    async clean() {
      const found = await names();
      await Promise.all(
        found.filter((name) => !mayStay(name)).map((name) => remove(indexedDB, name)),
      );
    },
    async read() {
      const found = await names();
      return {left: found.filter((name) => !mayStay(name)), kept: found.filter(mayStay)};
    },
  };
}

/** Settles as well where someone holds the database open: it is still there then, and reading finds it. */
function remove(indexedDB: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const end of ['success', 'error', 'blocked'] as const)
      request.addEventListener(end, () => resolve());
  });
}
