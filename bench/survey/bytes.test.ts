import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, normalize} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../examples/stage/browser.js';
import {figure} from '../../examples/stage/figure.js';
import {strictPolicy} from '../../examples/stage/policy.js';
import {visit} from '../../examples/stage/visit.js';
import {brotliBytes} from './brotli-bytes.js';
import {controlCount, smallForm, tokenOf, withoutControls} from './form/large-form.js';

/** Architecture §9; 1 kB is 1,000 bytes. */
const ceiling = 18_000;
const cdn = fileURLToPath(new URL('../../packages/elements/cdn/', import.meta.url));
const form = withoutControls(smallForm());

const pageWith = (survey: string, more = ''): readonly [type: string, body: string] => [
  'text/html; charset=utf-8',
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Survey</title>
<script type="module" src="/cdn/pr-survey.js"></script>${more}
</head><body>${survey}</body></html>`,
];

/** The host's own pages, script and answers, which are not counted, as a hospital would write them. */
const hostFiles: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/property': pageWith(
    '<pr-survey></pr-survey>',
    '<script type="module" src="/page.js"></script>',
  ),
  '/src': pageWith('<pr-survey src="/survey.json"></pr-survey>'),
  '/survey-id': pageWith(
    '<pr-survey base-url="/" facility-id="riverside" survey-id="visit"></pr-survey>',
  ),
  '/page.js': [
    'text/javascript',
    `const answer = await fetch('/survey.json');
document.querySelector('pr-survey').questionnaire = await answer.json();`,
  ],
  '/favicon.ico': ['image/x-icon', ''],
  '/survey.json': ['application/json', JSON.stringify(form)],
  '/v1/facilities/riverside/surveys/visit': [
    'application/json',
    JSON.stringify({surveyId: 'visit', version: '1', questionnaire: form}),
  ],
};

describe('what a page with a survey of ten questions has to fetch', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof startSite>>;

  before(async () => {
    browser = await launchBrowser();
    site = await startSite();
  });

  after(async () => {
    await (browser as Browser | undefined)?.close();
    await (site as typeof site | undefined)?.close();
  });

  for (const from of ['property', 'src', 'survey-id'])
    it(`can be answered after at most 18 kB, on a strict page, with its questions by ${from}`, async () => {
      const {page, violations, close, errors} = await visit(browser);
      page.setDefaultTimeout(10_000);
      site.asked.clear();
      await page.goto(`${site.origin}${from}`);
      const controls = page.locator('pr-survey').locator('input, textarea, select');
      await page.getByText(tokenOf(10)).waitFor();
      assert.equal(await controls.count(), controlCount(form), 'every control is there');
      for (const {text} of form.item ?? [])
        assert.ok(await page.getByText(text!).isVisible(), text);
      await page.getByRole('radio', {name: 'Always'}).first().check();
      await page.getByLabel(tokenOf(3)).fill('They did.');
      await page.waitForLoadState('networkidle');

      const files = await Promise.all(
        [...site.asked].map(async ([name, body]) => `${await nameOf(name)} ${brotliBytes(body)}`),
      );
      const sum = [...site.asked.values()].reduce((total, body) => total + brotliBytes(body), 0);
      figure(
        `ready to answer ten questions by ${from}: ${sum} B of ${ceiling} B brotli: ${files.join(', ')}`,
      );
      assert.deepEqual(violations, []);
      assert.deepEqual(errors(), []);
      assert.ok(sum <= ceiling, `${sum} B`);
      await close();
    });
});

/** Serves the page and the published files, and keeps what was asked for of those. */
async function startSite(): Promise<{
  readonly origin: string;
  readonly asked: Map<string, Buffer>;
  close(): Promise<void>;
}> {
  const asked = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const own = hostFiles[pathname];
    const file = join(cdn, normalize(`/${pathname.replace(/^\/cdn\//, '')}`));
    const body = own ? Promise.resolve(Buffer.from(own[1])) : readFile(file);
    void body.then(
      (bytes) => {
        if (!own) asked.set(pathname.replace(/^\/cdn\//, ''), bytes);
        response.writeHead(200, {
          'content-type': own?.[0] ?? 'text/javascript',
          'content-security-policy': strictPolicy,
        });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What is in a chunk, by the list that is published with it. */
async function nameOf(file: string): Promise<string> {
  const list = await readFile(join(cdn, 'chunks.json'), 'utf8');
  const chunks = JSON.parse(list) as Record<string, Record<string, readonly string[]>>;
  return chunks['pr-survey.js']?.[file]?.join('+') ?? file;
}
