import {definitionLimits} from './definition-limits.js';
import {isRecord} from './value.js';
import type {SurveyIssue} from './survey-issue.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * An R5 definition as R4 has it (https://hl7.org/fhir/R5/questionnaire.html). A `coding` item becomes `choice`, or
 * `open-choice` where its answerConstraint lets people write their own; other items keep their type and options;
 * `disabledDisplay` becomes the extension. What R4 cannot say is reported as lost.
 */
export function convertR5(definition: object, report: (issue: SurveyIssue) => void): object {
  report({code: 'converted-from-r5', severity: 'note', path: 'Questionnaire'});
  const {item} = definition as Json;
  if (item === undefined) return definition;
  return {...definition, item: convertItems(item, {at: 'Questionnaire', report, depth: 0})};
}

interface Level {
  readonly at: string;
  readonly report: (issue: SurveyIssue) => void;
  readonly depth: number;
}

function convertItems(list: unknown, {at, report, depth}: Level): unknown {
  // What is no list, or nests beyond every limit, is left for the check to refuse.
  if (!Array.isArray(list) || depth > definitionLimits.depth) return list;
  return (list as readonly unknown[]).map((item, index) => {
    if (!isRecord(item)) return item;
    const path = `${at}.item[${String(index)}]`;
    for (const subject of lostOf(item)) {
      report({
        code: 'lost-in-conversion',
        severity: 'partial',
        path,
        linkId: linkIdOf(item),
        subject,
      });
    }
    const converted = convertItem(item);
    const {item: inner} = item;
    if (inner === undefined) return converted;
    return {...converted, item: convertItems(inner, {at: path, report, depth: depth + 1})};
  });
}

const linkIdOf = ({linkId}: Json): string | undefined =>
  typeof linkId === 'string' ? linkId : undefined;

/** Takes answers of its own beside its options. */
function isOpen({answerConstraint, answerOption, answerValueSet}: Json): boolean {
  const hasOptions = answerOption !== undefined || answerValueSet !== undefined;
  return (
    hasOptions && (answerConstraint === 'optionsOrString' || answerConstraint === 'optionsOrType')
  );
}

/** In R4 only a text can stand beside options, and only beside those of an open-choice. */
function lostOf(item: Json): readonly string[] {
  const takesText = item.type === 'coding' || item.type === 'string';
  if (!isOpen(item)) return [];
  if (item.answerConstraint === 'optionsOrType' && item.type !== 'string') return ['optionsOrType'];
  return takesText ? [] : ['optionsOrString'];
}

function convertItem(item: Json): Json {
  const {answerConstraint: _, disabledDisplay, ...kept} = item;
  const converted = {...kept, type: typeOf(item)};
  if (disabledDisplay === undefined) return converted;
  const own: readonly unknown[] = Array.isArray(item.extension) ? item.extension : [];
  return {...converted, extension: [...own, shownWhenDisabled(disabledDisplay)]};
}

function typeOf(item: Json): unknown {
  const {type} = item;
  if (isOpen(item) && (type === 'coding' || type === 'string')) return 'open-choice';
  return type === 'coding' ? 'choice' : type;
}

const shownWhenDisabled = (valueCode: unknown): Json => ({
  url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.disabledDisplay',
  valueCode,
});
