// Opens every story in a browser: its play function, its accessibility, its console and its requests must be in order.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import {findBrowser} from '../scripts/find-browser.mjs';
import {buildStorybook} from './build-storybook.mjs';
import {serveFolder} from './serve-folder.mjs';

const folder = await buildStorybook();
const {entries} = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(({type,title}) => type === 'story' && /pr-complaint/.test(title));

/** A story says by its tags what kind of screen it is about. */
const screens = {
  phone: {viewport: {width: 320, height: 640}},
  'forced-colors': {forcedColors: 'active'},
};

describe('every story', {concurrency: 2}, () => {
  let site;
  let browser;

  before(async () => {
    site = await serveFolder(folder);
    browser = await chromium.launch(await findBrowser());
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is found in the index', () => assert.ok(stories.length > 0));

  for (const {id, title, name, tags} of stories) {
    it(`${title}: ${name}`, async () => {
      const screen = Object.assign({}, ...tags.map((tag) => screens[tag]));
      const context = await browser.newContext({reducedMotion: 'reduce', ...screen});
      try {
        const findings = await openStory(context, site.origin, id);
        assert.deepEqual(findings, []);
      } finally {
        await context.close();
      }
    });
  }
});

async function openStory(context, origin, id) {
  const page = await context.newPage();
  const findings = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ['data:', 'blob:'].includes(url.protocol);
    if (!isOwn) findings.push(`request to another origin: ${url.origin}`);
  });
  page.on('console', (message) => {
    const {url} = message.location();
    const isIcon = url.endsWith('/favicon.ico'); // asked for by the browser, not by a story
    if (message.type() === 'error' && !isIcon)
      findings.push(`console: ${firstLine(message.text())}`);
  });
  page.on('pageerror', (error) => findings.push(`error: ${firstLine(error.message)}`));
  await page.goto(`${origin}/iframe.html?viewMode=story&id=${encodeURIComponent(id)}`);
  const finished = await page.waitForFunction(endOfStory, undefined, {timeout: 40_000});
  return [...findings, ...findingsOf(await finished.jsonValue())];
}

/** Runs in the page: how the story ended, or nothing while it has not. */
function endOfStory() {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const said = (event) => channel?.last(event)?.[0];
  for (const event of ['storyMissing', 'storyThrewException', 'playFunctionThrewException']) {
    const failure = said(event);
    if (failure) return {failure: `${event}: ${failure.message ?? failure}`};
  }
  const finished = said('storyFinished');
  return finished && {status: finished.status, reports: finished.reporters};
}

// A failed expectation prints the whole page after it.
const firstLine = (text) => text.split('\n', 1)[0];

function findingsOf({failure, status, reports = []}) {
  if (failure) return [firstLine(failure)];
  const a11y = reports.filter(({type}) => type === 'a11y');
  if (a11y.length === 0) return ['accessibility was not checked'];
  const violations = a11y.flatMap(({result}) => result?.violations ?? []);
  if (status !== 'success' && violations.length === 0) return [`story ended with ${status}`];
  return violations.map(({id, nodes}) => {
    return `axe ${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(', ')}`;
  });
}
