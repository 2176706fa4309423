// Weighs the published files the way a page pays for them.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {root} from '../list-files.mjs';

/** The folder of the files for a script tag. */
export const cdnFolder = path.join(root, 'packages/elements/cdn');

/** The bytes of a text or file after brotli at its best, as a good server sends it. */
export function brotliBytes(content) {
  const params = {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY};
  return brotliCompressSync(content, {params}).length;
}

/** Every script of the folder with its bytes and what it is, entries first. */
export function publishedSizes() {
  const chunks = JSON.parse(readFileSync(path.join(cdnFolder, 'chunks.json'), 'utf8'));
  const names = Object.fromEntries(
    Object.entries(chunks).flatMap(([entry, files]) =>
      Object.entries(files).map(([file, name]) => [file, `${name.join(', ')} of ${entry}`]),
    ),
  );
  return readdirSync(cdnFolder, {recursive: true})
    .filter((name) => name.endsWith('.js'))
    .sort(
      (one, other) => one.split('/').length - other.split('/').length || one.localeCompare(other),
    )
    .map((name) => {
      const content = readFileSync(path.join(cdnFolder, name));
      return {name, is: names[name] ?? '', raw: content.length, brotli: brotliBytes(content)};
    });
}
