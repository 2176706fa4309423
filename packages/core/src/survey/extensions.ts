import type {Extended, Extension} from './questionnaire.js';

// One name, whoever defines it: FHIR R4, SDC, or R5 for use in R4.
const official =
  /^http:\/\/hl7\.org\/fhir\/(?:uv\/sdc\/|5\.0\/)?StructureDefinition\/(?:sdc-)?(?:questionnaire-|extension-Questionnaire\.item\.)?([\w-]+)$/;

const names = new Map<string, string>();

/** The short name of an official extension, such as `itemControl`; '' for any other address. */
export function extensionName(url: string): string {
  const known = names.get(url) ?? official.exec(url)?.[1] ?? '';
  names.set(url, known);
  return known;
}

/** All of an element's extensions of one short name. */
export function extensionsOf(element: Extended | undefined, name: string): readonly Extension[] {
  return element?.extension?.filter(({url}) => extensionName(url) === name) ?? none;
}

/** An element's first extension of one short name. */
export function extensionOf(element: Extended | undefined, name: string): Extension | undefined {
  return element?.extension?.find(({url}) => extensionName(url) === name);
}

const none: readonly Extension[] = [];
