import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {sampleNotice, sampleNoticeValues as values} from '@patient-relations/core/testing';
import type {PrRightsNotice} from './rights-notice.js';
import './pr-rights-notice.js';

interface FakeSpeech extends EventTarget {
  voices: readonly Partial<SpeechSynthesisVoice>[];
  spoken: SpeechSynthesisUtterance[];
}

/** A device that speaks only when it is told that a sentence is over. */
function fakeSpeech(): FakeSpeech {
  const spoken: SpeechSynthesisUtterance[] = [];
  return Object.assign(new EventTarget(), {
    voices: [] as readonly Partial<SpeechSynthesisVoice>[],
    spoken,
    getVoices(this: FakeSpeech) {
      return this.voices;
    },
    speak: (utterance: SpeechSynthesisUtterance) => void spoken.push(utterance),
    cancel: () => undefined,
  });
}

describe('pr-rights-notice, reading aloud', () => {
  const original = Object.getOwnPropertyDescriptor(window, 'speechSynthesis')!;
  const {SpeechSynthesisUtterance: Utterance} = window;
  let speech: FakeSpeech;
  let element: PrRightsNotice;

  const root = (): ShadowRoot => element.shadowRoot!;
  const button = (label: string): HTMLButtonElement | undefined =>
    [...root().querySelectorAll('button')].find((each) => each.textContent.trim() === label);
  const last = (): SpeechSynthesisUtterance => speech.spoken.at(-1)!;
  const end = (): void => void last().onend?.(new Event('end') as SpeechSynthesisEvent);
  const draw = async (): Promise<void> => {
    element = await fixture<PrRightsNotice>(html`
      <pr-rights-notice .notice=${sampleNotice()} .values=${values}></pr-rights-notice>
    `);
    await waitUntil(() => root().querySelector('.section'));
  };

  beforeEach(() => {
    document.documentElement.lang = 'en';
    speech = fakeSpeech();
    Object.defineProperty(window, 'speechSynthesis', {value: speech, configurable: true});
    window.SpeechSynthesisUtterance = class {
      readonly text: string;

      constructor(text: string) {
        this.text = text;
      }
    } as unknown as typeof Utterance;
  });

  afterEach(() => {
    element.remove();
    Object.defineProperty(window, 'speechSynthesis', original);
    window.SpeechSynthesisUtterance = Utterance;
  });

  it('is not offered where the device has no voice of its own, and is once it has one', async () => {
    speech.voices = [
      {lang: 'en-US', localService: false, name: 'far away'},
      {lang: 'de-DE', localService: true, name: 'German'},
    ];
    await draw();
    expect(button('Read aloud')).to.equal(undefined);

    speech.voices = [{lang: 'en-US', localService: true, name: 'near'}];
    speech.dispatchEvent(new Event('voiceschanged'));
    await element.updateComplete;
    expect(button('Read aloud')).not.to.equal(undefined);
  });

  it('reads heading and lines in turn with a voice of the device, marks them, and opens what it reads', async () => {
    speech.voices = [{lang: 'en-US', localService: true, name: 'near'}];
    await draw();
    button('Read aloud')!.click();
    await waitUntil(() => speech.spoken.length === 1);
    expect(last().text).to.equal('Respect');
    expect(last().voice?.name).to.equal('near');

    end();
    expect(last().text).to.contain('with respect');
    const marked = root().querySelector('.reading')!;
    expect(marked.textContent).to.equal(last().text);
    const boundary = {charIndex: 12, charLength: 4} as SpeechSynthesisEvent;
    last().onboundary?.(boundary);
    const [range] = [...CSS.highlights.get('pr-read-aloud')!];
    expect((range as Range).toString()).to.equal(last().text.slice(12, 16));

    end();
    expect(last().text).to.equal('Visitors');
    expect(root().querySelectorAll('.section[open]')).to.have.lengthOf(2);
    while (button('Stop reading')) {
      end();
      await element.updateComplete;
    }
    expect(root().querySelector('.reading')).to.equal(null);
    expect(CSS.highlights.has('pr-read-aloud')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('leaves the voice to another notice that is read from then on', async () => {
    speech.voices = [{lang: 'en-US', localService: true, name: 'near'}];
    await draw();
    const first = element;
    button('Read aloud')!.click();
    await waitUntil(() => speech.spoken.length === 1);
    const interrupted = last();
    await draw();
    button('Read aloud')!.click();
    await waitUntil(() => speech.spoken.length === 2);

    // A device says a moment later that it was made to stop.
    let cancelled = 0;
    Object.assign(speech, {cancel: () => (cancelled += 1)});
    interrupted.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
    expect(cancelled).to.equal(0);
    await first.updateComplete;
    expect(first.shadowRoot!.textContent).to.contain('Read aloud');
    expect(button('Stop reading')).not.to.equal(undefined);
    first.remove();
  });

  it('reads what it can of a notice of which it speaks only one language', async () => {
    speech.voices = [{lang: 'es-ES', localService: true, name: 'cerca'}];
    document.documentElement.lang = 'es';
    await draw();
    // From the section opened last: it is in English, and there is nothing to say.
    root().querySelector<HTMLElement>('.section:last-of-type summary')!.click();
    await waitUntil(() => element.opened.has('visitors'));
    button('Leer en voz alta')!.click();
    await waitUntil(() => button('Leer en voz alta'));
    await element.updateComplete;
    expect(speech.spoken).to.have.lengthOf(0);
    expect(button('Leer en voz alta')).not.to.equal(undefined);
  });

  it('stops when it is told to, when the language changes, and when the element goes', async () => {
    speech.voices = [
      {lang: 'en-US', localService: true, name: 'near'},
      {lang: 'es-ES', localService: true, name: 'cerca'},
    ];
    await draw();
    for (const stop of [
      () => button('Stop reading')!.click(),
      () => button('español')!.click(),
      () => element.remove(),
    ]) {
      const count = speech.spoken.length;
      await waitUntil(() => button('Read aloud') ?? button('Leer en voz alta'));
      (button('Read aloud') ?? button('Leer en voz alta'))!.click();
      await waitUntil(() => speech.spoken.length > count);
      stop();
      await waitUntil(() => !root().querySelector('.reading'));
      expect(root().querySelector('.reading')).to.equal(null);
    }
  });
});
