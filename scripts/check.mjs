// Checks types, lint, format, templates and layers, two at a time, and says what failed. `--build` builds everything
// meanwhile, for whoever needs both: a build keeps one core busy.
import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from './list-files.mjs';

const inModules = (file) => path.join(root, 'node_modules', file);
const checks = [
  {name: 'types', command: [inModules('typescript/bin/tsc'), '-b']},
  {name: 'lint', command: [inModules('eslint/bin/eslint.js'), '.']},
  ...(process.argv.includes('--build')
    ? [
        // Takes over the declarations that the check of the types has made.
        {name: 'build', after: 'types', command: ['scripts/build.mjs', '--if-needed']},
        {name: 'storybook', command: ['stories/build-storybook.mjs']},
      ]
    : []),
  {
    name: 'format',
    command: [inModules('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  {name: 'templates', command: [path.join(root, 'scripts/check-templates.mjs')]},
  {name: 'layers', command: [path.join(root, 'scripts/check-layers.mjs')]},
];

const counts = {passed: 0, failed: 0, skipped: 0};
const queue = [...checks];
const done = new Set();
await Promise.all([work(), work()]);
if (process.env.PR_COUNTS) writeFileSync(process.env.PR_COUNTS, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

async function work() {
  for (let check = next(); check; check = next()) {
    const started = performance.now();
    const {code, output} = await run(check);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    console.log(`${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`);
    done.add(check.name);
    // Warnings are worth a look, though they do not fail a check.
    if (code !== 0 || /warning/.test(output)) console.log(output.trim());
  }
}

/** Takes the first check that waits for no other. */
function next() {
  const index = queue.findIndex(({after}) => !after || done.has(after));
  return index < 0 ? undefined : queue.splice(index, 1)[0];
}

function run({command}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: {...process.env, NO_COLOR: '1'},
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({code, output}));
  });
}
