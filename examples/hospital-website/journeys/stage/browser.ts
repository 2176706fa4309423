import {chromium, type Browser} from 'playwright-core';
import {findBrowser} from '../../../../scripts/find-browser.mjs';

/** The browser of the machine, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const {executablePath, args, env} = await findBrowser();
  const given = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return chromium.launch({executablePath, args, env: Object.fromEntries(given)});
}
