// Looks at what was built, as someone who installs the packages or pastes the script tag gets it.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {root} from '../list-files.mjs';
import {cdnFolder, publishedSizes} from './sizes.mjs';

/** Bytes after brotli. Raised only by the commit that grows a file and says why. */
const ceilings = {
  'pr-feedback.js': 10_000,
  'pr-survey.js': 18_000,
  'pr-rating.js': 11_200,
  // 100 more since the forms behind it keep what reads a typed code in a file of its own: its hash is one more row here.
  'pr-guide.js': 13_700,
  // All that a device needs to work without a network: the kiosk, the queue's element, the client.
  'pr-kiosk.js': 33_000,
};

/** A device's PIN is checked on the device, by the same derivation that the puzzle uses. */
const needsAtOnce = {'pr-kiosk.js': ['PBKDF2']};

/** Signs of the HTTP client and the puzzle, which nobody needs before they send something. */
const mustNotAppear = ['maxRetryAfter', 'PBKDF2'];

/** A sign of the schemas, which no page needs at all: docs/decisions/0009. */
const signOfSchemas = 'ZodMini';

/** Weighed once: brotli at its best takes seconds. */
const published = publishedSizes();

const read = (...names) => readFileSync(path.join(root, ...names), 'utf8');
const packages = ['core', 'elements', 'server'];

describe('the files for a script tag', () => {
  for (const [name, ceiling] of Object.entries(ceilings)) {
    it(`${name} stays under ${ceiling} bytes`, (test) => {
      const {brotli} = published.find((file) => file.name === name);
      test.diagnostic(`${name}: ${brotli} bytes, brotli`);
      assert.ok(brotli <= ceiling, `${brotli} bytes`);
    });

    it(`${name} carries nothing that is not needed for the first tap`, () => {
      const code = readFileSync(path.join(cdnFolder, name), 'utf8');
      const others = published.filter((file) => file.name.startsWith('chunks/'));
      const chunks = others.map((file) => readFileSync(path.join(cdnFolder, file.name), 'utf8'));
      for (const sign of mustNotAppear) {
        if (needsAtOnce[name]?.includes(sign)) continue;
        assert.ok(!code.includes(sign), `${sign} is in ${name}`);
        assert.ok(
          chunks.some((chunk) => chunk.includes(sign)),
          `${sign} is no sign of anything`,
        );
      }
    });
  }

  it('carry no schemas', () => {
    assert.ok(read('node_modules/zod/v4/mini/schemas.js').includes(signOfSchemas));
    for (const {name} of published) {
      const code = readFileSync(path.join(cdnFolder, name), 'utf8');
      assert.ok(!code.includes(signOfSchemas), `${name} carries schemas`);
    }
  });

  it('have the hashes that integrity.json tells pages to ask for', () => {
    const hashes = JSON.parse(read('packages/elements/cdn/integrity.json'));
    const entries = readdirSync(cdnFolder).filter((name) => name.endsWith('.js'));
    assert.deepEqual(Object.keys(hashes).sort(), entries.sort());
    for (const name of entries) {
      const code = readFileSync(path.join(cdnFolder, name));
      assert.equal(hashes[name], `sha384-${createHash('sha384').update(code).digest('base64')}`);
    }
  });

  it('come with the licenses of what is inside them', () => {
    assert.match(read('packages/elements/cdn/LICENSES.txt'), /lit.*BSD-3-Clause/);
  });
});

for (const name of packages) {
  describe(`the package ${name}`, () => {
    it('holds every file that its entries name, in the form they promise', async () => {
      const pkgDir = path.join(root, 'packages', name);
      const {messages, pkg} = await publint({pkgDir, level: 'warning', strict: true});
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg, {color: false})),
        [],
      );
    });

    it('contains no tests and no stories', () => {
      const files = readdirSync(path.join(root, 'packages', name, 'dist'), {recursive: true});
      assert.deepEqual(
        files.filter((file) => /\.(test|stories|soak)\./.test(file)),
        [],
      );
    });

    it('has a declaration beside every module', () => {
      const folder = path.join(root, 'packages', name, 'dist');
      const modules = readdirSync(folder, {recursive: true}).filter((file) => file.endsWith('.js'));
      const alone = modules.filter(
        (file) => !existsSync(path.join(folder, file.replace(/\.js$/, '.d.ts'))),
      );
      assert.deepEqual(alone, []);
    });
  });
}

describe('the packages as installed', () => {
  it('load in Node without a build step, and the elements register nothing by that', async () => {
    const core = await import('@patient-relations/core');
    assert.equal(typeof core.createClient, 'function');
    assert.match(import.meta.resolve('@patient-relations/core'), /\/dist\/index\.js$/);
    const elements = await import('@patient-relations/elements');
    assert.equal(typeof elements.PrFeedback, 'function');
    assert.equal(globalThis.customElements?.get('pr-feedback'), undefined);
  });

  it('offer the service as a command', () => {
    const main = path.join(root, 'packages/server/dist/main.js');
    assert.match(read('packages/server/dist/main.js'), /^#!\/usr\/bin\/env node\n/);
    assert.ok(statSync(main).mode & 0o100);
  });
});
