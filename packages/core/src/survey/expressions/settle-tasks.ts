import type {SurveyNode} from '../survey.js';
import {expressionLimits} from './expression-limits.js';
import type {ExpressionTask} from './expression-task.js';
import type {Observed} from './observed.js';

/** Runs what is out of date until nothing is. */
export interface TaskQueue {
  readonly add: (task: ExpressionTask) => void;
  /** `notice` looks for changes that running a task had, beyond its own place. */
  settle(notice: () => void): void;
}

/** What a queue asks of whoever makes the tasks. */
export interface QueueParts {
  readonly observed: Observed;
  /** False once the place of a task was taken away. */
  isThere(task: ExpressionTask): boolean;
  /** The tasks that set something which a reader of this source sees. */
  tasksBehind(source: object): Iterable<ExpressionTask>;
  /** Looks for what changed at a place. */
  noticeAt(place: SurveyNode): void;
  reportCircle(task: ExpressionTask): void;
}

/** Tasks run in the order of the form, and again when what they read changes: see `expressionLimits.turns`. */
export function createTaskQueue(parts: QueueParts): TaskQueue {
  const waiting = new Set<ExpressionTask>();
  const turned = new Set<ExpressionTask>();

  function run(task: ExpressionTask): void {
    if (task.isStuck) return;
    if (!parts.isThere(task)) {
      parts.observed.forget(task);
      return;
    }
    const isDifferent = parts.observed.watch(task, () => task.run());
    if (!isDifferent) return;
    task.turns++;
    turned.add(task);
    if (task.turns > expressionLimits.turns) breakCircle(task);
    if (task.place) parts.noticeAt(task.place);
  }

  /** Everything that keeps turning behind a task stops, with what was there before. */
  function breakCircle(task: ExpressionTask): void {
    const circle = new Set<ExpressionTask>([task]);
    for (const each of circle) {
      for (const source of each.sources) {
        for (const behind of parts.tasksBehind(source)) {
          if (behind.turns > expressionLimits.turns / 2) circle.add(behind);
        }
      }
    }
    for (const each of circle) {
      each.isStuck = true;
      parts.reportCircle(each);
      each.restore?.();
      if (each.place) parts.noticeAt(each.place);
    }
  }

  return {
    add: (task) => void waiting.add(task),
    settle(notice) {
      notice();
      while (waiting.size > 0) {
        const batch = [...waiting].sort((one, other) => one.order - other.order);
        for (const task of batch) {
          if (waiting.delete(task)) run(task);
        }
        notice();
      }
      for (const task of turned) task.turns = 0;
      turned.clear();
    },
  };
}
