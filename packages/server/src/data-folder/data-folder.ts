import {mkdir} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {lockFolder, type FolderLock} from './folder-lock.js';

/** The places inside the data folder. */
export interface DataFolder {
  readonly path: string;
  readonly database: string;
  readonly files: string;
  readonly secretKey: string;
  readonly signingKey: string;
  readonly sealingKey: string;
  /** Those that were replaced, one a line. */
  readonly oldSealingKeys: string;
  readonly staffToken: string;
}

/** Makes the data folder if it is not there; only the service's account can enter it. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const absolute = resolve(path);
  await mkdir(absolute, {recursive: true, mode: 0o700});
  return {
    path: absolute,
    database: join(absolute, 'database'),
    files: join(absolute, 'files'),
    secretKey: join(absolute, 'secret-key'),
    signingKey: join(absolute, 'signing-key.jwk'),
    sealingKey: join(absolute, 'sealing-key.jwk'),
    oldSealingKeys: join(absolute, 'sealing-keys-old.jwk'),
    staffToken: join(absolute, 'staff-token'),
  };
}

/** Keeps every other process out of an embedded database's folder. */
export async function guardDataFolder(folder: DataFolder): Promise<FolderLock> {
  return lockFolder(folder.path);
}
