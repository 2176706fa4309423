import type {CreateExpressionRunner} from '../expression-runner.js';
import {createExpressionHost, type ExpressionHost} from './expression-host.js';
import type {AnswerOption, FhirValue} from '../questionnaire.js';
import type {SurveyItem} from '../survey-item.js';
import type {SurveyNode} from '../survey.js';
import type {SurveyIssue} from '../survey-issue.js';
import {weightOfAnswer} from './answer-weight.js';
import {createCompiler, type Compiler} from './compile-expression.js';
import {createConstraintTasks} from './constraint-tasks.js';
import {createEvaluation, type Evaluation} from './evaluation.js';
import {createExpressionScope} from './expression-scope.js';
import type {ExpressionTask} from './expression-task.js';
import {createItemTasks, type TaskParts} from './item-tasks.js';
import {knownEverywhere} from './known-everywhere.js';
import {createObserved} from './observed.js';
import {expressionsOf, type WrittenExpressions} from './read-expressions.js';
import {createResponseView} from './response-view.js';
import {createTaskQueue} from './settle-tasks.js';
import {createTextTasks} from './text-tasks.js';

/**
 * Runs the FHIRPath expressions of a definition (https://hl7.org/fhir/uv/sdc/expressions.html). An answer runs only the
 * ones again that looked at it, or at what followed from it.
 */
export const createExpressionRunner: CreateExpressionRunner = (subject) => {
  const host = createExpressionHost(subject);
  const {survey} = host;
  const report = (issue: SurveyIssue): void => host.report(issue);
  const observed = createObserved();
  const view = createResponseView(survey, observed.saw);
  const compiler = createCompiler({
    now: host.options.now ?? (() => new Date()),
    weightOf: (node) => weightOfAnswer(node, (linkId) => host.nodesOf(linkId)),
  });
  const evaluation = createEvaluation(compiler, view, report);
  const base = knownEverywhere(host, view.response);
  const writtenAt = createReader(host, {evaluation, compiler, taken: new Set(Object.keys(base))});
  const scope = createExpressionScope({
    observed,
    base,
    namedAt: (place) => writtenAt(place).named,
    questionAt: (place) => questionNode(compiler, place),
    evaluate: evaluation.evaluate,
  });
  const tasksOf = new Map<SurveyNode | undefined, ExpressionTask[]>();
  const states = new WeakMap<SurveyNode, PlaceState>();
  const beginning = new Set<ExpressionTask>();
  let isStarted = false;
  const queue = createTaskQueue({
    observed,
    isThere: ({place}) => !place || host.nodesOf(place.item.linkId).includes(place),
    tasksBehind,
    noticeAt,
    reportCircle: ({spot}) => evaluation.fault('expression-cycle', spot),
  });
  const parts: TaskParts = {
    host,
    evaluation,
    variables: scope.before,
    wake: queue.add,
  };
  const itemTasks = createItemTasks(parts);
  const constraints = createConstraintTasks(parts, view);
  const texts = createTextTasks({...parts, observed, fault: evaluation.fault});

  /** Makes the tasks of a place that is new. */
  function adopt(place: SurveyNode | undefined): void {
    const written = writtenAt(place);
    const tasks = written.constraints.map((each) => constraints.watch(place, each));
    if (place) tasks.unshift(...placeTasks(place, written));
    if (tasks.length === 0) return;
    tasksOf.set(place, tasks);
    tasks.forEach(queue.add);
  }

  function placeTasks(place: SurveyNode, written: WrittenExpressions): readonly ExpressionTask[] {
    const tasks: ExpressionTask[] = [];
    const isFresh = isStarted || !host.options.response;
    if (written.enableWhen) {
      if (place.item.enableWhen.length === 0)
        tasks.push(itemTasks.enable(place, written.enableWhen));
      else evaluation.fault('unsupported-extension', written.enableWhen.spot);
    }
    if (written.answer) tasks.push(itemTasks.offer(place, written.answer));
    if (written.initial && isFresh) {
      const task = itemTasks.begin(place, written.initial);
      beginning.add(task);
      tasks.push(task);
    }
    if (written.calculated) tasks.push(itemTasks.calculate(place, written.calculated, isFresh));
    return tasks;
  }

  function noticeAt(place: SurveyNode): void {
    const before = states.get(place);
    const now = stateOf(place);
    states.set(place, now);
    if (!before) adopt(place);
    else if (isSameState(before, now)) return;
    observed.changed(place);
    if (before?.enabled !== now.enabled) observed.changed(place.parent ?? survey);
    // What a person is not to change is put right.
    if (before && (place.item.readOnly || place.item.hidden))
      tasksOf.get(place)?.forEach(queue.add);
    if (!now.enabled) dropIfGone(place);
  }

  function dropIfGone(place: SurveyNode): void {
    if (host.nodesOf(place.item.linkId).includes(place)) return;
    for (const task of [...(tasksOf.get(place) ?? []), ...texts.tasksAt(place)]) {
      observed.forget(task);
      constraints.drop(task);
    }
    tasksOf.delete(place);
  }

  function* tasksBehind(source: object): Iterable<ExpressionTask> {
    const nodes = source === survey ? survey.nodes : (source as SurveyNode).nodes;
    for (const node of [source as SurveyNode, ...nodes]) yield* tasksOf.get(node) ?? [];
  }

  return {
    settle(changed) {
      compiler.refill();
      if (!isStarted) adopt(undefined);
      queue.settle(() => {
        for (const place of changed) noticeAt(place);
      });
      // From here on, an empty answer is one that a person emptied.
      beginning.forEach(observed.forget);
      beginning.clear();
      isStarted = true;
    },
    problemsAt: constraints.problemsAt,
    text: texts.text,
  };
};

/** What of a place others can see. */
interface PlaceState {
  readonly enabled: boolean;
  readonly values: readonly (FhirValue | undefined)[];
  readonly options: readonly AnswerOption[];
}

const stateOf = ({enabled, entries, options}: SurveyNode): PlaceState => ({
  enabled,
  values: entries.map(({value}) => value),
  options,
});

function isSameState(one: PlaceState, other: PlaceState): boolean {
  return (
    one.enabled === other.enabled &&
    one.options === other.options &&
    one.values.length === other.values.length &&
    one.values.every((value, index) => value === other.values[index])
  );
}

/** `%qitem`: the item of the definition, as the library sees what it found in a resource. */
function questionNode(compiler: Compiler, {item}: SurveyNode): unknown {
  const formula = compiler.compile('$this', 'Questionnaire.item');
  return typeof formula === 'string' ? undefined : formula.run(item.source, {});
}

interface ReaderParts {
  readonly evaluation: Evaluation;
  readonly compiler: Compiler;
  /** Names that nothing in the definition may have. */
  readonly taken: ReadonlySet<string>;
}

/** Reads the expressions of each item once. Of two with one name in one place, the first counts. */
function createReader(
  host: ExpressionHost,
  {evaluation, compiler, taken}: ReaderParts,
): (place: SurveyNode | undefined) => WrittenExpressions {
  const known = new Map<SurveyItem | undefined, WrittenExpressions>();

  function read(item: SurveyItem | undefined): WrittenExpressions {
    const written = expressionsOf(item ?? {source: host.survey.definition}, (issue) =>
      host.report(issue),
    );
    const names = new Set(taken);
    const named = written.named.filter(({name = '', source, spot}) => {
      if (names.has(name)) {
        evaluation.fault('duplicate-variable', {...spot, subject: name});
        return false;
      }
      names.add(name);
      const formula =
        source !== '' && compiler.compile(source, item && 'QuestionnaireResponse.item');
      if (typeof formula === 'string') evaluation.fault(formula, spot);
      return true;
    });
    return {...written, named};
  }

  return (place) => {
    const item = place?.item;
    const written = known.get(item) ?? read(item);
    known.set(item, written);
    return written;
  };
}
