// Times how long a person waits until what they sent is sealed and stored, and how long a full queue takes to be sent,
// in a real browser with the real service on this machine. PR_BENCH_ENQUEUED (500) and PR_BENCH_FLUSHED (1000).
import {execFileSync, spawn} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import {createAccessCode} from '@patient-relations/core';
import {createSealingKeyPair, sealingKeyOf} from '@patient-relations/core/outbox';
import {findBrowser} from '../../scripts/find-browser.mjs';

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
const {executablePath, args, env} = await findBrowser();
const given = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]));
const browser = await chromium.launch({executablePath, args, env: Object.fromEntries(given)});
try {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await fetch(`${origin}/health`).catch(() => undefined))?.ok) break;
    await new Promise((later) => setTimeout(later, 100));
  }
  console.log(`${cpus()[0]?.model ?? ''}, ${cpus().length} cores, Chromium ${browser.version()}`);
  // A folder of its own on the disk, as a kiosk has: what a private window keeps never gets there.
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  const key = await sealingKeyOf((await createSealingKeyPair()).publicKey);
  const makeCodes = (length: number) => Array.from({length}, () => createAccessCode());
  const times = await page.evaluate(
    ([count, sealingKey, all]) => globalThis.enqueue(count, sealingKey, all),
    [enqueued, key, makeCodes(enqueued)] as const,
  );
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): string => sorted[Math.ceil(sorted.length * share) - 1]!.toFixed(1);
  console.log(`5 kB sealed and stored: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (of ${enqueued})`);
  // Twice: a service that has just started is slower than one that has been at work.
  for (const since of ['just started', 'at work for a while']) {
    const {ms, left, troubles} = await page.evaluate(
      ([count, device, all]) => globalThis.flush(count, device, all),
      [flushed, token, makeCodes(flushed)] as const,
    );
    const seconds = (ms / 1000).toFixed(1);
    const rest = `${left} left ${troubles.join()}`;
    console.log(`${flushed} rows flushed in ${seconds} s, the service ${since}, ${rest}`);
  }
} finally {
  await browser.close();
  service.kill();
  await rm(folder, {recursive: true, force: true});
}

declare global {
  function enqueue(
    count: number,
    sealingKey: Awaited<ReturnType<typeof sealingKeyOf>>,
    codes: readonly string[],
  ): Promise<readonly number[]>;
  function flush(
    count: number,
    token: string,
    codes: readonly string[],
  ): Promise<{readonly ms: number; readonly left: number; readonly troubles: readonly string[]}>;
}
