// Finds the browser for tests: CHROME_PATH, then an installed Chrome or Chromium, then the one inside @sparticuz/chromium.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {unpackBundledChromium} from './bundled-chromium.mjs';

// The elements promise Chrome 111; axe and the test drivers want something younger.
const oldestUsableMajor = 120;

/**
 * What the browser is to leave out. Without a window it would still draw the lists under its address bar, in a process
 * of their own for each context: half of what a context costs. Of two such flags the browser takes the last, so what
 * Playwright turns off is turned off here, too.
 */
const leftOut = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades'],
  ...['LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints'],
  ...['PaintHolding', 'PreconnectToSearch', 'TcpPortRandomizationWin'],
  'ThirdPartyStoragePartitioning',
];

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  `--disable-features=${leftOut.join(',')}`,
];

/**
 * Answers `{kind, executablePath, args, env}`, fit for the launch options of puppeteer-core and playwright-core.
 * `PR_BROWSER=bundled` passes over what is installed.
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error('CHROME_PATH names a file that does not exist.');
    return {kind: 'named', executablePath: named, args, env: process.env};
  }
  const installed = process.env.PR_BROWSER === 'bundled' ? undefined : installedBrowser();
  if (installed) return {kind: 'installed', executablePath: installed, args, env: process.env};
  const {executablePath, env} = await unpackBundledChromium();
  return {kind: 'bundled', executablePath, args: [...args, '--no-zygote'], env};
}

function installedBrowser() {
  return candidates().find((file) => existsSync(file) && isYoungEnough(file));
}

function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe'));
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

// Some systems install a stub that only says how to get the real browser, so a file that exists proves little.
function isYoungEnough(file) {
  if (process.platform === 'win32') return true; // there --version opens a window
  const {stdout} = spawnSync(file, ['--version'], {encoding: 'utf8', timeout: 20_000});
  return Number(/ (\d+)\./.exec(stdout ?? '')?.[1]) >= oldestUsableMajor;
}
