// The module hooks behind node-ts.mjs: './x.js' finds x.ts, and esbuild takes the types off.
import {createHash, randomUUID} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {root} from './list-files.mjs';

const options = {
  loader: 'ts',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  tsconfigRaw: {
    compilerOptions: {
      target: 'ES2022',
      useDefineForClassFields: true,
      verbatimModuleSyntax: true,
    },
  },
};

/** What was made of a source before: every test file, and every service a test starts, loads the same hundreds. */
const kept = path.join(root, 'node_modules/.cache/patient-relations/sources');
const {version} = createRequire(import.meta.url)('esbuild/package.json');

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
  const source = await withoutTypes(await readFile(sourcefile, 'utf8'), sourcefile);
  return {format: 'module', source, shortCircuit: true};
}

async function withoutTypes(text, sourcefile) {
  // Named by everything it depends on, so that nothing stale is ever found.
  const all = JSON.stringify([version, options, sourcefile, text]);
  const file = path.join(kept, `${createHash('sha256').update(all).digest('hex')}.js`);
  try {
    return await readFile(file, 'utf8');
  } catch {
    // Only now: most processes have nothing to transform, and esbuild starts one of its own.
    const {transform} = await import('esbuild');
    const {code} = await transform(text, {...options, sourcefile});
    // Nothing is kept where nothing may be written; what was made is as good.
    await keep(file, code).catch(() => undefined);
    return code;
  }
}

/** Others may write the same at the same time; nobody reads half of it. */
async function keep(file, code) {
  await mkdir(kept, {recursive: true});
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, code);
  await rename(draft, file);
}
