import type {Trace, WipedPage} from './trace.js';

/** `sessionStorage`, where nothing may stay. */
export function createSessionStorageTrace({window}: WipedPage): Trace {
  return {
    what: 'session-storage',
    clean: () => window.sessionStorage.clear(),
    read: () => ({left: Object.keys(window.sessionStorage)}),
  };
}

/** `localStorage`, where some entries may stay that hold a number and nothing else. */
export function createLocalStorageTrace({window}: WipedPage, keptNames: readonly string[]): Trace {
  const mayStay = (name: string): boolean =>
    keptNames.includes(name) && /^\d{1,15}$/.test(window.localStorage.getItem(name) ?? '');
  return {
    what: 'local-storage',
    clean() {
      for (const name of Object.keys(window.localStorage))
        if (!mayStay(name)) window.localStorage.removeItem(name);
    },
    read() {
      const names = Object.keys(window.localStorage);
      return {left: names.filter((name) => !mayStay(name)), kept: names.filter(mayStay)};
    },
  };
}
