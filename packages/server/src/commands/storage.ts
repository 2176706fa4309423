import {randomBytes} from 'node:crypto';
import type {Kysely} from 'kysely';
import {guardDataFolder, openDataFolder, type DataFolder} from '../data-folder/data-folder.js';
import {readIfThere, readOrMakeKeyFile} from '../data-folder/key-file.js';
import {openDatabase, type Database} from '../database/database.js';
import type {Tables} from '../database/tables.js';
import {createSecrets, parseMasterKey, type Secrets} from '../keys/secrets.js';
import {makeSealingKey, parseSealingKeys, type SealingKeys} from '../keys/sealing-keys.js';
import {makeSigningKey, parseSigningKey, type SigningKey} from '../keys/signing-key.js';
import {lastCheckpoint, storedTenants} from '../store/checkpoint-store.js';
import {UsageError, type Settings} from './settings.js';

/** The database, the keys that fit it, and the folder they live in. */
export interface Storage {
  readonly folder: DataFolder;
  readonly db: Kysely<Tables>;
  readonly durability: 'trial' | 'server';
  readonly secretKey: Buffer;
  readonly secrets: Secrets;
  readonly signingKey: SigningKey;
  readonly sealingKeys: SealingKeys;
  readonly close: () => Promise<void>;
}

type StorageSettings = Pick<
  Settings,
  'data' | 'databaseUrl' | 'secretKey' | 'signingKey' | 'sealingKey' | 'oldSealingKeys'
>;

/**
 * Opens what a service keeps. An embedded database's folder is held for this process alone.
 * @throws {UsageError} when keys are missing or are not those the database was written with
 */
export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const {databaseUrl} = settings;
  const folder = await openDataFolder(settings.data);
  const lock = databaseUrl === undefined ? await guardDataFolder(folder) : undefined;
  let db: Kysely<Tables> | undefined;
  const close = async (): Promise<void> => {
    await db?.destroy();
    await lock?.release();
  };
  try {
    const secretKey = await readSecretKey(settings, folder);
    const signingKey = await readSigningKey(settings, folder);
    const sealingKeys = await readSealingKeys(settings, folder);
    db = await openDatabase(
      databaseUrl === undefined
        ? {kind: 'embedded', folder: folder.database}
        : {kind: 'postgresql', url: databaseUrl},
    );
    const secrets = createSecrets(secretKey);
    await refuseForeignKeys(db, secrets, signingKey);
    const durability = databaseUrl === undefined ? 'trial' : 'server';
    return {folder, db, durability, secretKey, secrets, signingKey, sealingKeys, close};
  } catch (error) {
    await close();
    throw error;
  }
}

async function readSecretKey(
  {secretKey, databaseUrl}: StorageSettings,
  folder: DataFolder,
): Promise<Buffer> {
  if (secretKey === undefined && databaseUrl !== undefined)
    throw new UsageError(
      'PR_SECRET_KEY must be set together with DATABASE_URL: every instance needs the same key, and without it ' +
        'no access code opens anything. Make one with: openssl rand -base64 32',
    );
  const make = (): string => randomBytes(32).toString('base64');
  const key = parseMasterKey(secretKey ?? (await readOrMakeKeyFile(folder.secretKey, make)));
  if (!key) throw new UsageError('PR_SECRET_KEY is not 32 bytes or more in base64 or hexadecimal.');
  return key;
}

async function readSigningKey(
  {signingKey, databaseUrl}: StorageSettings,
  folder: DataFolder,
): Promise<SigningKey> {
  if (signingKey === undefined && databaseUrl !== undefined)
    throw new UsageError(
      'PR_SIGNING_KEY must be set together with DATABASE_URL: every instance needs the same key, and checkpoints ' +
        'signed with two keys do not verify. Make one with: ' +
        'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256',
    );
  const text = signingKey ?? (await readOrMakeKeyFile(folder.signingKey, makeSigningKey));
  const key = await parseSigningKey(text);
  if (!key) throw new UsageError('PR_SIGNING_KEY is not an ECDSA P-256 private key in PEM or JWK.');
  return key;
}

async function readSealingKeys(
  {sealingKey, oldSealingKeys, databaseUrl}: StorageSettings,
  folder: DataFolder,
): Promise<SealingKeys> {
  if (sealingKey === undefined && databaseUrl !== undefined)
    throw new UsageError(
      'PR_SEALING_KEY must be set together with DATABASE_URL: every instance needs the same key, and without it ' +
        'nothing opens what kiosks keep until it arrives. Make one with: ' +
        'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256',
    );
  const text = sealingKey ?? (await readOrMakeKeyFile(folder.sealingKey, makeSealingKey));
  const old = [oldSealingKeys, sealingKey === undefined && (await oldKeysIn(folder))];
  const keys = await parseSealingKeys(text, old.filter(Boolean).join('\n'));
  if (!keys)
    throw new UsageError(
      'PR_SEALING_KEY and PR_SEALING_KEYS_OLD hold something that is no P-256 private key in PEM or JWK.',
    );
  return keys;
}

function oldKeysIn(folder: DataFolder): Promise<string | undefined> {
  return readIfThere(folder.oldSealingKeys);
}

/** With another key every code would be "unknown", silently; a start that is refused is noticed. */
export async function refuseForeignKeys(
  db: Database,
  secrets: Secrets,
  signingKey: SigningKey,
): Promise<void> {
  const foreign = await db
    .selectFrom('cases')
    .select('id')
    .where('key_id', '<>', secrets.keyId)
    .limit(1)
    .executeTakeFirst();
  if (foreign)
    throw new UsageError('PR_SECRET_KEY is not the key that this database was written with.');
  for (const tenant of await storedTenants(db)) {
    const last = await lastCheckpoint(db, tenant);
    if (last && last.keyId !== signingKey.keyId)
      throw new UsageError(
        'The signing key is not the one that signed the checkpoints of this database: set PR_SIGNING_KEY.',
      );
  }
}
