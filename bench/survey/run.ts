// Draws a survey of 1,000 questions with hand-written code, with ours and with what others use, and times it.
// PR_BENCH_SAMPLES (9), PR_BENCH_THROTTLES (1,4) and PR_BENCH_ONLY (names, by commas) narrow it down.
import {cpus, totalmem} from 'node:os';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../examples/stage/browser.js';
import {brotliBytes} from './brotli-bytes.js';
import {chooseContestants, versionsOf, type ContestantPage} from './contestants.js';
import {takeSample, type Sample} from './measure.js';
import {aligned, tableOf} from './report.js';
import {serve, type BenchServer} from './serve.js';

const {PR_BENCH_SAMPLES = '9', PR_BENCH_THROTTLES = '1,4', PR_BENCH_ONLY = ''} = process.env;
const rounds = Number(PR_BENCH_SAMPLES);
const throttles = PR_BENCH_THROTTLES.split(',').map(Number);

const contestants = chooseContestants(PR_BENCH_ONLY.split(',').filter(Boolean));
const server = await serve(contestants);
const browser = await launchBrowser();
try {
  sayConditions(browser);
  const bytes = await measureAll(browser, server);
  console.log(`\nBytes fetched until the survey stands, brotli\n${bytes}`);
} finally {
  await browser.close();
  await server.close();
}

function sayConditions({version}: Browser): void {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(`${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB`);
  console.log(`${process.platform}, Node ${process.version}, Chromium ${version.call(browser)}`);
  for (const each of contestants) console.log(`  ${each.name} ${versionsOf(each)}`);
  console.log(
    `Median (quartiles) of ${rounds} fresh pages each, interleaved; × is to hand-written.`,
  );
}

async function measureAll(from: Browser, {origin, filesOf}: BenchServer): Promise<string> {
  const samples = new Map<string, Sample[]>();
  const failures = new Map<string, string>();
  const keyOf = (name: string, throttle: number): string => `${name} at ${throttle}`;
  for (let round = 0; round < rounds; round += 1) {
    for (const throttle of throttles) {
      for (const {name} of rotated(contestants, round)) {
        const key = keyOf(name, throttle);
        if (failures.has(key)) continue;
        try {
          const sample = await takeSample(from, {origin, name, throttle});
          samples.set(key, [...(samples.get(key) ?? []), sample]);
        } catch (error) {
          // Without a browser nobody can show anything, which is no fault of theirs.
          if (!from.isConnected()) throw error;
          failures.set(key, String(error).split('\n', 1)[0]!);
        }
      }
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  for (const throttle of throttles) {
    const rows = contestants.map(({name}) => ({
      name,
      samples: samples.get(keyOf(name, throttle)) ?? [],
      failure: failures.get(keyOf(name, throttle)),
    }));
    console.log(`\nProcessor ${throttle === 1 ? 'as it is' : `${throttle}× slower`}`);
    console.log(tableOf(rows));
  }
  if (failures.size > 0) process.exitCode = 1;
  return aligned(contestants.map(({name}) => [name, String(sumOf(filesOf(name)))]));
}

/** Each round begins with another one, so that nobody always comes after the slowest. */
function rotated(list: readonly ContestantPage[], by: number): readonly ContestantPage[] {
  const from = by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

function sumOf(files: ReadonlyMap<string, Buffer>): number {
  return [...files.values()].reduce((sum, body) => sum + brotliBytes(body), 0);
}
