import type {ExpressionSubject} from '../expression-runner.js';
import type {AnswerOption, FhirValue} from '../questionnaire.js';
import type {Survey, SurveyNode, SurveyOptions} from '../survey.js';
import type {SurveyIssue} from '../survey-issue.js';
import {givenIn, type Place} from '../survey-places.js';
import {isSameValue} from '../value.js';

/** What expressions may read and set. Setting marks the place as changed, and only where something changed. */
export interface ExpressionHost {
  readonly survey: Survey;
  readonly options: SurveyOptions;
  /** Every place there is of an item. */
  nodesOf(linkId: string): readonly SurveyNode[];
  setAnswers(node: SurveyNode, values: readonly FhirValue[]): void;
  setEnabled(node: SurveyNode, enabled: boolean): void;
  setOptions(node: SurveyNode, options: readonly AnswerOption[]): void;
  /** Says that a text at this place reads differently now. */
  touch(node: SurveyNode): void;
  report(issue: SurveyIssue): void;
}

/** Lets expressions at a survey. */
export function createExpressionHost(subject: ExpressionSubject): ExpressionHost {
  const {survey, answers, options, changed, report} = subject;

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
    options,
    nodesOf: answers.enablement.placesOf,
    setAnswers(node, values) {
      const place = node as Place;
      const now = givenIn(place);
      const isSame = (value: FhirValue, index: number): boolean =>
        isSameValue(value, values[index] ?? {});
      if (now.length === values.length && now.every(isSame)) return;
      answers.setValues(place, values);
      answers.follow([place], changed());
    },
    setEnabled: (node, enabled) => {
      answers.enablement.allow(node as Place, enabled, changed());
    },
    setOptions: (node, list) => {
      setOptions(node as Place, list);
    },
    touch: (node) => void changed().add(node as Place),
    report,
  };
}
