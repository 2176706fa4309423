import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {exampleNotice} from '../testing/example-notice.js';

const loader = new URL('../../../../../scripts/node-ts.mjs', import.meta.url).href;
const main = new URL('./main.ts', import.meta.url).pathname;

function check(...words: readonly string[]): {code: number | null; out: string; err: string} {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['-C', '@pr/source', '--import', loader, main, ...words],
    {encoding: 'utf8'},
  );
  return {code: status, out: stdout, err: stderr};
}

test('The command pr-notice-check reads files and folders from the disk, and ends as it should', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pr-notice-'));
  try {
    writeFileSync(path.join(folder, 'rights.json'), JSON.stringify(exampleNotice()));
    const {code, out} = check(folder);
    assert.equal(code, 0, out);
    assert.match(out, /1 looked at, 0 to change/);
    assert.equal(check(path.join(folder, 'missing.json')).code, 2);
    assert.equal(check(folder, '--max-grade', '1').code, 1);
  } finally {
    rmSync(folder, {recursive: true});
  }
});
