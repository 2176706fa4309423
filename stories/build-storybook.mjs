// Builds the static Storybook into `storybook-static/`, unless the one there was built from the same files.
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'storybook-static');
const stampFile = join(target, '.built-from');
const sources = [
  'packages/core/src',
  'packages/elements/src',
  'stories',
  'examples/hospital-website/site',
];

/** Answers the folder of the built Storybook. */
export async function buildStorybook() {
  const stamp = await fingerprint();
  const built = await readFile(stampFile, 'utf8').catch(() => undefined);
  if (built !== stamp) {
    await run();
    await writeFile(stampFile, stamp);
  }
  return target;
}

async function fingerprint() {
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  for (const folder of sources) {
    const entries = await readdir(join(root, folder), {recursive: true, withFileTypes: true});
    const files = entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

function run() {
  const manifest = createRequire(import.meta.url).resolve('storybook/package.json');
  const storybook = resolve(dirname(manifest), 'dist/bin/dispatcher.js');
  const args = ['build', '-c', 'stories/.storybook', '-o', target, '--disable-telemetry'];
  const build = spawn(process.execPath, [storybook, ...args], {
    cwd: root,
    env: {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1'},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [build.stdout, build.stderr]) {
    stream.on('data', (chunk) => (output += chunk));
  }
  return new Promise((done, failed) => {
    build.on('error', failed);
    build.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`storybook build ended with ${code}:\n${output}`));
    });
  });
}

if (process.argv[1] === import.meta.filename) await buildStorybook();
