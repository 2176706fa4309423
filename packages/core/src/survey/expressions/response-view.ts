import {isQuestion} from '../survey-places.js';
import type {Survey, SurveyEntry, SurveyNode} from '../survey.js';
import {canonicalOf} from '../write-response.js';

/**
 * The response as it stands, written out only where an expression looks: places that are asked, answered or not.
 * It is always up to date, and tells what was looked at.
 */
export interface ResponseView {
  readonly response: object;
  /** The item of a place. */
  itemOf(place: SurveyNode): object;
  /** The place that an item stands for; undefined for anything else. */
  placeOf(item: unknown): SurveyNode | undefined;
}

/** `saw` hears of every place whose answers or inner places were looked at, and of the survey for the outermost. */
export function createResponseView(
  survey: Survey,
  saw: (source: SurveyNode | Survey) => void,
): ResponseView {
  const items = new WeakMap<SurveyNode, object>();
  const places = new WeakMap<object, SurveyNode>();

  function itemOf(place: SurveyNode): object {
    const known = items.get(place);
    if (known) return known;
    const made = isQuestion(place.item) ? questionItem(place) : groupItem(place);
    items.set(place, made);
    places.set(made, place);
    return made;
  }

  const groupItem = (place: SurveyNode): object => ({
    linkId: place.item.linkId,
    get item() {
      saw(place);
      return itemsIn(place.nodes);
    },
  });

  const questionItem = (place: SurveyNode): object => ({
    linkId: place.item.linkId,
    get answer() {
      saw(place);
      if (!place.enabled) return undefined;
      const answers = place.entries.filter(isGiven).map((entry) => answerOf(place, entry));
      return answers.length > 0 ? answers : undefined;
    },
  });

  function answerOf(place: SurveyNode, {value, nodes}: SurveyEntry): object {
    if (nodes.length === 0) return value ?? {};
    return {
      ...value,
      get item() {
        saw(place);
        return itemsIn(nodes);
      },
    };
  }

  function itemsIn(nodes: readonly SurveyNode[]): readonly object[] | undefined {
    const asked = nodes.filter(({enabled, item}) => enabled && item.type !== 'display');
    return asked.length > 0 ? asked.map(itemOf) : undefined;
  }

  /** An answer without a value is one where something beneath it was answered. */
  const isGiven = ({value, nodes}: SurveyEntry): boolean =>
    value !== undefined || nodes.some(isAnswered);

  function isAnswered(place: SurveyNode): boolean {
    saw(place);
    return place.enabled && (place.entries.some(isGiven) || place.nodes.some(isAnswered));
  }

  const questionnaire = canonicalOf(survey.definition);
  const response = {
    resourceType: 'QuestionnaireResponse',
    status: 'in-progress',
    ...(questionnaire !== undefined && {questionnaire}),
    get item() {
      saw(survey);
      return itemsIn(survey.nodes);
    },
  };
  return {
    response,
    itemOf,
    placeOf: (item) => (typeof item === 'object' && item !== null ? places.get(item) : undefined),
  };
}
