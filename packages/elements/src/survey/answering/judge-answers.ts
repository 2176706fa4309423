import {html} from 'lit';
import type {AnswerProblem, SurveyNode} from '@patient-relations/core/survey';
import type {FieldError} from '../../fields/error-summary.js';
import type {Words} from '../../fields/field.js';
import type {LocaleController} from '../../locale/locale-controller.js';
import type {SurveyForm} from '../survey-form.js';
import type {SurveyMessage} from '../survey.messages.js';
import {problemWords} from './problem-words.js';

/**
 * What is said to be wrong. It is said when a person leaves a question or sends, and never while they type; what a
 * change mends, or takes away, is taken back with it.
 */
export interface Judgement {
  /**
   * Says what is wrong with these answers; `isFinal` counts what is missing too. True if nothing of it keeps the person
   * from going on: a warning does not.
   */
  judge(nodes: readonly SurveyNode[], isFinal: boolean): boolean;
  /** All that is said and must be mended, for a summary. */
  errors(): readonly FieldError[];
  /** The question that a line of the summary is about. */
  nodeOf(fieldId: string): SurveyNode | undefined;
}

/** Keeps what is said to be wrong beside the fields of a form. */
export function createJudgement(
  form: SurveyForm,
  locale: LocaleController<SurveyMessage>,
): Judgement {
  const {survey} = form;
  const said = new Map<SurveyNode, readonly AnswerProblem[]>();

  function say(node: SurveyNode, problems: readonly AnswerProblem[]): void {
    if (problems.length === 0 && !said.has(node)) return;
    if (problems.length === 0) {
      said.delete(node);
      form.errors.delete(node);
    } else {
      said.set(node, problems);
      // The first is enough for one answer.
      const words = new Map<number | '', Words>();
      for (const problem of problems) {
        const index = problem.index ?? '';
        if (!words.has(index)) words.set(index, problemWords(problem, locale, form.element.lang));
      }
      form.errors.set(node, words);
    }
    form.views.update([node]);
  }

  function mend(node: SurveyNode): void {
    const before = said.get(node);
    if (!before) return;
    say(
      node,
      survey
        .problemsAt(node)
        .filter(({code, index}) =>
          before.some((other) => other.code === code && other.index === index),
        ),
    );
  }

  /** What is said is in words: they follow the page's language. */
  const spoken = (): string => `${locale.language} ${form.element.lang}`;
  let language = spoken();
  survey.subscribe((changed) => {
    const isSpoken = language !== spoken();
    language = spoken();
    for (const node of [...said.keys()]) if (isSpoken || changed.has(node)) mend(node);
  });

  return {
    judge(nodes, isFinal) {
      for (const node of nodes) {
        const before = said.get(node) ?? [];
        say(
          node,
          survey.problemsAt(node).filter((problem) => {
            return isFinal || !isMissing(problem) || before.some(isMissing);
          }),
        );
      }
      return !nodes.some((node) => said.get(node)?.some(isMistake));
    },
    nodeOf: (fieldId) => [...said.keys()].find(({key}) => key === fieldId),
    errors: () =>
      [...said].flatMap(([node, problems]) =>
        problems
          .filter(isMistake)
          .slice(0, 1)
          .map((problem) => ({
            fieldId: node.key,
            text: html`<span lang=${form.element.lang} dir=${form.element.dir}
                >${form.show(node, node.item.source.text, node.item.source._text)}</span
              >
              – ${problemWords(problem, locale)}`,
          })),
      ),
  };
}

const isMistake = ({severity}: AnswerProblem): boolean => severity !== 'warning';

/** An answer that is missing is no mistake while a person is still on their way. */
const isMissing = ({code}: AnswerProblem): boolean => code === 'required' || code === 'too-few';
