import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Page} from 'playwright-core';
import {startFront} from '../../../../stage/front.js';
import {kioskPolicy} from '../../../../stage/policy.js';
import type {KioskUnderTest} from '../kiosk-under-test.js';
import {moveOn} from '../test-clock.js';

const markup = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A small kiosk</title>
    <script type="module" src="small-kiosk.js"></script>
  </head>
  <body>
    <main>
      <button id="begin" type="button">Begin</button>
      <button id="stop" type="button">Stop and erase</button>
    </main>
    <template>
      <pr-client facility-id="riverside">
        <pr-complaint-form shared-device channel="kiosk"></pr-complaint-form>
      </pr-client>
    </template>
  </body>
</html>`;

/** Serves the small kiosk under the kiosk's own policy. */
export async function serveSmallKiosk(): Promise<KioskUnderTest> {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('small-kiosk.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
    conditions: ['@pr/source'],
    tsconfigRaw: {compilerOptions: {useDefineForClassFields: true}},
  });
  const front = await startFront({
    policy: kioskPolicy,
    files: {
      '/kiosk/index.html': markup,
      '/kiosk/small-kiosk.js': bundle.outputFiles[0]!.text,
    },
  });
  return {
    address: `${front.origin}/kiosk/`,
    untilReady: (page) => page.locator('main[data-state=ready]').waitFor(),
    async begin(page) {
      await page.locator('#begin').click();
      await page.locator('pr-complaint-form button').first().waitFor();
    },
    endings: {
      'stopped and erased': (page) => page.locator('#stop').click(),
      'walked away': walkAway,
    },
    close: () => front.close(),
  };
}

async function walkAway(page: Page): Promise<void> {
  await moveOn(page, 61);
}
