import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {html, LitElement, render, type TemplateResult} from 'lit';
import type {Catalog} from './catalog.js';
import {LocaleController} from './locale-controller.js';
import {localWords} from './local-words.js';
import {dateWords} from './date-words.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

const english = {
  hello: 'Hello',
  only: 'Only in English',
  left: {one: '{count} letter', other: '{count} letters'},
} as const;
type Key = keyof typeof english;

let translate: (messages?: Partial<Record<Key, string>>) => void;
let fail: () => void;
let loads: number;

const catalog: Catalog<Key> = {
  english,
  translations: {
    es: () =>
      new Promise((resolve, reject) => {
        loads += 1;
        translate = (messages = {hello: 'Hola', left: '{count} letras'}) =>
          resolve({default: {status: 'unreviewed', messages}});
        fail = () => reject(new Error('gone'));
      }),
    ar: () => Promise.resolve({default: {status: 'reviewed', messages: {hello: 'مرحبا'}}}),
  },
};

class WithWords extends LitElement {
  readonly locale = new LocaleController(this, catalog);

  protected override render(): TemplateResult {
    const {locale} = this;
    if (!locale.ready) return html`<slot></slot>`;
    return html`<div lang=${locale.language} dir=${locale.direction}>
      ${locale.show('hello')} ${locale.show('only')} ${locale.show('left', {count: 2})}
      <input />
    </div>`;
  }
}
customElements.define('test-with-words', WithWords);

class WithWordsInside extends LitElement {
  static override properties = {language: {}};
  declare language: string;

  protected override render(): TemplateResult {
    return html`<div lang=${this.language}><test-with-words></test-with-words></div>`;
  }
}
customElements.define('test-with-words-inside', WithWordsInside);

describe('the words of an element', () => {
  const warn = console.warn;
  let warnings: string[];

  beforeEach(() => {
    document.documentElement.lang = 'en';
    loads = 0;
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });

  afterEach(() => {
    console.warn = warn;
    document.documentElement.lang = 'en';
  });

  const words = (element: Element): string =>
    element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
  const draw = (template: TemplateResult): Promise<WithWords> => fixture<WithWords>(template);

  it('are there at the first paint on an English page', async () => {
    const element = document.createElement('test-with-words') as WithWords;
    document.body.append(element);
    await element.updateComplete;

    expect(words(element)).to.equal('Hello Only in English 2 letters');
    element.remove();
  });

  it('come in the language of the nearest lang', async () => {
    const element = await draw(html`<test-with-words></test-with-words>`);
    element.parentElement!.lang = 'ar';
    await waitUntil(() => words(element).includes('مرحبا'));

    expect(element.shadowRoot!.querySelector('div')!.dir).to.equal('rtl');
  });

  it('follow a lang on the other side of a shadow root, and its changes', async () => {
    const outer = await fixture<WithWordsInside>(
      html`<test-with-words-inside .language=${'ar'}></test-with-words-inside>`,
    );
    const element = outer.shadowRoot!.querySelector<WithWords>('test-with-words')!;
    await waitUntil(() => words(element).includes('مرحبا'));

    outer.language = 'en';
    await waitUntil(() => words(element).includes('Hello'));
  });

  it('never show English first on a Spanish page', async () => {
    const element = await draw(html`<test-with-words lang="es">Call us</test-with-words>`);
    expect(element.shadowRoot!.querySelector('slot')).not.to.equal(null);
    expect(words(element)).to.equal('');

    translate();
    await waitUntil(() => words(element).includes('Hola'));
    expect(loads).to.equal(1);
  });

  it('change in place: what was typed and where the focus is stay', async () => {
    const element = await draw(html`<test-with-words></test-with-words>`);
    const input = element.shadowRoot!.querySelector('input')!;
    input.value = 'typed';
    input.focus();

    element.lang = 'es';
    await waitUntil(() => loads === 1);
    expect(words(element)).to.contain('Hello');
    translate();
    await waitUntil(() => words(element).includes('Hola'));

    expect(element.shadowRoot!.querySelector('input')).to.equal(input);
    expect(input.value).to.equal('typed');
    expect(element.shadowRoot!.activeElement).to.equal(input);
  });

  it('fall back to English one by one, each marked as English', async () => {
    const element = await draw(html`<test-with-words lang="es"></test-with-words>`);
    translate();
    await waitUntil(() => words(element).includes('Hola'));

    const marked = [...element.shadowRoot!.querySelectorAll('span')];
    expect(marked.map(({lang, textContent}) => [lang, textContent])).to.deep.equal([
      ['en', 'Only in English'],
    ]);
  });

  it('are English when the translation cannot be had, and come when the language is asked for again', async () => {
    const element = await draw(html`<test-with-words lang="es"></test-with-words>`);
    fail();
    await waitUntil(() => words(element).includes('Hello'));
    expect(element.shadowRoot!.querySelector('div')!.lang).to.equal('en');

    element.lang = 'ar';
    await waitUntil(() => words(element).includes('مرحبا'));
    element.lang = 'es-MX';
    await waitUntil(() => loads === 2);
    translate();
    await waitUntil(() => words(element).includes('Hola'));
    expect(element.locale.language).to.equal('es-MX');
  });

  it('show only the last language when it changed twice while loading', async () => {
    const element = await draw(html`<test-with-words lang="es"></test-with-words>`);
    const translateFirst = translate;
    element.lang = 'en';
    await waitUntil(() => words(element).includes('Hello'));
    translateFirst();
    await element.updateComplete;

    expect(words(element)).to.contain('Hello');
  });

  it('survive whatever a page writes into lang', async () => {
    for (const lang of [
      '',
      'x',
      'english',
      'en_US',
      'es-!!',
      '  ',
      'en-u-nu-arab',
      'ab-cd-ef-gh',
    ]) {
      const element = await draw(html`<test-with-words lang=${lang}></test-with-words>`);
      if (lang.startsWith('es')) translate();
      await waitUntil(() => words(element).includes('2'), lang);
    }
  });

  it('tell the developer, once, that nobody has reviewed a translation', async () => {
    const element = await draw(html`<test-with-words lang="es"></test-with-words>`);
    translate();
    await waitUntil(() => warnings.length > 0);
    element.lang = 'en';
    await waitUntil(() => words(element).includes('Hello'));
    element.lang = 'es';
    await waitUntil(() => loads === 2);
    translate();
    await waitUntil(() => words(element).includes('Hola'));

    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<test-with-words>').and.contain('es').and.contain('reviewed');
  });

  it('can be added to by a part that was loaded later', async () => {
    const element = await draw(html`<test-with-words lang="es"></test-with-words>`);
    translate();
    await waitUntil(() => words(element).includes('Hola'));

    const extended = element.locale.extend({
      english: {only: 'Later, in English'},
      translations: {
        es: () => Promise.resolve({default: {status: 'reviewed', messages: {only: 'Después'}}}),
      },
    });
    translate();
    await extended;
    await element.updateComplete;

    expect(words(element)).to.contain('Hola').and.contain('Después');
  });

  it('give dates in the language and time zone asked for', async () => {
    const {locale} = await draw(html`<test-with-words></test-with-words>`);

    expect(dateWords(locale, '2025-11-02')).to.equal('November 2, 2025');
    expect(dateWords(locale, '2025-11-04T04:30:00Z', 'America/Chicago')).to.contain(
      'November 3, 2025',
    );
  });

  it('mark words of the facility that are in another language', async () => {
    const {locale} = await draw(html`<test-with-words></test-with-words>`);
    const place = document.createElement('p');
    render(localWords(locale, {ar: 'الطوارئ'}), place);

    expect(place.querySelector('span')!.lang).to.equal('ar');
    expect(place.querySelector('span')!.dir).to.equal('rtl');
    expect(localWords(locale, {en: 'Emergency', ar: 'الطوارئ'})).to.equal('Emergency');
  });
});
