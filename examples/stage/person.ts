import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';
import {words as english, type Words} from './words.js';

/** What a person does with the form, in the words on the screen. */
export interface Person {
  /** Opens the form for a complaint from the first view, and says that nobody is in danger. */
  startsComplaint(): Promise<void>;
  /** Presses the button with these words. */
  presses(name: string): Promise<void>;
  goesOn(): Promise<void>;
  chooses(name: string): Promise<void>;
  writes(label: string, text: string): Promise<void>;
  /** Walks from the first screen to the review, as someone without a name. */
  tellsAnonymously(story: string): Promise<void>;
  /** Walks from the first screen to the review, as someone with a name and a phone. */
  tellsByName(story: string): Promise<void>;
  /** Goes on without a file, where there is a step for files: a shared device has none. */
  addsNoFile(): Promise<void>;
  sends(): Promise<void>;
  /** The code on the receipt. */
  readsCode(): Promise<string>;
  /** The case number on the receipt. */
  readsReference(): Promise<string>;
  /** Opens the case on the page for it. */
  opensCase(code: string): Promise<void>;
  sees(text: string): Promise<void>;
  /** Has the page send again what is waiting or unconfirmed. */
  triesAgain(): Promise<void>;
}

/** Someone in front of a page. */
export function personAt(page: Page, words: Words = english): Person {
  const {form: formWords, receipt: receiptWords, code: codeWords} = words;
  const button = (name: string): Locator => page.getByRole('button', {name, exact: true});
  const person: Person = {
    async startsComplaint() {
      await button(words.feedback.complaint).click();
      await button(formWords.gateNo).click();
    },
    presses: (name) => button(name).click(),
    async triesAgain() {
      // The page tries by itself as well: it may get through before anyone can press.
      const received = page.getByText(receiptWords.received).first();
      const tryNow = button(formWords.tryNow);
      await tryNow.or(received).first().waitFor();
      await tryNow.click({timeout: 5_000}).catch(() => received.waitFor());
    },
    goesOn: () => button(formWords.next).click(),
    chooses: (name) => page.getByLabel(name, {exact: true}).check(),
    writes: (label, text) => page.getByRole('textbox', {name: label}).fill(text),
    async tellsAnonymously(story) {
      await page.getByLabel(formWords.anonymous).check();
      await page.getByLabel(formWords.patient).check();
      await person.goesOn();
      await person.writes(formWords.ownWords, story);
      await person.goesOn();
      await page.getByLabel(formWords.explanation).check();
      await person.goesOn();
      await person.addsNoFile();
    },
    async tellsByName(story) {
      await page.getByLabel(formWords.named).check();
      await page.getByLabel(formWords.patient).check();
      await person.writes(formWords.name, 'Rosa Quintero');
      await person.goesOn();
      await person.writes(formWords.ownWords, story);
      await page.getByLabel(formWords.location).selectOption({label: 'Main Tower'});
      await page.getByLabel(formWords.department).selectOption({label: 'Surgery'});
      await person.goesOn();
      await page.getByLabel(formWords.reply).check();
      await page.getByLabel(formWords.phone, {exact: true}).first().check();
      await person.writes(formWords.phoneNumber, '(614) 555-0199');
      await person.goesOn();
      await person.addsNoFile();
    },
    async addsNoFile() {
      const files = page.getByRole('heading', {name: formWords.files});
      await files.or(page.getByRole('heading', {name: formWords.review})).waitFor();
      if (await files.isVisible()) await person.goesOn();
    },
    sends: () => button(formWords.send).click(),
    async readsCode() {
      const code = page.locator('pr-receipt .code');
      const text = (await code.innerText()).replace(/\s/g, '');
      assert.match(text, /^(\w{4}-){4}\w{4}$/, 'a code of five groups');
      return text;
    },
    async readsReference() {
      const term = page.locator('pr-receipt dt', {hasText: receiptWords.reference});
      return (await term.locator('xpath=following-sibling::dd').innerText()).trim();
    },
    async opensCase(code) {
      await page.getByLabel(codeWords.code).fill(code);
      await button(codeWords.openCase).click();
    },
    async sees(text) {
      await page.getByText(text).filter({visible: true}).first().waitFor();
    },
  };
  return person;
}
