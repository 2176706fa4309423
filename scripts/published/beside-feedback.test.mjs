// What a further element costs a page that has <pr-feedback> already, when all of them are built together.
import assert from 'node:assert/strict';
import path from 'node:path';
import {before, describe, it} from 'node:test';
import terser from '@rollup/plugin-terser';
import {rollup} from 'rollup';
import {root} from '../list-files.mjs';
import {bundledWorkers} from '../rollup/bundled-workers.mjs';
import {insideBundle} from '../rollup/drop-in-build.mjs';
import {brotliBytes} from './sizes.mjs';

/** Architecture §9: bytes after brotli, beyond what <pr-feedback> loads until a complaint is confirmed. */
const ceiling = 6_000;

const elements = {
  'pr-help-request': 'help-request/pr-help-request',
  'pr-language-assistance': 'language-assistance/pr-language-assistance',
};

/** What <pr-feedback> loads on the way to a confirmed complaint. */
const loadedByFeedback = ['page', 'pr-complaint-form', 'page-client', 'pr-receipt'];

const sourceOf = (name) => path.join(root, `packages/elements/src/${name}.ts`);

/** A page that has <pr-feedback> and can load each of the elements. */
const page = {
  name: 'page',
  resolveId: (id) => (id === 'page' ? id : null),
  load: (id) =>
    id === 'page'
      ? [
          `import ${JSON.stringify(sourceOf('feedback/pr-feedback'))};`,
          `export const elements = [${Object.values(elements).map((name) => `() => import(${JSON.stringify(sourceOf(name))})`)}];`,
        ].join('\n')
      : null,
};

describe('beside <pr-feedback>', () => {
  let chunks;

  before(async () => {
    const bundle = await rollup({
      input: {page: 'page'},
      plugins: [page, bundledWorkers({plugins: insideBundle()}), ...insideBundle()],
      onLog: () => undefined,
    });
    const {output} = await bundle.generate({
      format: 'es',
      chunkFileNames: '[name]-[hash].js',
      plugins: [terser({ecma: 2022, module: true})],
    });
    await bundle.close();
    chunks = new Map(
      output.filter(({type}) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
    );
  });

  /** A part and everything it needs before it can run. */
  const filesOf = (name) => {
    const first = [...chunks.values()].find((chunk) => chunk.name === name);
    assert.ok(first, `no chunk for ${name}`);
    const files = new Set([first.fileName]);
    for (const file of files) for (const needed of chunks.get(file).imports) files.add(needed);
    return files;
  };

  for (const name of Object.keys(elements))
    it(`${name} costs at most ${ceiling} bytes more`, (test) => {
      const loaded = new Set(loadedByFeedback.flatMap((part) => [...filesOf(part)]));
      const more = [...filesOf(name)].filter((file) => !loaded.has(file));
      const sum = more.reduce((total, file) => total + brotliBytes(chunks.get(file).code), 0);
      test.diagnostic(`${name}: ${sum} bytes, brotli, beyond what <pr-feedback> loads`);
      assert.ok(more.length > 0 && sum <= ceiling, `${sum} bytes`);
    });
});
