import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import {findBrowser} from './find-browser.mjs';

const flag = '--disable-features=';

describe('the browser for tests', () => {
  let browser;

  before(async () => {
    const found = await findBrowser();
    // Without it the browser does not say how it was started.
    browser = await chromium.launch({...found, args: [...found.args, '--enable-automation']});
  });
  after(() => browser?.close());

  it('leaves out everything that Playwright leaves out', async () => {
    const session = await browser.newBrowserCDPSession();
    const {arguments: given} = await session.send('Browser.getBrowserCommandLine');
    const lists = given
      .filter((argument) => argument.startsWith(flag))
      .map((argument) => argument.slice(flag.length).split(','));
    assert.equal(lists.length, 2, 'that of Playwright and ours, which is the one that counts');
    const [theirs, ours] = lists;
    // Those of other makers mean nothing to this browser.
    const missing = theirs.filter((name) => !ours.includes(name) && !name.startsWith('ms'));
    assert.deepEqual(missing, []);
  });
});
