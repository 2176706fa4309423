// Runs the service with the example hospital's pages: installs and builds first, if that was not done yet.
import {spawn} from 'node:child_process';
import path from 'node:path';
import {ensureBuilt} from './build.mjs';
import {ensureInstalled} from './installed.mjs';
import {root} from './list-files.mjs';

ensureInstalled();
await ensureBuilt();

const service = spawn(
  process.execPath,
  [
    path.join(root, 'packages/server/dist/main.js'),
    ...['--config', path.join(root, 'examples/hospital-website/service.json')],
    ...['--data', path.join(root, 'data')],
    ...process.argv.slice(2),
  ],
  {stdio: 'inherit'},
);

// A terminal sends Ctrl-C to the service as well; it finishes its writes, and this process waits for that.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) service.kill(signal);
  });
}
service.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
