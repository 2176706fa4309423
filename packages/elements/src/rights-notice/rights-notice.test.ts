import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {html} from 'lit';
import type {Notice} from '@patient-relations/core/notice';
import {sampleNotice, sampleNoticeValues as values} from '@patient-relations/core/testing';
import type {PrRightsNotice} from './rights-notice.js';
import './pr-rights-notice.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

const thirtySections = (): Notice => {
  const notice = sampleNotice();
  const [section] = notice.sections;
  const text = notice.texts['en']!;
  const ids = Array.from({length: 30}, (_each, index) => `part-${index + 1}`);
  return {
    ...notice,
    sections: ids.map((id) => ({...section!, id})),
    texts: {
      en: {
        ...text,
        sections: Object.fromEntries(
          ids.map((id) => [id, {...text.sections['respect']!, heading: `About ${id}`}]),
        ),
      },
    },
  };
};

describe('pr-rights-notice', () => {
  let element: PrRightsNotice;

  const root = (): ShadowRoot => element.shadowRoot!;
  const find = <Found extends HTMLElement>(selector: string): Found => {
    const found = root().querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const button = (label: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  const section = (id: string): HTMLDetailsElement => find(`.section[data-id="${id}"]`);
  const summary = (id: string): HTMLElement => section(id).querySelector('summary')!;
  const draw = async (notice: unknown = sampleNotice(), filled = values): Promise<void> => {
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice .notice=${notice} .values=${filled}>
        <p>Call 555 010 0100</p>
      </pr-rights-notice>
    `);
    await waitUntil(() => root().querySelector('.section, [role="alert"]'), 'the notice');
    await element.updateComplete;
  };

  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  afterEach(async () => {
    document.documentElement.lang = 'en';
    await emulateMedia({forcedColors: 'none', media: 'screen', colorScheme: 'light'});
    await setViewport({width: 800, height: 600});
  });

  it('shows its title, its version, the first section open and the others by their headings', async () => {
    await draw();

    expect(find('h2').textContent).to.equal('Your rights at Riverside Hospital');
    expect(words()).to.contain('Version 1, in use from January 1, 2025');
    expect(section('respect').open).to.equal(true);
    expect(section('visitors').open).to.equal(false);
    expect(find('.passages strong').textContent).to.equal('with respect');
    await expect(element).to.be.accessible();
  });

  it('is accessible with every section open, in large print, in the dark and in forced colors', async () => {
    await draw();
    button('Open all').click();
    button('Large print').click();
    await element.updateComplete;
    expect(button('Large print').getAttribute('aria-pressed')).to.equal('true');
    expect(parseFloat(getComputedStyle(find('.passages p')).fontSize)).to.be.at.least(24);
    await expect(element).to.be.accessible();

    await emulateMedia({colorScheme: 'dark'});
    await expect(element).to.be.accessible();
    await emulateMedia({forcedColors: 'active'});
    await expect(element).to.be.accessible();
  });

  it('fits a screen of 320 pixels, as at 400 % zoom, without scrolling sideways', async () => {
    await setViewport({width: 320, height: 600});
    await draw(thirtySections());
    button('Large print').click();
    await element.updateComplete;

    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    const isInside = (each: Element): boolean => each.getBoundingClientRect().right <= 320;
    expect([...root().querySelectorAll('button, summary, p')].every(isInside)).to.equal(true);
  });

  it('can be gone through with the keyboard: from the contents to a section, and on to the next', async () => {
    await setViewport({width: 1200, height: 800});
    await draw();
    find('.contents li:last-child a').focus();
    await sendKeys({press: 'Enter'});

    expect(section('visitors').open).to.equal(true);
    expect(root().activeElement).to.equal(summary('visitors'));
    expect(location.hash).to.equal('');
    await sendKeys({press: 'Enter'});
    expect(section('visitors').open).to.equal(false);

    section('respect').querySelector('button')!.focus();
    await sendKeys({press: 'Space'});
    expect(root().activeElement).to.equal(summary('visitors'));
    expect(section('visitors').open).to.equal(true);
  });

  it('keeps which sections were opened, and only those', async () => {
    await draw(thirtySections());
    await waitUntil(() => element.opened.has('part-1'));
    summary('part-7').click();
    await waitUntil(() => element.opened.has('part-7'));
    summary('part-7').click();

    expect([...element.opened]).to.deep.equal(['part-1', 'part-7']);
    expect(root().querySelectorAll('.seen')).to.have.lengthOf(2);
  });

  it('is printed with every section open, and counts none of them as opened by the person', async () => {
    await draw(thirtySections());
    await waitUntil(() => element.opened.size === 1);
    const isOpen = (): number => root().querySelectorAll('.section[open]').length;

    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('beforeprint'));
    expect(isOpen()).to.equal(30);
    dispatchEvent(new Event('afterprint'));
    expect(isOpen()).to.equal(1);

    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([...element.opened]).to.deep.equal(['part-1']);
  });

  it('prints the whole notice as a sheet of 12 points or more, with its version at the foot', async () => {
    await draw(thirtySections());
    const {print} = window;
    let sheet: ShadowRoot | undefined;
    let sizes: readonly number[] = [];
    window.print = () => {
      const host = document.querySelector<HTMLElement>('[data-pr-sheet]')!;
      sheet = host.shadowRoot!;
      host.setAttribute('style', 'display: block');
      sizes = [...sheet.querySelectorAll('h1, h2, p, li')].map((each) =>
        parseFloat(getComputedStyle(each).fontSize),
      );
    };
    button('Print').click();
    await waitUntil(() => sheet);
    window.print = print;

    expect(sheet!.querySelectorAll('section')).to.have.lengthOf(30);
    expect(sheet!.querySelector('.foot')!.textContent).to.contain('Version 1');
    expect(sheet!.querySelector('.foot')!.textContent).to.contain('January 1, 2025');
    // 12 points are 16 CSS pixels.
    expect(Math.min(...sizes)).to.be.at.least(16);
  });

  it('offers to print on a device that others use only where a printer is set', async () => {
    await draw();
    element.toggleAttribute('shared-device', true);
    element.requestUpdate();
    await element.updateComplete;
    expect(() => button('Print')).to.throw();

    element.toggleAttribute('printer', true);
    element.requestUpdate();
    await element.updateComplete;
    expect(button('Print').checkVisibility()).to.equal(true);
  });

  it('writes out on paper where a link leads, once', async () => {
    const notice = sampleNotice();
    const {en} = notice.texts;
    const address = 'https://hospital.example/rights';
    const respect = {
      heading: 'Respect',
      statements: {respect: `[${address}](${address}) and [our page](${address})`},
    };
    await draw({...notice, texts: {en: {...en!, sections: {...en!.sections, respect}}}});
    const {print} = window;
    let written: readonly string[] | undefined;
    window.print = () => {
      const host = document.querySelector<HTMLElement>('[data-pr-sheet]')!;
      written = [...host.shadowRoot!.querySelectorAll('a')].map(
        (link) => getComputedStyle(link, '::after').content,
      );
    };
    button('Print').click();
    await waitUntil(() => written);
    window.print = print;
    expect(written).to.have.lengthOf(2);
    expect(written![0]).to.equal('none');
    expect(written![1]).to.contain(address);
  });

  it('changes its language in place, says so, and marks what is not translated', async () => {
    await draw();
    button('español').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => find('h2').textContent === 'Sus derechos en Riverside Hospital');
    await waitUntil(() => words().includes('Ahora este aviso está en español'));

    expect(root().activeElement?.textContent?.trim()).to.equal('español');
    expect(element.lang).to.equal('es');
    expect(find('.sections').lang).to.equal('es');
    expect(section('respect').lang).to.equal('es');
    expect(section('visitors').lang).to.equal('en');
    expect(section('visitors').textContent).to.contain('Aún sin traducir');
    expect(section('visitors').querySelector<HTMLElement>('.badge')!.lang).to.equal('es');
    await expect(element).to.be.accessible();
  });

  it('forgets what was opened in another language, but for what still stands open', async () => {
    await draw();
    summary('visitors').click();
    await waitUntil(() => element.opened.has('visitors'));
    summary('visitors').click();
    button('español').click();
    await waitUntil(() => find('h2').textContent.startsWith('Sus'));
    await element.updateComplete;

    await waitUntil(() => element.opened.size === 1);
    expect([...element.opened]).to.deep.equal(['respect']);
  });

  it('stands from right to left in Arabic, with what is in English from left to right', async () => {
    const notice = sampleNotice();
    const arabic = {
      status: 'machine',
      title: 'حقوقك في {hospital}',
      sections: {respect: {heading: 'الاحترام', statements: {respect: 'نعاملك باحترام.'}}},
    } as const;
    document.documentElement.lang = 'ar';
    await draw({...notice, texts: {...notice.texts, ar: arabic}});
    await waitUntil(() => find('h2').textContent.startsWith('حقوقك'));

    expect(getComputedStyle(section('respect')).direction).to.equal('rtl');
    expect(getComputedStyle(section('visitors')).direction).to.equal('ltr');
    expect(words()).to.contain('ترجمه برنامج');
    await expect(element).to.be.accessible();
  });

  it('says what is new to someone who knew an earlier version, and to nobody else', async () => {
    const changed = sampleNotice({
      version: '2',
      change: {kind: 'substantive', summary: {en: 'You may have visitors at night.'}},
    });
    await draw(changed);
    expect(words()).not.to.contain('visitors at night');

    element.earlier = {version: '1'};
    await element.updateComplete;
    expect(words()).to.contain('You may have visitors at night.');
    element.earlier = {version: '2'};
    await element.updateComplete;
    expect(words()).not.to.contain('visitors at night');
  });

  it('shows markup and scripts in a text as the text they are', async () => {
    const notice = sampleNotice();
    const {en} = notice.texts;
    const evil = '<img src=x onerror=alert(1)> [click](javascript:alert(1)) <b>bold</b>';
    const respect = {heading: 'Respect', statements: {respect: evil}};
    await draw({
      ...notice,
      texts: {en: {...en!, sections: {...en!.sections, respect}}},
    });

    expect(find('.passages p').textContent).to.equal(evil);
    expect(root().querySelector('.passages :is(img, b, a)')).to.equal(null);
  });

  it('leads to the official file in a tab of its own, and to no script', async () => {
    const form = (file: string) => ({
      number: 'CMS-10065',
      files: {en: file},
      digests: {en: 'x'.repeat(43)},
    });
    await draw(sampleNotice({form: form('/forms/cms-10065.pdf')}));
    const link = find<HTMLAnchorElement>('a.button');
    expect(link.pathname).to.equal('/forms/cms-10065.pdf');
    expect(link.target).to.equal('_blank');
    expect(link.textContent).to.contain('CMS-10065');
    await expect(element).to.be.accessible();

    for (const file of ['javascript:alert(1)', 'data:text/html,x', '']) {
      element.remove();
      await draw(sampleNotice({form: form(file)}));
      expect(words()).to.contain('is not ready yet');
      expect(root().querySelector('a.button, .confirm'), file).to.equal(null);
    }
  });

  for (const [what, notice, filled, said] of [
    ['values are missing', sampleNotice(), {}, 'is not ready yet'],
    ['it is no notice', {title: 'Rights'}, values, 'is not ready yet'],
    ['it has no words', {...sampleNotice(), texts: {}}, values, 'is not ready yet'],
    ['a place is filled in with nothing known', sampleNotice({fields: []}), {}, 'is not ready yet'],
    [
      'its time is over',
      sampleNotice({effective: {from: '2020-01-01', to: '2021-01-01'}}),
      values,
      'is not in use now',
    ],
    [
      'its time is to come',
      sampleNotice({effective: {from: '2999-01-01'}}),
      values,
      'is not in use now',
    ],
  ] as const)
    it(`shows no notice and asks nobody to confirm it where ${what}, but other ways to reach the hospital`, async () => {
      await draw(notice, filled as typeof values);

      expect(find('[role="alert"]').textContent).to.contain(said);
      expect(root().querySelector('[role="alert"] slot')).not.to.equal(null);
      expect(root().querySelector('.section, .confirm')).to.equal(null);
      await expect(element).to.be.accessible();
    });

  it('is only to be read where the page says so', async () => {
    await draw();
    expect(button('Confirm that you got this')).not.to.equal(null);
    element.readOnly = true;
    await element.updateComplete;
    expect(root().querySelector('.confirm')).to.equal(null);
  });

  it('leaves what the page wrote into it alone while there is no notice', async () => {
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice><p>Call us</p></pr-rights-notice>
    `);
    expect(root().querySelector('slot')).not.to.equal(null);
    expect(root().children).to.have.lengthOf(1);
  });

  it('shows the same notice from a file', async () => {
    const file = new Blob([JSON.stringify({notice: sampleNotice(), values})]);
    const src = URL.createObjectURL(file);
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice src=${src}></pr-rights-notice>
    `);
    await waitUntil(() => root().querySelector('.section'));
    expect(find('h2').textContent).to.equal('Your rights at Riverside Hospital');
    URL.revokeObjectURL(src);
  });
});
