import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {runStage} from './test-stage.mjs';

describe('a stage of the tests', () => {
  let folder, countsFile;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stage-'));
  });
  after(() => rmSync(folder, {recursive: true}));

  const stageOf = (command, minutes = 1) => {
    countsFile = path.join(folder, `counts-${Math.random()}`);
    return runStage({name: 'a stage', minutes, command}, countsFile);
  };
  const script = (text) => stageOf(() => ['-e', text]);
  const writes = (counts) => `fs.writeFileSync(process.env.PR_COUNTS, '${JSON.stringify(counts)}')`;

  it('reports what its tests counted', async () => {
    const {counts} = await script(writes({passed: 3, failed: 0, skipped: 1}));
    assert.deepEqual(counts, {passed: 3, failed: 0, skipped: 1});
  });

  it('fails when it crashes before it could count', async () => {
    const {counts} = await script("process.kill(process.pid, 'SIGKILL')");
    assert.equal(counts.failed, 1);
  });

  it('fails when it ends badly although no test failed', async () => {
    const {counts} = await script(`${writes({passed: 3})}; process.exit(1)`);
    assert.deepEqual(counts, {passed: 3, failed: 1, skipped: 0});
  });

  it('fails when it found nothing to test', async () => {
    assert.equal((await script('0')).counts.failed, 1);
    assert.equal((await stageOf(() => undefined)).counts.failed, 1);
  });

  it('is stopped when it hangs, and fails', async () => {
    const {counts} = await stageOf(() => ['-e', 'setInterval(() => {}, 1000)'], 0.01);
    assert.equal(counts.failed, 1);
  });

  it('counts each test once: passed, failed, skipped, and a file that does not load', async () => {
    const test = `import {describe, it} from 'node:test';
      describe('a suite', () => {
        it('passes', () => {});
        it('fails', () => { throw new Error('on purpose'); });
        it.skip('is skipped', () => {});
        it.todo('is to be written');
      });
      describe('a suite whose preparation fails', () => { throw new Error('on purpose'); });`;
    writeFileSync(path.join(folder, 'some.test.mjs'), test);
    writeFileSync(path.join(folder, 'broken.test.mjs'), "import './not-there.mjs';");
    const {counts} = await stageOf((destination) => [
      ...['--test', '--test-reporter=./scripts/count-reporter.mjs'],
      ...[`--test-reporter-destination=${destination}`],
      ...['some', 'broken'].map((name) => path.join(folder, `${name}.test.mjs`)),
    ]);
    assert.deepEqual(counts, {passed: 1, failed: 3, skipped: 2});
  });
});
