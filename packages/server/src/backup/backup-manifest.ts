import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod/mini';

const manifestSchema = z.object({
  format: z.literal('patient-relations/backup/1'),
  madeAt: z.string(),
  version: z.string(),
  /** How far the tables had been brought when it was made. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({name: z.string().check(z.regex(/^[a-z_]+$/)), rows: z.int(), sha256: z.string()}),
  ),
  files: z.int(),
  /** Names of the key files in it; none where keys are set from outside. */
  keys: z.array(z.enum(['secretKey', 'signingKey', 'sealingKey', 'oldSealingKeys', 'staffToken'])),
});

/** What a backup says of itself. It is written last: without it there is no backup. */
export type BackupManifest = z.infer<typeof manifestSchema>;

/** The places inside a backup. */
export interface BackupPlaces {
  readonly manifest: string;
  readonly table: (name: string) => string;
  readonly tables: string;
  readonly keys: string;
  readonly objects: string;
}

/** Where things are in a backup. */
export function placesIn(folder: string): BackupPlaces {
  return {
    manifest: join(folder, 'manifest.json'),
    table: (name: string) => join(folder, 'tables', `${name}.ndjson`),
    tables: join(folder, 'tables'),
    keys: join(folder, 'keys'),
    objects: join(folder, 'objects'),
  };
}

export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await writeFile(placesIn(folder).manifest, text, {mode: 0o600, flag: 'wx', flush: true});
}

/** What a folder says of itself, or `undefined` where it is no whole backup. */
export async function readManifest(folder: string): Promise<BackupManifest | undefined> {
  const text = await readFile(placesIn(folder).manifest, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const read = manifestSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
