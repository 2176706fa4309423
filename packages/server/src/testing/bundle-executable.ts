import {createHash, randomUUID} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, type Plugin} from 'esbuild';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = join(root, 'node_modules/.cache/patient-relations/executables');

/**
 * Makes one file of the executable's sources, as they are now, and returns its path. A process that loads them one by
 * one takes seconds to start; tests start dozens.
 */
export async function bundleExecutable(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(root, 'packages/server/src/main.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@pr/source'],
    sourcemap: 'inline',
    plugins: [onlyOurs],
  });
  const text = outputFiles[0]?.text ?? '';
  const file = join(folder, `${createHash('sha256').update(text).digest('hex')}.mjs`);
  await mkdir(folder, {recursive: true});
  // Others may write the same at the same time; nobody runs half of it.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
  return file;
}

/** What was installed is loaded as ever; a source still finds the files that lie around it. */
const onlyOurs: Plugin = {
  name: 'only-ours',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^[^./]/}, ({path, kind}) =>
      kind === 'entry-point' || path.startsWith('@patient-relations/')
        ? undefined
        : {path, external: true},
    );
    onLoad({filter: /\/src\/.*\.ts$/}, async ({path}) => {
      const text = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return {loader: 'ts', contents: text.replaceAll('import.meta.url', url)};
    });
  },
};
