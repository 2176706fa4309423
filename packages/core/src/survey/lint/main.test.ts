import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';

const loader = new URL('../../../../../scripts/node-ts.mjs', import.meta.url).href;
const main = new URL('./main.ts', import.meta.url).pathname;

let folder = '';
const file = (name: string, content: string | Uint8Array): string => {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), {recursive: true});
  writeFileSync(target, content);
  return target;
};
const survey = (text: string, change: object = {}): string =>
  JSON.stringify({
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'en',
    item: [{linkId: 'q', type: 'boolean', text, ...change}],
  });

function lint(...words: readonly string[]): {code: number | null; out: string; err: string} {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['-C', '@pr/source', '--import', loader, main, ...words],
    {encoding: 'utf8'},
  );
  return {code: status, out: stdout, err: stderr};
}

describe('The command pr-survey-lint', () => {
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pr-lint-'));
  });
  after(() => rmSync(folder, {recursive: true}));

  test('ends with 0 when a survey is as it should be, and says how hard it is to read', () => {
    const {code, out} = lint(file('good.json', survey('Was it clean?')));
    assert.equal(code, 0, out);
    assert.match(out, /reading level \[en\]: Flesch-Kincaid grade -?\d/);
    assert.match(out, /0 findings in 1 files/);
  });

  test('says of a language without a formula that it was not measured', () => {
    const german = survey('War es sauber?').replace('"en"', '"de"');
    assert.match(lint(file('german.json', german)).out, /reading level \[de\]: not measured/);
  });

  test('ends with 1 when there is something to find, and says where', () => {
    const bad = file('bad.json', survey('Was it clean and warm?', {required: true}));
    const {code, out} = lint(bad);
    assert.equal(code, 1);
    assert.match(
      out,
      /bad\.json: Questionnaire\.item\[0\]\.text \(q\) \[en\] {2}double-barrelled:/,
    );
    assert.match(out, /cannot-decline/);
    assert.equal(lint(bad, '--ignore', 'double-barrelled@q,cannot-decline').code, 0);
  });

  test('takes what it is told of the survey', () => {
    const plain = file('plain.json', survey('How often did nurses smile?'));
    assert.equal(lint(plain).code, 0);
    assert.match(lint(plain, '--setting', 'inpatient').out, /resembles-hcahps/);
    assert.match(lint(plain, '--languages=en,es').out, /missing-translation/);
    const name = file('name.json', survey('Your name', {type: 'string'}));
    assert.equal(lint(name).code, 0);
    assert.match(lint(name, '--anonymous').out, /personal-data/);
    const photo = file('photo.json', survey('Show us', {type: 'attachment'}));
    assert.match(lint(photo, '--kiosk').out, /inaccessible/);
    const hard = file('hard.json', survey('Was the administration responsible?'));
    assert.equal(lint(hard).code, 1);
    assert.equal(lint(hard, '--max-grade', '20').code, 0);
  });

  test('looks into folders', () => {
    file('folder/one.json', survey('Was it clean?'));
    file('folder/deeper/two.json', survey('Was it clean and warm?'));
    file('folder/notes.txt', 'not looked at');
    const {code, out} = lint(path.join(folder, 'folder'));
    assert.equal(code, 1);
    assert.match(out, /deeper\/two\.json: .*double-barrelled/);
    assert.match(out, /1 findings in 2 files/);
  });

  test('ends with 2 for what cannot be read, and still looks at the rest', () => {
    const broken = file('broken.json', '{\n  "item": [,]\n}');
    const binary = file('binary.json', new Uint8Array([0xff, 0xfe, 0x00]));
    const bad = file('bad2.json', survey('Was it clean and warm?'));
    const {code, out} = lint(broken, binary, path.join(folder, 'missing.json'), bad);
    assert.equal(code, 2);
    assert.match(out, /broken\.json: is not JSON \(line 2, column 12\)/);
    assert.match(out, /binary\.json: is not UTF-8/);
    assert.match(out, /missing\.json: cannot be read/);
    assert.match(out, /bad2\.json: .*double-barrelled/);
    assert.match(out, /1 findings in 4 files, 3 not read/);
  });

  test('prints JSON for programs', () => {
    const {code, out} = lint('--json', file('bad3.json', survey('Was it clean and warm?')));
    assert.equal(code, 1);
    const [report] = JSON.parse(out) as {findings: {rule: string}[]; reading: object[]}[];
    assert.equal(report?.findings[0]?.rule, 'double-barrelled');
    assert.equal(report.reading.length, 1);
  });

  test('ends with 2 and its usage when it is asked for nothing it knows', () => {
    for (const words of [
      [],
      ['--wat'],
      ['x', '--setting', 'moon'],
      ['x', '--max-grade', 'a'],
      ['x', '--languages'],
    ]) {
      const {code, err} = lint(...words);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, /Usage: pr-survey-lint/);
    }
    assert.equal(lint('--help').code, 0);
  });
});
