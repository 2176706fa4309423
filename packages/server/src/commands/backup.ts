import {copyFile, mkdir} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {placesIn, writeManifest, type BackupManifest} from '../backup/backup-manifest.js';
import {copyTree} from '../backup/copy-tree.js';
import {dumpTables} from '../backup/dump-tables.js';
import {migrationsRun} from '../backup/table-names.js';
import type {DataFolder} from '../data-folder/data-folder.js';
import {readIfThere} from '../data-folder/key-file.js';
import {version} from '../version.js';
import {UsageError, type Settings} from './settings.js';
import {openStorage, type Storage} from './storage.js';

const keyFiles = ['secretKey', 'signingKey', 'sealingKey', 'oldSealingKeys', 'staffToken'] as const;

/**
 * Writes everything the service keeps into a new folder: tables, files and, where they are in the data folder, keys. A
 * service on PostgreSQL may run meanwhile; an embedded one has to stand still.
 * @throws {UsageError} where it is not said where to, or something is there already
 */
export async function backUp(settings: Settings): Promise<string> {
  const {out} = settings;
  if (out === undefined) throw new UsageError('backup needs --out, a folder to make.');
  const storage = await openStorage(settings);
  try {
    await makeFolder(out);
    const manifest = await writeBackup(storage, out);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const keys =
      manifest.keys.length > 0
        ? 'its keys are in it: whoever has the folder can open everything'
        : 'its keys are NOT in it: keep PR_SECRET_KEY, PR_SIGNING_KEY and PR_SEALING_KEY elsewhere';
    return `${out}: ${rows} rows and ${manifest.files} files; ${keys}`;
  } finally {
    await storage.close();
  }
}

async function makeFolder(out: string): Promise<void> {
  try {
    await mkdir(out, {mode: 0o700});
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(`${out} cannot be made (${code}): choose a folder that is not there yet.`);
  }
}

async function writeBackup(
  {db, folder, durability}: Storage,
  out: string,
): Promise<BackupManifest> {
  const places = placesIn(out);
  await mkdir(places.tables, {mode: 0o700});
  const dumped = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => ({
      tables: await dumpTables(trx, places.table),
      migrations: [...(await migrationsRun(trx))],
    }));
  // After the tables: whatever they name was there before them.
  const files = await copyTree(join(folder.files, 'objects'), places.objects);
  const keys = durability === 'trial' ? await copyKeys(folder, places.keys) : [];
  const format = 'patient-relations/backup/1';
  const manifest = {
    format,
    madeAt: new Date().toISOString(),
    version,
    ...dumped,
    files,
    keys,
  } as const;
  await writeManifest(out, {...manifest, keys: [...keys]});
  return {...manifest, keys: [...keys]};
}

async function copyKeys(folder: DataFolder, to: string): Promise<BackupManifest['keys']> {
  await mkdir(to, {mode: 0o700});
  const copied: BackupManifest['keys'] = [];
  for (const name of keyFiles) {
    if ((await readIfThere(folder[name])) === undefined) continue;
    await copyFile(folder[name], join(to, basename(folder[name])));
    copied.push(name);
  }
  return copied;
}
