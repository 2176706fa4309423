import type {AnswerProblem, SurveyNode} from '../survey.js';
import {asBoolean} from './convert-results.js';
import type {ExpressionTask} from './expression-task.js';
import {isResultNode} from './guarded-functions.js';
import {createTask, type TaskParts} from './item-tasks.js';
import type {WrittenConstraint} from './read-expressions.js';
import type {ResponseView} from './response-view.js';

/** Watches the rules of a definition, and tells which places break them. */
export interface ConstraintTasks {
  watch(place: SurveyNode | undefined, written: WrittenConstraint): ExpressionTask;
  /** Forgets what a rule says, where its place was taken away. */
  drop(task: ExpressionTask): void;
  readonly problemsAt: (node: SurveyNode) => readonly AnswerProblem[];
}

/**
 * A rule is broken where it says `false`. Where it says nothing, or fails, nobody is held up: mostly an answer that it
 * needs was not given yet.
 */
export function createConstraintTasks(parts: TaskParts, view: ResponseView): ConstraintTasks {
  const {host, evaluation} = parts;
  const broken = new Map<ExpressionTask, WrittenConstraint>();
  const tasksAt = new Map<SurveyNode, Set<ExpressionTask>>();
  const nodesOf = new Map<ExpressionTask, readonly SurveyNode[]>();

  /** The places at fault that a person can see, else the place of the rule. */
  function locate(
    place: SurveyNode | undefined,
    written: WrittenConstraint,
  ): readonly SurveyNode[] {
    const found = written.locations.flatMap((source) => {
      const location = {source, spot: written.spot};
      const results = evaluation.evaluate(location, place, parts.variables(place, written));
      return results.flatMap((each) => (isResultNode(each) && view.placeOf(each.data)) || []);
    });
    const own = place ?? host.survey.nodes[0];
    return found.length > 0 ? found : own ? [own] : [];
  }

  function move(task: ExpressionTask, nodes: readonly SurveyNode[]): void {
    const before = nodesOf.get(task) ?? [];
    for (const node of before) if (!nodes.includes(node)) tasksAt.get(node)?.delete(task);
    for (const node of nodes) tasksAt.set(node, (tasksAt.get(node) ?? new Set()).add(task));
    nodesOf.set(task, nodes);
    const differ = (node: SurveyNode): boolean => before.includes(node) !== nodes.includes(node);
    for (const node of new Set([...before, ...nodes])) if (differ(node)) host.touch(node);
  }

  return {
    watch(place, written) {
      const task = createTask(
        parts,
        {place, spot: written.spot},
        {
          run() {
            const results = evaluation.evaluate(written, place, parts.variables(place, written));
            const isBroken = results.length === 1 && asBoolean(results) === false;
            if (isBroken) broken.set(task, written);
            else broken.delete(task);
            move(task, isBroken ? locate(place, written) : []);
            return false;
          },
        },
      );
      return task;
    },
    drop(task) {
      broken.delete(task);
      move(task, []);
      nodesOf.delete(task);
    },
    problemsAt: (node) =>
      [...(tasksAt.get(node) ?? [])].flatMap((task) => {
        const written = broken.get(task);
        if (!written) return [];
        const {human, isWarning} = written;
        return {
          node,
          code: 'constraint',
          ...(isWarning && {severity: 'warning'}),
          ...(human && {
            words: host.survey.words(node, human.valueString, human._valueString),
          }),
        } as const;
      }),
  };
}
