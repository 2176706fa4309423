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
  const workers = bundledWorkers({plugins: [...insideBundle(), minified()]});
  const bundle = await rollup({
    input: 'page',
    plugins: [page(elements), workers, ...insideBundle()],
  });
  const {output} = await bundle.generate({format: 'es', plugins: [minified()]});
  const chunkOf = Object.fromEntries(output.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set();
  const load = (file) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    chunkOf[file].imports.forEach(load);
  };
  load(output.find(({isEntry}) => isEntry).fileName);
  const code = [...loaded].map((file) => chunkOf[file].code).join('\n');
  return {code, brotli: brotliBytes(code)};
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
