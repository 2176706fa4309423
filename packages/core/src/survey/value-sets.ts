import type {
  AnswerOption,
  Coding,
  Extension,
  Questionnaire,
  ValueSet,
  ValueSetConcept,
} from './questionnaire.js';
import type {SurveyOptions} from './survey.js';
import type {SurveyIssue} from './survey-issue.js';
import {isRecord} from './value.js';

/** The options of each value set that a definition names; what cannot be had is reported. */
export async function loadValueSets(
  definition: Questionnaire,
  {valueSets = [], resolveValueSet}: SurveyOptions,
  report: (issue: SurveyIssue) => void,
): Promise<(address: string) => readonly AnswerOption[] | undefined> {
  const known = new Map<string, readonly AnswerOption[]>();
  for (const {address, path, linkId} of namedIn(definition)) {
    if (known.has(address)) continue;
    const elsewhere = async (): Promise<readonly AnswerOption[] | undefined> => {
      const found = valueSets.find(({url}) => url === address) ?? (await ask(address));
      return found && optionsIn(found);
    };
    const options = containedOptions(definition, address) ?? (await elsewhere());
    if (options && options.length > 0) known.set(address, options);
    else
      report({code: 'unresolved-value-set', severity: 'partial', path, linkId, subject: address});
  }

  /** A resolver that fails is a value set that is not there: the survey lives on. */
  async function ask(address: string): Promise<ValueSet | undefined> {
    if (address.startsWith('#')) return undefined;
    try {
      const found = await resolveValueSet?.(address);
      return isRecord(found) ? found : undefined;
    } catch {
      return undefined;
    }
  }
  return (address) => known.get(address);
}

/** The options of a value set that a definition carries itself. */
export function containedOptions(
  {contained = []}: Questionnaire,
  address: string | undefined,
): readonly AnswerOption[] | undefined {
  const resources: readonly unknown[] = contained;
  const found = resources
    .filter(isValueSet)
    .find(({id, url}) => address === `#${id ?? ''}` || (url !== undefined && address === url));
  return found && optionsIn(found);
}

interface Named {
  readonly address: string;
  readonly path: string;
  readonly linkId: string;
}

function namedIn({item = []}: Pick<Questionnaire, 'item'>, at = 'Questionnaire'): readonly Named[] {
  return item.flatMap(({answerValueSet, linkId, item: inner}, index) => {
    const path = `${at}.item[${String(index)}]`;
    const own = answerValueSet === undefined ? [] : [{address: answerValueSet, path, linkId}];
    return [...own, ...namedIn(inner ? {item: inner} : {}, path)];
  });
}

function isValueSet(resource: unknown): resource is ValueSet {
  return isRecord(resource) && resource.resourceType === 'ValueSet';
}

/** What can be chosen from a value set: its expansion, else the concepts it lists. */
function optionsIn({expansion, compose}: ValueSet): readonly AnswerOption[] {
  const listed = (compose?.include ?? []).flatMap(({system, concept = []}) =>
    concept.map((each) => (system === undefined ? each : {...each, system})),
  );
  const codings = expansion?.contains ? flatten(expansion.contains) : listed;
  return codings.map((concept) => ({valueCoding: codingOf(concept)}));
}

/** A concept as an option: what an answer keeps of it, its score, and what it is called in other languages. */
function codingOf({
  system,
  version,
  code,
  display,
  extension,
  designation = [],
  _display,
}: ValueSetConcept): Coding {
  const translations = designation.flatMap(({language, value}) =>
    language === undefined ? [] : [translation(language, value)],
  );
  const translated = translations.length > 0 ? {extension: translations} : _display;
  return {
    ...(system !== undefined && {system}),
    ...(version !== undefined && {version}),
    ...(code !== undefined && {code}),
    ...(display !== undefined && {display}),
    ...(extension && {extension}),
    ...(translated && {_display: translated}),
  };
}

const translation = (language: string, value: string): Extension => ({
  url: 'http://hl7.org/fhir/StructureDefinition/translation',
  extension: [
    {url: 'lang', valueCode: language},
    {url: 'content', valueString: value},
  ],
});

function flatten(concepts: readonly ValueSetConcept[]): readonly ValueSetConcept[] {
  return concepts.flatMap(({contains = [], abstract, ...coding}) => [
    ...(abstract ? [] : [coding]),
    ...flatten(contains),
  ]);
}
