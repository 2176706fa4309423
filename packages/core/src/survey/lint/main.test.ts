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

  test('ends with 2 and its usage when it is asked for nothing', () => {
    const {code, err} = lint();
    assert.equal(code, 2);
    assert.match(err, /Usage: pr-survey-lint/);
  });
});
