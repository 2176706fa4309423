import type {Trace, WipedPage} from './trace.js';

/**
 * The clipboard. Nobody copies or cuts on a kiosk: what a person marks is not put there at all. What a script puts there
 * is noticed from now on, and taken away again, and so is what was there before, as far as the page may look; where the
 * browser does not allow that, it is left.
 */
export function createClipboardTrace({window}: WipedPage): Trace {
  // Absent on a page without https.
  const clipboard = window.navigator.clipboard as Clipboard | undefined;
  const watched = ['write', 'writeText'] as const;
  const watching = new AbortController();
  let isWritten = false;

  for (const name of watched) {
    if (!clipboard) continue;
    const original = clipboard[name].bind(clipboard) as (given: unknown) => Promise<void>;
    const noticed = async (given: unknown): Promise<void> => {
      isWritten = true;
      await original(given);
    };
    Object.defineProperty(clipboard, name, {value: noticed, configurable: true, writable: true});
  }
  for (const type of ['copy', 'cut'] as const) {
    const refuse = (event: Event): void => event.preventDefault();
    window.addEventListener(type, refuse, {capture: true, signal: watching.signal});
  }

  return {
    what: 'clipboard',
    async clean() {
      if (!isWritten && !(await isFilled(window))) return;
      await clipboard?.writeText('');
      isWritten = false;
    },
    read: async () => ({left: isWritten || (await isFilled(window)) ? ['clipboard'] : []}),
    stop() {
      watching.abort();
      for (const name of watched) Reflect.deleteProperty(clipboard ?? {}, name);
    },
  };
}

/** Looks only where the browser lets a page look without asking the person. */
async function isFilled({document, navigator}: WipedPage['window']): Promise<boolean> {
  // A page that nobody is in is not let to look, and that is nothing left.
  if (!document.hasFocus() || !(await mayRead(navigator.permissions))) return false;
  return (await navigator.clipboard.readText()) !== '';
}

async function mayRead(permissions: Permissions): Promise<boolean> {
  try {
    // Only some browsers know the name.
    const {state} = await permissions.query({name: 'clipboard-read' as PermissionName});
    return state === 'granted';
  } catch {
    return false;
  }
}
