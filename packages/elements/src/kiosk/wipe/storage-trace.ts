import type {Trace, WipedPage} from './trace.js';

/** `sessionStorage`, where some entries may stay that hold a number and nothing else. */
export function createSessionStorageTrace(
  {window}: WipedPage,
  keptNames: readonly string[],
): Trace {
  return {what: 'session-storage', ...traceOf(() => window.sessionStorage, keptNames)};
}

/** `localStorage`, where some entries may stay that hold a number and nothing else. */
export function createLocalStorageTrace({window}: WipedPage, keptNames: readonly string[]): Trace {
  return {what: 'local-storage', ...traceOf(() => window.localStorage, keptNames)};
}

/** Asked for anew each time: a browser that gives none says so by an error. */
function traceOf(storage: () => Storage, keptNames: readonly string[]): Omit<Trace, 'what'> {
  const mayStay = (name: string): boolean =>
    keptNames.includes(name) && /^\d{1,15}$/.test(storage().getItem(name) ?? '');
  return {
    clean() {
      for (const name of Object.keys(storage())) if (!mayStay(name)) storage().removeItem(name);
    },
    read() {
      const names = Object.keys(storage());
      return {left: names.filter((name) => !mayStay(name)), kept: names.filter(mayStay)};
    },
  };
}
