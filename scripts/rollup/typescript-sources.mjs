// A rollup plugin that takes the types off our sources. `tsc -b` checks them and emits the declarations.
import path from 'node:path';
import typescript from '@rollup/plugin-typescript';
import {root} from '../list-files.mjs';

/** Makes the plugin. One program holds the sources of every package, so that a drop-in may take core's in. */
export function typescriptSources({sourceMap}) {
  return typescript({
    tsconfig: path.join(root, 'scripts/rollup/tsconfig.json'),
    filterRoot: root,
    noEmitOnError: true,
    compilerOptions: {sourceMap},
  });
}
