import type {
  Coding,
  EnableWhen,
  Extended,
  FhirValue,
  Questionnaire,
  QuestionnaireItem,
} from '../../packages/core/src/survey/index.js';

/** What a definition asks of whoever shows it, read from its JSON and nothing else. */
export interface ExpectedItem {
  readonly item: QuestionnaireItem;
  readonly path: string;
  readonly above: readonly ExpectedItem[];
  /** Its prefix and text, as a person reads them: of markup, the words. */
  readonly words: string;
  /** The words of its options; undefined where an expression or a set from elsewhere has them. */
  readonly options: readonly string[] | undefined;
  /** The same without markup: what a list shows that can hold no markup. */
  readonly plainOptions: readonly string[] | undefined;
  readonly control: string | undefined;
}

/** Every item of a definition, in order. */
export function expectedItems(
  definition: Questionnaire,
  items: readonly QuestionnaireItem[] = definition.item ?? [],
  above: readonly ExpectedItem[] = [],
): readonly ExpectedItem[] {
  const at = above.at(-1)?.path ?? 'Questionnaire';
  return items.flatMap((item, index) => {
    const own: ExpectedItem = {
      item,
      path: `${at}.item[${index}]`,
      above,
      words: [wordsOf(item.prefix, item._prefix), wordsOf(item.text, item._text)].join(' ').trim(),
      options: optionsOf(definition, item)?.map((option) => optionWords(option)),
      plainOptions: optionsOf(definition, item)?.map((option) => optionWords(option, true)),
      control: controlOf(item),
    };
    return [own, ...expectedItems(definition, item.item ?? [], [...above, own])];
  });
}

const ending = (extended: Extended | undefined, name: string) =>
  extended?.extension?.find(({url}) => url.endsWith(name));

/** True for an item that has an extension whose address ends like this. */
export const hasExtension = (item: Extended, name: string): boolean =>
  ending(item, name) !== undefined;

function controlOf(item: QuestionnaireItem): string | undefined {
  return ending(item, 'questionnaire-itemControl')?.valueCodeableConcept?.coding?.[0]?.code;
}

/** A text as a person reads it. What browsers never show of markup is left out, and so are the tags. */
export function wordsOf(text = '', extended?: Extended): string {
  const xhtml = ending(extended, 'rendering-xhtml')?.valueString;
  const markdown = ending(extended, 'rendering-markdown');
  const rich = xhtml ?? markdown?.valueMarkdown ?? markdown?.valueString;
  const shown = rich === undefined ? text : plain(rich, xhtml === undefined);
  return shown.replace(/\s+/g, ' ').trim();
}

function plain(rich: string, isMarkdown: boolean): string {
  const readable = rich
    .replace(/<(script|style)\b.*?<\/\1>/gis, '')
    .replace(/<br\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  if (!isMarkdown) return readable;
  return readable
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+ /gm, '')
    .replace(/[*_`]+/g, '');
}

interface Listed {
  readonly expansion?: {readonly contains?: readonly Coding[]};
  readonly compose?: {readonly include?: readonly {readonly concept?: readonly Coding[]}[]};
}

function optionsOf(
  definition: Questionnaire,
  item: QuestionnaireItem,
): readonly (FhirValue & Extended)[] | undefined {
  if (hasExtension(item, 'answerExpression')) return undefined;
  if (item.answerOption) return item.answerOption;
  const {answerValueSet} = item;
  if (answerValueSet === undefined) return [];
  const set = definition.contained?.find(
    ({id, url}) => answerValueSet === `#${id ?? ''}` || answerValueSet === url,
  ) as Listed | undefined;
  const concepts =
    set?.expansion?.contains ?? set?.compose?.include?.flatMap(({concept = []}) => concept);
  return concepts?.map((valueCoding) => ({valueCoding}));
}

function optionWords(option: FhirValue & Extended, isPlain = false): string {
  const {valueCoding} = option;
  const prefix = (ending(option, 'optionPrefix') ?? ending(valueCoding, 'optionPrefix'))
    ?.valueString;
  const {valueString, valueInteger, valueDate, valueTime} = option;
  const text = valueCoding
    ? (valueCoding.display ?? valueCoding.code)
    : String(valueString ?? valueInteger ?? valueDate ?? valueTime ?? '');
  const extended = valueCoding?._display ?? option._valueString;
  return `${prefix ?? ''} ${wordsOf(text, isPlain ? undefined : extended)}`.trim();
}

/** What is answered so far, by linkId. */
export type Answers = ReadonlyMap<string, readonly FhirValue[]>;

/** What the definition itself begins with. */
export function initialAnswers(all: readonly ExpectedItem[]): Map<string, readonly FhirValue[]> {
  return new Map(
    all.map(({item}) => {
      const selected = (item.answerOption ?? []).filter(({initialSelected}) => initialSelected);
      const given = item.initial ?? selected;
      return [item.linkId, item.repeats ? given : given.slice(0, 1)];
    }),
  );
}

/**
 * Whether a person sees an item, by its conditions and those around it; undefined where an expression decides, or has
 * a say in an answer it depends on.
 */
export function isAsked(
  expected: ExpectedItem,
  answers: Answers,
  all: readonly ExpectedItem[],
): boolean | undefined {
  const {item, above} = expected;
  if (item.extension?.some(({url, valueBoolean}) => url.endsWith('-hidden') && valueBoolean))
    return false;
  const outer = above.map((each) => isAsked(each, answers, all));
  if (outer.includes(false)) return false;
  if (outer.includes(undefined) || hasExtension(item, 'enableWhenExpression')) return undefined;
  const results = (item.enableWhen ?? []).map((condition) => {
    const source = all.find((each) => each.item.linkId === condition.question);
    if (source?.item.extension?.some(({url}) => /(calculated|initial)Expression$/.test(url)))
      return undefined;
    const isSourceAsked = source && isAsked(source, answers, all);
    if (isSourceAsked === undefined) return undefined;
    return holds(condition, isSourceAsked ? (answers.get(condition.question) ?? []) : []);
  });
  if (results.length === 0) return true;
  if (item.enableBehavior === 'any')
    return results.includes(true) || (results.includes(undefined) ? undefined : false);
  return results.includes(false) ? false : results.includes(undefined) ? undefined : true;
}

function holds(condition: EnableWhen, answers: readonly FhirValue[]): boolean {
  const {operator} = condition;
  if (operator === 'exists') return answers.length > 0 === condition.answerBoolean;
  const expected = comparable(condition as unknown as Record<string, unknown>, 'answer');
  const given = answers.map((answer) =>
    comparable(answer as unknown as Record<string, unknown>, 'value'),
  );
  if (operator === '=') return given.some((each) => each === expected);
  if (operator === '!=') return !given.some((each) => each === expected);
  return given.some((each) => compare(each, operator, expected));
}

function compare(one: unknown, operator: string, other: unknown): boolean {
  const [a, b] = [one, other] as readonly number[] as [number, number];
  if (operator === '>') return a > b;
  if (operator === '<') return a < b;
  return operator === '>=' ? a >= b : a <= b;
}

function comparable(holder: Record<string, unknown>, prefix: string): unknown {
  const [, value] = Object.entries(holder).find(([name]) => name.startsWith(prefix)) ?? [];
  if (typeof value !== 'object' || value === null) return value;
  const {system = '', code, value: amount} = value as Record<string, unknown>;
  return amount ?? `${String(system)}|${String(code)}`;
}
