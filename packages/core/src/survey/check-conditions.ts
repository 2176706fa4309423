import {refuse, type CheckedItem, type Found, type Json} from './found-issues.js';
import {postOrder} from './post-order.js';
import type {EnableWhen} from './questionnaire.js';
import {isOfKind} from './value-kinds.js';
import {expectedValue, isRecord, readValue} from './value.js';

const operators: ReadonlySet<unknown> = new Set(['exists', '=', '!=', '>', '<', '>=', '<=']);

/** Refuses conditions that cannot be judged, that ask for what is not there, or that wait for each other. */
export function checkConditions(found: Found): void {
  // What depends on something: by its own conditions, or by lying within what has some.
  const edges = new Map<string, readonly string[]>();
  for (const [linkId, item] of found.items) {
    const conditions = item.source.enableWhen === undefined ? [] : checkEnableWhen(item, found);
    const {parent} = item;
    const targets = conditions.map(({question}) => question as string);
    if (parent) edges.set(linkId, [...targets, parent]);
    else if (targets.length > 0) edges.set(linkId, targets);
  }
  for (const circle of circlesIn(edges)) {
    const {path = ''} = found.items.get(circle[0] ?? '') ?? {};
    refuse(found, 'reference-loop', `${path}.enableWhen`, circle.join(' → '));
  }
}

function checkEnableWhen({source, path, linkId}: CheckedItem, found: Found): readonly Json[] {
  const conditions = Array.isArray(source.enableWhen) ? source.enableWhen.filter(isRecord) : [];
  conditions.forEach((condition, index) => {
    const at = `${path}.enableWhen[${String(index)}]`;
    const {question} = condition;
    if (typeof question !== 'string' || !found.items.has(question)) {
      refuse(found, 'missing-target', at, typeof question === 'string' ? question : undefined);
    }
    if (!isJudgeable(condition as unknown as EnableWhen)) {
      refuse(found, 'invalid-enable-when', at, linkId);
    }
  });
  const behavior = source.enableBehavior;
  if (behavior !== undefined && behavior !== 'all' && behavior !== 'any') {
    refuse(found, 'malformed', `${path}.enableBehavior`, linkId);
  }
  return conditions;
}

function isJudgeable(condition: EnableWhen): boolean {
  const value = readValue(expectedValue(condition));
  if (!operators.has(condition.operator) || !value) return false;
  return condition.operator === 'exists'
    ? typeof condition.answerBoolean === 'boolean'
    : isOfKind(value.kind, value.content);
}

/** The groups of items that depend on each other, each in the order of the form (Kosaraju's algorithm). */
function circlesIn(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const back = new Map<string, string[]>();
  for (const [from, targets] of edges) {
    for (const target of targets) {
      const sources = back.get(target);
      if (sources) sources.push(from);
      else back.set(target, [from]);
    }
  }
  const forward = postOrder(edges.keys(), (id) => edges.get(id) ?? []);
  const left = new Set(forward);
  const circles: string[][] = [];
  for (const id of forward.reverse()) {
    if (!left.has(id)) continue;
    const group = new Set(
      postOrder([id], (each) => (back.get(each) ?? []).filter((from) => left.has(from))),
    );
    for (const each of group) left.delete(each);
    const members = group.size > 1 || edges.get(id)?.includes(id) ? group : undefined;
    if (members) circles.push([...edges.keys()].filter((each) => members.has(each)));
  }
  const places = [...edges.keys()];
  return circles.sort(([one = ''], [other = '']) => places.indexOf(one) - places.indexOf(other));
}
