import type {Page} from 'playwright-core';
import {english as formWords} from '../../packages/elements/src/complaint-form/messages/en.js';
import {english as kioskWords} from '../../packages/elements/src/kiosk/messages/en.js';
import {personAt, type Person} from './person.js';

/** What can be chosen at the kiosk, by its name in the kiosk's words. */
type Activity =
  'complaint' | 'compliment' | 'question' | 'suggestion' | 'survey' | 'rights' | 'help';

/** Someone in front of the kiosk, in English. */
export interface KioskPerson extends Person {
  /** Staff, once: pastes the line that makes this tablet the hospital's. */
  enrolls(line: string): Promise<void>;
  /** Staff: asks to come in, by keys. */
  knocks(): Promise<void>;
  /** Staff: types a PIN where it is asked for. */
  typesPin(digits: string): Promise<void>;
  /** Touches the screen and waits for what comes up. */
  begins(): Promise<void>;
  /** Goes from the first screen to the form of an activity. */
  opens(activity: Activity): Promise<void>;
  /** Tells without a name what went wrong, from the first screen to the answer. */
  complains(story: string): Promise<void>;
  /** Erases, and says so again when asked. */
  stops(): Promise<void>;
  /** Waits until the screen is there for the next person, in a document of its own. */
  leaves(act: () => Promise<void>): Promise<void>;
}

/** Someone at the kiosk on this page. */
export function kioskPersonAt(page: Page): KioskPerson {
  const person = personAt(page);
  const begin = page.locator('pr-kiosk #begin');
  const button = (name: string): ReturnType<Page['getByRole']> =>
    page.getByRole('button', {name, exact: true});
  const kiosk: KioskPerson = {
    ...person,
    async enrolls(line) {
      await button(kioskWords.setUp).click();
      await page.getByRole('textbox', {name: kioskWords.enrolmentLabel}).fill(line);
      await button(kioskWords.enrol).click();
      await begin.waitFor();
    },
    async knocks() {
      await page.keyboard.press('Control+Alt+KeyS');
      await page.getByRole('heading', {name: kioskWords.pin}).waitFor();
    },
    async typesPin(digits) {
      await page.keyboard.type(digits);
      await button(kioskWords.pinOpen).click();
    },
    async begins() {
      await begin.click();
      await page.getByRole('heading', {name: kioskWords.chooseLanguage}).waitFor();
    },
    async opens(activity) {
      await kiosk.begins();
      await button('English').click();
      await page.getByRole('button', {name: kioskWords[activity]}).click();
    },
    async complains(story) {
      await kiosk.opens('complaint');
      await button(formWords.gateNo).click();
      await person.tellsAnonymously(story);
      await person.sends();
    },
    async stops() {
      await button(kioskWords.stop).click();
      await button(kioskWords.erase).click();
    },
    async leaves(act) {
      const replaced = page.waitForEvent('domcontentloaded');
      await act();
      await replaced;
      await begin.waitFor();
    },
  };
  return kiosk;
}
