import {isJson, listOf, stringOf, type Json} from './loose-json.js';

/** A coding that a definition carries in a value set of its own, and where. */
export interface ContainedCoding {
  readonly coding: Json;
  readonly path: string;
}

/** An expansion nests; deeper than this it is left out. */
const deepest = 20;

/** What can be chosen from a value set that the definition carries: its expansion, else the concepts it lists. */
export function containedCodings(definition: Json, address: unknown): readonly ContainedCoding[] {
  const name = stringOf(address);
  const sets = Array.isArray(definition.contained) ? (definition.contained as unknown[]) : [];
  const at = sets.findIndex((set) => name !== undefined && isJson(set) && isNamed(set, name));
  const set = sets[at];
  if (!isJson(set)) return [];
  const path = `Questionnaire.contained[${String(at)}]`;
  const {expansion, compose} = set;
  if (isJson(expansion) && expansion.contains !== undefined)
    return expanded(expansion.contains, {path: `${path}.expansion`, depth: 0});
  return isJson(compose) ? listed(compose, `${path}.compose`) : [];
}

const isNamed = ({resourceType, id, url}: Json, name: string): boolean =>
  resourceType === 'ValueSet' && (name === `#${stringOf(id) ?? ''}` || name === url);

function expanded(
  list: unknown,
  {path, depth}: {readonly path: string; readonly depth: number},
): readonly ContainedCoding[] {
  if (depth > deepest) return [];
  return listOf(list).flatMap((coding, index) => {
    const here = `${path}.contains[${String(index)}]`;
    const own = coding.abstract === true ? [] : [{coding, path: here}];
    return [...own, ...expanded(coding.contains, {path: here, depth: depth + 1})];
  });
}

function listed({include}: Json, path: string): readonly ContainedCoding[] {
  return listOf(include).flatMap(({system, concept}, at) =>
    listOf(concept).map((each, index) => ({
      coding: system === undefined ? each : {...each, system},
      path: `${path}.include[${String(at)}].concept[${String(index)}]`,
    })),
  );
}
