import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {createClient} from '@patient-relations/core/client';
import type {Facility} from '@patient-relations/core/facility';
import {createMemoryTransport, sampleFacility} from '@patient-relations/core/testing';
import type {PrLanguageAssistance} from './language-assistance.js';
import {scriptDirection} from './script-direction.js';
import {offeredTaglines} from './taglines/offered-taglines.js';
import {taglines} from './taglines/taglines.js';
import './pr-language-assistance.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

const assistance = sampleFacility().assistance!;

describe('pr-language-assistance', () => {
  let element: PrLanguageAssistance;

  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  async function start(
    facility: Facility = sampleFacility(),
    isDown = false,
  ): Promise<ReturnType<typeof createMemoryTransport>> {
    const transport = createMemoryTransport({facility});
    if (isDown) transport.faults.set({fault: {kind: 'unreachable'}});
    const client = createClient({facilityId: facility.id, transport});
    element = await fixture<PrLanguageAssistance>(html`
      <pr-language-assistance .client=${client}>
        <p id="fallback">Call 555 010 0100</p>
      </pr-language-assistance>
    `);
    return transport;
  }

  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const says = (text: string): Promise<void> => waitUntil(() => words().includes(text), text);
  const notice = (): Promise<void> => waitUntil(() => root().querySelector('.taglines') !== null);
  const press = (label: string): void =>
    [...root().querySelectorAll('button')]
      .find((each) => each.textContent.trim() === label)!
      .click();
  const accessible = (): Promise<void> => expect(element).to.be.accessible() as never;

  it('can be used by everyone in each of its states', async function () {
    this.timeout(30_000);
    await start();
    await notice();
    await accessible();
    press('Ask for an interpreter');
    await waitUntil(() => root().querySelector('pr-help-request') !== null);
    await accessible();
    await start(sampleFacility({assistance: {languages: []}}));
    await says('Get an interpreter');
    await accessible();
    await start(sampleFacility(), true);
    await says('We cannot load this right now.');
    await accessible();
  });

  it('names each language in itself, and says of every word what language it is in', async () => {
    await start();
    await notice();
    const names = [...root().querySelectorAll<HTMLElement>('.names li')];
    expect(names.map(({lang, dir, textContent}) => [lang, dir, textContent])).to.deep.equal(
      assistance.languages.map(({tag, name}) => [tag, tag === 'ar' ? 'rtl' : 'ltr', name]),
    );
    const lines = [...root().querySelectorAll<HTMLElement>('.taglines li')];
    expect(lines.map(({lang}) => lang)).to.deep.equal(['en', 'es', 'zh-Hans', 'vi', 'ar', 'ht']);
    for (const line of lines) {
      expect(line.querySelector('a')!.href).to.equal('tel:+15550100150');
      expect(line.textContent).not.to.contain('{phone}');
      expect(getComputedStyle(line).direction).to.equal(line.lang === 'ar' ? 'rtl' : 'ltr');
    }
  });

  it('tells how to reach an interpreter, a relay, and what other help there is', async () => {
    await start();
    for (const text of ['Day and night', '711', 'American Sign Language', 'large print'])
      await says(text);
  });

  it('leads to a request for an interpreter, with the focus in it', async () => {
    await start();
    await says('Ask for an interpreter');
    element.focus();
    for (let time = 0; time < 20; time += 1) {
      await sendKeys({press: 'Tab'});
      if (root().activeElement?.textContent.trim() === 'Ask for an interpreter') break;
    }
    await sendKeys({press: 'Enter'});
    await waitUntil(() => root().activeElement?.localName === 'pr-help-request', 'focus');
    expect(root().querySelector('pr-help-request')!.topic).to.equal('interpreter');
    const form = root().querySelector('pr-help-request')!.shadowRoot!;
    await waitUntil(() => form.querySelector('#request-language') !== null);
  });

  it('says nowhere that help is free where the hospital does not say so', async () => {
    const {free: _free, ...rest} = assistance;
    await start(sampleFacility({assistance: rest}));
    await says('Get an interpreter');
    await element.updateComplete;
    expect(words()).not.to.contain('free');
    expect(root().querySelector('.taglines')).to.equal(null);
  });

  it('gives the hospital’s number where it has none for interpreters', async () => {
    const sentence = 'Nou ede w gratis. Rele';
    const languages = [{tag: 'ht', name: 'Kreyòl', notice: sentence}];
    await start(sampleFacility({assistance: {free: true, languages}}));
    await notice();
    const [card, , own] = root().querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]');
    expect(card!.closest('.card')).not.to.equal(null);
    expect(own!.closest('li')!.querySelector('span')!.textContent).to.equal(
      `${sentence} ${card!.textContent}`,
    );
  });

  it('keeps the ways to reach the hospital where it cannot be loaded, and tries again', async () => {
    const transport = await start(sampleFacility(), true);
    await says('We cannot load this right now.');
    expect(root().querySelector('slot')!.assignedElements()[0]!.id).to.equal('fallback');
    transport.faults.clear();
    press('Try again');
    await says('Get an interpreter');
  });

  it('says so where a hospital lists no such help', async () => {
    const {assistance: _assistance, ...facility} = sampleFacility();
    await start(facility);
    await says('There is no list of language help here.');
    expect(root().querySelector('slot')!.assignedElements()[0]!.id).to.equal('fallback');
  });

  it('prints the notice in every language it is offered in, and nothing else of the page', async () => {
    await start();
    await notice();
    const {print} = window;
    window.print = () => undefined;
    try {
      press('Print this in all languages');
    } finally {
      window.print = print;
    }
    const sheet = document.querySelector('[data-pr-sheet]')!;
    expect(sheet.shadowRoot!.querySelectorAll('.taglines li')).to.have.length(6);
    element.remove();
    expect(document.querySelector('[data-pr-sheet]')).to.equal(null);
  });

  for (const lang of ['es', 'ar'])
    it(`says every word of its own in ${lang}`, async () => {
      document.documentElement.lang = lang;
      await start();
      await notice();
      const english = [...root().querySelectorAll<HTMLElement>('[lang=en]')];
      expect(english.map(({localName}) => localName)).to.deep.equal(['li']);
      await accessible();
    });

  it('fits a phone at 400 % zoom', async () => {
    await start();
    await notice();
    element.style.setProperty('inline-size', '320px');
    await element.updateComplete;
    for (const each of root().querySelectorAll('section'))
      expect(each.scrollWidth).to.be.at.most(320);
  });
});

describe('The notice that language help is free', () => {
  it('comes in English and at least 18 languages more, each with a place for the number', () => {
    expect(new Set(taglines.map(({tag}) => tag)).size).to.equal(taglines.length);
    expect(taglines.length).to.be.at.least(19);
    for (const {tag, words} of taglines) {
      expect(Intl.getCanonicalLocales(tag)).to.deep.equal([tag]);
      expect(words.split('{phone}'), tag).to.have.length(2);
    }
  });

  it('is found by any tag that hospitals use for a language, in the script that is read there', () => {
    const found = (...tags: readonly string[]): readonly (string | undefined)[] =>
      tags.map((tag) => offeredTaglines({languages: [{tag, name: tag}]})[1]?.words.slice(0, 4));
    expect(found('zh', 'zh-CN', 'cmn', 'zh-Hans-US')).to.deep.equal(Array(4).fill('语言帮助'));
    expect(found('zh-TW', 'zh-HK', 'yue', 'zh-Hant-US')).to.deep.equal(Array(4).fill('語言協助'));
    expect(found('pa', 'pa-Arab', 'hmn', 'fa-AF', 'x', 'en-a1')).to.deep.equal([
      'ਭਾਸ਼',
      undefined,
      'Kev ',
      'کمک ',
      undefined,
      undefined,
    ]);
  });

  it('runs from right to left in every script that does', () => {
    const tags = ['prs', 'ckb', 'syr', 'pa-Arab', 'dv', 'yi', 'ks', 'pa', 'ku', 'so', 'a-bad-tag'];
    expect(tags.filter((tag) => scriptDirection(tag) === 'rtl')).to.deep.equal(tags.slice(0, 7));
  });

  it('is the hospital’s own sentence where it has one', () => {
    const languages = [
      {tag: 'es', name: 'Español', notice: 'Ayuda gratis: {phone}'},
      {tag: 'pt-BR', name: 'Português'},
      {tag: 'tl', name: 'Tagalog'},
      {tag: 'mix', name: 'Tu’un savi'},
    ];
    expect(offeredTaglines({languages}).map(({tag, words}) => [tag, words])).to.deep.equal([
      ['en', 'Language help is free. Call {phone}.'],
      ['es', 'Ayuda gratis: {phone}'],
      ['pt-BR', 'A ajuda com o idioma é grátis. Ligue para {phone}.'],
      ['tl', 'Libre ang tulong sa wika. Tumawag sa {phone}.'],
    ]);
  });
});
