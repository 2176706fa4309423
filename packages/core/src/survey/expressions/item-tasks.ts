import type {ExpressionHost} from '../expression-runner.js';
import type {FhirValue} from '../questionnaire.js';
import {givenIn} from '../survey-places.js';
import type {SurveyNode} from '../survey.js';
import {areSame, asAnswers, asBoolean, asOptions} from './convert-results.js';
import type {Evaluation} from './evaluation.js';
import type {ExpressionTask} from './expression-task.js';
import type {WrittenExpression} from './read-expressions.js';

/** Makes the tasks that set something at a place. */
export interface ItemTasks {
  /** `enableWhenExpression`. Where it fails, the item is asked: nobody is kept from answering by a fault of the form. */
  enable(place: SurveyNode, written: WrittenExpression): ExpressionTask;
  /** `answerExpression`. Where it fails, what was offered before stays. */
  offer(place: SurveyNode, written: WrittenExpression): ExpressionTask;
  /** `initialExpression`: fills in a question that nobody has answered, and then leaves it alone. */
  begin(place: SurveyNode, written: WrittenExpression): ExpressionTask;
  /**
   * `calculatedExpression`. Where it fails there is no answer. A person may change it unless the item is read-only or
   * hidden; what they put stays, and once they empty it the next new result is filled in again. `isFresh` is false
   * where the answer comes from an earlier response, and so may be a person's.
   */
  calculate(place: SurveyNode, written: WrittenExpression, isFresh: boolean): ExpressionTask;
}

/** What tasks share. */
export interface TaskParts {
  readonly host: ExpressionHost;
  readonly evaluation: Evaluation;
  /** What an expression can refer to. */
  variables(place: SurveyNode | undefined, written: WrittenExpression): object;
  /** Makes a task out of date. */
  wake(task: ExpressionTask): void;
}

/** Tasks begin out of date: they do nothing until they are run. */
export function createTask(
  parts: Pick<TaskParts, 'wake'>,
  {place, spot}: Pick<ExpressionTask, 'place' | 'spot'>,
  work: Pick<ExpressionTask, 'run' | 'restore'>,
): ExpressionTask {
  const task: ExpressionTask = {
    place,
    spot,
    order: count++,
    sources: new Set(),
    turns: 0,
    isStuck: false,
    outdated: () => parts.wake(task),
    ...work,
  };
  return task;
}

// Only the order between tasks of one survey counts.
let count = 0;

/** Makes tasks that act through the host. */
export function createItemTasks(parts: TaskParts): ItemTasks {
  const {host, evaluation} = parts;
  const attempt = (place: SurveyNode, written: WrittenExpression): readonly unknown[] | undefined =>
    evaluation.attempt(written, place, parts.variables(place, written));

  /** The answers it gives; undefined where it gives none that the item can have. */
  function answers(
    place: SurveyNode,
    written: WrittenExpression,
  ): readonly FhirValue[] | undefined {
    const results = attempt(place, written);
    if (!results) return undefined;
    const values = asAnswers(results, place.item, place.options);
    if (values && (place.item.repeats || values.length <= 1)) return values;
    evaluation.fault('wrong-value-type', written.spot);
    return undefined;
  }

  return {
    enable(place, written) {
      let now = true;
      let before = now;
      const set = (enabled: boolean): void => {
        now = enabled;
        host.setEnabled(place, enabled);
      };
      const task = createTask(
        parts,
        {place, spot: written.spot},
        {
          run() {
            if (task.turns === 0) before = now;
            const results = attempt(place, written);
            const enabled = results ? asBoolean(results) : true;
            if (enabled === undefined) evaluation.fault('wrong-value-type', written.spot);
            if ((enabled ?? true) === now) return false;
            set(!now);
            return true;
          },
          restore: () => set(before),
        },
      );
      return task;
    },

    offer(place, written) {
      let before = place.options;
      const task = createTask(
        parts,
        {place, spot: written.spot},
        {
          run() {
            if (task.turns === 0) before = place.options;
            const results = attempt(place, written);
            const options = results && asOptions(results, place.item);
            if (results && !options) evaluation.fault('wrong-value-type', written.spot);
            if (!options || JSON.stringify(options) === JSON.stringify(place.options)) return false;
            host.setOptions(place, options);
            return true;
          },
          restore: () => host.setOptions(place, before),
        },
      );
      return task;
    },

    begin: (place, written) =>
      createTask(
        parts,
        {place, spot: written.spot},
        {
          run() {
            if (givenIn(place).length > 0) return false;
            const values = answers(place, written) ?? [];
            if (values.length > 0) host.setAnswers(place, values);
            return values.length > 0;
          },
        },
      ),

    calculate(place, written, isFresh) {
      const isEditable = !place.item.readOnly && !place.item.hidden;
      let own: readonly FhirValue[] = isFresh ? givenIn(place) : [];
      let before = own;
      const set = (values: readonly FhirValue[]): void => {
        host.setAnswers(place, values);
        own = values;
      };
      const task = createTask(
        parts,
        {place, spot: written.spot},
        {
          run() {
            const given = givenIn(place);
            if (task.turns === 0) before = given;
            const values = answers(place, written) ?? [];
            if (areSame(given, values)) {
              own = values;
              return false;
            }
            const isOverridden = given.length > 0 && !areSame(given, own);
            if (isEditable && isOverridden) return false;
            set(values);
            return true;
          },
          restore: () => set(before),
        },
      );
      return task;
    },
  };
}
