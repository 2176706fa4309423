import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {Survey, SurveyNode} from '@patient-relations/core/survey';
import {FocusController} from '../../fields/focus-controller.js';
import type {LocaleController} from '../../locale/locale-controller.js';
import {renderAnswers, shownAnswers} from '../answering/answer-list.js';
import type {Answering} from '../answering/answering.js';
import type {Looks} from '../item-views.js';
import type {SurveyForm} from '../survey-form.js';
import type {SurveyMessage} from '../survey.messages.js';
import {stepsOf, type Step} from './steps-of.js';

/** The element whose questions are asked one after the other. */
export interface StepsHost extends LitElement {
  readonly layout: 'page' | 'one-at-a-time' | 'kiosk' | undefined;
  readonly locale: LocaleController<SurveyMessage>;
}

/** One question, or one page of them, after the other. All of them stay on the page and can be searched for. */
export interface Steps {
  readonly looks: Pick<Looks, 'isAway'>;
  start(form: SurveyForm, answering: () => Promise<Answering | undefined>): void;
  /** Goes to the step that a place is in. */
  reveal(node: SurveyNode): void;
  renderAbove(): unknown;
  renderBelow(): unknown;
}

export function createSteps(host: StepsHost, survey: Survey): Steps {
  const {locale} = host;
  const isKiosk = host.layout === 'kiosk';
  const focus = new FocusController(host);
  let steps: readonly Step[] = stepsOf(survey.nodes);
  let at = 0;
  let form: SurveyForm | undefined;
  let answering: () => Promise<Answering | undefined> = () => Promise.resolve(undefined);
  /** Where the person was, which stays the same though others come and go before it. */
  let current = steps[0]?.key;

  const isReview = (): boolean => at === steps.length;
  const total = (): number => steps.length + (isKiosk ? 0 : 1);

  function isAway(node: SurveyNode): boolean {
    const step = steps.findIndex(({places}) => places.has(node));
    return step >= 0 && step !== at;
  }

  function goTo(next: number): void {
    at = Math.max(0, Math.min(next, total() - 1));
    current = steps[at]?.key;
    turn();
    focus.moveTo('#step');
  }

  function turn(): void {
    const all = steps.flatMap(({places}) => [...places]);
    form?.views.turn(all);
    host.requestUpdate();
  }

  function follow(): void {
    steps = stepsOf(survey.nodes);
    const same = steps.findIndex(({key}) => key === current);
    if (!isReview()) at = same < 0 ? Math.min(at, steps.length - 1) : same;
    turn();
  }

  async function next(): Promise<void> {
    const part = await answering();
    if (!part) return;
    const places = steps[at]?.places ?? [];
    if (!isReview() && !part.judge([...places], true)) return;
    if (at === total() - 1) await part.submit();
    else goTo(at + 1);
  }

  function reveal(node: SurveyNode): void {
    const step = steps.findIndex(({places}) => places.has(node));
    if (step >= 0) goTo(step);
  }

  /** A tap on one of a few answers is enough. A key moves through them, so that it does not count as the answer. */
  function handleTap({target, detail}: MouseEvent): void {
    const isChoice = target instanceof HTMLInputElement && target.type === 'radio';
    const step = steps[at];
    if (isKiosk && isChoice && detail > 0 && step?.isSingle && at < total() - 1) void next();
  }

  return {
    looks: {isAway},
    start(drawn, load) {
      form = drawn;
      answering = load;
      survey.subscribe(follow);
      drawn.element.addEventListener('click', handleTap);
      // Someone found words of another step with the browser's own search.
      drawn.element.addEventListener('beforematch', (event) => {
        const node = form?.views.nodeAt(event.target as Element);
        if (node) reveal(node);
      });
    },
    reveal,
    renderAbove: () => html`
      <div class="progress">
        <h3 id="step" tabindex="-1">
          ${isReview() ? locale.show('review') : locale.show('step', {step: at + 1, steps: steps.length})}
        </h3>
        <progress
          max=${steps.length}
          .value=${at}
          aria-label=${locale.text('step', {step: Math.min(at + 1, steps.length), steps: steps.length})}
        ></progress>
      </div>
    `,
    renderBelow: () =>
      html`${isReview() && form ? renderReview(form) : nothing}
        <div class="row steps">
          <button type="button" class="primary" @click=${next}>
            ${locale.show(at === total() - 1 ? 'send' : 'next')}
          </button>
          ${
            at > 0
              ? html`<button type="button" @click=${() => goTo(at - 1)}>
                  ${locale.show('back')}
                </button>`
              : nothing
          }
        </div>`,
  };

  function renderReview(shown: SurveyForm): TemplateResult {
    const answers = shownAnswers(shown);
    return html`
      <p>${locale.show(answers.length > 0 ? 'reviewText' : 'noAnswers')}</p>
      ${renderAnswers(
        answers,
        ({node, label}) =>
          html`<button type="button" class="quiet" @click=${() => reveal(node)}>
            ${locale.show('change')}<span class="visually-hidden"> ${label()}</span>
          </button>`,
      )}
    `;
  }
}
