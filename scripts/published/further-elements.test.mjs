// Weighs what an element adds to a page that shows <pr-feedback> already.
import assert from 'node:assert/strict';
import path from 'node:path';
import {describe, it} from 'node:test';
import terser from '@rollup/plugin-terser';
import {rollup} from 'rollup';
import {root} from '../list-files.mjs';
import {bundledWorkers} from '../rollup/bundled-workers.mjs';
import {insideBundle} from '../rollup/drop-in-build.mjs';
import {brotliBytes} from './sizes.mjs';

/** Bytes after brotli, without content; architecture §9. Raised only by the commit that grows an element and says why. */
const ceilings = {
  'draft/pr-draft': 6000,
  'guide/pr-guide': 6000,
  'hand-over/pr-hand-over': 6000,
  'help-request/pr-help-request': 6000,
  'language-assistance/pr-language-assistance': 6000,
  'rights-notice/pr-rights-notice': 6000,
};

/** Signs of what comes only when someone asks for it, or once the first view stands. */
const late = ['SpeechSynthesisUtterance', 'velocityFilterWeight', '@page', 'my-words.txt'];

const minified = () =>
  terser({ecma: 2022, module: true, compress: {passes: 3, unsafe_arrows: true}});

/** The entry that loads these elements, as it is without them and with them. */
const page = (elements) => ({
  name: 'page',
  resolveId: (id) => (id === 'page' ? '\0page' : null),
  load: (id) =>
    id === '\0page'
      ? elements
          .map((name) => path.join(root, 'packages/elements/src', `${name}.ts`))
          .map((file) => `import ${JSON.stringify(file)};`)
          .join('\n')
      : null,
});

/** Everything a page with these elements loads before someone does something. */
async function firstBytes(...elements) {
  const bundle = await rollup({
    input: 'page',
    plugins: [page(elements), bundledWorkers({plugins: insideBundle()}), ...insideBundle()],
  });
  const {output} = await bundle.generate({format: 'es', plugins: [onlyFirst(minified())]});
  const chunkOf = Object.fromEntries(output.map((chunk) => [chunk.fileName, chunk]));
  const code = [...loadedFirst(chunkOf)].map((file) => chunkOf[file].code).join('\n');
  return {code, brotli: brotliBytes(code)};
}

/** Spares the chunks that come later: only the first ones are weighed, and the others are many and large. */
const onlyFirst = (plugin) => ({
  ...plugin,
  renderChunk(code, chunk, options, meta) {
    if (!loadedFirst(meta.chunks).has(chunk.fileName)) return null;
    return plugin.renderChunk.call(this, code, chunk, options, meta);
  },
});

/** The names of the entry and of what it imports, not of what it fetches by `import()`. */
function loadedFirst(chunkOf) {
  const loaded = new Set();
  const load = (file) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    chunkOf[file].imports.forEach(load);
  };
  load(Object.keys(chunkOf).find((file) => chunkOf[file].isEntry));
  return loaded;
}

describe('a page that shows <pr-feedback>', async () => {
  const before = await firstBytes('feedback/pr-feedback');
  for (const [element, ceiling] of Object.entries(ceilings)) {
    it(`loads at most ${ceiling} bytes more for ${path.basename(element)}`, async (test) => {
      const {code, brotli} = await firstBytes('feedback/pr-feedback', element);
      const more = brotli - before.brotli;
      test.diagnostic(`${path.basename(element)}: ${more} bytes, brotli`);
      assert.ok(more > 0 && more <= ceiling, `${more} bytes`);
      for (const sign of late)
        assert.ok(!code.includes(sign), `${sign} is loaded before someone asks for it`);
    });
  }
});
