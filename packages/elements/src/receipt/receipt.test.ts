import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {render} from 'lit';
import type {FeedbackReceipt} from '@patient-relations/core';
import {sampleAccessCode} from '@patient-relations/core/testing';
import {renderQr} from '../qr/render-qr.js';
import type {PrReceipt} from './receipt.js';
import './pr-receipt.js';

const receipt: FeedbackReceipt = {
  id: '6b1f0a52-6c0f-4f7e-9d0c-0d7c0a4f1c11',
  reference: 'PR-2025-000017',
  receivedAt: '2025-11-04T04:30:00.000Z',
  promises: [{what: 'acknowledge', due: '2025-11-10'}],
};

describe('pr-receipt', () => {
  let element: PrReceipt;
  let code: string;

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    code = sampleAccessCode();
    element = await fixture<PrReceipt>(html`
      <pr-receipt
        .code=${code}
        status="received"
        .receipt=${receipt}
        time-zone="America/Chicago"
        .copy=${'What happened\nI rang the bell.'}
        my-case-url="/my-case"
      ></pr-receipt>
    `);
  });

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const shownCode = (): string | undefined =>
    root().querySelector('.code')?.textContent.replace(/\s/g, '');
  const press = async (label: string): Promise<void> => {
    const button = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );
    button!.click();
    await element.updateComplete;
  };
  const type = async (typed: string): Promise<void> => {
    const input = root().querySelector('input')!;
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await press('Check');
  };

  it('can be used by everyone in each of its states', async () => {
    await expect(element).to.be.accessible();
    await press('Hide my code');
    await expect(element).to.be.accessible();
    await type('nope');
    await expect(element).to.be.accessible();
    element.anonymous = true;
    for (const status of ['unconfirmed', 'waiting'] as const) {
      element.status = status;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
    await press('I have written it down');
    await expect(element).to.be.accessible();
  });

  it('says "received by the hospital" only when it was, and else that it was not', async () => {
    expect(words()).to.contain('Received by the hospital');
    expect(words()).not.to.contain('Not received yet');

    for (const status of ['unconfirmed', 'waiting'] as const) {
      element.status = status;
      await element.updateComplete;
      expect(words()).not.to.contain('Received by the hospital');
      expect(words()).to.contain('Not received yet');
      expect(words()).not.to.contain(receipt.reference);
      expect(shownCode()).to.equal(code);
    }
  });

  it('tells the case number, the time at the facility, and what was promised', () => {
    expect(words()).to.contain('PR-2025-000017');
    expect(words()).to.contain('November 3, 2025 at 10:30');
    expect(words()).to.contain('get back to you by November 10, 2025');
    expect(words()).not.to.contain('our answer by');
  });

  it('shows the code from left to right, safe from translation, and how to say it', () => {
    const shown = root().querySelector('.code')!;

    expect(shownCode()).to.equal(code);
    expect(shown.getAttribute('dir')).to.equal('ltr');
    expect(shown.getAttribute('translate')).to.equal('no');
    expect(root().querySelectorAll('details li')).to.have.lengthOf(5);
  });

  it('hides the code from others in the room and shows it again', async () => {
    await press('Hide my code');
    expect(root().textContent).not.to.contain(code.slice(0, 4));
    await press('Show my code');
    expect(shownCode()).to.equal(code);
  });

  it('is satisfied by the end of the code, however it is written', async () => {
    let told: Event | undefined;
    element.addEventListener('pr-receipt-kept', (event) => (told = event));

    await type(` ${code.slice(-4).toLowerCase()} `);

    expect(words()).to.contain('Good, you have your code.');
    expect(root().activeElement?.id).to.equal('kept');
    expect(told).to.be.instanceOf(Event);
    expect(JSON.stringify(Object.keys(told!))).not.to.contain('detail');
  });

  it('kindly asks to look again when it is wrong, and the way on stays open', async () => {
    await type('2222');

    const summary = root().activeElement!;
    expect(summary.id).to.equal('error-summary');
    summary.querySelector('a')!.click();
    expect(root().activeElement?.id).to.equal('end');
    expect(root().querySelector('input')!.getAttribute('aria-describedby')).to.contain('end-error');

    await press('I have written it down');
    expect(words()).to.contain('Good, you have your code.');
  });

  it('can be done with the keyboard alone', async () => {
    root().querySelector('input')!.focus();
    await sendKeys({type: code.slice(-4)});
    await sendKeys({press: 'Enter'});

    expect(words()).to.contain('Good, you have your code.');
  });

  it('says when it was copied and when it could not be', async () => {
    let copied = '';
    const {clipboard} = navigator;
    const fake = {writeText: (text: string) => Promise.resolve(void (copied = text))};
    Object.defineProperty(navigator, 'clipboard', {value: fake, configurable: true});
    const note = (): string => root().querySelector('.note')!.textContent;

    await press('Copy');
    await waitUntil(() => note() !== '');
    expect(copied).to.equal(code);
    expect(note()).to.contain('Your code is copied');

    Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
    await press('Copy');
    await waitUntil(() => note().includes('could not be copied'));
    Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
  });

  it('is saved with everything a person needs later, the code in no address', async () => {
    let address = '';
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      address = this.href;
    };

    await press('Save as a file');

    HTMLAnchorElement.prototype.click = click;
    const saved = await (await fetch(address)).text();
    expect(saved).to.contain(code);
    expect(saved).to.contain('PR-2025-000017');
    expect(saved).to.contain(`${location.origin}/my-case\n`);
    expect(saved).to.contain('I rang the bell.');
    expect(location.href + address).not.to.contain(code.slice(0, 4));
  });

  it('is printed as a card with the person’s own words', async () => {
    const {print} = window;
    let printed = '';
    window.print = () => {
      printed = document.querySelector('[data-pr-sheet]')?.shadowRoot?.textContent ?? '';
    };

    await press('Print');

    window.print = print;
    expect(printed.replace(/\s/g, '')).to.contain(code);
    expect(printed).to.contain('I rang the bell.');
    expect(printed).not.to.contain('Hide my code');
    element.remove();
    expect(document.querySelector('[data-pr-sheet]')).to.equal(null);
  });

  it('leaves nothing on a device that others use', async () => {
    element.sharedDevice = true;
    await element.updateComplete;

    expect(words()).not.to.contain('Copy');
    expect(words()).not.to.contain('Save as a file');
  });

  it('warns someone who gave no name that nobody can find the code', async () => {
    element.anonymous = true;
    await element.updateComplete;

    expect(words()).to.contain('only way back to your case');
  });

  it('says aloud when the hospital has received it after all', async () => {
    element.status = 'waiting';
    await element.updateComplete;
    element.status = 'received';
    await element.updateComplete;

    expect(root().querySelector('[role=status]')!.textContent).to.equal('Received by the hospital');
  });

  it('lets the page put the focus on its heading', async () => {
    element.focus();
    await element.updateComplete;

    expect(root().activeElement?.localName).to.equal('h2');
  });

  it('is read in Arabic from right to left, the code still from left to right', async () => {
    document.documentElement.lang = 'ar';
    await waitUntil(() => words().includes('استلمها المستشفى'));

    expect(root().querySelector('.stack')!.getAttribute('dir')).to.equal('rtl');
    expect(shownCode()).to.equal(code);
    expect(words()).to.contain('رمز الدخول');
    await expect(element).to.be.accessible();
    document.documentElement.lang = 'en';
  });

  it('says every symbol of a code in every language', async () => {
    element.code = '2345-6789-ACDE-FHJK-MPRTVWX';
    for (const language of ['en', 'es', 'ar']) {
      document.documentElement.lang = language;
      await waitUntil(() => root().querySelector('.stack')?.getAttribute('lang') === language);
      await element.updateComplete;
      const spoken = [...root().querySelectorAll('details li')].flatMap((line) =>
        line.textContent.split(', '),
      );
      expect(spoken, language).to.have.lengthOf(23);
      expect(new Set(spoken).size, language).to.equal(23);
      expect(spoken.join(), language).not.to.match(/undefined|\b[A-Z2-9]\b,/);
    }
    document.documentElement.lang = 'en';
  });

  describe('on a device that others use', () => {
    beforeEach(async () => {
      element.sharedDevice = true;
      await waitUntil(() => root().querySelector('.qr svg') !== null, 'square');
    });

    it('holds the code for a camera, as plain text and never inside an address', async () => {
      const expected = document.createElement('div');
      const address = new URL('/my-case', document.baseURI).href;
      render(renderQr(`Your access code: ${code}\n${address}`, ''), expected);

      const drawn = root().querySelector('.qr path')!.getAttribute('d');
      expect(drawn).to.equal(expected.querySelector('path')!.getAttribute('d'));
      expect(root().querySelector('.qr a')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('hides the square together with the code', async () => {
      await press('Hide my code');

      expect(root().querySelector('.qr')).to.equal(null);
    });

    it('asks whether the paper came out, and says what to do where it did not', async () => {
      const {print} = window;
      window.print = () => undefined;
      element.printer = true;
      await element.updateComplete;
      const told: boolean[] = [];
      element.addEventListener('pr-receipt-paper', ({came}) => told.push(came));
      await press('Print');
      window.print = print;

      expect(words()).to.contain('Did the paper come out?');
      await expect(element).to.be.accessible();
      await press('No');
      expect(words()).to.contain('Take a picture of the square, or write the code down.');
      expect(told).to.deep.equal([false]);
      await expect(element).to.be.accessible();
    });

    it('offers to print only where a printer is set: the browser would offer to save a file', async () => {
      const labels = (): readonly string[] =>
        [...root().querySelectorAll('button')].map((button) => button.textContent.trim());

      expect(labels()).not.to.include('Print');
      element.printer = true;
      await element.updateComplete;
      expect(labels()).to.include('Print');
    });
  });
});
