import type {ExpressionHost} from './expression-host.js';
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

/** What a task is for. */
interface Job {
  readonly parts: TaskParts;
  readonly place: SurveyNode;
  readonly written: WrittenExpression;
}

/** Tasks begin out of date: they do nothing until they are run. */
export function createTask(
  parts: Pick<TaskParts, 'wake'>,
  {place, spot}: Pick<ExpressionTask, 'place' | 'spot'>,
  work: Pick<ExpressionTask, 'run' | 'restore'> & {readonly isFirst?: boolean},
): ExpressionTask {
  const {isFirst = false, ...rest} = work;
  const task: ExpressionTask = {
    place,
    spot,
    order: isFirst ? count++ - early : count++,
    sources: new Set(),
    turns: 0,
    isStuck: false,
    outdated: () => parts.wake(task),
    ...rest,
  };
  return task;
}

// Only the order between tasks of one survey counts.
let count = 0;
const early = 2 ** 40;

/** Makes tasks that act through the host. */
export function createItemTasks(parts: TaskParts): ItemTasks {
  return {
    enable: (place, written) => enableTask({parts, place, written}),
    offer: (place, written) => offerTask({parts, place, written}),
    begin: (place, written) => beginTask({parts, place, written}),
    calculate: (place, written, isFresh) => calculateTask({parts, place, written}, isFresh),
  };
}

function attempt({parts, place, written}: Job): readonly unknown[] | undefined {
  return parts.evaluation.attempt(written, place, parts.variables(place, written));
}

function faultType({parts, written}: Job): void {
  parts.evaluation.fault('wrong-value-type', written.spot);
}

/** The answers it gives; undefined where it gives none that the item can have. */
function answersOf(job: Job): readonly FhirValue[] | undefined {
  const {item, options} = job.place;
  const results = attempt(job);
  if (!results) return undefined;
  const values = asAnswers(results, item, options);
  if (values && (item.repeats || values.length <= 1)) return values;
  faultType(job);
  return undefined;
}

function enableTask(job: Job): ExpressionTask {
  const {parts, place, written} = job;
  let now = true;
  let before = now;
  const set = (enabled: boolean): void => {
    now = enabled;
    parts.host.setEnabled(place, enabled);
  };
  const run = (): boolean => {
    if (task.turns === 0) before = now;
    const results = attempt(job);
    const enabled = results ? asBoolean(results) : true;
    if (enabled === undefined) faultType(job);
    if ((enabled ?? true) === now) return false;
    set(!now);
    return true;
  };
  const restore = (): void => set(before);
  // Before answers are computed from what is asked, it is settled what that is.
  const task = createTask(parts, {place, spot: written.spot}, {run, restore, isFirst: true});
  return task;
}

function offerTask(job: Job): ExpressionTask {
  const {parts, place, written} = job;
  let before = place.options;
  const run = (): boolean => {
    if (task.turns === 0) before = place.options;
    const results = attempt(job);
    const options = results && asOptions(results, place.item);
    if (results && !options) faultType(job);
    if (!options || JSON.stringify(options) === JSON.stringify(place.options)) return false;
    parts.host.setOptions(place, options);
    return true;
  };
  const restore = (): void => parts.host.setOptions(place, before);
  const task = createTask(parts, {place, spot: written.spot}, {run, restore});
  return task;
}

function beginTask(job: Job): ExpressionTask {
  const {parts, place, written} = job;
  const run = (): boolean => {
    if (givenIn(place).length > 0) return false;
    const values = answersOf(job) ?? [];
    if (values.length > 0) parts.host.setAnswers(place, values);
    return values.length > 0;
  };
  return createTask(parts, {place, spot: written.spot}, {run});
}

function calculateTask(job: Job, isFresh: boolean): ExpressionTask {
  const {parts, place, written} = job;
  const isEditable = !place.item.readOnly && !place.item.hidden;
  let own: readonly FhirValue[] = isFresh ? givenIn(place) : [];
  let before = own;
  const set = (values: readonly FhirValue[]): void => {
    parts.host.setAnswers(place, values);
    own = values;
  };
  const run = (): boolean => {
    const given = givenIn(place);
    if (task.turns === 0) before = given;
    const values = answersOf(job) ?? [];
    if (areSame(given, values)) {
      own = values;
      return false;
    }
    const isOverridden = given.length > 0 && !areSame(given, own);
    if (isEditable && isOverridden) return false;
    set(values);
    return true;
  };
  const restore = (): void => set(before);
  const task = createTask(parts, {place, spot: written.spot}, {run, restore});
  return task;
}
