// Runs every benchmark, or those named: `npm run bench -- size`.
import {spawnSync} from 'node:child_process';
import {ensureInstalled} from './installed.mjs';
import {ensureBuilt} from './build.mjs';
import {listFiles, root} from './list-files.mjs';

ensureInstalled();
await ensureBuilt();

const names = process.argv.slice(2);
const runs = listFiles('bench', /\/run\.(mjs|ts)$/).filter((file) => {
  return names.length === 0 || names.some((name) => file.startsWith(`bench/${name}/`));
});
for (const file of runs) {
  console.log(`\n— ${file}`);
  // The built packages, as people get them: no source condition. TypeScript benchmarks still need their types off.
  const {status} = spawnSync(process.execPath, ['--import', './scripts/node-ts.mjs', file], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
