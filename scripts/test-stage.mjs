// Runs one stage of the tests and reads what it counted.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {root} from './list-files.mjs';

const nothing = {passed: 0, failed: 0, skipped: 0};

/** Runs a stage, showing its output. One that crashes, runs too long or tests nothing counts as a failed test. */
export async function runStage({name, command, minutes}, countsFile) {
  console.log(`\n— ${name}`);
  const started = performance.now();
  const args = command(countsFile);
  const code = args && (await run(args, minutes, countsFile));
  const counts = readCounts(countsFile);
  const ran = counts.passed + counts.failed + counts.skipped;
  if (ran === 0 || (code !== 0 && counts.failed === 0)) {
    console.log(ran === 0 ? `${name}: no test ran` : `${name}: ended with ${code}`);
    counts.failed += 1;
  }
  return {name, counts, seconds: (performance.now() - started) / 1000};
}

function readCounts(file) {
  try {
    return {...nothing, ...JSON.parse(readFileSync(file, 'utf8'))};
  } catch {
    // The stage ended before it could write.
    return {...nothing};
  }
}

function run(args, minutes, countsFile) {
  return new Promise((resolve) => {
    const env = {...process.env, PR_COUNTS: countsFile};
    // Set inside a node:test file, where it would keep another `node --test` from running.
    delete env.NODE_TEST_CONTEXT;
    // A group of its own, so that the browsers and services it started end with it.
    const child = spawn(process.execPath, args, {cwd: root, stdio: 'inherit', env, detached: true});
    const stop = () => process.kill(-child.pid, 'SIGKILL');
    const stopAll = () => {
      stop();
      process.exit(130);
    };
    const limit = setTimeout(() => {
      console.log(`Stopped after ${minutes} minutes.`);
      stop();
    }, minutes * 60_000);
    process.on('SIGINT', stopAll).on('SIGTERM', stopAll);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      process.off('SIGINT', stopAll).off('SIGTERM', stopAll);
      resolve(signal ?? code);
    });
  });
}
