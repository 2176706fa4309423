import {access, copyFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {verifyAuditLog} from '../audit/verify-audit-log.js';
import {placesIn, readManifest, type BackupManifest} from '../backup/backup-manifest.js';
import {copyTree} from '../backup/copy-tree.js';
import {damagedTables, isEmpty, loadTables} from '../backup/load-tables.js';
import {tableNames} from '../backup/table-names.js';
import {verifyFiles} from '../backup/verify-files.js';
import {verifyDatabase} from '../checkpoints/verify-database.js';
import {openDataFolder, type DataFolder} from '../data-folder/data-folder.js';
import {openFolderObjectStore} from '../files/folder-object-store.js';
import {migrations} from '../migrations/index.js';
import {UsageError, type Settings} from './settings.js';
import {openStorage, refuseForeignKeys, type Storage} from './storage.js';

/**
 * Puts a backup back where nothing is yet, and checks all of it: events, checkpoints, the log, the bytes of files.
 * @throws {UsageError} for what is no whole backup, was made by another version, or would overwrite something
 */
export async function restore(
  settings: Settings,
): Promise<{readonly text: string; readonly ok: boolean}> {
  const {from} = settings;
  if (from === undefined) throw new UsageError('restore needs --from, the folder of a backup.');
  const manifest = await readWhole(from);
  const folder = await openDataFolder(settings.data);
  await refuseToOverwrite(folder, settings);
  if (settings.databaseUrl === undefined) await copyKeys(manifest, placesIn(from).keys, folder);
  const storage = await openStorage(settings);
  try {
    await load(storage, manifest, from);
    await copyTree(placesIn(from).objects, join(folder.files, 'objects'));
    return await report(storage);
  } finally {
    await storage.close();
  }
}

/** Everything that can be known to be wrong is known before anything is written. */
async function readWhole(from: string): Promise<BackupManifest> {
  const manifest = await readManifest(from);
  if (!manifest)
    throw new UsageError(`${from} is no whole backup: its manifest.json is missing or is none.`);
  const known = Object.keys(await migrations.getMigrations()).sort();
  if (manifest.migrations.join() !== known.join())
    throw new UsageError(
      `The backup was made by version ${manifest.version}. Restore it with that one, and then bring it up to date.`,
    );
  const damaged = await damagedTables(manifest.tables, placesIn(from).table);
  if (damaged.length > 0)
    throw new UsageError(`The backup is damaged: ${damaged.join(', ')} in its folder "tables".`);
  return manifest;
}

async function refuseToOverwrite(folder: DataFolder, {databaseUrl}: Settings): Promise<void> {
  const {database, files, secretKey, signingKey, sealingKey} = folder;
  const inUse =
    databaseUrl === undefined ? [database, files, secretKey, signingKey, sealingKey] : [files];
  for (const path of inUse)
    if (await isThere(path))
      throw new UsageError(
        `${path} is there already. Restore into a folder of its own, with --data.`,
      );
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function copyKeys({keys}: BackupManifest, from: string, folder: DataFolder): Promise<void> {
  for (const name of keys) await copyFile(join(from, basename(folder[name])), folder[name]);
}

async function load(storage: Storage, {tables}: BackupManifest, from: string): Promise<void> {
  const {db, secrets, signingKey} = storage;
  await db.transaction().execute(async (trx) => {
    const names = await tableNames(trx);
    if (names.join() !== tables.map(({name}) => name).join())
      throw new UsageError('The backup has other tables than this version of the service.');
    if (!(await isEmpty(trx, names)))
      throw new UsageError('The database is not empty. Restore into one of its own.');
    await loadTables(trx, tables, placesIn(from).table);
    await refuseForeignKeys(trx, secrets, signingKey);
  });
}

async function report({db, signingKey, folder}: Storage) {
  const cases = await verifyDatabase(db, signingKey);
  const logs = await verifyAuditLog(db, signingKey);
  const files = await verifyFiles(db, await openFolderObjectStore(folder.files));
  const isChained = cases.every(({verification}) => verification.ok) && logs.every(({ok}) => ok);
  const ok = isChained && files.broken.length === 0;
  const count = cases.reduce(
    (sum, {verification}) => sum + (verification.ok ? verification.cases : 0),
    0,
  );
  const lines = [
    `${folder.path}: ${count} cases and ${files.intact} files`,
    isChained ? 'events, checkpoints and log intact' : 'BROKEN: say "verify" for where',
    ...files.broken.map((key) => `BROKEN: the file ${key} is missing or another`),
  ];
  return {text: lines.join('\n'), ok};
}
