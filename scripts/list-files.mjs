// Lists the project's own files: everything but what was installed or built.
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const notOurs = new Set([
  'node_modules',
  'dist',
  'cdn',
  'data',
  'storybook-static',
  'coverage',
  '.git',
]);

/** The files below a folder of the repository whose path matches, sorted, with forward slashes, from the root. */
export function listFiles(folder, pattern = /./) {
  if (!existsSync(path.join(root, folder))) return [];
  const entries = readdirSync(path.join(root, folder), {withFileTypes: true});
  return entries
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : listFiles(file, pattern);
      return pattern.test(file) ? [file] : [];
    })
    .sort();
}
