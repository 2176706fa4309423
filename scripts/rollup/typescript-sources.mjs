// A rollup plugin that takes the types off our sources. `tsc -b` checks them and emits the declarations.
import path from 'node:path';
import typescript from '@rollup/plugin-typescript';
import {root} from '../list-files.mjs';

/** The plugin, with maps and without: what it made of the sources stays with it from one build to the next. */
const plugins = new Map();
const started = new WeakSet();

/** Makes the plugin. One program holds the sources of every package, so that a drop-in may take core's in. */
export function typescriptSources({sourceMap}) {
  const plugin = plugins.get(sourceMap) ?? createPlugin(sourceMap);
  plugins.set(sourceMap, plugin);
  return {
    ...plugin,
    // Nine builds of the same sources need them read once.
    buildStart(options) {
      if (started.has(plugin)) return;
      started.add(plugin);
      plugin.buildStart.call(this, options);
    },
  };
}

function createPlugin(sourceMap) {
  return typescript({
    tsconfig: path.join(root, 'scripts/rollup/tsconfig.json'),
    filterRoot: root,
    noEmitOnError: true,
    compilerOptions: {sourceMap},
  });
}
