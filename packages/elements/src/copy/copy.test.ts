import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {copyText} from './copy-text.js';
import {printOnly} from './print-only.js';
import {saveText} from './save-text.js';

describe('a copy for the person', () => {
  it('is saved as a file under a name, with the words and nothing else', async () => {
    let saved: {name: string; address: string} | undefined;
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved = {name: this.download, address: this.href};
    };

    saveText('my-case.txt', 'It was at night.\nليلًا');

    HTMLAnchorElement.prototype.click = click;
    expect(saved?.name).to.equal('my-case.txt');
    const response = await fetch(saved?.address ?? '');
    expect(await response.text()).to.equal('It was at night.\nليلًا');
    expect(response.headers.get('content-type')).to.equal('text/plain;charset=utf-8');
  });

  it('is not on the clipboard when the page does not allow it, and says so', async () => {
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});

    expect(await copyText('words')).to.equal(false);

    Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
  });

  describe('on paper', () => {
    const sheet = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-pr-sheet]');
    const content = html`<p>only this</p>`;

    it('holds only what was asked for while it is printed, in its language', () => {
      let printed = '';

      const remove = printOnly(
        {content, language: 'ar', direction: 'rtl'},
        {
          print: () => {
            printed = sheet()?.shadowRoot?.textContent ?? '';
            expect(sheet()?.dir).to.equal('rtl');
            expect(sheet()?.lang).to.equal('ar');
            expect(getComputedStyle(sheet()!).display, 'on the screen').to.equal('none');
          },
        },
      );

      expect(printed).to.contain('only this');
      remove();
      expect(sheet()).to.equal(null);
    });

    it('goes from the page with the next touch or key', () => {
      const before = document.adoptedStyleSheets.length;
      for (const sign of ['pointerdown', 'keydown']) {
        printOnly({content, language: 'en', direction: 'ltr'}, {print: () => undefined});
        expect(sheet()).not.to.equal(null);

        window.dispatchEvent(new Event(sign));

        expect(sheet(), sign).to.equal(null);
        expect(document.adoptedStyleSheets.length).to.equal(before);
      }
    });

    it('is one sheet, however often it is asked for', () => {
      printOnly({content, language: 'en', direction: 'ltr'}, {print: () => undefined});
      const remove = printOnly(
        {content, language: 'en', direction: 'ltr'},
        {print: () => undefined},
      );

      expect(document.querySelectorAll('[data-pr-sheet]')).to.have.lengthOf(1);
      remove();
    });
  });
});
