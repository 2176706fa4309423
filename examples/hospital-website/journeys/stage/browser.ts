import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core';
import {findBrowser} from '../../../../scripts/find-browser.mjs';

/** The browser of the machine, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const {executablePath, args, env} = await findBrowser();
  return chromium.launch({executablePath, args, env: {...env}});
}

/** Everything a page did that its visitor could not see. */
export interface Record_ {
  readonly requests: string[];
}

export type {Page, BrowserContextOptions};
