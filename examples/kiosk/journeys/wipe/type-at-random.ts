import type {Locator, Page} from 'playwright-core';
import type {Random} from './random.js';

/** How often someone turns to what comes next. */
const mostScreens = 6;
const soon = {timeout: 1_000};

/**
 * Writes a word into fields and presses what is there, as someone does who does not read. The word arrives as keys do,
 * and is no part of a script in the page. Answers how many fields it was written into.
 */
export async function typeAtRandom(page: Page, random: Random, word: string): Promise<number> {
  let written = 0;
  const screens = 1 + Math.floor(random.next() * mostScreens);
  for (let screen = 0; screen < screens; screen += 1) {
    written += await writeInto(page, random, word);
    await chooseSome(page, random);
    await pressSomething(page, random);
  }
  return written + (await writeInto(page, random, word));
}

/**
 * Answers every question and goes on until what was written is sent, or there is no way on. True where the kiosk then
 * has nothing more to ask.
 */
export async function answerAll(
  page: Page,
  word: string,
  isDone: () => Promise<boolean>,
): Promise<boolean> {
  const always: Random = {next: () => 0, chance: () => false, oneOf: ([first]) => first!};
  for (let look = 0; look < mostLooks; look += 1) {
    if (await isDone()) return true;
    await writeInto(page, always, word);
    // One touch may be the whole answer: then what is to be pressed belongs to the next question, which nobody has read.
    if (await chooseFirst(page)) continue;
    const [primary] = await visible(page.locator(`${activity} button.primary`));
    if (primary) await primary.click(soon).catch(() => undefined);
    else await pressNo(page);
  }
  return isDone();
}

const mostLooks = 28;

/** Of each question that takes one answer, the first. False where all were answered. */
async function chooseFirst(page: Page): Promise<boolean> {
  const names = new Set<string>();
  let isNew = false;
  for (const mark of (await visible(page.locator(`${activity} [type=radio]`))).slice(0, 60)) {
    // The screen may have moved on meanwhile: then it is no question any more.
    const name = await mark.getAttribute('name', soon).catch(() => null);
    if (name === null) continue;
    if (names.has(name)) continue;
    names.add(name);
    if (await mark.isChecked(soon).catch(() => true)) continue;
    isNew = true;
    await mark.check({...soon, force: true}).catch(() => undefined);
  }
  return isNew;
}

/** Says that nobody is in danger, where that is asked. */
async function pressNo(page: Page): Promise<void> {
  const [, ...others] = await visible(page.locator(`${activity} ${pressed}`));
  const last = others.at(-1);
  if (last) await last.click(soon).catch(() => undefined);
}

/** Not the quick way out: a session ends with it, as with the other endings. */
const pressed = 'button:not(#leave)';
const activity = ':is(pr-complaint-form, pr-survey, pr-help-request, pr-rights-notice)';

async function writeInto(page: Page, random: Random, word: string): Promise<number> {
  const fields = await visible(
    page.locator(
      `${activity} :is(textarea, input:not([type=radio], [type=checkbox], [type=file]))`,
    ),
  );
  let written = 0;
  for (const field of fields) {
    if (fields.length > 1 && random.chance(0.3)) continue;
    await field.focus(soon).catch(() => undefined);
    await page.keyboard.insertText(word);
    written += 1;
  }
  return written;
}

async function chooseSome(page: Page, random: Random): Promise<void> {
  const marks = await visible(page.locator(`${activity} :is([type=radio], [type=checkbox])`));
  for (const mark of marks.slice(0, 12))
    if (random.chance(0.5)) await mark.check({...soon, force: true}).catch(() => undefined);
}

async function pressSomething(page: Page, random: Random): Promise<void> {
  const [primary] = await visible(page.locator(`${activity} button.primary`));
  const others = await visible(page.locator(`${activity} ${pressed}`));
  const chosen = primary && random.chance(0.7) ? primary : others.length && random.oneOf(others);
  // A paper of the browser's own would stand before the page for ever.
  if (chosen) await chosen.click(soon).catch(() => undefined);
}

async function visible(locator: Locator): Promise<readonly Locator[]> {
  return locator.filter({visible: true}).all();
}
