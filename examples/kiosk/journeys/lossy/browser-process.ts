import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {chromium, type Browser, type Page} from 'playwright-core';
import {findBrowser} from '../../../../scripts/find-browser.mjs';

/** A browser on a profile folder that outlives it. */
export interface BrowserProcess {
  open(address: string): Promise<Page>;
  /** Ends it as a power button would: no page and no database hears of it. */
  kill(): Promise<void>;
}

/** Starts a browser in a process of its own, so that it can be killed. */
export async function startBrowser(profile: string): Promise<BrowserProcess> {
  const {executablePath, args, env} = await findBrowser();
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, {force: true});
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    {env, stdio: 'ignore', detached: true},
  );
  process.once('exit', () => endGroup(child));
  const browser = await connect(portFile);
  const [context = await browser.newContext()] = browser.contexts();
  return {
    async open(address) {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async kill() {
      const ended = once(child, 'exit');
      endGroup(child);
      await ended;
      await browser.close().catch(() => undefined);
      // What a killed browser leaves for the next one to stumble over.
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
        await rm(join(profile, name), {force: true});
    },
  };
}

/** The browser and what it started. */
function endGroup({pid}: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function connect(portFile: string): Promise<Browser> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [port] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n');
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    await wait(100);
  }
  throw new Error('The browser did not say where it listens.');
}
