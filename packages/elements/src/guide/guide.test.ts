import {expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys, setViewport, emulateMedia} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import {createClient} from '@patient-relations/core/client';
import type {Guide, GuideEntryView} from '@patient-relations/core/guide';
import {createMemoryTransport} from '@patient-relations/core/testing';
import {PrGuide} from './guide.js';
import './pr-guide.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

/** As where a part was tampered with, or the network is gone. */
class WithoutParts extends PrGuide {
  protected override fetchPart(): Promise<unknown> {
    return Promise.reject(new Error('gone'));
  }
}
customElements.define('test-guide-without-parts', WithoutParts);

const contacts = html`<p>Call 555 010 0100</p>`;

const entry = (id: string, change: Partial<GuideEntryView> = {}): GuideEntryView => ({
  id,
  topic: 'visiting',
  language: 'en',
  status: 'reviewed',
  title: `About ${id}`,
  parts: [{text: `All there is to say about ${id}.`}],
  keywords: [],
  next: [{label: 'See the map', to: '/map'}],
  sources: [],
  ...change,
});
const guideOf = (...entries: readonly GuideEntryView[]): Guide => ({
  language: 'en',
  topics: [{id: 'visiting', title: 'Visiting'}],
  entries,
});

describe('pr-guide', () => {
  let element: PrGuide;
  const {fetch: realFetch, print} = window;
  const {warn} = console;
  let asked: string[];

  beforeEach(() => {
    document.documentElement.lang = 'en';
    history.replaceState({page: 'host'}, '', location.pathname + location.search);
    asked = [];
    console.warn = () => undefined;
  });

  afterEach(() => {
    for (const form of root().querySelectorAll('pr-complaint-form')) form.wipe();
    window.fetch = realFetch;
    window.print = print;
    console.warn = warn;
    document.documentElement.lang = 'en';
    history.replaceState(null, '', location.pathname + location.search);
  });

  const client = () => {
    const transport = createMemoryTransport();
    return createClient({facilityId: transport.facility.id, transport});
  };
  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const find = <Found extends HTMLElement>(selector: string): Found => {
    const found = root().querySelector<Found>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const labelled = (label: string): HTMLElement => {
    const found = [...root().querySelectorAll<HTMLElement>('button, a')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`nothing to press says "${label}"`);
    return found;
  };
  const draw = async (template?: TemplateResult): Promise<void> => {
    element = await fixture<PrGuide>(
      template ?? html`<pr-guide .client=${client()}>${contacts}</pr-guide>`,
    );
    await waitUntil(() => root().querySelector('#heading, #entry') !== null, 'the guide');
  };
  const press = async (label: string): Promise<void> => {
    labelled(label).click();
    await element.updateComplete;
  };
  const search = async (typed: string): Promise<void> => {
    const input = find<HTMLInputElement>('input');
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await element.updateComplete;
  };
  const answer = (byAddress: Readonly<Record<string, unknown>>): void => {
    window.fetch = (input) => {
      const {pathname} = new URL(String(input), document.baseURI);
      asked.push(pathname);
      const body = byAddress[pathname];
      return Promise.resolve(
        body === undefined ? new Response('', {status: 404}) : Response.json(body),
      );
    };
  };

  it('can be used by everyone in each of its states', async () => {
    await draw();
    await expect(element).to.be.accessible();
    await search('bill');
    await expect(element).to.be.accessible();
    await search('zeppelin');
    await expect(element).to.be.accessible();
    await search('');
    await press('How to complain');
    await expect(element).to.be.accessible();
    await press('Write a complaint');
    await waitUntil(() => root().querySelector('pr-complaint-form') !== null, 'the form');
    await expect(element).to.be.accessible();
    element.lang = 'ar';
    await waitUntil(() => words().includes('كل المواضيع'), 'Arabic');
    await expect(element).to.be.accessible();
  });

  it('offers every topic, and asks no one for anything', async () => {
    window.fetch = (input) => {
      asked.push(String(input));
      return realFetch(input);
    };
    await draw(html`<pr-guide></pr-guide>`);
    expect([...root().querySelectorAll('h3')].map((each) => each.textContent)).to.deep.equal([
      'My rights',
      'How to complain',
      'My records',
      'My privacy',
      'Saying yes or no to care',
      'Planning ahead',
      'My bill',
      'Insurance and help to pay',
      'Interpreters and other help',
      'Visiting',
      'Going home and after',
      'Find a service',
    ]);
    await search('my secret worry');
    expect(asked).to.deep.equal([]);
    expect(location.href).not.to.contain('secret');
  });

  it('says how many answers were found, to eyes and ears alike', async () => {
    await draw();
    const status = find('[role=status].count');
    expect(status.textContent.trim(), 'empty from the first').to.equal('');

    await search('interpreter');
    const count = root().querySelectorAll('.found li').length;
    expect(count).to.be.greaterThan(1);
    expect(find('[role=status].count')).to.equal(status);
    expect(status.textContent.trim()).to.equal(`${count} answers found`);
    expect(find('.found a').textContent).to.equal('Get a free interpreter');

    await search('zeppelin');
    expect(status.textContent.trim()).to.contain('Nothing found');
    expect(root().querySelectorAll('.topics section').length, 'the topics stay').to.equal(12);
    await search(' ');
    expect(status.textContent.trim()).to.equal('');
  });

  it('is walked through with a keyboard alone, and back to where one was', async () => {
    await draw();
    find('input').focus();
    await sendKeys({type: 'living will'});
    await sendKeys({press: 'Tab'});
    expect(root().activeElement?.textContent).to.contain('Advance directives');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => root().activeElement?.id === 'entry', 'focus on the heading');
    expect(words()).to.contain('What you can do now');

    labelled('All help topics').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(
      () => (root().activeElement as HTMLElement | null)?.dataset['entry'] === 'advance-directives',
      'focus on the link it came from',
    );
    expect(find<HTMLInputElement>('input').value).to.equal('living will');
  });

  describe('and the address of its page', () => {
    it('leads to an entry', async () => {
      history.replaceState(null, '', '#guide-get-your-records');
      await draw();
      expect(find('#entry').textContent).to.equal('See or get your records');
      await waitUntil(() => root().activeElement?.id === 'entry', 'focus');
    });

    it('names the entry that is read, and the way back is the browser’s', async () => {
      let heard = 0;
      const hear = (): void => void (heard += 1);
      addEventListener('hashchange', hear);
      await draw();
      await press('Who can visit you');
      expect(location.hash).to.equal('#guide-who-can-visit');
      expect(history.state, 'the state of the host page').to.deep.equal({page: 'host'});
      expect(heard, 'the host page takes it for no route of its own').to.equal(0);
      removeEventListener('hashchange', hear);

      history.back();
      await waitUntil(() => root().querySelector('#heading') !== null, 'the list');
      expect(location.hash).to.equal('');
      history.forward();
      await waitUntil(() => root().querySelector('#entry') !== null, 'the entry');
      await press('All help topics');
      expect(location.hash).to.equal('');
    });

    it('is left alone where the page names the entry, or has a hash of its own', async () => {
      history.replaceState(null, '', '#guide-get-your-records');
      await draw(html`<pr-guide entry="cannot-pay"></pr-guide>`);
      expect(find('#entry').textContent).to.equal('Help if you cannot pay');
      await press('All help topics');
      expect(location.hash).to.equal('#guide-get-your-records');
      element.entry = 'who-can-visit';
      await element.updateComplete;
      expect(find('#entry').textContent).to.equal('Who can visit you');

      history.replaceState(null, '', '#chapter-2');
      await draw();
      expect(root().querySelector('#heading')).not.to.equal(null);
      expect(location.hash).to.equal('#chapter-2');
    });

    it('may name an entry that is not there: it says so and shows what there is', async () => {
      history.replaceState(null, '', "#guide-gone'],#heading");
      await draw();
      expect(words()).to.contain('That page is not in the guide');
      expect(root().querySelectorAll('.topics section').length).to.equal(12);
    });

    it('may change to a place of the page’s own, and what is read stays', async () => {
      const elsewhere = document.createElement('button');
      document.body.append(elsewhere);
      const follow = async (hash: string): Promise<void> => {
        const changed = new Promise((resolve) => addEventListener('hashchange', resolve));
        location.hash = hash;
        await changed;
        await element.updateComplete;
      };
      await follow('#chapter-2');
      await draw();
      await press('Who can visit you');
      elsewhere.focus();
      for (const place of ['#contacts', '#top', '#/a/route']) {
        await follow(place);
        expect(find('#entry').textContent, place).to.equal('Who can visit you');
        expect(document.activeElement, 'focus is not taken').to.equal(elsewhere);
      }
      await follow('#guide-cannot-pay');
      expect(find('#entry').textContent).to.equal('Help if you cannot pay');
      await element.updateComplete;
      expect(document.activeElement, 'focus is not taken').to.equal(elsewhere);
      elsewhere.remove();
      await follow('#guide-');
      expect(words()).not.to.contain('That page is not in the guide');
    });

    it('is the page’s own place again when the person goes back', async () => {
      history.replaceState({page: 'host'}, '', '#chapter-2');
      await draw();
      await press('Who can visit you');
      history.back();
      await waitUntil(() => root().querySelector('#heading') !== null, 'the list');
      expect(location.hash).to.equal('#chapter-2');
    });

    it('is in each link, so that it can be kept and opened elsewhere', async () => {
      await draw();
      const link = labelled('Who can visit you') as HTMLAnchorElement;
      expect(link.href).to.equal(
        `${location.origin}${location.pathname}${location.search}#guide-who-can-visit`,
      );
      // As the browser would with its own new tab.
      link.addEventListener('click', (event) => event.preventDefault());
      link.dispatchEvent(new MouseEvent('click', {bubbles: true, ctrlKey: true, cancelable: true}));
      await element.updateComplete;
      expect(root().querySelector('#heading'), 'this page stays').not.to.equal(null);
    });
  });

  describe('and what to do next', () => {
    it('is there at the end of every entry', async () => {
      await draw();
      const ids = [...root().querySelectorAll<HTMLElement>('.topics a')].map(
        (each) => each.dataset['entry']!,
      );
      expect(ids.length).to.be.greaterThan(35);
      for (const id of ids) {
        element.entry = id;
        await element.updateComplete;
        expect(root().querySelectorAll('.step').length, id).to.be.greaterThan(0);
      }
    });

    it('opens a form in place, with the client of the guide, and keeps what was typed', async () => {
      await draw();
      await press('Say thank you or share an idea');
      await press('Share an idea');
      await waitUntil(() => root().querySelector('pr-complaint-form') !== null, 'the form');
      const form = root().querySelector('pr-complaint-form')!;
      expect(form.kind).to.equal('suggestion');
      await waitUntil(() => form.shadowRoot?.querySelector('textarea, input'), 'its questions');
      expect(element.matches(':focus-within'), 'focus goes there').to.equal(true);

      await press('All help topics');
      expect(form.isConnected && !form.checkVisibility(), 'hidden, not gone').to.equal(true);
      await press('Say thank you or share an idea');
      await press('Share an idea');
      await waitUntil(() => form.checkVisibility(), 'the same form');
      expect(root().querySelectorAll('pr-complaint-form').length).to.equal(1);
    });

    it('asks for help on the topic of the entry', async () => {
      await draw();
      await press('See or get your records');
      await press('Ask for my records');
      await waitUntil(() => root().querySelector('pr-help-request') !== null, 'the form');
      expect(root().querySelector('pr-help-request')!.getAttribute('topic')).to.equal('records');
    });

    it('says when it cannot be opened, and leaves the other ways standing', async () => {
      element = await fixture<PrGuide>(html`
        <test-guide-without-parts .client=${client()}>${contacts}</test-guide-without-parts>
      `);
      await waitUntil(() => root().querySelector('#heading') !== null, 'the guide');
      await press('How to complain');
      await press('Write a complaint');
      await waitUntil(() => words().includes('This could not be opened'), 'that it failed');
      expect(find('.notice.danger').closest('[role=status]')).not.to.equal(null);
      expect(words()).to.contain('Other ways to reach us');
      expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('offers no form where there is no service to send it to', async () => {
      await draw(html`<pr-guide entry="how-to-complain">${contacts}</pr-guide>`);
      expect(words()).not.to.contain('Write a complaint');
      expect(labelled('People outside the hospital you can tell').localName).to.equal('a');
    });
  });

  describe('of a hospital’s own', () => {
    const own = guideOf(
      entry('parking', {next: [{label: 'See parking', to: 'javascript:alert(1)'}]}),
      entry('hours', {parts: [{text: 'See [this](#guide-parking) and [that](#top). <b>no</b>'}]}),
    );

    it('is read from where the page says, in the language of the page', async () => {
      answer({'/help/guide.es.json': {...own, language: 'es'}, '/help/guide.en.json': own});
      document.documentElement.lang = 'es-MX';
      await draw(html`<pr-guide src="/help/guide.{language}.json"></pr-guide>`);
      expect(asked).to.deep.equal(['/help/guide.es.json']);
      document.documentElement.lang = 'vi';
      await waitUntil(() => asked.length === 3, 'Vietnamese, then English');
      expect(asked.slice(1)).to.deep.equal(['/help/guide.vi.json', '/help/guide.en.json']);
    });

    it('is read as words: no markup, and no address that a page must not follow', async () => {
      answer({'/guide.json': own});
      await draw(html`<pr-guide src="/guide.json" entry="hours"></pr-guide>`);
      expect(words()).to.contain('<b>no</b>');
      expect(root().querySelector('.part b')).to.equal(null);
      const links = [...root().querySelectorAll<HTMLElement>('.part a')];
      expect(links.map((link) => link.dataset['entry'])).to.deep.equal(['parking']);
      links[0]!.click();
      await element.updateComplete;
      expect(find('#entry').textContent).to.equal('About parking');
      expect(root().querySelector('.step'), 'a step that leads nowhere').to.equal(null);
    });

    it('says so when it cannot be had, and comes when asked for again', async () => {
      answer({});
      element = await fixture<PrGuide>(html`<pr-guide src="/guide.json">${contacts}</pr-guide>`);
      await waitUntil(() => words().includes('could not be opened'), 'that it failed');
      expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
      await expect(element).to.be.accessible();

      answer({'/guide.json': own});
      await press('Try again');
      await waitUntil(() => words().includes('About parking'), 'the guide');
    });

    it('is read in English where the site answers with a page of its own', async () => {
      answer({'/guide.en.json': own});
      const fetchOwn = window.fetch;
      window.fetch = (input, init) =>
        String(input).includes('.vi.')
          ? Promise.resolve(new Response('<!doctype html><title>Not here</title>'))
          : fetchOwn(input, init);
      document.documentElement.lang = 'vi';
      await draw(html`<pr-guide src="/guide.{language}.json"></pr-guide>`);
      expect(words()).to.contain('About parking').and.contain('not in your language yet');
    });

    it('is not called untranslated where it is in the page’s language and only our words are not', async () => {
      answer({
        '/guide.vi.json': {
          ...guideOf(entry('parking', {language: 'vi'}), entry('hours')),
          language: 'vi',
          topics: [{id: 'visiting', title: 'Visiting', language: 'en'}],
        },
      });
      document.documentElement.lang = 'vi';
      await draw(html`<pr-guide src="/guide.{language}.json" entry="parking"></pr-guide>`);
      expect(words()).not.to.contain('not in your language yet');
      expect(find('.topic').lang, 'a topic whose name is not translated').to.equal('en');
      element.entry = 'hours';
      await element.updateComplete;
      expect(words()).to.contain('not in your language yet');
    });

    it('stays to be read where another language cannot be had', async () => {
      answer({'/guide.en.json': own, '/guide.es.json': own});
      await draw(html`<pr-guide src="/guide.{language}.json" entry="hours"></pr-guide>`);
      window.fetch = () => Promise.reject(new TypeError('offline'));
      document.documentElement.lang = 'es';
      await waitUntil(() => words().includes('No se pudo abrir la guía.'), 'that it failed');
      expect(find('article').lang).to.equal('en');
      expect(words()).to.contain('About hours').and.contain('todavía no está en su idioma');
      await expect(element).to.be.accessible();
      answer({'/guide.es.json': {...own, language: 'es'}});
      await press('Intentar otra vez');
      await waitUntil(() => !words().includes('No se pudo abrir la guía.'), 'the guide');
    });

    it('is refused where it has another form', async () => {
      for (const wrong of [{}, {...own, entries: [{id: 'x'}]}, [], 'words', null]) {
        answer({'/guide.json': wrong});
        element = await fixture<PrGuide>(html`<pr-guide src="/guide.json"></pr-guide>`);
        await waitUntil(() => words().includes('could not be opened'), JSON.stringify(wrong));
      }
    });
  });

  describe('in other languages', () => {
    it('is Spanish on a Spanish page, and keeps its place when that changes', async () => {
      document.documentElement.lang = 'es';
      await draw();
      expect(words()).to.contain('Mis derechos');
      await press('Cómo quejarse');
      document.documentElement.lang = 'en';
      await waitUntil(() => words().includes('How to complain'), 'English');
      expect(find('#entry').textContent).to.equal('How to complain');
    });

    it('says on an Arabic page that an entry is not translated, and marks its language', async () => {
      document.documentElement.lang = 'ar';
      await draw();
      await waitUntil(() => words().includes('مساعدة وأجوبة'), 'Arabic');
      expect(find('.stack').dir).to.equal('rtl');
      expect([find('.topics').lang, find('.topics').dir]).to.deep.equal(['en', 'ltr']);
      expect(words(), 'said before the list, too').to.contain('هذا الجزء غير متوفر بلغتك بعد');
      await press('How to complain');
      expect(words()).to.contain('هذا الجزء غير متوفر بلغتك بعد');
      expect([find('article').lang, find('article').dir]).to.deep.equal(['en', 'ltr']);
    });
  });

  describe('on paper', () => {
    const sheet = (): HTMLElement | null => document.querySelector('[data-pr-sheet]');
    let printed: string;
    beforeEach(() => {
      printed = '';
      window.print = () => (printed = sheet()?.shadowRoot?.textContent ?? '');
    });
    afterEach(() => dispatchEvent(new KeyboardEvent('keydown')));

    it('is one entry with what to do next, or the whole guide', async () => {
      await draw();
      await press('Print the whole guide');
      expect(printed).to.contain('My rights').and.contain('Find your way and look around');
      await press('People outside the hospital you can tell');
      await press('Print this page');
      expect(printed).to.contain('People outside the hospital').and.contain('What you can do now');
      expect(printed).to.contain('<https://www.hhs.gov/ocr/complaints>');
      expect(printed).not.to.contain('Find your way and look around');
    });

    it('gives the numbers and addresses that a step stands for, and the other ways to the hospital', async () => {
      const next = [
        {label: 'Call the desk', to: 'tel:+15550100'},
        {label: 'Write to us', to: 'mailto:help@hospital.example'},
        {label: 'See the map', to: '/map'},
        {label: 'Ask for a call', to: 'help-request:call-back'},
      ];
      answer({'/guide.json': guideOf(entry('parking', {next}))});
      await draw(html`<pr-guide src="/guide.json" entry="parking">${contacts}</pr-guide>`);
      await press('Print this page');
      expect(printed)
        .to.contain('Call the desk <+15550100>')
        .and.contain('Write to us <help@hospital.example>')
        .and.contain(`See the map <${location.origin}/map>`)
        .and.contain('Call 555 010 0100');
    });

    it('is black on white in 12 points', async () => {
      await draw();
      await press('How to complain');
      await press('Print this page');
      await emulateMedia({media: 'print'});
      const style = getComputedStyle(sheet()!.shadowRoot!.querySelector('p')!);
      expect(style.fontSize).to.equal('16px');
      expect(style.color).to.equal('rgb(0, 0, 0)');
      expect(element.checkVisibility(), 'nothing else of the page').to.equal(false);
      await emulateMedia({media: 'screen'});
    });
  });

  it('fits a page that is enlarged four times, from either side', async () => {
    await setViewport({width: 320, height: 640});
    for (const lang of ['en', 'ar']) {
      document.documentElement.lang = lang;
      await draw();
      for (const id of [undefined, 'complain-outside']) {
        if (id) element.entry = id;
        await element.updateComplete;
        expect(element.scrollWidth, `${lang} ${id ?? 'list'}`).to.be.at.most(element.clientWidth);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      }
    }
    await setViewport({width: 800, height: 600});
  });

  it('shows what stands inside it until its words are there', async () => {
    document.documentElement.lang = 'es';
    element = await fixture<PrGuide>(html`<pr-guide>${contacts}</pr-guide>`);
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
    await waitUntil(() => words().includes('Mis derechos'), 'Spanish');
  });
});
