import type {Questionnaire} from './questionnaire.js';
import type {
  QuestionnaireResponse,
  ResponseAnswer,
  ResponseItem,
} from './questionnaire-response.js';
import type {SurveyEntry, SurveyNode} from './survey.js';
import {isQuestion} from './survey-places.js';

/** The items of a response: only what is enabled, and of that only what was answered. */
function writeItems(nodes: readonly SurveyNode[]): ResponseItem[] {
  return nodes.flatMap((node): ResponseItem[] => {
    if (!node.enabled || node.item.type === 'display') return [];
    const {linkId} = node.item;
    if (isQuestion(node.item)) {
      const answer = node.entries.flatMap((entry) => writeAnswer(entry) ?? []);
      return answer.length > 0 ? [{linkId, answer}] : [];
    }
    const item = writeItems(node.nodes);
    return item.length > 0 ? [{linkId, item}] : [];
  });
}

function writeAnswer({value, nodes}: SurveyEntry): ResponseAnswer | undefined {
  const item = writeItems(nodes);
  return item.length > 0 ? {...value, item} : value;
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
