/** Runs in the page of every contestant alike: shows the survey, answers it, and reads the clock. */

/** What the page of a contestant offers. */
export interface Contestant {
  /** Starts to draw the survey into the host. Answers how to take it away again. */
  show(host: Element, form: unknown): () => void;
}

export interface Shown {
  /** From the call until every control is in the document, in ms. */
  readonly inDocument: number;
  /** From the same moment until the main thread has drawn the frame that holds them. */
  readonly painted: number;
}

/** An answer that brings a dependent question, by the tokens in their texts. */
export interface Trigger {
  readonly question: string;
  /** The words of the option to choose. */
  readonly option: string;
  readonly dependent: string;
}

/** How an action is timed: until what it changed is in the document, or until that is drawn. */
export type Until = 'handled' | 'drawn';

export interface Probe {
  show(form: unknown, controls: number): Promise<Shown>;
  clear(): Promise<void>;
  /** Says what is missing: a question without a visible text, or without a visible control. Empty if nothing is. */
  missing(tokens: readonly string[], controls: number): readonly string[];
  bringDependent(trigger: Trigger, until: Until): Promise<number>;
  /** Types one letter into the text field of a question, as a keyboard would: the browser's editing included. */
  type(question: string, until: Until): Promise<number>;
  /** What the page itself does about a letter: everything that listens, and nothing of the browser's editing. */
  tellOfLetter(question: string): Promise<number>;
  /** The tokens of the questions of which anything on the page changed by an action. */
  touchedByLetter(question: string): Promise<readonly string[]>;
  touchedByDependent(trigger: Trigger): Promise<readonly string[]>;
}

declare global {
  var contestant: Contestant;
  var probe: Probe;
}

const controlSelector = 'input, textarea, select';
const tokenPattern = /Q\d{4}/;
const patience = 60_000;

let clearShown = (): void => undefined;

globalThis.probe = {
  async show(form, controls) {
    const host = document.querySelector('main')!;
    knownRoots = [];
    // The work starts with an empty desk: what the page did before is drawn.
    await nextFrame();
    await nextTask();
    const started = performance.now();
    clearShown = globalThis.contestant.show(host, form);
    const ended = await momentWhen(
      () => countControls() >= controls,
      () => `Only ${countControls()} of ${controls} controls came.`,
    );
    await nextFrame();
    await nextTask();
    return {inDocument: ended - started, painted: performance.now() - started};
  },

  async clear() {
    clearShown();
    await nextFrame();
    await nextTask();
  },

  missing(tokens, controls) {
    const texts = textsByToken();
    const visible = allControls().filter((control) => control.checkVisibility()).length;
    const faults = tokens.flatMap((token) => {
      const text = texts.get(token);
      if (!text?.checkVisibility()) return [`no text ${token}`];
      return fieldAround(text, token) ? [] : [`no control for ${token}`];
    });
    if (visible >= controls) return faults;
    return [`${visible} of ${controls} controls are visible`, ...faults];
  },

  async bringDependent({question, option, dependent}, until) {
    const radio = findRadio(question, option);
    if (isVisible(dependent)) throw new Error(`${dependent} is there too early`);
    const elapsed = await timed(
      () => radio.click(),
      until,
      () => isVisible(dependent),
    );
    if (!findField(dependent)) throw new Error(`${dependent} came without a control`);
    return elapsed;
  },

  async type(question, until) {
    const field = findTextField(question);
    // Scrolls there and draws the focus, which is not what a letter costs.
    field.focus();
    await nextFrame();
    await nextTask();
    const before = field.value;
    const letter = (): boolean => document.execCommand('insertText', false, 'a');
    return timed(letter, until, () => field.value === `${before}a`);
  },

  async tellOfLetter(question) {
    const field = findTextField(question);
    const written = `${field.value}a`;
    // Renderers that watch the property of the element itself must not notice: a keyboard goes past it too.
    const {set} = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    set!.call(field, written);
    const input = new InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: 'insertText',
      data: 'a',
    });
    const act = (): boolean => field.dispatchEvent(input);
    return timed(act, 'handled', () => field.value === written);
  },

  touchedByLetter: (question) => touchedBy(() => globalThis.probe.type(question, 'drawn')),

  touchedByDependent: (trigger) =>
    touchedBy(() => globalThis.probe.bringDependent(trigger, 'drawn')),
};

async function touchedBy(act: () => Promise<unknown>): Promise<readonly string[]> {
  const changed = new Set<Node>();
  const observer = new MutationObserver((records) => {
    for (const {target, addedNodes, removedNodes} of records) {
      for (const node of [target, ...addedNodes, ...removedNodes]) changed.add(node);
    }
  });
  const everything = {subtree: true, childList: true, attributes: true, characterData: true};
  for (const root of roots()) observer.observe(root as Node, everything);
  await act();
  await nextFrame();
  await nextTask();
  observer.disconnect();
  const tokens = [...changed].map(questionOf);
  return [...new Set(tokens.filter((token) => token !== undefined))].sort();
}

/** The one question that a node belongs to; nothing for what holds many of them, or none. */
function questionOf(node: Node): string | undefined {
  for (let around: Node | null = node; around; around = around.parentNode) {
    const found = new Set(around.textContent?.match(/Q\d{4}/g));
    if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
  }
  return undefined;
}

function findTextField(question: string): HTMLInputElement {
  const field = findField(question)?.querySelector<HTMLInputElement>('input');
  if (!field) throw new Error(`${question} has no text field`);
  return field;
}

/**
 * The time from an action until `isDone`. The clock is read before looking, so that looking costs nothing. "Drawn"
 * starts at the beginning of a frame, so that no wait for the display is counted unless the renderer makes one.
 */
async function timed(act: () => void, until: Until, isDone: () => boolean): Promise<number> {
  await nextFrame();
  if (until === 'handled') await nextTask();
  const started = performance.now();
  const afterFrame = nextTask();
  act();
  if (until === 'handled') return (await momentWhen(isDone)) - started;
  await afterFrame;
  for (;;) {
    const ended = performance.now();
    if (isDone()) return ended - started;
    if (ended - started > patience) throw new Error('Nothing came of it.');
    await nextFrame();
    await nextTask();
  }
}

/** The moment from which on something holds: microtasks first, then task by task. */
async function momentWhen(
  holds: () => boolean,
  complaint = () => 'Nothing came of it.',
): Promise<number> {
  const deadline = performance.now() + patience;
  // Elements that draw in microtasks need a few of them one after another.
  for (let hop = 0; hop < 50; hop += 1) await null;
  for (;;) {
    const moment = performance.now();
    if (holds()) return moment;
    if (moment > deadline) throw new Error(complaint());
    await nextTask();
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

const {port1, port2} = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** The next turn of the event loop, which timers would make us wait for. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

/** The roots that a survey can be in: the page, and the open shadow roots of elements in it. */
function roots(from: ParentNode = document.querySelector('main')!): readonly ParentNode[] {
  const inner = Array.from(from.querySelectorAll('*'), ({shadowRoot}) => shadowRoot);
  return [from, ...inner.filter((root) => root !== null).flatMap((root) => roots(root))];
}

let knownRoots: readonly ParentNode[] = [];

/** Looking into every element for a shadow root is slow, and where the survey is does not change while it grows. */
function countControls(): number {
  const countIn = (list: readonly ParentNode[]): number =>
    list.reduce((sum, root) => sum + root.querySelectorAll(controlSelector).length, 0);
  const count = countIn(knownRoots);
  if (count > 0) return count;
  knownRoots = roots();
  return countIn(knownRoots);
}

function allControls(): readonly Element[] {
  return roots().flatMap((root) => Array.from(root.querySelectorAll(controlSelector)));
}

/** For every question its first text in the page, by the token that text starts with. */
function textsByToken(): ReadonlyMap<string, Element> {
  const texts = new Map<string, Element>();
  for (const root of roots()) {
    const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const {data, parentElement} = walker.currentNode as Text;
      const token = tokenPattern.exec(data)?.[0];
      if (parentElement && token && !texts.has(token)) texts.set(token, parentElement);
    }
  }
  return texts;
}

function isVisible(token: string): boolean {
  return textsByToken().get(token)?.checkVisibility() ?? false;
}

function findField(token: string): Element | undefined {
  return fieldAround(textsByToken().get(token), token);
}

/** The nearest element around a question's text that holds a control, and no other question's. */
function fieldAround(text: Element | undefined, token: string): Element | undefined {
  let around: Element | null = text ?? null;
  while (around && !around.querySelector(controlSelector)) around = around.parentElement;
  const isOfSeveral = (around?.textContent.match(/Q\d{4}/g) ?? []).some((found) => found !== token);
  return around && !isOfSeveral ? around : undefined;
}

function findRadio(token: string, option: string): HTMLInputElement {
  const radios = findField(token)?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
  for (const radio of radios) {
    const words = radio.labels?.[0]?.textContent ?? radio.parentElement?.textContent;
    if (words?.trim() === option) return radio;
  }
  throw new Error(`${token} has no option ${option}`);
}
