import fhirpath from 'fhirpath';
import {compilePattern} from '../pattern/index.js';
import {expressionLimits, ExpressionStop} from './expression-limits.js';
import {r4Model} from './r4-model.js';
import {replacePattern} from './replace-pattern.js';

/** What functions know beyond their input. */
export interface Surroundings {
  readonly now: () => Date;
  /** The score of an answer, told by the part of the response that holds it. */
  readonly weightOf: (node: ResultNode) => number | undefined;
}

/** A thing that was found in a resource, as the library hands it on. */
export interface ResultNode {
  readonly data: unknown;
  readonly _data: unknown;
  readonly path: string | null;
  readonly fhirNodeDataType: string | null;
  readonly parentResNode: ResultNode | null;
}

type Items = readonly unknown[];
type Each = (item: unknown) => unknown;

interface GuardedFunction {
  readonly fn: (...input: never[]) => unknown;
  readonly arity?: Readonly<Record<number, readonly string[]>>;
  readonly internalStructures: true;
}

const guarded = (
  fn: (...input: never[]) => unknown,
  arity?: Readonly<Record<number, readonly string[]>>,
): GuardedFunction => ({fn, internalStructures: true, ...(arity && {arity})});

/**
 * In place of the library's own: functions that would ask a server, print, read the device's clock, or take no end.
 * Everything else it does is bounded by the meter.
 */
export function guardedFunctions({now, weightOf}: Surroundings): Record<string, never> {
  const weights = guarded((items: Items) =>
    items.flatMap((item) => (isResultNode(item) ? (weightOf(item) ?? []) : [])),
  );
  const moment = (text: (instant: Date) => string) => guarded(() => literal(`@${text(now())}`));
  const table: Record<string, GuardedFunction> = {
    resolve: guarded(refuse),
    memberOf: guarded(refuse, {1: ['Any']}),
    weight: weights,
    ordinal: weights,
    now: moment((instant) => `${localDate(instant)}T${localTime(instant)}${zoneOf(instant)}`),
    today: moment(localDate),
    timeOfDay: moment((instant) => `T${localTime(instant)}`),
    repeat: guarded(repeat, {1: ['Expr']}),
    matches: guarded(contains, {1: ['String'], 2: ['String', 'String']}),
    matchesFull: guarded(matchesFull, {1: ['String'], 2: ['String', 'String']}),
    replaceMatches: guarded(replaceMatches, {2: ['String', 'String']}),
    replace: guarded(replace, {2: ['String', 'String']}),
    join: guarded(join, {0: [], 1: ['String']}),
  };
  return table as Record<string, never>;
}

/** True for a thing found in a resource, false for a value that was computed. */
export function isResultNode(item: unknown): item is ResultNode {
  return typeof item === 'object' && item !== null && 'parentResNode' in item;
}

function refuse(): never {
  throw new Error('Nothing is asked of a server');
}

const literal = (source: string): unknown =>
  fhirpath.evaluate({}, source, {}, r4Model, {resolveInternalTypes: false});

const two = (part: number): string => String(part).padStart(2, '0');

function localDate(instant: Date): string {
  const year = String(instant.getFullYear()).padStart(4, '0');
  return `${year}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

function localTime(instant: Date): string {
  const parts = [instant.getHours(), instant.getMinutes(), instant.getSeconds()];
  return `${parts.map(two).join(':')}.${String(instant.getMilliseconds()).padStart(3, '0')}`;
}

function zoneOf(instant: Date): string {
  const minutes = -instant.getTimezoneOffset();
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** https://hl7.org/fhirpath/#repeatprojection-expression-collection, equal things once, without growing for ever. */
function repeat(items: Items, each: Each): Items {
  const found: unknown[] = [];
  const known = new Set<string>();
  const queue = [...items];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const item of each(next) as Items) {
      const key = keyOf(item);
      if (known.has(key)) continue;
      known.add(key);
      found.push(item);
      queue.push(item);
      if (found.length > expressionLimits.collection) throw new ExpressionStop();
    }
  }
  return found;
}

function keyOf(item: unknown): string {
  const content = isResultNode(item) ? item.data : item;
  return typeof content === 'bigint' ? `${String(content)}L` : JSON.stringify(content);
}

/** The one text in a collection; undefined where there is none. */
function textIn(items: Items): string | undefined {
  if (items.length > 1) throw new Error('A single text is needed');
  const [item] = items;
  const content = isResultNode(item) ? item.data : item;
  if (content === undefined || content === null) return undefined;
  if (typeof content !== 'string') throw new Error('A text is needed');
  return content;
}

// The library hands on an empty collection where an argument has no value.
const isText = (argument: unknown): argument is string => typeof argument === 'string';

function patternOf(
  source: string,
  flags: unknown,
): Exclude<ReturnType<typeof compilePattern>, {problem: unknown}> {
  // Without flags a dot stands for a line's end too: https://hl7.org/fhirpath/#matchesregex-string-boolean
  const pattern = compilePattern(source, {
    isDotAll: true,
    isCaseIgnored: isText(flags) && flags.includes('i'),
  });
  if ('problem' in pattern) {
    if (pattern.problem === 'too-large') throw new ExpressionStop();
    throw new Error('The pattern cannot be matched in linear time');
  }
  return pattern;
}

function contains(items: Items, source: unknown, flags?: unknown): unknown {
  const text = textIn(items);
  return text === undefined || !isText(source) ? [] : patternOf(source, flags).contains(text);
}

function matchesFull(items: Items, source: unknown, flags?: unknown): unknown {
  const text = textIn(items);
  return text === undefined || !isText(source) ? [] : patternOf(source, flags).matches(text);
}

function replaceMatches(items: Items, source: unknown, substitute: unknown): unknown {
  const text = textIn(items);
  if (!isText(source) || !isText(substitute)) return [];
  return replacePattern(text, source, substitute) ?? [];
}

function replace(items: Items, part: unknown, substitute: unknown): unknown {
  const text = textIn(items);
  if (text === undefined || !isText(part) || !isText(substitute)) return [];
  if ((text.length + 1) * (substitute.length + 1) > expressionLimits.text * 10) {
    throw new ExpressionStop();
  }
  return text.replaceAll(part, () => substitute);
}

function join(items: Items, separator: unknown): unknown {
  const texts = items.flatMap((item) => textIn([item]) ?? []);
  const between = isText(separator) ? separator : '';
  const length = texts.reduce((sum, text) => sum + text.length + between.length, 0);
  if (length > expressionLimits.text) throw new ExpressionStop();
  return texts.length > 0 ? texts.join(between) : [];
}
