import type {ExpressionHost} from './expression-runner.js';
import type {AnswerOption, FhirValue} from './questionnaire.js';
import type {ResponseItem} from './questionnaire-response.js';
import type {Survey, SurveyNode, SurveyOptions} from './survey.js';
import type {SurveyAnswers} from './survey-answers.js';
import type {SurveyIssue} from './survey-issue.js';
import {givenIn, type Place} from './survey-places.js';
import {isSameValue} from './value.js';
import {canonicalOf, writeItems} from './write-response.js';

/** What expressions may read and set of a survey. `changed` is the set that the change under way collects in. */
export function createExpressionHost(
  survey: Survey,
  answers: SurveyAnswers,
  parts: {
    readonly options: SurveyOptions;
    readonly changed: () => Set<Place>;
    readonly report: (issue: SurveyIssue) => void;
  },
): ExpressionHost {
  const {changed} = parts;

  function setOptions(place: Place, list: readonly AnswerOption[]): void {
    place.options = list;
    changed().add(place);
    const isOffered = ({value}: {readonly value: FhirValue | undefined}): boolean =>
      value !== undefined && list.some((option) => isSameValue(option, value));
    if (
      place.item.type === 'open-choice' ||
      place.entries.every((entry) => !entry.value || isOffered(entry))
    ) {
      return;
    }
    answers.keepEntries(place, isOffered);
    answers.follow([place], changed());
  }

  return {
    survey,
    options: parts.options,
    nodesOf: answers.enablement.placesOf,
    snapshot() {
      const places = new Map<SurveyNode, ResponseItem>();
      const item = writeItems(survey.nodes, {
        empty: true,
        placed: (node, at) => places.set(node, at),
      });
      const questionnaire = canonicalOf(survey.definition);
      const response = {
        resourceType: 'QuestionnaireResponse',
        status: 'in-progress',
        item,
      } as const;
      return {response: {...response, ...(questionnaire && {questionnaire})}, places};
    },
    setAnswers(node, values) {
      const place = node as Place;
      const now = givenIn(place);
      const isSame = (value: FhirValue, index: number): boolean =>
        isSameValue(value, values[index] ?? {});
      if (now.length === values.length && now.every(isSame)) return;
      const [only] = place.entries;
      if (values.length > 0 || place.item.repeats || !only) answers.setValues(place, values);
      else {
        // What was answered beneath waits for the next result.
        only.value = undefined;
        only.text = '';
      }
      answers.follow([place], changed());
    },
    setEnabled: (node, enabled) => {
      answers.enablement.allow(node as Place, enabled, changed());
    },
    setOptions: (node, list) => {
      setOptions(node as Place, list);
    },
    touch: (node) => void changed().add(node as Place),
    report: parts.report,
  };
}
