// A rollup plugin that builds each worker asked for by `new URL('./x-worker.js', import.meta.url)` into a file of its
// own: a worker cannot share chunks with the page, and where nobody bundles again nothing would resolve its imports.
import path from 'node:path';
import {rollup} from 'rollup';

const workerAddress = /new URL\(\s*'(\.[^']*-worker)\.js',\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * Makes the plugin. `plugins` build the worker; they must not contain this one. The address in the source becomes that
 * of the emitted asset; with `besideIn`, a source folder, the worker keeps its place and the address stays.
 */
export function bundledWorkers({plugins, besideIn}) {
  return {
    name: 'bundled-workers',
    async transform(code, id) {
      const [found] = code.matchAll(workerAddress);
      if (!found) return null;
      const input = path.join(path.dirname(id), `${found[1]}.ts`);
      const source = await buildWorker(input, plugins);
      const file = input.replace(/\.ts$/, '.js');
      if (besideIn) {
        this.emitFile({type: 'asset', fileName: path.relative(besideIn, file), source});
        return null;
      }
      const reference = this.emitFile({type: 'asset', name: path.basename(file), source});
      const address = `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
      return {code: code.replaceAll(found[0], address), map: null};
    },
  };
}

/** Builds a worker into the text of one script that runs as a classic and as a module worker. */
async function buildWorker(input, plugins) {
  const build = await rollup({input, plugins});
  const {output} = await build.generate({format: 'iife', inlineDynamicImports: true});
  await build.close();
  return output[0].code;
}
