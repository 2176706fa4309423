import {openDataFolder} from '../data-folder/data-folder.js';
import {readIfThere, readOrMakeKeyFile, replaceKeyFile} from '../data-folder/key-file.js';
import {makeSealingKey, parseSealingKeys} from '../keys/sealing-keys.js';
import {openStorage} from './storage.js';
import {UsageError, type Settings} from './settings.js';

/**
 * Makes a new key for devices to seal to. The one before is kept: devices may hold for weeks what only that one opens.
 * @throws {UsageError} where the keys are set from outside
 */
export async function rotateSealingKey(settings: Settings): Promise<string> {
  if (settings.sealingKey !== undefined || settings.databaseUrl !== undefined)
    throw new UsageError(
      'The sealing key is not in the data folder. Put the one in PR_SEALING_KEY into PR_SEALING_KEYS_OLD as well, and a ' +
        'new one into PR_SEALING_KEY: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256',
    );
  // No service runs on the folder meanwhile, which would go on with the key it has read.
  const storage = await openStorage(settings);
  try {
    return await rotateIn(settings.data);
  } finally {
    await storage.close();
  }
}

async function rotateIn(data: string): Promise<string> {
  const {sealingKey, oldSealingKeys} = await openDataFolder(data);
  const current = (await readOrMakeKeyFile(sealingKey, makeSealingKey)).trim();
  const old = (await readIfThere(oldSealingKeys)) ?? '';
  const next = makeSealingKey();
  // First it is kept as an old one: a process that is killed in between has it twice, and never not at all.
  if (!old.split('\n').includes(current))
    await replaceKeyFile(oldSealingKeys, `${old}${current}\n`);
  await replaceKeyFile(sealingKey, next);
  const keys = await parseSealingKeys(next);
  return `${keys?.current.keyId ?? ''} is the sealing key from the next start on`;
}
