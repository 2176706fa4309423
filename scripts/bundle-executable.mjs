// Makes one file of the service's sources, as they are now, and prints its path. A process that loads them one by one
// takes seconds to start; tests start dozens.
import {createHash, randomUUID} from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {root} from './list-files.mjs';

/** What was installed is loaded as ever; a source still finds the files that lie around it. */
const onlyOurs = {
  name: 'only-ours',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^[^./]/}, ({path: name, kind}) =>
      kind === 'entry-point' || name.startsWith('@patient-relations/')
        ? undefined
        : {path: name, external: true},
    );
    onLoad({filter: /[\\/]src[\\/].*\.ts$/}, async ({path: file}) => {
      const text = await readFile(file, 'utf8');
      const url = JSON.stringify(pathToFileURL(file).href);
      return {loader: 'ts', contents: text.replaceAll('import.meta.url', url)};
    });
  },
};

const {outputFiles} = await build({
  entryPoints: [path.join(root, 'packages/server/src/main.ts')],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['@pr/source'],
  sourcemap: 'inline',
  plugins: [onlyOurs],
});
const {text} = outputFiles[0];
console.log(await writeInto(keptFolder).catch(() => writeInto(passingFolder)));

async function keptFolder() {
  const folder = path.join(root, 'node_modules/.cache/patient-relations/executables');
  await mkdir(folder, {recursive: true});
  return folder;
}

/** Where nothing may be written beside what was installed. A link to it is all that a bundle needs there. */
async function passingFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'patient-relations-'));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

async function writeInto(makeFolder) {
  const folder = await makeFolder();
  const file = path.join(folder, `${createHash('sha256').update(text).digest('hex')}.mjs`);
  // Others may write the same at the same time; nobody runs half of it.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
  await removeOld(folder);
  return file;
}

/** Sources change and leave their bundles. One of the last hour may belong to tests that still run. */
async function removeOld(folder) {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    // Others may remove it at the same time.
    const age = await stat(file).catch(() => undefined);
    if (age?.isFile() && age.mtimeMs < anHourAgo) await rm(file, {force: true});
  }
}
