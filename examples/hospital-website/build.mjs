// Copies the pages of `site/` to `dist/` and writes into them the integrity hash of each built entry file.
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const hashesFile = fileURLToPath(
  new URL('../../packages/elements/cdn/integrity.json', import.meta.url),
);

/** Builds the site into `dist/`. Fails when a page names an entry file that was not built. */
export async function buildHospitalWebsite(
  source = join(here, 'site'),
  target = join(here, 'dist'),
  hashes = hashesFile,
) {
  const integrity = JSON.parse(await readFile(hashes, 'utf8'));
  await rm(target, {recursive: true, force: true});
  await mkdir(target, {recursive: true});
  await cp(source, target, {recursive: true});
  const pages = (await readdir(target, {recursive: true})).filter((name) => name.endsWith('.html'));
  for (const page of pages) {
    const file = join(target, page);
    await writeFile(file, withIntegrity(await readFile(file, 'utf8'), integrity));
  }
  return pages.length;
}

/** Replaces each `{{integrity:entry.js}}` by that entry's hash. */
export function withIntegrity(html, integrity) {
  return html.replace(/\{\{integrity:([\w.-]+)\}\}/g, (_place, entry) => {
    const hash = integrity[entry];
    if (hash === undefined) throw new Error(`No integrity hash for ${entry}: build it first.`);
    return hash;
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const count = await buildHospitalWebsite();
  process.stdout.write(`examples/hospital-website: ${count} pages built\n`);
}
