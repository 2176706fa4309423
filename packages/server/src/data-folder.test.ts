import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {openDataFolder} from './data-folder/data-folder.js';
import {FolderInUseError, lockFolder} from './data-folder/folder-lock.js';
import {readOrMakeKeyFile} from './data-folder/key-file.js';

describe('The data folder', () => {
  let root: string;

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'pr-folder-'));
  });
  after(() => rm(root, {recursive: true}));

  test('is open to the service’s account alone, and so are the keys in it', async () => {
    const {path, secretKey} = await openDataFolder(join(root, 'fresh'));
    assert.equal((await stat(path)).mode & 0o777, 0o700);
    await readOrMakeKeyFile(secretKey, () => 'key');
    assert.equal((await stat(secretKey)).mode & 0o777, 0o600);
  });

  test('keeps the first of two keys that are made at the same moment', async () => {
    const path = join(await newFolder(), 'key');
    const keys = await Promise.all(
      Array.from({length: 20}, (_, turn) => readOrMakeKeyFile(path, () => `key ${turn}`)),
    );
    assert.equal(new Set(keys).size, 1);
    assert.equal(await readFile(path, 'utf8'), keys[0]);
    assert.deepEqual(await readdir(join(path, '..')), ['key'], 'no draft is left behind');
  });

  test('has one holder at a time, and names itself to the other', async () => {
    const folder = await newFolder();
    const lock = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), (error: Error) => {
      assert.ok(error instanceof FolderInUseError);
      return error.message.includes(folder);
    });
    await lock.release();
    await (await lockFolder(folder)).release();
    assert.deepEqual(await readdir(folder), []);
  });

  test('has at most one holder however many start at the same moment, also over a dead one’s leftovers', async () => {
    for (let round = 0; round < 8; round += 1) {
      const folder = await newFolder();
      if (round % 4 === 1) await leaveDeadLock(folder);
      const attempts = await Promise.allSettled(Array.from({length: 8}, () => lockFolder(folder)));
      const held = attempts.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      assert.equal(held.length, 1, `round ${round}`);
      await held[0]?.release();
      const later = await lockFolder(folder);
      await later.release();
    }
  });

  test(
    'can have a path longer than a socket’s address',
    {skip: process.platform !== 'linux'},
    async () => {
      const folder = join(root, 'long'.repeat(30), 'longer'.repeat(20));
      await mkdir(folder, {recursive: true});
      const lock = await lockFolder(folder);
      await assert.rejects(lockFolder(folder), FolderInUseError);
      await lock.release();
    },
  );

  test('is not taken from a holder that is too busy to answer', async () => {
    const folder = await newFolder();
    const holder = await holdInProcess(folder);
    holder.kill('SIGSTOP');
    await assert.rejects(lockFolder(folder), FolderInUseError);
    holder.kill('SIGCONT');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await lockFolder(folder)).release();
  });

  test('may hold files of other names beginning like a lock', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'lock-smith.txt'), 'a note');
    await assert.doesNotReject(async () => (await lockFolder(folder)).release());
    assert.deepEqual(await readdir(folder), ['lock-smith.txt']);
  });

  async function newFolder(): Promise<string> {
    return mkdtemp(join(root, 'data-'));
  }

  async function leaveDeadLock(folder: string): Promise<void> {
    const holder = await holdInProcess(folder);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    assert.equal((await readdir(folder)).length, 1, 'a dead socket is left');
  }

  async function holdInProcess(folder: string) {
    const source = new URL('./data-folder/folder-lock.ts', import.meta.url).href;
    const program = `
      const {lockFolder} = await import(${JSON.stringify(source)});
      await lockFolder(${JSON.stringify(folder)});
      setInterval(() => undefined, 1000);
      process.stdout.write('held');`;
    const hooks = ['-C', '@pr/source', '--import', './scripts/node-ts.mjs'];
    const holder = spawn(process.execPath, [...hooks, '--input-type=module', '-e', program], {
      cwd: new URL('../../../', import.meta.url),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    return holder;
  }
});
