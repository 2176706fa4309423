// Runs the service with the example hospital's pages: installs and builds first, if that was not done yet.
import {spawn} from 'node:child_process';
import path from 'node:path';
import {ensureBuilt} from './build.mjs';
import {ensureInstalled} from './installed.mjs';
import {root} from './list-files.mjs';

ensureInstalled();
await ensureBuilt();

const main = path.join(root, 'packages/server/dist/main.js');
const example = path.join(root, 'examples/hospital-website/service.json');
const service = spawn(process.execPath, [main, ...process.argv.slice(2)], {
  cwd: root,
  env: {PR_CONFIG: example, ...process.env},
  stdio: 'inherit',
  // Out of the terminal's process group: it hears of Ctrl-C once, from here, and has time to finish its writes.
  detached: process.platform !== 'win32',
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => service.kill('SIGTERM'));
service.on('exit', (code) => process.exit(code ?? 1));
