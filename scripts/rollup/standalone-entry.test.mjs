// Builds a small drop-in element and loads it in a browser, on a page with the strictest policy.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {rollup} from 'rollup';
import {findBrowser} from '../find-browser.mjs';
import {createPublished, dropInBuild} from './drop-in-build.mjs';

const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html patient-relations 'allow-duplicates'",
].join('; ');
const ready = 'Hello, part 1, status 2, innermost, Hello, worker';

describe('a drop-in element from a script tag', () => {
  let folder, server, origin, browser, page, tampered, violations, requests, entryAddress;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'drop-in-'));
    await buildFixture(folder);
    server = createServer((request, response) => void answer(request, response));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
    const {executablePath, args, env} = await findBrowser();
    browser = await chromium.launch({executablePath, args, env});
  });

  after(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, {recursive: true, force: true});
  });

  beforeEach(async () => {
    await page?.close();
    [tampered, violations, requests] = [new Set(), [], []];
    entryAddress = '/cdn/pr-fixture.js';
    page = await browser.newPage();
    page.setDefaultTimeout(5_000);
    await page.exposeFunction('reportViolation', (text) => void violations.push(text));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        globalThis.reportViolation(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  });

  const readJson = async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));

  async function answer({url}, response) {
    const {pathname} = new URL(url, origin);
    requests.push(url);
    if (pathname === '/') {
      const {'pr-fixture.js': integrity} = await readJson('integrity.json');
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Page</title><pr-fixture></pr-fixture>
        <script type="module" src="${entryAddress}" integrity="${integrity}"></script>`);
      return;
    }
    const code = await readFile(path.join(folder, pathname.replace('/cdn/', ''))).catch(
      () => undefined,
    );
    response.statusCode = code ? 200 : 404;
    response.setHeader('content-type', 'text/javascript');
    response.end(tampered.has(pathname) ? `globalThis.tamperedCodeRan = true;\n${code}` : code);
  }

  const open = async () => {
    await page.goto(origin);
    await page.getByText('Hello, contacts').waitFor();
  };
  const askForMore = () => page.getByRole('button', {name: 'more'}).click();
  const tamperedCodeRan = () => page.evaluate(() => 'tamperedCodeRan' in globalThis);
  const pretendWithoutModulePreload = () =>
    page.addInitScript(() => {
      DOMTokenList.prototype.supports = () => false;
    });
  const tamperWithChunks = async () => {
    for (const name of await readdir(path.join(folder, 'chunks')))
      tampered.add(`/cdn/chunks/${name}`);
  };

  it('is ready after one request, and fetches its parts when they are needed', async () => {
    await open();
    assert.deepEqual(
      requests.filter((url) => url !== '/' && url !== '/favicon.ico'),
      [entryAddress],
    );
    await askForMore();
    await page.getByText(ready).waitFor();
    assert.equal(new Set(requests).size, requests.length, 'nothing is fetched twice');
  });

  it('reports no violation on a strict page, with its chunks and its worker running', async () => {
    await open();
    await askForMore();
    await page.getByText(ready).waitFor();
    assert.deepEqual(violations, []);
  });

  it('looks as its styles say', async () => {
    await open();
    const styleOf = (selector) =>
      page.locator(selector).evaluate((node) => {
        const {color, textIndent} = getComputedStyle(node);
        return `${color} ${textIndent}`;
      });
    assert.equal(await styleOf('p'), 'rgb(0, 100, 0) 7px');
    assert.equal(await styleOf('b'), 'rgb(0, 0, 100) 7px');
  });

  it('works when its address has a query string, and loads no second copy of itself', async () => {
    entryAddress = '/cdn/pr-fixture.js?v=1';
    await open();
    await askForMore();
    await page.getByText(ready).waitFor();
    assert.deepEqual(
      requests.filter((url) => url.includes('pr-fixture')),
      [entryAddress],
    );
  });

  it('does not run a chunk that was changed, and keeps what it showed', async () => {
    await tamperWithChunks();
    await open();
    await askForMore();
    await page.getByText('Hello, contacts, still').waitFor();
    assert.equal(await tamperedCodeRan(), false);
  });

  it('does not run a chunk that was changed behind other chunks', async () => {
    const {'pr-fixture.js': chunks} = await readJson('chunks.json');
    const [innermost] = Object.entries(chunks).find(([, names]) => names.includes('innermost'));
    const hash = createHash('sha256').update(await readFile(path.join(folder, innermost)));
    const entry = await readFile(path.join(folder, 'pr-fixture.js'), 'utf8');
    assert.ok(!entry.includes(hash.digest('base64').slice(0, -1)), 'the entry does not know it');
    tampered.add(`/cdn/${innermost}`);
    await open();
    await askForMore();
    await page.getByText('Hello, contacts, still').waitFor();
    assert.equal(await tamperedCodeRan(), false);
  });

  it('does not run an entry that was changed', async () => {
    tampered.add('/cdn/pr-fixture.js');
    await page.goto(origin);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => customElements.get('pr-fixture') !== undefined), false);
    assert.equal(await tamperedCodeRan(), false);
  });

  it('works in a browser that does not know modulepreload', async () => {
    await pretendWithoutModulePreload();
    await open();
    await askForMore();
    await page.getByText(ready).waitFor();
    assert.deepEqual(violations, []);
  });

  it('does not run a changed chunk in a browser that does not know modulepreload', async () => {
    await pretendWithoutModulePreload();
    await tamperWithChunks();
    await open();
    await askForMore();
    await page.getByText('Hello, contacts, still').waitFor();
    assert.equal(await tamperedCodeRan(), false);
  });

  it('can be asked again after the connection was gone for a while', async () => {
    await open();
    await page.route('**/chunks/*', (route) => route.abort());
    await askForMore();
    await page.getByText('Hello, contacts, still').waitFor();
    await page.unroute('**/chunks/*');
    await askForMore();
    await page.getByText(ready).waitFor();
  });

  it('leaves nothing behind in the head of the page', async () => {
    await open();
    await askForMore();
    await page.getByText(ready).waitFor();
    assert.equal(await page.locator('link').count(), 0);
  });
});

async function buildFixture(folder) {
  const source = fileURLToPath(new URL('fixture/pr-fixture.ts', import.meta.url));
  const {output, ...input} = dropInBuild({'pr-fixture': source}, folder, createPublished());
  const build = await rollup(input);
  await build.write(output);
  await build.close();
}
