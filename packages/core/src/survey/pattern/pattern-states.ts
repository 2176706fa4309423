import type {Assertion, PatternNode} from './pattern-node.js';

/** A place in a pattern, and the places that may follow it. */
export interface PatternState {
  /** Set where a character must match to go on; without it, the next places are as good as this one. */
  readonly matches: ((character: string) => boolean) | undefined;
  /** Set where the place is only passed if this holds. */
  readonly holds: Assertion | undefined;
  readonly next: PatternState[];
  /** The last round in which the place was reached, so that none is looked at twice in a round. */
  round: number;
}

/** How many places a pattern may come to when its repeats are written out. */
export const sizeLimit = 10_000;

/** The places of a pattern that ends at `end`, or undefined when there are too many. */
export function patternStates(root: PatternNode, end: PatternState): PatternState | undefined {
  if (sizeOf(root) > sizeLimit) return undefined;
  return before(root, end);
}

/** Counted before anything is written out: `((a{9999}){9999}){9999}` is small on paper only. */
function sizeOf(node: PatternNode): number {
  switch (node.kind) {
    case 'character':
    case 'assertion':
      return 1;
    case 'sequence':
    case 'choice':
      return node.nodes.reduce((sum, part) => sum + sizeOf(part), 1);
    case 'repeat':
      return (sizeOf(node.node) + 1) * Math.max(node.max < Infinity ? node.max : node.min + 1, 1);
  }
}

/** A place, written with all its fields: places of several shapes are ten times slower to read. */
export const placeBefore = (
  next: PatternState[],
  matches?: PatternState['matches'],
  holds?: PatternState['holds'],
): PatternState => ({matches, holds, next, round: 0});

/** The place where a piece begins that goes on at `end`. */
function before(node: PatternNode, end: PatternState): PatternState {
  switch (node.kind) {
    case 'character':
      return placeBefore([end], node.matches);
    case 'assertion':
      return placeBefore([end], undefined, node.holds);
    case 'sequence':
      return node.nodes.reduceRight((next, part) => before(part, next), end);
    case 'choice':
      return placeBefore(node.nodes.map((part) => before(part, end)));
    case 'repeat':
      return beforeRepeat(node, end);
  }
}

function beforeRepeat(
  {node, min, max}: Extract<PatternNode, {kind: 'repeat'}>,
  end: PatternState,
): PatternState {
  let start = end;
  if (max < Infinity) {
    for (let count = min; count < max; count += 1) start = placeBefore([before(node, start), end]);
  } else {
    start = placeBefore([end]);
    start.next.push(before(node, start));
  }
  for (let count = 0; count < min; count += 1) start = before(node, start);
  return start;
}
