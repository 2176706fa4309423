import {randomUUID} from 'node:crypto';
import {link, readFile, rename, unlink, writeFile} from 'node:fs/promises';

/**
 * Reads a key kept in a file that only the service's account can read, making it the first time. Two processes that
 * make it at once end with the same key: the file appears whole or not at all, and the first one stays.
 */
export async function readOrMakeKeyFile(
  path: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const existing = await readIfThere(path);
  if (existing !== undefined) return existing;
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, await make(), {mode: 0o600, flag: 'wx', flush: true});
  try {
    await link(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return readFile(path, 'utf8');
}

/** Puts another key in the place of one, at once: a process that is killed here leaves the one or the other, whole. */
export async function replaceKeyFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, {mode: 0o600, flag: 'wx', flush: true});
  await rename(draft, path);
}

/** The keys in a file, or none where there is no such file. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
