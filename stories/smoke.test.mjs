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
const stories = Object.values(entries).filter(({type}) => type === 'story');

/** A story says by its tags what kind of screen it is about. */
const screens = {
  desk: {},
  phone: {viewport: {width: 320, height: 640}},
  'forced-colors': {forcedColors: 'active'},
};

describe('every story', {concurrency: 2}, () => {
  let site;
  let browser;
  /** Pages with nothing on them but a story that was in order, by the kind of screen. */
  const idle = new Map();

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
      const screen = tags.find((tag) => screens[tag]) ?? 'desk';
      const pages = idle.get(screen) ?? [];
      idle.set(screen, pages);
      const page = pages.pop() ?? (await openPage(browser, screens[screen]));
      const findings = await showStory(page, site.origin, id);
      if (findings.length > 0) await page.context().close();
      else pages.push(page);
      assert.deepEqual(findings, []);
    });
  }
});

async function openPage(browser, screen) {
  const context = await browser.newContext({reducedMotion: 'reduce', ...screen});
  return context.newPage();
}

/** Shows a story and answers what is not in order. A page that has shown one goes on to the next without loading. */
async function showStory(page, origin, id) {
  const findings = [];
  const hearRequest = (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ['data:', 'blob:'].includes(url.protocol);
    if (!isOwn) findings.push(`request to another origin: ${url.origin}`);
  };
  const hearMessage = (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico'); // asked for by the browser, not by a story
    if (message.type() === 'error' && !isIcon)
      findings.push(`console: ${firstLine(message.text())}`);
  };
  const hearError = (error) => findings.push(`error: ${firstLine(error.message)}`);
  page.on('request', hearRequest).on('console', hearMessage).on('pageerror', hearError);
  if (page.url() === 'about:blank') {
    await page.goto(`${origin}/iframe.html?viewMode=story&id=${encodeURIComponent(id)}`);
  } else await page.evaluate(goToStory, id);
  const ended = await page.waitForFunction(endOfStory, id, {timeout: 40_000});
  findings.push(...findingsOf(await ended.jsonValue()));
  page.off('request', hearRequest).off('console', hearMessage).off('pageerror', hearError);
  return findings;
}

/** Runs in the page. */
function goToStory(storyId) {
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', {storyId, viewMode: 'story'});
}

/** Runs in the page: how the story ended, or nothing while it has not. */
function endOfStory(id) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const said = (event) => channel?.last(event)?.[0];
  for (const event of ['storyMissing', 'storyThrewException', 'playFunctionThrewException']) {
    const failure = said(event);
    if (failure) return {failure: `${event}: ${failure.message ?? failure}`};
  }
  const finished = said('storyFinished');
  const isThisOne = finished?.storyId === id;
  return isThisOne && {status: finished.status, reports: finished.reporters};
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
