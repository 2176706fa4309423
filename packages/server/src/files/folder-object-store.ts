import {randomUUID} from 'node:crypto';
import {createReadStream, createWriteStream} from 'node:fs';
import {mkdir, open, readdir, rename, rm, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {ObjectStore} from './object-store.js';

/** An object store in a folder of the service's own. Makes the folder; forgets what was left half-received. */
export async function openFolderObjectStore(root: string): Promise<ObjectStore> {
  const incoming = join(root, 'incoming');
  await mkdir(incoming, {recursive: true, mode: 0o700});
  await forgetAbandoned(incoming);
  const pathOf = (key: string): string => join(root, 'objects', ...partsOf(key));

  return {
    async receive(bytes) {
      const draft = join(incoming, randomUUID());
      const discard = (): Promise<void> => rm(draft, {force: true});
      try {
        await pipeline(bytes, createWriteStream(draft, {mode: 0o600, flags: 'wx', flush: true}));
      } catch (error) {
        await discard();
        throw error;
      }
      return {
        discard,
        read: () => readPath(draft),
        async keep(key) {
          const path = pathOf(key);
          await mkdir(dirname(path), {recursive: true, mode: 0o700});
          await rename(draft, path);
          await syncFolder(dirname(path));
        },
      };
    },
    read: (key) => readPath(pathOf(key)),
    forgetAbandoned: () => forgetAbandoned(incoming),
    remove: (key) => rm(pathOf(key), {force: true}),
    withPath: (key, use) => use(pathOf(key)),
  };
}

/** Opened first, so that a file that is not there is told of now and not in the middle of an answer. */
async function readPath(path: string): Promise<Readable> {
  const file = await open(path, 'r');
  return createReadStream('', {fd: file});
}

/** A renamed file is only there after a power cut when its folder was synced, too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}

async function forgetAbandoned(incoming: string): Promise<void> {
  const yesterday = Date.now() - 24 * 60 * 60_000;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    // Another instance, or the request it belongs to, may have removed it by now.
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < yesterday) await rm(path, {force: true});
  }
}

/** Keys are made by the service from ids it has checked; this keeps a mistake from leaving the folder. */
function partsOf(key: string): readonly string[] {
  const parts = key.split('/');
  if (parts.some((part) => !/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(part)))
    throw new Error('An object key holds a part that is no name.');
  return parts;
}
