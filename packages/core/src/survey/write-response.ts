import type {Questionnaire} from './questionnaire.js';
import type {
  QuestionnaireResponse,
  ResponseAnswer,
  ResponseItem,
} from './questionnaire-response.js';
import type {SurveyEntry, SurveyNode} from './survey.js';
import {isQuestion} from './survey-places.js';

/** How a response is written. */
export interface Writing {
  /** Keeps places that are asked but not answered, which expressions need and FHIR does not. */
  readonly empty?: boolean;
  /** Told where each place went. */
  readonly placed?: (node: SurveyNode, item: ResponseItem) => void;
}

/** The items of a response: only what is enabled, and of that only what was answered. */
export function writeItems(nodes: readonly SurveyNode[], writing: Writing = {}): ResponseItem[] {
  return nodes.flatMap((node) => {
    if (!node.enabled || node.item.type === 'display') return [];
    const item = isQuestion(node.item) ? writeQuestion(node, writing) : writeGroup(node, writing);
    if (item) writing.placed?.(node, item);
    return item ?? [];
  });
}

function writeGroup(node: SurveyNode, writing: Writing): ResponseItem | undefined {
  const items = writeItems(node.nodes, writing);
  const {linkId} = node.item;
  if (items.length > 0) return {linkId, item: items};
  return writing.empty ? {linkId} : undefined;
}

function writeQuestion(node: SurveyNode, writing: Writing): ResponseItem | undefined {
  const answers = node.entries.flatMap((entry) => writeAnswer(entry, writing) ?? []);
  const {linkId} = node.item;
  if (answers.length > 0) return {linkId, answer: answers};
  return writing.empty ? {linkId} : undefined;
}

function writeAnswer({value, nodes}: SurveyEntry, writing: Writing): ResponseAnswer | undefined {
  const items = writeItems(nodes, writing);
  if (items.length > 0) return {...value, item: items};
  return value;
}

/** The address of a definition as a response names it, with its version after `|`. */
export function canonicalOf({url, version}: Questionnaire): string | undefined {
  return url === undefined || version === undefined ? url : `${url}|${version}`;
}

/** The whole response. `undefined` fields are left out, so that it is the JSON it looks like. */
export function writeResponse(
  definition: Questionnaire,
  nodes: readonly SurveyNode[],
  facts: {
    readonly status: QuestionnaireResponse['status'];
    readonly id: string | undefined;
    readonly language: string | undefined;
    readonly authored: string;
  },
): QuestionnaireResponse {
  const items = writeItems(nodes);
  const questionnaire = canonicalOf(definition);
  const {id, language, authored, status} = facts;
  return {
    resourceType: 'QuestionnaireResponse',
    ...(id === undefined ? {} : {id}),
    ...(questionnaire === undefined ? {} : {questionnaire}),
    status,
    ...(language === undefined ? {} : {language}),
    authored,
    ...(items.length > 0 ? {item: items} : {}),
  };
}
