import {expressionLimits, ExpressionStop} from './expression-limits.js';

/** Counts what evaluations do, and stops them. */
export interface Meter {
  /** Begins an evaluation: what the library calls after each step of it. */
  start(): OnStep;
  /** Leaves later evaluations half of the steps. */
  halve(): void;
  /** Begins a new allowance for everything together. */
  refill(): void;
}

type OnStep = (
  ...step: readonly [context: unknown, focus: unknown, result: unknown, node: SyntaxNode]
) => void;

/** What is read here of the syntax tree that the library hands to its debugger. */
interface SyntaxNode {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly SyntaxNode[];
}

/** Makes a meter with a full allowance. */
export function createMeter(): Meter {
  let steps: number = expressionLimits.steps;
  let left: number = expressionLimits.allSteps;
  return {
    start() {
      const sizes = new Map<SyntaxNode, number>();
      let used = 0;
      return (...[, focus, result, node]) => {
        const size = sizeOf(result);
        sizes.set(node, size);
        const pairs = pairsOf(node, sizes, sizeOf(focus));
        const cost = 1 + (size + lengthOf(result) + pairs) / 20;
        used += cost;
        left -= cost;
        if (used > steps || left < 0) throw new ExpressionStop();
      };
    },
    halve() {
      steps = Math.max(expressionLimits.leastSteps, steps / 2);
    },
    refill() {
      left = expressionLimits.allSteps;
    },
  };
}

function sizeOf(result: unknown): number {
  return Array.isArray(result) ? result.length : 0;
}

/** How long the texts of a result are together, beyond what a thing in a collection costs anyway. */
function lengthOf(result: unknown): number {
  if (!Array.isArray(result)) return 0;
  if (result.length > expressionLimits.collection) throw new ExpressionStop();
  let length = 0;
  for (const each of result as readonly unknown[]) {
    if (typeof each === 'string') length += each.length;
  }
  if (length > expressionLimits.text) throw new ExpressionStop();
  return length;
}

const pairing: ReadonlySet<unknown> = new Set([
  ...['distinct', 'isDistinct', 'union', 'intersect', 'exclude', 'subsetOf', 'supersetOf'],
]);

/** How many pairs a step compared in one go, which the steps themselves do not tell. */
function pairsOf(
  {type, text, children = []}: SyntaxNode,
  sizes: ReadonlyMap<SyntaxNode, number>,
  focus: number,
): number {
  if (type === 'FunctionInvocation') {
    return pairing.has(children[0]?.children?.[0]?.text) ? focus * focus : 0;
  }
  const compares = type === 'UnionExpression' || text === '~' || text === '!~';
  if (!compares) return 0;
  const [left, right] = children.map((child) => sizes.get(child) ?? 0);
  return ((left ?? 0) + (right ?? 0)) ** 2;
}
