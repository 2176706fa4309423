// Times how long a person waits until what they sent is sealed and stored, and how long a full queue takes to be sent,
// in a real browser with the real service on this machine. PR_BENCH_ENQUEUED (500) and PR_BENCH_FLUSHED (1000).
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {createSealingKeyPair, sealingKeyOf} from '@patient-relations/core/outbox';
import {findBrowser} from '../../scripts/find-browser.mjs';
import type {Enqueued, Flushed, Task} from './page.js';

const {PR_BENCH_ENQUEUED = '500', PR_BENCH_FLUSHED = '1000'} = process.env;
const enqueued = Number(PR_BENCH_ENQUEUED);
const flushed = Number(PR_BENCH_FLUSHED);

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'pr-bench-outbox-'));
const site = join(folder, 'site');
const port = 20_000 + Math.floor(Math.random() * 20_000);
const origin = `http://127.0.0.1:${port}`;

const config = join(folder, 'service.json');
const ofExample = await readFile(join(root, 'examples/hospital-website/service.json'), 'utf8');
const {site: _site, ...settings} = JSON.parse(ofExample) as Record<string, unknown>;
await writeFile(config, JSON.stringify({...settings, site: {root: site}}));
await build({
  entryPoints: [join(root, 'bench/outbox/page.ts')],
  outfile: join(site, 'page.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  external: ['crypto'],
  logLevel: 'error',
});
await writeFile(
  join(site, 'index.html'),
  '<!doctype html><html lang="en"><title>Outbox</title><script type="module" src="page.js"></script>',
);

const main = join(root, 'packages/server/dist/main.js');
const where = ['--data', join(folder, 'data'), '--config', config];
const device = ['create-device-token', '--name', 'bench', '--facility', 'riverside'];
const printed = execFileSync(process.execPath, [main, ...device, '--per-hour', '100000', ...where]);
const [token = ''] = printed.toString().trim().split('\n');
const service = spawn(process.execPath, [main, '--port', String(port), ...where], {
  stdio: 'ignore',
});
try {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await fetch(`${origin}/health`).catch(() => undefined))?.ok) break;
    await wait(100);
  }
  console.log(`${cpus()[0]?.model ?? ''}, ${cpus().length} cores`);
  const sealingKey = await sealingKeyOf((await createSealingKeyPair()).publicKey);
  const {p50, p95} = await inBrowser<Enqueued>({name: 'enqueue', count: enqueued, sealingKey});
  const shown = `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
  console.log(`5 kB sealed and stored: ${shown} (of ${enqueued})`);
  // Twice: a service that has just started is slower than one that has been at work.
  for (const since of ['just started', 'at work for a while']) {
    const {ms, left, troubles} = await inBrowser<Flushed>({name: 'flush', count: flushed, token});
    const seconds = (ms / 1000).toFixed(1);
    const rest = `${left} left ${troubles.join()}`;
    console.log(`${flushed} rows flushed in ${seconds} s, the service ${since}, ${rest}`);
  }
} finally {
  service.kill();
  await rm(folder, {recursive: true, force: true, maxRetries: 5});
}

/**
 * Gives a page its task, in a browser with a folder of its own on the disk, as a kiosk has. Nobody looks into the page
 * meanwhile: who watches a browser's requests works as much as who makes them.
 */
async function inBrowser<Result>(task: Task): Promise<Result> {
  const profile = await mkdtemp(join(folder, 'profile-'));
  const {executablePath, args, env} = await findBrowser();
  const given = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const address = `${origin}/#${encodeURIComponent(JSON.stringify(task))}`;
  const browser = spawn(executablePath, [...args, ...given, address], {env, stdio: 'ignore'});
  try {
    for (;;) {
      await wait(500);
      const [, outcome, result] = /^(done|failed) (.*)$/s.exec(await titleIn(profile)) ?? [];
      if (outcome === 'failed') throw new Error(result);
      if (result !== undefined) return JSON.parse(decodeURIComponent(result)) as Result;
    }
  } finally {
    const ended = once(browser, 'exit');
    browser.kill();
    await ended;
  }
}

/** What the browser says that its first page is called; nothing while it starts. */
async function titleIn(profile: string): Promise<string> {
  const [port] = (
    await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
  ).split('\n');
  if (!port) return '';
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const pages = (await answer.json()) as readonly {readonly type: string; readonly title: string}[];
  return pages.find(({type}) => type === 'page')?.title ?? '';
}
