import type {Model} from 'fhirpath';
import {r4Elements, r4Parents, r4Repetitions} from './r4-elements.js';

// Primitive types begin with a small letter, except where their name is part of an element's.
const primitives: ReadonlySet<string> = new Set([
  ...['boolean', 'integer', 'decimal', 'string', 'uri', 'url', 'canonical', 'base64Binary', 'id'],
  ...['instant', 'date', 'dateTime', 'time', 'code', 'oid', 'markdown', 'unsignedInt', 'uuid'],
  'positiveInt',
]);

/**
 * FHIR R4 as the FHIRPath library wants to know it, but only what a survey's expressions meet: the library's own model
 * is 20 times as large. Resources that are not in it can be read too, without types: `birthDate` is then a text.
 */
export const r4Model: Model = readModel();

function readModel(): Model {
  const model = {
    version: 'r4' as const,
    score: {extensionURI: []},
    choiceTypePaths: {} as Record<string, string[]>,
    pathsDefinedElsewhere: {...r4Repetitions},
    type2Parent: Object.fromEntries(
      r4Parents
        .trim()
        .split(/\s+/)
        .map((pair) => pair.split('<') as [string, string]),
    ),
    path2Type: {} as Record<string, string>,
    path2Repeating: {} as Record<string, true>,
    resourcesWithUrlParam: {},
    path2TypeWithoutElements: {} as Record<string, string>,
    path2RefType: {},
    availableTypes: new Set<string>(),
  };
  const {type2Parent, path2Type, path2TypeWithoutElements} = model;
  for (const line of r4Elements.trim().split(/\n(?! )/)) {
    const [head = '', ...elements] = line.split(/\s+/);
    const [owner = '', parent] = head.split('<');
    if (parent !== undefined) type2Parent[owner] = parent;
    for (const element of elements) readElement(model, owner, element);
  }
  for (const [path, type] of Object.entries(path2Type)) {
    if (type !== 'BackboneElement' && type !== 'Element') path2TypeWithoutElements[path] = type;
  }
  for (const pair of Object.entries(type2Parent)) {
    for (const type of pair) model.availableTypes.add(type);
  }
  return model;
}

function readElement(
  {choiceTypePaths, path2Type, path2Repeating}: Model,
  owner: string,
  element: string,
): void {
  const [name = '', types = ''] = element.split(':');
  const path = `${owner}.${name.replace('[x]', '')}`;
  if (name.endsWith('[x]')) {
    const choices = types.split(',');
    choiceTypePaths[path] = choices;
    for (const choice of choices) path2Type[path + choice] = typeNamed(choice);
    return;
  }
  const type = types.replace('+', '');
  path2Type[path] = {'*': 'BackboneElement', '**': 'Element'}[type] ?? type;
  if (types.endsWith('+')) path2Repeating[path] = true;
}

function typeNamed(choice: string): string {
  const small = choice.charAt(0).toLowerCase() + choice.slice(1);
  return primitives.has(small) ? small : choice;
}
