import {nearestLanguage} from '../../locale/nearest-language.js';
import {localVoice} from './local-voice.js';

/** What is read, and what hears of it. */
export interface ReadAloudParts {
  /** The heading and the passages of one section after the other. */
  readonly sections: readonly Element[];
  /** Shows a section before it is read. */
  readonly onSection: (section: Element) => void;
  /** Hears that everything was read, or could not be. */
  readonly onEnd: () => void;
}

const highlightName = 'pr-read-aloud';

/** Reads sections aloud with voices of this device, and marks what is being read. Returns how to stop. */
export function readAloud({sections, onSection, onEnd}: ReadAloudParts): () => void {
  const {speechSynthesis: speech} = globalThis;
  const blocks = sections.flatMap((section) =>
    [...section.querySelectorAll('h3, .passages :is(p, li)')].map((block) => ({section, block})),
  );
  let isStopped = false;
  let unmark = (): void => undefined;

  function speak(index: number): void {
    unmark();
    const next = blocks[index];
    if (isStopped || !next) {
      stop();
      onEnd();
      return;
    }
    const {section, block} = next;
    const voice = localVoice(nearestLanguage(block));
    const text = block.textContent;
    // Words in a language that this device does not speak are left to be read with the eyes.
    if (!voice || !text.trim()) {
      speak(index + 1);
      return;
    }
    if (blocks[index - 1]?.section !== section) onSection(section);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onboundary = ({charIndex, charLength}) => markWord(block, charIndex, charLength);
    utterance.onend = () => {
      if (!isStopped) speak(index + 1);
    };
    utterance.onerror = () => {
      if (isStopped) return;
      stop();
      onEnd();
    };
    block.classList.add('reading');
    block.scrollIntoView({block: 'nearest'});
    unmark = () => {
      block.classList.remove('reading');
      if (block.classList.length === 0) block.removeAttribute('class');
      highlights()?.delete(highlightName);
    };
    speech.speak(utterance);
  }

  function stop(): void {
    isStopped = true;
    unmark();
    speech.cancel();
  }

  speech.cancel();
  speak(0);
  return stop;
}

/** Marks one word where the browser can do so without a change to the page. */
function markWord(block: Element, start: number, length: number | undefined): void {
  const range = rangeOf(block, start, start + (length ?? 1));
  if (range) highlights()?.set(highlightName, new Highlight(range));
}

function rangeOf(block: Element, start: number, end: number): Range | undefined {
  const range = document.createRange();
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let isBegun = false;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const {length} = node;
    if (!isBegun && start < passed + length) {
      range.setStart(node, start - passed);
      isBegun = true;
    }
    if (isBegun && end <= passed + length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return undefined;
}

/** Absent in older browsers: the block is marked there all the same. */
function highlights(): HighlightRegistry | undefined {
  return (CSS as Partial<typeof CSS>).highlights;
}
