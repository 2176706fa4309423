import {expect} from '@open-wc/testing';
import {createFocusTrace} from './focus-trace.js';
import {createInputTrace} from './input-trace.js';
import {createOverlayTrace} from './overlay-trace.js';
import {createSelectionTrace} from './selection-trace.js';
import {createTextTrace} from './text-trace.js';
import type {Trace} from './trace.js';

const word = 'quokka-at-the-desk';

describe('what a person leaves on a kiosk page', () => {
  let root: HTMLElement;

  beforeEach(() => {
    root = document.createElement('main');
    document.body.append(root);
  });

  afterEach(() => root.remove());

  const page = () => ({window: globalThis.window, root});

  const leftBy = async (trace: Trace): Promise<readonly string[]> => (await trace.read()).left;

  /** Two closed rooms, one inside the other, as elements inside elements have them. */
  function deepInside(content: string): ShadowRoot {
    const host = document.createElement('div');
    root.append(host);
    const inner = document.createElement('div');
    host.attachShadow({mode: 'open'}).append(inner);
    const shadow = inner.attachShadow({mode: 'open'});
    shadow.append(document.createRange().createContextualFragment(content));
    return shadow;
  }

  describe('typed', () => {
    const typed: Readonly<Record<string, (field: Element) => void>> = {
      '<input name="field">': (field) => ((field as HTMLInputElement).value = word),
      '<input name="field" type="checkbox">': (field) =>
        ((field as HTMLInputElement).checked = true),
      '<input name="field" type="radio" checked>': (field) =>
        ((field as HTMLInputElement).checked = false),
      '<input name="field" type="range">': (field) => ((field as HTMLInputElement).value = '7'),
      '<input name="field" type="hidden" value="before">': (field) => {
        // The value of a hidden field is its default: only a new author could tell.
        field.setAttribute('type', 'text');
        (field as HTMLInputElement).value = word;
      },
      '<textarea name="field">before</textarea>': (field) =>
        ((field as HTMLTextAreaElement).value = word),
      '<select name="field"><option>one</option><option>two</option></select>': (field) =>
        ((field as HTMLSelectElement).selectedIndex = 1),
      '<select name="field" multiple><option>one</option></select>': (field) =>
        ((field as HTMLSelectElement).options[0]!.selected = true),
      '<p id="field" contenteditable></p>': (field) => (field.textContent = word),
    };

    for (const [markup, type] of Object.entries(typed)) {
      it(`is found in ${markup} inside two shadow roots, and taken out`, async () => {
        const trace = createInputTrace(page());
        const field = deepInside(markup).querySelector('[name], [id]')!;
        expect(await leftBy(trace), 'as its author made it').to.deep.equal([]);

        type(field);

        expect(await leftBy(trace)).to.deep.equal([`${field.localName}#field`]);
        await trace.clean();
        expect(await leftBy(trace)).to.deep.equal([]);
      });
    }

    it('is found where a file was chosen', async () => {
      const trace = createInputTrace(page());
      const field = deepInside('<input name="field" type="file">').querySelector('input')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File([word], `${word}.txt`));
      field.files = chosen.files;

      expect(await leftBy(trace)).to.deep.equal(['input#field']);

      await trace.clean();
      expect(field.files).to.have.lengthOf(0);
      expect(await leftBy(trace)).to.deep.equal([]);
    });

    it('is never part of a report', async () => {
      const trace = createInputTrace(page());
      deepInside('<input>').querySelector('input')!.value = word;

      expect(JSON.stringify(await trace.read())).not.to.contain(word);
    });
  });

  describe('shown', () => {
    it('is found below the root, and taken out', async () => {
      const trace = createTextTrace(page());
      deepInside(`<p>${word}</p>`);

      expect(await leftBy(trace)).to.deep.equal(['div']);

      await trace.clean();
      expect(root.childNodes).to.have.lengthOf(0);
      expect(await leftBy(trace)).to.deep.equal([]);
    });

    it('is found as bare text', async () => {
      const trace = createTextTrace(page());
      root.append(word);

      expect(await leftBy(trace)).to.deep.equal(['#text']);
    });

    it('is found beside the kiosk, such as a sheet for the printer, and taken out', async () => {
      const trace = createTextTrace(page());
      const sheet = document.createElement('div');
      sheet.id = 'sheet';
      sheet.append(word);
      document.body.append(sheet);

      expect(await leftBy(trace)).to.deep.equal(['div#sheet']);

      await trace.clean();
      expect(sheet.isConnected).to.equal(false);
      expect(await leftBy(trace)).to.deep.equal([]);
    });

    it('is found where a script has put a part of the session back somewhere else', async () => {
      const elsewhere = document.createElement('aside');
      document.body.append(elsewhere);
      const trace = createTextTrace(page());
      const words = document.createElement('p');
      words.append(word);
      root.append(words);
      await trace.clean();

      elsewhere.append(words);

      expect(await leftBy(trace)).to.deep.equal(['p', '#text']);
      elsewhere.remove();
    });

    it('is emptied, so that whatever still holds a field holds no words', async () => {
      const trace = createTextTrace(page());
      const field = deepInside('<textarea></textarea>').querySelector('textarea')!;
      field.value = word;

      await trace.clean();

      expect(field.value).to.equal('');
    });

    it('is found in the title of the page, which goes back to its own', async () => {
      const before = document.title;
      const trace = createTextTrace(page());
      document.title = word;

      expect(await leftBy(trace)).to.deep.equal(['title']);

      await trace.clean();
      expect(document.title).to.equal(before);
      expect(await leftBy(trace)).to.deep.equal([]);
    });
  });

  describe('where the next key goes', () => {
    it('is never a field of the session', async () => {
      const trace = createFocusTrace(page());
      deepInside('<input name="field">').querySelector('input')!.focus();

      expect(await leftBy(trace)).to.deep.equal(['input#field']);

      await trace.clean();
      expect(await leftBy(trace)).to.deep.equal([]);
      expect(document.activeElement).to.equal(document.body);
    });

    it('is never a button of the session either', async () => {
      const trace = createFocusTrace(page());
      deepInside('<button id="send"></button>').querySelector('button')!.focus();

      expect(await leftBy(trace)).to.deep.equal(['button#send']);
    });

    it("may be the kiosk's own heading", async () => {
      const trace = createFocusTrace(page());
      const heading = document.createElement('h1');
      heading.tabIndex = -1;
      document.body.append(heading);
      heading.focus();

      expect(document.activeElement).to.equal(heading);
      expect(await leftBy(trace)).to.deep.equal([]);
      heading.remove();
    });
  });

  describe('marked', () => {
    const mark = (node: Node): void => {
      const range = document.createRange();
      range.selectNodeContents(node);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    };

    it('is found, and no longer marked', async () => {
      const trace = createSelectionTrace(page());
      root.append(word);
      mark(root);

      expect(await leftBy(trace)).to.deep.equal(['selection']);

      await trace.clean();
      expect(await leftBy(trace)).to.deep.equal([]);
      expect(String(getSelection())).to.equal('');
    });

    it('is found inside a shadow root', async () => {
      const trace = createSelectionTrace(page());
      const shadow = deepInside(`<p>${word}</p>`);
      mark(shadow.querySelector('p')!);

      expect(await leftBy(trace)).not.to.deep.equal([]);

      await trace.clean();
      expect(await leftBy(trace)).to.deep.equal([]);
    });

    it('is found where it was marked while it was read aloud', async () => {
      const trace = createSelectionTrace(page());
      root.append(word);
      const range = new Range();
      range.selectNodeContents(root);
      CSS.highlights.set('pr-read-aloud', new Highlight(range));

      expect(await leftBy(trace)).to.deep.equal(['pr-read-aloud']);

      await trace.clean();
      expect(CSS.highlights.size).to.equal(0);
      expect(await leftBy(trace)).to.deep.equal([]);
    });
  });

  describe('open over the page', () => {
    it('is found where it is a dialog, and closed', async () => {
      const trace = createOverlayTrace(page());
      const dialog = deepInside('<dialog id="sure"></dialog>').querySelector('dialog')!;
      dialog.showModal();

      expect(await leftBy(trace)).to.deep.equal(['dialog#sure']);

      await trace.clean();
      expect(dialog.open).to.equal(false);
      expect(await leftBy(trace)).to.deep.equal([]);
    });

    it('is found where it is a pop-over, and closed', async () => {
      const trace = createOverlayTrace(page());
      const popover = deepInside('<p id="hint" popover></p>').querySelector('p')!;
      popover.showPopover();

      expect(await leftBy(trace)).to.deep.equal(['p#hint']);

      await trace.clean();
      expect(await leftBy(trace)).to.deep.equal([]);
    });
  });
});
