// Runs the tests of elements, and of what only a browser has, on their sources, in a real browser.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {build} from 'esbuild';
import {findBrowser} from './scripts/find-browser.mjs';
import {countReporter} from './scripts/web-test-count-reporter.mjs';

const rootDir = import.meta.dirname;
const {kind, executablePath, args, env} = await findBrowser();

// A worker is asked for by address and not by import, and is built into one file, as it is published.
const workers = {
  name: 'workers',
  async serve({path: address}) {
    const source = path.join(rootDir, address.replace(/\.js$/, '.ts'));
    if (!address.endsWith('-worker.js') || !existsSync(source)) return undefined;
    const {outputFiles} = await build({
      entryPoints: [source],
      bundle: true,
      format: 'iife',
      write: false,
      conditions: ['@pr/source'],
    });
    return {type: 'js', body: outputFiles[0].text};
  },
};

// A library that seals asks Node for its cryptography where there is none in the page; every page has it.
const nodeOnly = {
  name: 'node-only',
  resolveImport: ({source}) => (source === 'crypto' ? '/only-in-node.js' : undefined),
};

/** A tab of its own for every file of tests: what a tab went through before cannot be taken out of its history. */
function withFreshTabs(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const result = await stopSession(id);
    await Promise.all(launcher.inactivePages.splice(0).map((tab) => tab.puppeteerPage.close()));
    return result;
  };
  return launcher;
}

export default {
  rootDir,
  files: ['packages/{elements,staff}/src/**/*.test.ts', 'packages/core/src/**/*.browser.test.ts'],
  nodeResolve: {exportConditions: ['@pr/source', 'browser']},
  plugins: [workers, nodeOnly, esbuildPlugin({ts: true, target: 'es2022'})],
  browsers: [
    withFreshTabs(
      chromeLauncher({
        launchOptions: {executablePath, args, env, headless: kind === 'bundled' ? 'shell' : true},
      }),
    ),
  ],
  // One tab at a time: one behind another gets no focus and no frames, and a kiosk takes it for a tablet asleep.
  concurrency: 1,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 10_000}},
  reporters: [
    defaultReporter(),
    ...(process.env.PR_COUNTS ? [countReporter(process.env.PR_COUNTS)] : []),
  ],
};
