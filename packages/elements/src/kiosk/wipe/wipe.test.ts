import {expect} from '@open-wc/testing';
import {keptOnKiosk} from './kept.js';
import type {Trace} from './trace.js';
import {cleanAll, readBack} from './read-back.js';
import {createWipe, type Wipe} from './wipe.js';
import type {WipeReading} from './wipe-report.js';

const word = 'quokka-in-room-12';

describe('the wipe after a session', () => {
  let root: HTMLElement;
  let wipe: Wipe;
  let restore: (() => void)[];

  beforeEach(() => {
    root = document.createElement('main');
    document.body.append(root);
    sessionStorage.clear();
    // Other tests keep things in this origin while this one runs: the wipe sees the tab's own storage alone.
    restore = [
      replace(window, 'localStorage', sessionStorage),
      replace(indexedDB, 'databases', async () => Promise.resolve([])),
      replace(caches, 'keys', async () => Promise.resolve([])),
    ];
    wipe = createWipe({root});
  });

  afterEach(() => {
    wipe.stop();
    root.remove();
    for (const back of restore) back();
  });

  const namesIn = (reading: WipeReading): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      reading.checks.filter(({left}) => left.length > 0).map(({what, left}) => [what, left]),
    );

  /** A form as an element has it: inside a shadow root, written in, with the finger still in it. */
  function typeIntoForm(): HTMLTextAreaElement {
    const form = document.createElement('div');
    root.append(form);
    const story = document.createElement('textarea');
    story.id = 'story';
    form.attachShadow({mode: 'open'}).append(story);
    story.value = word;
    story.focus();
    return story;
  }

  function leaveEverything(): void {
    typeIntoForm();
    sessionStorage.setItem('draft', word);
    document.cookie = `draft=${word}`;
    window.name = word;
    URL.createObjectURL(new Blob([word]));
    history.replaceState({word}, '', `#${word}`);
    document.title = word;
    const range = document.createRange();
    const sheet = document.createElement('aside');
    sheet.append(word);
    document.body.append(sheet);
    range.selectNodeContents(sheet);
    getSelection()?.addRange(range);
  }

  it('takes everything away that a person has left, and says so', async () => {
    leaveEverything();

    const report = await wipe.run();

    expect(namesIn(report)).to.deep.equal({});
    expect(report.clean).to.equal(true);
    expect(Date.parse(report.at)).to.be.closeTo(Date.now(), 60_000);
    expect(report.checks.map(({what}) => what)).to.have.members([
      ...['caches', 'clipboard', 'cookies', 'focus', 'history', 'indexed-db', 'inputs'],
      ...['local-storage', 'object-urls', 'origin-files', 'outbox', 'overlays', 'requests'],
      ...['selection', 'session-storage', 'speech', 'text', 'window-name', 'workers'],
    ]);
  });

  it('has the next person begin with an empty form', async () => {
    typeIntoForm();
    await wipe.run();

    const next = document.createElement('textarea');
    root.append(next);

    expect(next.value).to.equal('');
    expect(document.activeElement).to.equal(document.body);
  });

  // enketo-express#220: the page state of the person before survives the sending.
  it('finds what a kiosk leaves that only hides the form and thanks', async () => {
    leaveEverything();

    const naive = await wipe.checkFreshDocument();

    expect(naive.clean).to.equal(false);
    expect(namesIn(naive)).to.deep.equal({
      cookies: ['draft'],
      focus: ['textarea#story'],
      history: ['state', 'address'],
      inputs: ['textarea#story'],
      'local-storage': ['draft'],
      'object-urls': ['blob'],
      'session-storage': ['draft'],
      text: ['div', 'aside', 'title'],
      'window-name': ['window.name'],
      // The field that has the focus takes the mark from the page.
      ...(namesIn(naive)['selection'] ? {selection: ['selection']} : {}),
    });
    expect(JSON.stringify(naive), 'by name alone').not.to.contain(word);
    await wipe.run();
  });

  it('is not clean where something cannot be taken away', async () => {
    history.pushState(null, '');

    const report = await wipe.run();

    expect(report.clean).to.equal(false);
    expect(namesIn(report)).to.deep.equal({history: ['length']});
  });

  it('is not clean where this document began with words of the one before', async () => {
    typeIntoForm();
    await wipe.checkFreshDocument();

    const report = await wipe.run();

    expect(namesIn(report)).to.deep.equal({});
    expect(namesIn(report.fresh!)).to.have.property('inputs');
    expect(report.clean).to.equal(false);
  });

  it('is clean where this document began with nothing', async () => {
    await wipe.checkFreshDocument();

    const report = await wipe.run();

    expect(report.fresh?.clean).to.equal(true);
    expect(report.clean).to.equal(true);
  });

  it('is one wipe, however often it is asked for at once', async () => {
    const [first, second] = await Promise.all([wipe.run(), wipe.run()]);

    expect(first).to.equal(second);
    expect(await wipe.run()).not.to.equal(first);
  });

  it('gives the page back what it watched with', () => {
    const {fetch, Worker} = window;

    wipe.stop();

    expect(window.fetch).not.to.equal(fetch);
    expect(window.Worker).not.to.equal(Worker);
    expect(URL.createObjectURL.name).to.contain('createObjectURL');
  });

  it('lets only what is sealed, the device and the app stay', () => {
    expect(keptOnKiosk).to.deep.equal({
      databases: [
        'patient-relations-outbox',
        'patient-relations-kiosk',
        'patient-relations-scratch',
      ],
      caches: ['patient-relations-kiosk-'],
      localStorage: ['patient-relations-outbox'],
      sessionStorage: ['patient-relations-kiosk'],
    });
  });
});

describe('a look that fails', () => {
  const fine: Trace = {what: 'cookies', clean: () => undefined, read: () => ({left: []})};

  it('counts as something left, and says nothing of what the browser said', async () => {
    const failing: Trace = {
      ...fine,
      read: () => {
        throw new Error(word);
      },
    };

    const reading = await readBack([failing, fine]);

    expect(reading.clean).to.equal(false);
    expect(reading.checks[0]!.left).to.deep.equal(['not readable']);
    expect(JSON.stringify(reading)).not.to.contain(word);
  });

  it('counts as something left where the browser never answers', async () => {
    const hanging: Trace = {...fine, read: async () => new Promise(() => undefined)};
    const {setTimeout} = globalThis;
    const back = replace(globalThis, 'setTimeout', (run: () => void) => setTimeout(run));

    const reading = await readBack([hanging]).finally(back);

    expect(reading.checks[0]!.left).to.deep.equal(['not readable']);
  });

  it('keeps nothing else from being taken away', async () => {
    const taken: string[] = [];
    const failing: Trace = {...fine, clean: async () => Promise.reject(new Error(word))};

    await cleanAll([failing, {...fine, clean: () => void taken.push('next')}]);

    expect(taken).to.deep.equal(['next']);
  });
});

/** Puts something in place of what a browser has. Returns how to take it away again. */
function replace(target: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {value, configurable: true, writable: true});
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}
