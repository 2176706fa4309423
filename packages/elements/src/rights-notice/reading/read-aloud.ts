import {nearestLanguage} from '../../locale/nearest-language.js';
import {localVoice} from './local-voice.js';
import {spokenVolume} from './spoken-volume.js';

/** What is read, and what hears of it. */
export interface ReadAloudParts {
  /** The heading and the passages of one section after the other. */
  readonly sections: readonly Element[];
  /** Shows a section before it is read. */
  readonly onSection: (section: Element) => void;
  /** Hears that everything was read, or could not be. */
  readonly onEnd: () => void;
}

/** What is being read aloud. */
export interface Reading {
  /** True once everything was read, or could not be. */
  readonly isEnded: boolean;
  readonly stop: () => void;
}

/** A line, and the section that it is in. */
interface Block {
  readonly section: Element;
  readonly block: Element;
}

const highlightName = 'pr-read-aloud';

/** Reads sections aloud with voices of this device, and marks what is being read. */
export function readAloud({sections, onSection, onEnd}: ReadAloudParts): Reading {
  const {speechSynthesis: speech} = globalThis;
  const blocks = sections.flatMap((section): readonly Block[] =>
    [...section.querySelectorAll('h3, .passages :is(p, li)')].map((block) => ({section, block})),
  );
  let isStopped = false;
  let unmark = (): void => undefined;
  // Held here: some browsers forget an utterance that nobody holds, and never say that it is over.
  let utterance: SpeechSynthesisUtterance | undefined;

  // Words in a language that this device does not speak are left to be read with the eyes.
  const isSpoken = ({block}: Block): boolean =>
    Boolean(block.textContent.trim() && localVoice(nearestLanguage(block)));

  function speak(from: number): void {
    unmark();
    const index = blocks.findIndex((each, at) => at >= from && isSpoken(each));
    const next = blocks[index];
    if (!next) {
      end();
      return;
    }
    const {section, block} = next;
    if (blocks[index - 1]?.section !== section) onSection(section);
    utterance = utteranceOf(block);
    utterance.onend = () => {
      if (!isStopped) speak(index + 1);
    };
    // The device may have been asked to speak by someone else: what it says now is not ours to stop.
    utterance.onerror = end;
    unmark = mark(block);
    speech.speak(utterance);
  }

  function end(): void {
    if (isStopped) return;
    isStopped = true;
    unmark();
    onEnd();
  }

  function stop(): void {
    isStopped = true;
    unmark();
    if (utterance) speech.cancel();
  }

  speech.cancel();
  speak(0);
  return {
    get isEnded() {
      return isStopped;
    },
    stop,
  };
}

function utteranceOf(block: Element): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(block.textContent);
  const voice = localVoice(nearestLanguage(block));
  if (voice) {
    utterance.voice = voice;
    utterance.lang = voice.lang;
  }
  utterance.volume = spokenVolume(block);
  utterance.onboundary = ({charIndex, charLength}) => markWord(block, charIndex, charLength);
  return utterance;
}

/** Marks a line. Returns how to take the mark away. */
function mark(block: Element): () => void {
  block.classList.add('reading');
  block.scrollIntoView({block: 'nearest'});
  return () => {
    block.classList.remove('reading');
    if (block.classList.length === 0) block.removeAttribute('class');
    highlights()?.delete(highlightName);
  };
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
