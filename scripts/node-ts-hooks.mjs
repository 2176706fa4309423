// The module hooks behind node-ts.mjs: './x.js' finds x.ts, and esbuild takes the types off.
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {transform} from 'esbuild';

const compilerOptions = {
  target: 'ES2022',
  useDefineForClassFields: true,
  verbatimModuleSyntax: true,
};

/** Resolves a relative `.js` import to the `.ts` file it was written for. */
export async function resolve(specifier, context, nextResolve) {
  const isRelative = /^\.{1,2}\/|^file:/.test(specifier);
  if (isRelative && specifier.endsWith('.js')) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return {url: url.href, shortCircuit: true};
  }
  return nextResolve(specifier, context);
}

/** Loads a `.ts` file as an ES module. */
export async function load(url, context, nextLoad) {
  if (!/^file:.*\.ts$/.test(url)) return nextLoad(url, context);
  const sourcefile = fileURLToPath(url);
  const {code} = await transform(await readFile(sourcefile, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    sourcefile,
    sourcemap: 'inline',
    tsconfigRaw: {compilerOptions},
  });
  return {format: 'module', source: code, shortCircuit: true};
}
