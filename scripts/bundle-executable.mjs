// Makes one file of the service's sources, as they are now, and prints its path. A process that loads them one by one
// takes seconds to start; tests start dozens.
import {createHash, randomUUID} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
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
const folder = path.join(root, 'node_modules/.cache/patient-relations/executables');
await mkdir(folder, {recursive: true});
const file = path.join(folder, `${createHash('sha256').update(text).digest('hex')}.mjs`);
// Others may write the same at the same time; nobody runs half of it.
const draft = `${file}.${randomUUID()}`;
await writeFile(draft, text);
await rename(draft, file);
console.log(file);
