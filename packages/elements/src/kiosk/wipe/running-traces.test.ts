import {expect} from '@open-wc/testing';
import {createClipboardTrace} from './clipboard-trace.js';
import {createHistoryTrace} from './history-trace.js';
import {createObjectUrlTrace} from './object-url-trace.js';
import {createRequestTrace} from './request-trace.js';
import {createSpeechTrace} from './speech-trace.js';
import type {PageWindow, Trace, WipedPage} from './trace.js';
import {createWindowNameTrace} from './window-name-trace.js';
import {createWorkerTrace} from './worker-trace.js';

const word = 'quokka-on-its-way';

describe('what a session leaves running on a kiosk', () => {
  let root: Element;
  let trace: Trace;

  beforeEach(() => {
    root = document.createElement('main');
    document.body.append(root);
  });

  afterEach(() => root.remove());

  afterEach(() => trace.stop?.());

  const page = (window: Partial<PageWindow> = globalThis.window): WipedPage => ({
    window: window as PageWindow,
    root,
  });
  const left = async (): Promise<readonly string[]> => (await trace.read()).left;

  it('is found where it is read aloud or waits to be, and goes silent', async () => {
    const queue = [word];
    const speech = {
      get speaking() {
        return queue.length > 0;
      },
      pending: false,
      resume: () => undefined,
      // As browsers do it: a moment later.
      cancel: () => setTimeout(() => queue.splice(0), 50),
    };
    trace = createSpeechTrace(page({speechSynthesis: speech as unknown as SpeechSynthesis}));

    expect(await left()).to.deep.equal(['speech']);

    await trace.clean();
    expect(await left()).to.deep.equal([]);
  });

  it('is said to be left where the device goes on speaking', async () => {
    const speech = {speaking: true, resume: () => undefined, cancel: () => undefined};
    trace = createSpeechTrace(page({speechSynthesis: speech as unknown as SpeechSynthesis}));

    await trace.clean();

    expect(await left()).to.deep.equal(['speech']);
  });

  it('is nothing on a device that cannot speak', async () => {
    trace = createSpeechTrace(page({}));

    await trace.clean();

    expect(await left()).to.deep.equal([]);
  });

  describe('as an address of something in memory', () => {
    it('is found by the kind of thing, and can be opened no more', async () => {
      trace = createObjectUrlTrace(page());
      const url = URL.createObjectURL(new Blob([word], {type: 'image/png'}));
      expect(await (await fetch(url)).text()).to.equal(word);

      expect(await left()).to.deep.equal(['image/png']);

      await trace.clean();
      expect(await left()).to.deep.equal([]);
      expect(await fetch(url).catch(() => 'gone')).to.equal('gone');
    });

    it('is nothing where the session has taken it back itself', async () => {
      trace = createObjectUrlTrace(page());
      URL.revokeObjectURL(URL.createObjectURL(new Blob([word])));

      expect(await left()).to.deep.equal([]);
    });
  });

  describe('as a script beside the page', () => {
    const start = (script = 'setInterval(() => postMessage("alive"), 5);'): Worker => {
      const url = URL.createObjectURL(new Blob([script]));
      const worker = new Worker(url);
      URL.revokeObjectURL(url);
      return worker;
    };

    it('is found, and ends', async () => {
      trace = createWorkerTrace(page());
      const worker = start();
      await new Promise((resolve) => worker.addEventListener('message', resolve, {once: true}));
      expect(worker).to.be.an.instanceof(Worker);

      expect(await left()).to.deep.equal(['blob:']);

      await trace.clean();
      expect(await left()).to.deep.equal([]);
      let said = 0;
      worker.addEventListener('message', () => (said += 1));
      await new Promise((later) => setTimeout(later, 100));
      // What was on its way when it ended may still arrive.
      expect(said).to.be.lessThan(3);
    });

    it("may be the one for the service's puzzle", async () => {
      trace = createWorkerTrace(page());
      const worker = new Worker(new URL('../../proof/proof-worker.js', import.meta.url));

      await trace.clean();

      expect(await trace.read()).to.deep.equal({left: [], kept: ['proof-worker.js']});
      worker.terminate();
      expect(await trace.read()).to.deep.equal({left: [], kept: []});
    });
  });

  describe('on its way to a service', () => {
    let asked: {readonly url: string; readonly signal: AbortSignal | null | undefined}[];

    /** A service that never answers. */
    const silent = (): Partial<PageWindow> => {
      asked = [];
      return {
        fetch: (input, init) =>
          new Promise((_resolve, reject) => {
            const {signal} = input instanceof Request && !init ? input : (init ?? {});
            asked.push({url: String(input), signal});
            signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          }),
      };
    };

    it('is found by its method, and broken off', async () => {
      const window = silent();
      trace = createRequestTrace(page(window));
      const sending = window.fetch!('/v1/facilities/r/feedback/1', {method: 'put', body: word});
      const failed = sending.catch((error: unknown) => error);

      expect(await left()).to.deep.equal(['PUT']);

      await trace.clean();
      expect(await left()).to.deep.equal([]);
      expect((await failed) as Error).to.have.property('name', 'AbortError');
    });

    it('may go on where it is sealed, and where it only reads', async () => {
      const window = silent();
      trace = createRequestTrace(page(window));
      const address = `${location.origin}/v1/facilities/r/sealed/submit-feedback/1`;
      void window.fetch!(new Request(address, {method: 'PUT', body: word}));
      void window.fetch!('/v1/facilities/r');

      await trace.clean();

      expect(await trace.read()).to.deep.equal({left: [], kept: ['sealed']});
      expect(asked.map(({signal}) => signal?.aborted ?? false)).to.deep.equal([false, false]);
    });

    it('may be the report of the device, which holds no word of anyone', async () => {
      const window = silent();
      trace = createRequestTrace(page(window));
      void window.fetch!('/v1/facilities/r/kiosk/report', {method: 'PUT', body: '{}'});

      await trace.clean();

      expect(await trace.read()).to.deep.equal({left: [], kept: ['report']});
      expect(asked[0]!.signal!.aborted).to.equal(false);
    });

    it('may be the taking back of what was handed over, also when it begins with the wipe', async () => {
      const window = silent();
      trace = createRequestTrace(page(window));
      await trace.clean();
      const address = '/v1/facilities/r/hand-overs/1/withdrawal';
      void window.fetch!(address, {method: 'PUT'});

      expect(await trace.read()).to.deep.equal({left: [], kept: ['withdrawal']});
      expect(asked[0]!.signal!.aborted).to.equal(false);
    });

    it('does not begin again by itself while a wipe looks', async () => {
      const window = silent();
      trace = createRequestTrace(page(window));
      const address = '/v1/x?like=/v1/facilities/r/sealed/x/1';
      const send = (): Promise<unknown> => window.fetch!(address, {method: 'PUT', body: word});
      const again = send()
        .catch(send)
        .catch((error: unknown) => error);

      await trace.clean();
      const refused = await again;

      expect(refused as Error).to.have.property('name', 'AbortError');
      expect(asked).to.have.length(1);
      expect(await left()).to.deep.equal([]);
    });

    it('can still be broken off by whoever sent it', async () => {
      const window = silent();
      trace = createRequestTrace(page(window));
      const caller = new AbortController();
      const sending = window.fetch!('/v1/x', {method: 'POST', signal: caller.signal});

      caller.abort();

      await sending.catch(() => undefined);
      expect(asked[0]!.signal!.aborted).to.equal(true);
      expect(await left()).to.deep.equal([]);
    });
  });

  describe('on the clipboard', () => {
    let held: string;
    let hasFocus: boolean;
    beforeEach(() => (hasFocus = true));
    const clipboard = {
      writeText: async (text: string) => {
        held = text;
        await Promise.resolve();
      },
      write: async () => Promise.resolve(),
      readText: async () => Promise.resolve(held),
    };
    const refusing = {
      ...clipboard,
      writeText: async (text: string) => {
        if (text === '') throw new DOMException('', 'NotAllowedError');
        held = text;
        await Promise.resolve();
      },
    };
    const windowWith = (given: object, state: PermissionState): Partial<PageWindow> => ({
      addEventListener: globalThis.window.addEventListener.bind(globalThis.window),
      document: {hasFocus: () => hasFocus} as Document,
      navigator: {
        clipboard: given,
        permissions: {query: async () => Promise.resolve({state})},
      } as unknown as Navigator,
    });

    it('is found where a script put it there, and taken off', async () => {
      const own = {...clipboard};
      trace = createClipboardTrace(page(windowWith(own, 'prompt')));
      await own.writeText(word);

      expect(await left()).to.deep.equal(['clipboard']);

      await trace.clean();
      expect(held).to.equal('');
      expect(await left()).to.deep.equal([]);
    });

    it('is said to be left where the browser does not let it be taken off', async () => {
      const own = {...refusing};
      trace = createClipboardTrace(page(windowWith(own, 'prompt')));
      await own.writeText(word);

      await Promise.resolve(trace.clean()).catch(() => undefined);

      expect(await left()).to.deep.equal(['clipboard']);
    });

    it('is found where nobody saw it come and the browser lets a page look', async () => {
      held = word;
      trace = createClipboardTrace(page(windowWith({...clipboard}, 'granted')));

      expect(await left()).to.deep.equal(['clipboard']);
    });

    it('is taken off where staff pasted it from, and the browser lets a page look', async () => {
      held = word;
      trace = createClipboardTrace(page(windowWith({...clipboard}, 'granted')));

      await trace.clean();

      expect(held).to.equal('');
      expect(await left()).to.deep.equal([]);
    });

    it('does not lock a kiosk that is not in front, where no page may look', async () => {
      hasFocus = false;
      const readText = (): Promise<never> =>
        Promise.reject(new DOMException('', 'NotAllowedError'));
      trace = createClipboardTrace(page(windowWith({...clipboard, readText}, 'granted')));

      expect(await left()).to.deep.equal([]);
    });

    it('is never put there by someone who marks a text', () => {
      trace = createClipboardTrace(page());
      root.append(word);
      for (const type of ['copy', 'cut']) {
        const event = new ClipboardEvent(type, {bubbles: true, composed: true, cancelable: true});
        root.dispatchEvent(event);
        expect(event.defaultPrevented, type).to.equal(true);
      }
    });
  });

  describe('in the history of the tab', () => {
    const address = location.href;
    let entries: number;

    beforeEach(() => (entries = history.length));

    it('is found as an entry too many, which nobody can take away', async () => {
      trace = createHistoryTrace(page(), () => entries);
      history.pushState({story: word}, '', `#${word}`);

      expect(await left()).to.deep.equal(['length', 'state', 'address']);

      await trace.clean();
      expect(await left()).to.deep.equal(['length']);
      expect(location.href).to.equal(address);
      expect(history.state).to.equal(null);
    });

    it('is found in the address and the state, and taken out', async () => {
      trace = createHistoryTrace(page(), () => entries);
      history.replaceState({story: word}, '', `#${word}`);

      expect(await left()).to.deep.equal(['state', 'address']);

      await trace.clean();
      expect(await left()).to.deep.equal([]);
      expect(location.href).to.equal(address);
    });

    it('is found where the tab holds so many entries that one more would not be seen', async () => {
      trace = createHistoryTrace(
        page({location, history: {length: 50, state: null} as unknown as History}),
        () => 50,
      );

      expect(await left()).to.deep.equal(['full']);
    });
  });

  it('is found in the name of the window, and taken out', async () => {
    trace = createWindowNameTrace(page());
    const before = window.name;
    window.name = word;

    expect(await left()).to.deep.equal(['window.name']);

    await trace.clean();
    expect(window.name).to.equal('');
    expect(await left()).to.deep.equal([]);
    window.name = before;
  });
});
