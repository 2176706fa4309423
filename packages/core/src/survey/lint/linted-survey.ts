import {extensionsOf} from '../extensions.js';
import {containedCodings} from './contained-codings.js';
import {isJson, listOf, stringOf, type Json} from './loose-json.js';
import type {Extension} from '../questionnaire.js';

/** A definition as the rules look at it: flat, and read so that nothing in it can make a rule fail. */
export interface LintedSurvey {
  readonly source: Json;
  /** Of the texts without a translation extension. English where the definition does not say. */
  readonly language: string;
  readonly items: readonly LintedItem[];
  readonly texts: readonly LintedText[];
}

export interface LintedItem {
  readonly linkId: string;
  readonly path: string;
  readonly type: string;
  readonly source: Json;
  readonly parent: LintedItem | undefined;
  readonly text: LintedText | undefined;
  readonly options: readonly LintedOption[];
  /** True for what can be answered: neither a group nor a text. */
  readonly isQuestion: boolean;
  readonly isRequired: boolean;
  readonly isHidden: boolean;
  readonly repeats: boolean;
}

export interface LintedOption {
  readonly path: string;
  /** As enableWhen compares it: `system|code`, or a simple value. */
  readonly key: string;
  readonly code: string;
  readonly text: LintedText | undefined;
}

export interface LintedText {
  readonly path: string;
  readonly linkId: string | undefined;
  readonly role: 'heading' | 'question' | 'sentence' | 'option';
  /** The words by language, the definition's own included. */
  readonly words: ReadonlyMap<string, string>;
}

/** Deeper items are left out: the engine refuses such a definition, and says so. */
const deepest = 200;

/** Reads a definition, leaving out whatever is not what it should be. */
export function readLintedSurvey(definition: unknown): LintedSurvey {
  const source = isJson(definition) ? definition : {};
  const language = stringOf(source.language) ?? 'en';
  const headings = ['title', 'description'].flatMap(
    (name) => textOf(source, name, {path: 'Questionnaire', role: 'heading', language}) ?? [],
  );
  const items = readItems(source, language);
  return {source, language, items, texts: onceEach([...headings, ...items.flatMap(textsOf)])};
}

/** The options of a value set are each question's that names it, and written once. */
function onceEach(texts: readonly LintedText[]): readonly LintedText[] {
  return [...new Map(texts.map((text) => [text.path, text])).values()];
}

const textsOf = ({text, options}: LintedItem): readonly LintedText[] => [
  ...(text ? [text] : []),
  ...options.flatMap((option) => option.text ?? []),
];

function readItems(source: Json, language: string): readonly LintedItem[] {
  const items: LintedItem[] = [];
  const carriedFor = carriedOptions(source, language);
  const read = (holder: Json, path: string, parents: readonly LintedItem[]): void => {
    listOf(holder.item).forEach((child, index) => {
      const place = {
        path: `${path}.item[${String(index)}]`,
        parent: parents.at(-1),
        language,
        carriedFor,
      };
      const item = readItem(child, place);
      items.push(item);
      if (parents.length < deepest) read(child, item.path, [...parents, item]);
    });
  };
  read(source, 'Questionnaire', []);
  return items;
}

const roles: ReadonlyMap<string, LintedText['role']> = new Map([
  ['group', 'heading'],
  ['display', 'sentence'],
]);

interface Place {
  readonly path: string;
  readonly parent: LintedItem | undefined;
  readonly language: string;
  readonly carriedFor: ReturnType<typeof carriedOptions>;
}

/**
 * Reads the options of value sets that the definition carries, each set once: they are told of at the first question
 * that names it.
 */
function carriedOptions(
  definition: Json,
  language: string,
): (address: unknown, linkId: string) => readonly LintedOption[] {
  const known = new Map<unknown, readonly LintedOption[]>();
  return (address, linkId) => {
    const options =
      known.get(address) ??
      containedCodings(definition, address).map(({coding, path}) =>
        readCoding(coding, {path, linkId, language}),
      );
    known.set(address, options);
    return options;
  };
}

function readItem(source: Json, {path, parent, language, carriedFor}: Place): LintedItem {
  const linkId = stringOf(source.linkId) ?? '';
  const type = stringOf(source.type) ?? '';
  const role = roles.get(type) ?? 'question';
  const own = listOf(source.answerOption).map((option, index) =>
    readOption(option, {path: `${path}.answerOption[${String(index)}]`, linkId, language}),
  );
  const carried = carriedFor(source.answerValueSet, linkId);
  const least = named(source, 'minOccurs')?.valueInteger ?? 0;
  return {
    linkId,
    path,
    type,
    source,
    parent,
    text: textOf(source, 'text', {path, role, language, linkId}),
    options: [...own, ...carried],
    isQuestion: role === 'question',
    isRequired: source.required === true || least > 0,
    isHidden: named(source, 'hidden')?.valueBoolean === true,
    // What is neither yes nor no may have been meant as yes: nobody is accused on its account.
    repeats: source.repeats !== undefined && source.repeats !== false,
  };
}

interface OptionPlace {
  readonly path: string;
  readonly linkId: string;
  readonly language: string;
}

function readOption(source: Json, place: OptionPlace): LintedOption {
  const {path} = place;
  if (isJson(source.valueCoding))
    return {...readCoding(source.valueCoding, {...place, path: `${path}.valueCoding`}), path};
  const simple = simpleOf(source) ?? '';
  const text = textOf(source, 'valueString', {...place, role: 'option'});
  return {path, key: simple, code: simple, text};
}

function readCoding(coding: Json, place: OptionPlace): LintedOption {
  const {path} = place;
  const text = textOf(coding, 'display', {...place, role: 'option'});
  return {path, key: codingKey(coding), code: stringOf(coding.code) ?? '', text};
}

/** A value of an option or a condition as text to compare; `undefined` where there is none. */
export function keyOf(holder: Json): string | undefined {
  const coding = holder.valueCoding ?? holder.answerCoding;
  return isJson(coding) ? codingKey(coding) : simpleOf(holder);
}

const codingKey = ({system, code}: Json): string =>
  `${stringOf(system) ?? ''}|${stringOf(code) ?? ''}`;

/** True where some answer can be both: the same value, or the same code where one of them names no system. */
export function isSameKey(one: string, other: string): boolean {
  const hasCode = (key: string, bare: string): boolean =>
    bare.startsWith('|') && key.endsWith(bare);
  return one === other || hasCode(one, other) || hasCode(other, one);
}

function simpleOf(holder: Json): string | undefined {
  const found = Object.entries(holder).find(
    ([name, value]) =>
      /^(value|answer)[A-Z]/.test(name) && ['string', 'number', 'boolean'].includes(typeof value),
  );
  return found && String(found[1]);
}

interface TextPlace {
  readonly path: string;
  readonly role: LintedText['role'];
  readonly language: string;
  readonly linkId?: string;
}

function textOf(
  holder: Json,
  name: string,
  {path, role, language, linkId}: TextPlace,
): LintedText | undefined {
  const own = stringOf(holder[name])?.trim();
  if (!own) return undefined;
  const words = new Map([[language, own], ...translationsOf(holder[`_${name}`])]);
  return {path: `${path}.${name}`, linkId, role, words};
}

function translationsOf(
  extended: unknown,
): readonly (readonly [language: string, words: string])[] {
  return extensionList(extended, 'translation').flatMap(({extension = []}) => {
    const part = (url: string): Extension | undefined => extension.find((one) => one.url === url);
    const content = part('content');
    const words = stringOf(content?.valueString) ?? stringOf(content?.valueMarkdown) ?? '';
    const language = stringOf(part('lang')?.valueCode) ?? '';
    return words.trim() === '' ? [] : [[language, words.trim()] as const];
  });
}

/** The first extension of an element by its name. */
export function named(element: Json, name: string): Extension | undefined {
  return extensionList(element, name)[0];
}

/** All extensions of an element by their name, those that are none left out. */
export function extensionList(element: unknown, name: string): readonly Extension[] {
  if (!isJson(element)) return [];
  const extension: unknown = listOf(element.extension).map(withInner);
  // That they are objects is sure now; whoever reads one looks at the type of its value.
  return extensionsOf({extension: extension as readonly Extension[]}, name);
}

const withInner = (extension: Json): Json =>
  extension.extension === undefined
    ? extension
    : {...extension, extension: listOf(extension.extension)};

/** The words of a text in a language: the same, else another variety of it. */
export function wordsIn({words}: LintedText, language: string): string | undefined {
  const found = words.get(language);
  if (found !== undefined) return found;
  return [...words].find(([tag]) => primary(tag) === primary(language))?.[1];
}

/** `es` of `es-MX`. */
export const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
