import {extensionOf} from '../extensions.js';
import type {Extended} from '../questionnaire.js';
import type {SurveyNode} from '../survey.js';
import {asText} from './convert-results.js';
import type {ExpressionTask} from './expression-task.js';
import {createTask, type TaskParts} from './item-tasks.js';
import type {Observed} from './observed.js';
import {readExpression, type Spot, type WrittenExpression} from './read-expressions.js';

/** Texts that are computed, from when they are first shown. */
export interface TextTasks {
  /** The text; undefined where it comes to nothing, so that the one that is written is shown. */
  readonly text: (node: SurveyNode | undefined, extended: Extended) => string | undefined;
  /** The tasks of a place. */
  tasksAt(node: SurveyNode): Iterable<ExpressionTask>;
}

/** What texts need beyond what every task does. */
export interface TextParts extends TaskParts {
  readonly observed: Observed;
  fault(code: 'invalid-expression' | 'unsupported-expression-language', spot: Spot): void;
}

/** http://hl7.org/fhir/StructureDefinition/cqf-expression on a text. */
export function createTextTasks(parts: TextParts): TextTasks {
  const {host, evaluation, observed} = parts;
  const texts = new WeakMap<object, Map<Extended, {text: string; task: ExpressionTask}>>();

  function begin(
    node: SurveyNode | undefined,
    extended: Extended,
  ): {text: string; task: ExpressionTask} {
    const written = readText(node, extended);
    const compute = (): string =>
      asText(evaluation.evaluate(written, node, parts.variables(node, written)));
    const task = createTask(
      parts,
      {place: node, spot: written.spot},
      {
        run() {
          const text = compute();
          if (text !== shown.text && node) host.touch(node);
          shown.text = text;
          return false;
        },
      },
    );
    const shown = {text: '', task};
    shown.text = observed.watch(task, compute);
    return shown;
  }

  function readText(node: SurveyNode | undefined, extended: Extended): WrittenExpression {
    const extension = extensionOf(extended, 'cqf-expression');
    const spot = spotOf(node, extended, extension?.url ?? '');
    return readExpression(extension?.valueExpression, spot, ({code}) => {
      if (code === 'invalid-expression' || code === 'unsupported-expression-language') {
        parts.fault(code, spot);
      }
    });
  }

  function spotOf(node: SurveyNode | undefined, extended: Extended, subject: string): Spot {
    const source = node ? node.item.source : host.survey.definition;
    const [field] = Object.entries(source).find(([, value]) => value === extended) ?? [];
    const at = node ? node.item.path : 'Questionnaire';
    const path = field === undefined ? at : `${at}.${field}`;
    return {path, linkId: node?.item.linkId, subject};
  }

  return {
    text(node, extended) {
      const place = node ?? host.survey;
      const known = texts.get(place) ?? new Map<Extended, ReturnType<typeof begin>>();
      texts.set(place, known);
      const shown = known.get(extended) ?? begin(node, extended);
      known.set(extended, shown);
      return shown.text === '' ? undefined : shown.text;
    },
    *tasksAt(node) {
      for (const {task} of texts.get(node)?.values() ?? []) yield task;
    },
  };
}
