import type {Trace, WipedPage} from './trace.js';

/** `window.name`, which outlives every document of a tab. */
export function createWindowNameTrace({window}: WipedPage): Trace {
  return {
    what: 'window-name',
    clean() {
      window.name = '';
    },
    read: () => ({left: window.name === '' ? [] : ['window.name']}),
  };
}
