import {isSameKey, keyOf, named, type LintedItem} from './linted-survey.js';
import {listOf, stringOf, type Json} from './loose-json.js';

/** Says which items can be asked at all, whatever someone answers. */
export interface Reachability {
  canBeEnabled(item: LintedItem): boolean;
}

/** One thing that must be so for an item to be asked. */
interface Condition {
  readonly question: LintedItem;
  readonly operator: string;
  readonly source: Json;
}

/** Ways in which something can come about: any of them, and all the conditions of one. */
type Ways = readonly (readonly Condition[])[];

/** More ways are not followed: an item is then taken to be within reach rather than accused falsely. */
const mostWays = 200;
const mostConditions = 100;
const longestChain = 100;

/**
 * Follows the conditions of items, of what they are inside of, and of the questions they ask about. It knows options,
 * number limits and conditions that exclude each other; what it cannot judge counts as possible.
 */
export function createReachability(items: readonly LintedItem[]): Reachability {
  const byLinkId = new Map(items.map((item) => [item.linkId, item]));
  const known = new Map<LintedItem, Ways | 'many'>();
  const waysOf = (item: LintedItem, chain = 0): Ways | 'many' => {
    const before = known.get(item);
    if (before) return before;
    if (chain > longestChain) return 'many';
    // Items that wait for each other are the engine's to refuse; here they must only come to an end.
    known.set(item, 'many');
    const own = join(ownWays(item, byLinkId), (condition) =>
      needsAnswer(condition) ? waysOf(condition.question, chain + 1) : [[]],
    );
    const ways = item.parent ? both(own, waysOf(item.parent, chain + 1)) : own;
    known.set(item, ways);
    return ways;
  };
  return {
    canBeEnabled(item) {
      const ways = waysOf(item);
      return ways === 'many' || ways.some(canBeMet);
    },
  };
}

function ownWays({source}: LintedItem, items: ReadonlyMap<string, LintedItem>): Ways {
  const conditions = listOf(source.enableWhen).flatMap((condition): readonly Condition[] => {
    const question = items.get(stringOf(condition.question) ?? '');
    return question
      ? [{question, operator: stringOf(condition.operator) ?? '', source: condition}]
      : [];
  });
  // A condition on a question that is missing is the engine's to refuse.
  if (conditions.length < listOf(source.enableWhen).length || conditions.length === 0) return [[]];
  return source.enableBehavior === 'any'
    ? conditions.map((condition) => [condition])
    : [conditions];
}

/** Adds to each way what its conditions need in turn. */
function join(ways: Ways, needs: (condition: Condition) => Ways | 'many'): Ways | 'many' {
  const all: (readonly Condition[])[] = [];
  for (const way of ways) {
    let extended: Ways | 'many' = [way];
    for (const condition of way) extended = both(extended, needs(condition));
    if (extended === 'many') return 'many';
    all.push(...extended);
  }
  return all.length > mostWays ? 'many' : all;
}

function both(one: Ways | 'many', other: Ways | 'many'): Ways | 'many' {
  if (one === 'many' || other === 'many') {
    const known = one === 'many' ? other : one;
    // Nothing makes up for what cannot be.
    return known !== 'many' && !known.some(canBeMet) ? known : 'many';
  }
  if (one.length * other.length > mostWays) return 'many';
  const ways = one.flatMap((way) => other.map((more) => [...way, ...more]));
  return ways.some(({length}) => length > mostConditions) ? 'many' : ways;
}

const needsAnswer = ({operator, source}: Condition): boolean =>
  operator === 'exists' ? source.answerBoolean !== false : operator !== '!=';

function canBeMet(conditions: readonly Condition[]): boolean {
  const byQuestion = new Map<LintedItem, Condition[]>();
  for (const condition of conditions)
    byQuestion.set(condition.question, [...(byQuestion.get(condition.question) ?? []), condition]);
  return [...byQuestion].every(
    ([question, all]) => all.every((one) => isPossible(one)) && agree(question, all),
  );
}

/** True for what some answer to the question can meet. */
function isPossible(condition: Condition): boolean {
  const {question, operator, source} = condition;
  if (!needsAnswer(condition)) return true;
  if (!question.isQuestion) return false;
  const key = keyOf(source);
  if (operator === '=' && key !== undefined) return isOffered(question, source, key);
  return staysWithin(limitsOf(question), bound(condition));
}

function isOffered({type, options, source}: LintedItem, condition: Json, key: string): boolean {
  if (type === 'boolean') return typeof condition.answerBoolean === 'boolean';
  // With both, it cannot be told what is offered.
  const isClear = source.answerOption === undefined || source.answerValueSet === undefined;
  const isClosed = type === 'choice' && options.length > 0 && isClear;
  return !isClosed || options.some((option) => isSameKey(option.key, key));
}

/** True when one set of answers can meet all that is asked of one question. */
function agree(question: LintedItem, conditions: readonly Condition[]): boolean {
  const isAnswered = conditions.some(needsAnswer);
  const isEmpty = conditions.some(
    ({operator, source}) => operator === 'exists' && source.answerBoolean === false,
  );
  if (isAnswered && isEmpty) return false;
  // Several answers can meet several conditions.
  if (mayRepeat(question)) return true;
  const wanted = keysOf(conditions, '=');
  const refused = keysOf(conditions, '!=');
  if (!wanted.every((key) => wanted.every((other) => isSameKey(key, other)))) return false;
  if (wanted.some((key) => refused.includes(key))) return false;
  const ranges = conditions.map(bound);
  const numbers = wanted.map(Number).filter(Number.isFinite);
  return (
    ranges.every((one) => ranges.every((other) => staysWithin(one, other))) &&
    numbers.every((number) => ranges.every((range) => isInside(number, range)))
  );
}

const mayRepeat = ({repeats, parent}: LintedItem): boolean =>
  repeats || (parent !== undefined && mayRepeat(parent));

const keysOf = (conditions: readonly Condition[], operator: string): readonly string[] =>
  conditions
    .filter((condition) => condition.operator === operator)
    .flatMap(({source}) => keyOf(source) ?? []);

interface Range {
  readonly from: number;
  readonly to: number;
  /** True where the ends themselves do not count. */
  readonly isOpen: boolean;
}

function bound({operator, source}: Condition): Range {
  const value = source.answerInteger ?? source.answerDecimal;
  const everything = {from: -Infinity, to: Infinity, isOpen: false};
  if (typeof value !== 'number') return everything;
  if (operator.startsWith('>')) return {...everything, from: value, isOpen: operator === '>'};
  if (operator.startsWith('<')) return {...everything, to: value, isOpen: operator === '<'};
  return everything;
}

function limitsOf({source, options}: LintedItem): Range {
  const limit = (name: string, otherwise: number): number => {
    const found = named(source, name);
    return found?.valueInteger ?? found?.valueDecimal ?? otherwise;
  };
  const numbers = options.map(({key}) => Number(key)).filter(Number.isFinite);
  const isClosed = numbers.length > 0 && numbers.length === options.length;
  return {
    from: isClosed ? Math.min(...numbers) : limit('minValue', -Infinity),
    to: isClosed ? Math.max(...numbers) : limit('maxValue', Infinity),
    isOpen: false,
  };
}

/** True when two ranges share a number. */
function staysWithin(one: Range, other: Range): boolean {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return from < to || (from === to && !one.isOpen && !other.isOpen);
}

const isInside = (number: number, {from, to, isOpen}: Range): boolean =>
  isOpen ? number > from && number < to : number >= from && number <= to;
