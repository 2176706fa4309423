// Runs everything that says whether the project works, stage by stage, and ends with one line: N passed, N failed.
// `--only unit` runs one stage, `--soak` adds the long tests.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {ensureInstalled} from './installed.mjs';
import {runStage} from './test-stage.mjs';
import {stages} from './test-stages.mjs';

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
const wanted = stages.filter(({name, optional}) => {
  if (only) return name === only;
  return !optional || args.includes(`--${name}`);
});
if (wanted.length === 0) {
  console.error(`--only takes one of: ${stages.map(({name}) => name).join(', ')}`);
  process.exit(2);
}

ensureInstalled();
const folder = mkdtempSync(path.join(tmpdir(), 'test-counts-'));
const results = [];
for (const stage of wanted) results.push(await runStage(stage, path.join(folder, stage.name)));
rmSync(folder, {recursive: true, force: true});

const sum = (key) => results.reduce((total, {counts}) => total + counts[key], 0);
console.log('\nstage      passed  failed  skipped  seconds');
for (const {name, counts, seconds} of results) {
  const cells = [counts.passed, counts.failed, counts.skipped, seconds.toFixed(0)];
  console.log(name.padEnd(9) + cells.map((cell) => String(cell).padStart(8)).join(''));
}
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
