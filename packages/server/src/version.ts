import {readFileSync} from 'node:fs';

/** The version of this package, from its own package.json: beside `src` and `dist` alike. */
export const version = readVersion(new URL('../package.json', import.meta.url));

function readVersion(file: URL): string {
  const {version} = JSON.parse(readFileSync(file, 'utf8')) as {version: string};
  return version;
}
