import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {isGuide, type Guide} from '../index.js';
import {guideEntries} from '../content/index.js';
import {runBuildCommand, type GuideFiles} from './build-command.js';

const page = (
  change: Readonly<Record<string, string>> = {},
  body = 'Park near the door.',
): string => {
  const fields = {
    id: 'parking',
    topic: 'find-a-service',
    title: 'Where to park',
    language: 'en',
    next: '[See the map](/map)',
    ...change,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
};
const inSpanish = page({language: 'es', title: 'Dónde dejar el carro'}, 'Cerca de la puerta.');

let written: Record<string, string>;
const build = (
  pages: Readonly<Record<string, string>>,
  ...words: readonly string[]
): ReturnType<typeof runBuildCommand> => {
  const files: GuideFiles = {
    list: (folder) => {
      if (folder !== 'guide') throw new Error('no such folder');
      return Object.keys(pages);
    },
    read: (file) => new TextEncoder().encode(pages[file.replace('guide/', '')]),
    write: (file, content) => void (written[file] = content),
  };
  return runBuildCommand(words.length > 0 ? words : ['guide/', '--out', 'site'], files);
};
const built = (language: string): Guide =>
  JSON.parse(written[`site/guide.${language}.json`] ?? '') as Guide;

describe('The command pr-guide-build', () => {
  beforeEach(() => {
    written = {};
  });

  test('adds what a hospital wrote to what we bring, a file for each language', () => {
    const {code, err} = build({'a.md': page(), 'b.md': inSpanish, 'read.txt': 'not a page'});
    assert.equal(code, 0, err);
    for (const language of ['en', 'es']) {
      assert.ok(isGuide(built(language)));
      assert.equal(built(language).entries.length, guideEntries.length + 1);
    }
    assert.equal(built('es').entries.at(-1)?.title, 'Dónde dejar el carro');
    assert.equal(built('es').topics[0]?.title, 'Mis derechos');
  });

  test('puts an entry of the hospital in the place of ours, in every language', () => {
    const own = {id: 'cannot-pay', topic: 'insurance', title: 'Our help fund'};
    const {code, err} = build({'en.md': page(own)});
    assert.equal(code, 1);
    assert.equal(err, 'guide/en.md:1: "cannot-pay" has no words in es\n');

    const spanish = page({...own, title: 'Nuestro fondo', language: 'es'}, 'Pida ayuda.');
    assert.equal(build({'en.md': page(own), 'es.md': spanish}).err, '');
    const titles = built('en').entries.map(({title}) => title);
    assert.ok(titles.includes('Our help fund'));
    assert.ok(!titles.includes('Help if you cannot pay'));
    assert.equal(titles.length, guideEntries.length);
  });

  test('says what is wrong by file and line, and writes nothing then', () => {
    const {code, err} = build({
      'a.md': page(
        {next: '[Go](#guide-nowhere)'},
        'First\ngo <b>left</b>.\n\n## More\n\nSee [it](#up).',
      ),
      'b.md': inSpanish,
      'c.md': page({title: 'Twice'}),
      'd.md': 'nothing',
    });
    assert.equal(code, 1);
    assert.deepEqual(written, {});
    for (const line of [
      'guide/a.md:9: holds markup that people would read as it stands: html',
      'guide/a.md:13: leads nowhere that a page may follow: #up',
      'guide/a.md:6: leads to an entry that is not there: #guide-nowhere',
      'guide/c.md:1: says "parking" in en again, after guide/a.md',
      'guide/d.md:1: must begin with names between two lines of "---"',
    ])
      assert.ok(err.includes(line), `${line}\n\n${err}`);
  });

  test('only checks when it is asked to', () => {
    const {code, out} = build({'a.md': page(), 'b.md': inSpanish}, 'guide', '--check');
    assert.equal(code, 0);
    assert.match(out, /^en: \d+ entries\nes: \d+ entries\n$/);
    assert.deepEqual(written, {});
  });

  test('wants every entry in every language that is asked for', () => {
    const {code, err} = build({'a.md': page()}, 'guide', '--check', '--languages', 'en');
    assert.equal(code, 0, err);
    const third = build({'a.md': page()}, 'guide', '--check', '--languages', 'en,vi');
    assert.equal(third.code, 1);
    assert.match(
      third.err,
      /your-rights \(of the guide's own entries\): "your-rights" has no words in vi/,
    );
  });

  test('ends with 2 where it was not understood or something cannot be read', () => {
    for (const words of [
      ['guide'],
      ['nowhere', '--check'],
      ['guide', 'other', '--check'],
      ['guide', '--out'],
      ['guide', '--check', '--languages', 'en,!'],
      ['guide', '--strange'],
    ])
      assert.equal(build({}, ...words).code, 2, words.join(' '));
    assert.match(build({}, '--help').out, /^Usage: pr-guide-build/);
  });
});

describe('The command pr-guide-build, on a disk', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pr-guide-'));
  });
  after(() => rmSync(folder, {recursive: true}));

  test('writes the guide, and says when a file is not UTF-8', () => {
    const loader = new URL('../../../../../scripts/node-ts.mjs', import.meta.url).href;
    const main = new URL('./main.ts', import.meta.url).pathname;
    const args = ['-C', '@pr/source', '--import', loader, main, folder, '--out', `${folder}/site`];
    const run = (): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, args, {encoding: 'utf8'});
    writeFileSync(path.join(folder, 'a.en.md'), page());
    writeFileSync(path.join(folder, 'a.es.md'), inSpanish);

    assert.equal(run().status, 0);
    assert.ok(isGuide(JSON.parse(readFileSync(`${folder}/site/guide.en.json`, 'utf8'))));
    assert.ok(existsSync(`${folder}/site/guide.es.json`));

    writeFileSync(path.join(folder, 'b.md'), Uint8Array.of(0xff, 0xfe, 0x00));
    const {status, stderr} = run();
    assert.equal(status, 2);
    assert.match(String(stderr), /b\.md: is not UTF-8/);
  });
});
