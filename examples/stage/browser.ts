import {chromium, type Browser} from 'playwright-core';
import {findBrowser} from '../../scripts/find-browser.mjs';

let found: ReturnType<typeof findBrowser> | undefined;

/** The browser of the machine, without a window, with more flags where a journey needs them. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  // Looking for it starts it once, to ask for its version.
  found ??= findBrowser();
  const {executablePath, args, env} = await found;
  const given = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return chromium.launch({
    executablePath,
    args: [...args, ...flags],
    env: Object.fromEntries(given),
  });
}
