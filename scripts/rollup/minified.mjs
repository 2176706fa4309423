// A rollup plugin that makes scripts small. Everything of a run goes through the same, warm terser: its own plugin
// starts workers anew for each bundle, which spend half their time on getting fast.
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';

const pluginOfTerser = fileURLToPath(import.meta.resolve('@rollup/plugin-terser'));
const {minify} = createRequire(pluginOfTerser)('terser');

const options = {
  ecma: 2022,
  module: true,
  compress: {passes: 3, unsafe_arrows: true},
  format: {comments: false},
};

/** Makes the plugin. */
export function minified() {
  return {
    name: 'minified',
    async renderChunk(source) {
      const {code} = await minify(source, options);
      return {code, map: null};
    },
  };
}
