import {constants} from 'node:fs';
import {copyFile, mkdir, readdir} from 'node:fs/promises';
import {join} from 'node:path';

/** Copies the files of a folder and of those in it; how many. What goes meanwhile was deleted on purpose. */
export async function copyTree(from: string, to: string): Promise<number> {
  const entries = await readdir(from, {withFileTypes: true}).catch(ifGone([]));
  if (entries.length === 0) return 0;
  await mkdir(to, {recursive: true, mode: 0o700});
  let count = 0;
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) count += await copyTree(source, target);
    else if (entry.isFile())
      count += await copyFile(source, target, constants.COPYFILE_EXCL)
        .then(() => 1)
        .catch(ifGone(0));
  }
  return count;
}

function ifGone<Instead>(instead: Instead): (error: unknown) => Instead {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}
