// A rollup plugin that builds each worker asked for by `new URL('./x-worker.js', import.meta.url)` into a file of its
// own: a worker cannot share chunks with the page, and on a page without a bundler nothing would resolve its imports.
import path from 'node:path';
import {rollup} from 'rollup';

const workerAddress = /new URL\(\s*'(\.[^']*-worker)\.js',\s*import\.meta\.url\s*,?\s*\)/g;

/** Makes the plugin. `plugins` build the worker; they must not contain this one. */
export function bundledWorkers(plugins) {
  return {
    name: 'bundled-workers',
    async transform(code, id) {
      const [found] = code.matchAll(workerAddress);
      if (!found) return null;
      const input = path.join(path.dirname(id), `${found[1]}.ts`);
      this.addWatchFile(input);
      const name = `${path.basename(found[1])}.js`;
      const source = await buildWorker(input, plugins);
      const reference = this.emitFile({type: 'asset', name, source});
      const address = `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
      return {code: code.replaceAll(found[0], address), map: null};
    },
  };
}

/** Builds a worker into the text of one script that runs as a classic and as a module worker. */
export async function buildWorker(input, plugins) {
  const build = await rollup({input, plugins});
  const {output} = await build.generate({format: 'iife', inlineDynamicImports: true});
  await build.close();
  return output[0].code;
}
