import type {Concern} from './concern.js';
import type {LanguageLexicon, Signal, SignalLexicon} from './signal-lexicon.js';
import {textWords, type TextWord} from './text-words.js';

/** How far back a denial is looked for, in words. */
const denialReach = 5;
const secondDenialReach = 8;

/** Phrases that begin alike share their first steps, so that all are looked for at once. */
interface Step {
  readonly words: Map<string, Step>;
  readonly beginnings: Map<string, Step>;
  /** Of the beginnings, each once. */
  readonly lengths: Set<number>;
  any?: Step;
  readonly ends: Set<Concern>;
}

/**
 * Gets a lexicon ready and answers a function that finds its signals in a text, in their order. Takes time in proportion
 * to the text, whatever is in it.
 */
export function createSignalReader(lexicon: SignalLexicon): (text: string) => readonly Signal[] {
  const turners = foldedWords(lexicon.flatMap(({negators, turners: own}) => [...negators, ...own]));
  const languages = lexicon.map((language) => ({
    first: phraseSteps(language),
    isDenied: denials(language, turners),
  }));
  return (text) => {
    const words = textWords(text);
    return words
      .flatMap(({start}, index) => {
        const found = languages.flatMap(({first, isDenied}) =>
          phrasesAt(words, index, first).map(({concern, end}) => ({
            concern,
            start,
            end,
            negated: isDenied(words, index),
          })),
        );
        return joinLanguages(found);
      })
      .filter(isNewPlace());
  };
}

/** Languages share words, but not how they deny: of two that find the same, the one that reads a denial knows better. */
function joinLanguages(found: readonly Signal[]): readonly Signal[] {
  const joined = new Map<string, Signal>();
  for (const signal of found) {
    const key = `${signal.concern} ${signal.end}`;
    joined.set(key, {...signal, negated: signal.negated || joined.get(key)?.negated === true});
  }
  return [...joined.values()];
}

/** The longest phrase of each concern that begins with a word. */
function phrasesAt(
  words: readonly TextWord[],
  index: number,
  first: Step,
): readonly Pick<Signal, 'concern' | 'end'>[] {
  const clause = words[index]?.clause;
  const found = new Map<Concern, number>();
  let steps: readonly Step[] = [first];
  for (let at = index; steps.length > 0; at++) {
    const word = words[at];
    if (word?.clause !== clause || !word) break;
    steps = stepsAfter(steps, word);
    for (const {ends} of steps) for (const concern of ends) found.set(concern, word.end);
  }
  return [...found].map(([concern, end]) => ({concern, end}));
}

function stepsAfter(steps: readonly Step[], {forms}: TextWord): readonly Step[] {
  return [...new Set(steps.flatMap((step) => forms.flatMap((form) => nextSteps(step, form))))];
}

function nextSteps({words, beginnings, lengths, any}: Step, form: string): readonly Step[] {
  const next = [words.get(form), any];
  for (const length of lengths) {
    if (length <= form.length) next.push(beginnings.get(form.slice(0, length)));
  }
  return next.filter((step) => step !== undefined);
}

function phraseSteps({phrases}: LanguageLexicon): Step {
  const first = emptyStep();
  for (const [concern, list] of Object.entries(phrases) as [Concern, readonly string[]][])
    for (const phrase of list) {
      const parts = phrase.trim().split(/\s+/).flatMap(phraseParts);
      parts.reduce(stepTo, first).ends.add(concern);
    }
  return first;
}

interface PhrasePart {
  readonly word: string;
  readonly kind: 'words' | 'beginnings' | 'any';
}

function phraseParts(token: string): readonly PhrasePart[] {
  if (token === '_') return [{word: '', kind: 'any'}];
  const words = textWords(token).map(({text}) => text);
  return words.map((word, index) => {
    const isBeginning = token.endsWith('*') && index === words.length - 1;
    return {word, kind: isBeginning ? 'beginnings' : 'words'};
  });
}

function stepTo(step: Step, {word, kind}: PhrasePart): Step {
  if (kind === 'any') return (step.any ??= emptyStep());
  const next = step[kind].get(word) ?? emptyStep();
  step[kind].set(word, next);
  if (kind === 'beginnings') step.lengths.add(word.length);
  return next;
}

function emptyStep(): Step {
  return {words: new Map(), beginnings: new Map(), lengths: new Set(), ends: new Set()};
}

/**
 * Whether the clause denies what begins at a word. Only what is sure counts: a denial right before it, with nothing but
 * small words between, and nothing ahead of it that turns it round ("not a day without pain", "should never be hurt").
 */
function denials(
  lexicon: LanguageLexicon,
  turners: ReadonlySet<string>,
): (words: readonly TextWord[], index: number) => boolean {
  const negators = foldedWords(lexicon.negators);
  const fillers = foldedWords(lexicon.fillers);
  const isOne = (of: ReadonlySet<string>, word: TextWord): boolean =>
    word.forms.some((form) => of.has(form));

  return (words, index) => {
    const clause = words[index]?.clause;
    const before = words
      .slice(Math.max(0, index - denialReach - secondDenialReach), index)
      .filter((word) => word.clause === clause)
      .reverse();
    const at = before.findIndex((word) => !isOne(fillers, word) || isOne(negators, word));
    const denial = before[at];
    if (!denial || at >= denialReach || !isOne(negators, denial)) return false;
    return !before.slice(at + 1).some((word) => isOne(turners, word));
  };
}

function foldedWords(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.flatMap((word) => textWords(word).map(({text}) => text)));
}

/** Drops what lies within a place that was found for the same concern. */
function isNewPlace(): (signal: Signal) => boolean {
  const ends = new Map<string, number>();
  return ({concern, end, negated}) => {
    const key = `${concern} ${negated ? 'denied' : 'said'}`;
    if (end <= (ends.get(key) ?? -1)) return false;
    ends.set(key, end);
    return true;
  };
}
