// Installs what package-lock.json lists, if that was not done since it last changed. Needs nothing but Node and npm.
import {spawnSync} from 'node:child_process';
import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import {root} from './list-files.mjs';

/** Installs if need be, showing npm's progress; leaves the process when that fails. */
export function ensureInstalled() {
  const lockfile = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log('Installing what package-lock.json lists; the first time takes about a minute …');
  const {status} = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
