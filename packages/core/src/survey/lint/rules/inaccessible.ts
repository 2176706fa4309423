import type {LintFinding} from '../lint-finding.js';
import type {LintRule} from '../lint-rule.js';
import {extensionList, type LintedItem, type LintedOption} from '../linted-survey.js';
import {isJson, listOf, stringOf, type Json} from '../loose-json.js';

/** Finds what some people cannot use: no name to be read aloud, nothing to choose from, no way to hand in a file. */
export const inaccessibleRule: LintRule = ({items}, {kiosk = false}) => {
  const told = new Set<string>();
  // An option of a value set is written once, however many questions name it.
  const isNew = ({path}: LintedOption): boolean => !told.has(path) && Boolean(told.add(path));
  return items
    .filter(({isHidden}) => !isHidden)
    .flatMap((item): readonly LintFinding[] => {
      const {linkId} = item;
      return [
        ...barriers(item, kiosk).map((subject) => ({path: item.path, subject})),
        ...item.options
          .filter(({text, code}) => !text && !/^[\d.:+-]+$/.test(code))
          .filter(isNew)
          .map(({path}) => ({path, subject: 'option without words'})),
      ].map((found) => ({rule: 'inaccessible', linkId, ...found}));
    });
};

function barriers(item: LintedItem, kiosk: boolean): readonly string[] {
  const {type, text, source, isQuestion} = item;
  const found: Readonly<Record<string, boolean>> = {
    reference: type === 'reference',
    'search without a list': isSearchedBlindly(item),
    'attachment on a shared device': type === 'attachment' && kiosk,
    'question without words': isQuestion && !text,
    'image without words': [source._text, source._prefix].some(hasImageWithoutWords),
  };
  return Object.keys(found).filter((name) => found[name]);
}

function isSearchedBlindly({source, options}: LintedItem): boolean {
  const isSearched = controlsOf(source).some((code) => ['autocomplete', 'lookup'].includes(code));
  const hasList = options.length > 0 || stringOf(source.answerValueSet)?.startsWith('#') === true;
  return isSearched && !hasList;
}

function controlsOf(source: Json): readonly string[] {
  return extensionList(source, 'itemControl').flatMap(({valueCodeableConcept}) =>
    isJson(valueCodeableConcept)
      ? listOf(valueCodeableConcept.coding).flatMap(({code}) => stringOf(code) ?? [])
      : [],
  );
}

function hasImageWithoutWords(extended: unknown): boolean {
  const markup = extensionList(extended, 'rendering-xhtml').map(
    ({valueString}) => stringOf(valueString) ?? '',
  );
  const images = markup.flatMap((one) => one.match(/<img\b[^>]*>/gi) ?? []);
  return images.some((image) => !/\balt\s*=\s*("[^"]*\S[^"]*"|'[^']*\S[^']*')/i.test(image));
}
