import type {Trace, WipedPage} from './trace.js';

/** Files that a page keeps in the origin's own folder. Nothing of ours writes there. */
export function createOriginFileTrace({window}: WipedPage): Trace {
  const folder = async (): Promise<FileSystemDirectoryHandle | undefined> => {
    // Both are absent on a page without https, and the folder in older browsers: nothing can be kept there then.
    const storage = window.navigator.storage as Partial<StorageManager> | undefined;
    return storage?.getDirectory?.();
  };
  return {
    what: 'origin-files',
    async clean() {
      const opened = await folder();
      if (!opened) return;
      for (const name of await namesIn(opened)) await opened.removeEntry(name, {recursive: true});
    },
    async read() {
      const opened = await folder();
      return {left: opened ? await namesIn(opened) : []};
    },
  };
}

/** A folder's names can be walked through; the types of this TypeScript version do not say so. */
interface WithNames {
  keys(): AsyncIterable<string>;
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (folder as unknown as WithNames).keys()) names.push(name);
  return names;
}
