import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {LintedFiles} from '../../survey/lint/json-files.js';
import {noticePacks} from '../packs/index.js';
import type {Notice} from '../notice.js';
import {exampleNotice} from '../testing/example-notice.js';
import {runCheckCommand} from './check-command.js';

const hard = 'Administrative representatives facilitate organizational accountability.';

function told(words: string): Notice {
  const notice = exampleNotice();
  const {en, es} = notice.texts;
  assert.ok(en && es && en.sections['visits']);
  const visits = {...en.sections['visits'], statements: {choose: words}};
  return {...notice, texts: {en: {...en, sections: {...en.sections, visits}}, es}};
}

const [care, visits] = exampleNotice().sections;
const guide = (text: string): object => ({
  language: 'en',
  entries: [
    {
      id: 'bills',
      title: 'Your bill',
      language: 'en',
      parts: [{text}],
      sources: [{citation: 'A rule', confidence: 'unverified'}],
    },
  ],
});
const contents: Readonly<Record<string, unknown>> = {
  'good.json': exampleNotice(),
  'filled.json': {notice: exampleNotice(), values: {}},
  'hard.json': told(hard),
  'script.json': told('<script>'),
  'unsourced.json': exampleNotice({
    sections: [care, {...visits, statements: [{id: 'choose', sources: []}]}] as Notice['sections'],
  }),
  'guide.json': guide('Ask us for a plan.'),
  'hard-guide.json': guide(hard),
  'other.json': {resourceType: 'Questionnaire'},
  'half.json': {...exampleNotice(), sections: [{id: 'care'}]},
};
const files: LintedFiles = {
  read(file) {
    const name = file.replace('folder/', '');
    if (name === 'broken.json') return new TextEncoder().encode('{');
    if (!(name in contents)) throw new Error('ENOENT');
    return new TextEncoder().encode(JSON.stringify(contents[name]));
  },
  list: (folder) =>
    folder === 'folder'
      ? ['good.json', 'hard.json', 'notes.txt']
      : folder === 'empty'
        ? []
        : undefined,
};
const run = (...words: readonly string[]): ReturnType<typeof runCheckCommand> =>
  runCheckCommand(words, files);

describe('Whoever asks pr-notice-check about a file', () => {
  test('reads how hard each section is in each language, by which formula, and what is not verified', () => {
    const {code, out} = run('good.json');
    assert.equal(code, 0, out);
    assert.match(
      out,
      /^example-rights 2: reading: care \[en\]: Flesch-Kincaid grade -?\d+\.\d\d, \d+ words$/m,
    );
    assert.match(out, /reading: care \[es\]: Fernández-Huerta \d+\.\d\d/);
    assert.match(out, /^example-rights 2: unverified: care\/taxi: Local rule$/m);
    assert.match(
      out,
      /1 looked at, 0 to change; 3 sections measured, 0 too hard, 0 not measured; 0 sources missing; 1 not verified; 0 problems/,
    );
  });

  test('may hand over what a hospital filled in beside the notice', () => {
    assert.equal(run('filled.json').code, 0);
  });

  test('is told where a section is too hard, and may allow a higher grade', () => {
    const {code, out} = run('hard.json');
    assert.equal(code, 1);
    assert.match(out, /reading: visits \[en\]: .*, too hard to read$/m);
    assert.match(out, /1 too hard/);
    assert.equal(run('good.json', '--max-grade', '20').code, 0);
    assert.equal(run('good.json', '--max-grade=1').code, 1);
  });

  test('is told where a source is missing', () => {
    const {code, out} = run('unsourced.json');
    assert.equal(code, 1);
    assert.match(out, /^example-rights 2: missing source: visits\/choose$/m);
    assert.match(out, /1 sources missing/);
  });

  test('is told what keeps it from being shown', () => {
    const {code, out} = run('script.json');
    assert.equal(code, 1);
    assert.match(out, /problem: \/texts\/en\/sections\/visits\/statements\/choose: not-plain/);
  });

  test('reads the same of a guide', () => {
    const {code, out} = run('guide.json');
    assert.equal(code, 0, out);
    assert.match(out, /^guide en: reading: bills \[en\]: Flesch-Kincaid grade/m);
    assert.match(out, /^guide en: unverified: bills: A rule$/m);
    assert.equal(run('hard-guide.json').code, 1);
  });

  test('gets all that is in a folder', () => {
    const {code, out} = run('folder');
    assert.equal(code, 1);
    assert.match(out, /2 looked at, 1 to change/);
  });

  test('is told what could not be read, and still about the rest', () => {
    const {code, out, err} = run(
      'broken.json',
      'missing.json',
      'other.json',
      'half.json',
      'empty',
      'good.json',
    );
    assert.equal(code, 2);
    assert.match(out, /1 looked at/);
    assert.deepEqual(err.trim().split('\n'), [
      'broken.json: is not JSON (line 1, column 2)',
      'missing.json: cannot be read',
      'other.json: is neither a notice nor a guide',
      'half.json: is neither a notice nor a guide',
      'empty: has no .json file in it',
    ]);
  });

  test('may have it as JSON', () => {
    const [report] = JSON.parse(run('good.json', '--json').out) as readonly {
      readonly name: string;
    }[];
    assert.equal(report?.name, 'example-rights 2');
  });
});

describe('Whoever names no file', () => {
  test('reads about the notices that come with this SDK, each of them', () => {
    const {out} = run();
    for (const {id, version} of noticePacks)
      assert.ok(out.includes(`${id} ${version}: reading:`), id);
    assert.match(out, new RegExp(`${noticePacks.length} looked at`));
  });

  test('is told how to ask, where the words make no sense', () => {
    assert.equal(run('--help').code, 0);
    assert.match(run('--help').out, /Usage: pr-notice-check/);
    for (const words of [
      ['--nonsense'],
      ['--max-grade'],
      ['--max-grade', 'x'],
      ['--max-grade', '0'],
    ]) {
      const {code, err} = run(...words);
      assert.equal(code, 2);
      assert.match(err, /Usage: pr-notice-check/);
    }
  });
});
