import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../fields/field.js';
import {renderFace, renderStar} from './rating-marks.js';
import type {RatingAppearance} from './rating-scale.js';

/** One step of a scale. */
export interface RatingStep {
  readonly value: string;
  /** Its number, in the digits of the language. */
  readonly number: string;
  /** What it means. Words and faces show it; numbers and stars say it to a screen reader and once it is chosen. */
  readonly words?: Words | undefined;
  /** What a screen reader says in place of the number: "3 of 5 stars". */
  readonly spoken?: string | undefined;
}

/** A scale to draw. */
export interface Rating {
  /** Groups the radio buttons: unique in its root. */
  readonly name: string;
  readonly appearance: RatingAppearance;
  /** From the lowest to the highest. */
  readonly steps: readonly RatingStep[];
  readonly chosen: string | undefined;
  /** What the lowest and the highest number mean, where they are not words of their own. */
  readonly low?: Words | undefined;
  readonly high?: Words | undefined;
  /** For a touch screen that is used standing. */
  readonly large?: boolean | undefined;
  /** Hears what was chosen; without it the scale is only shown. */
  readonly onChoose?: ((value: string) => void) | undefined;
}

/**
 * The radio buttons of a scale, to be put into a named group; `rating.styles.ts` makes them tiles. What was chosen
 * reaches only `onChoose`: no event leaves the scale, and no attribute tells the answer.
 */
export function renderRating(rating: Rating): TemplateResult {
  const {appearance, steps, large, onChoose} = rating;
  return html`
    <div
      class="rating ${appearance} ${large ? 'large' : ''} ${onChoose ? '' : 'shown'}"
      data-count=${steps.length}
    >
      <div
        class="steps"
        @input=${stay}
        @change=${(event: Event) => {
          stay(event);
          onChoose?.((event.target as HTMLInputElement).value);
        }}
      >
        ${steps.map((step, index) => renderStep(step, index, rating))}
      </div>
      ${hasNumbers(rating) ? renderMeaning(rating) : nothing}
    </div>
  `;
}

// Radio buttons have no read-only state: undoing the click keeps them in reach of the keyboard and of a screen reader.
const keepAsItIs = (event: Event): void => event.preventDefault();

const stay = (event: Event): void => event.stopPropagation();

const hasNumbers = ({appearance}: Rating): boolean =>
  appearance === 'numbers' || appearance === 'stars';

function renderStep(step: RatingStep, index: number, rating: Rating): TemplateResult {
  return html`
    <label class="step">
      <input
        type="radio"
        name=${rating.name}
        value=${step.value}
        .checked=${rating.chosen === step.value}
        @click=${rating.onChoose ? nothing : keepAsItIs}
      />
      ${renderMark(index, rating)}
      ${
        hasNumbers(rating)
          ? renderNumber(step, endWords(index, rating))
          : html`<span class="text">${step.words}</span>`
      }
    </label>
  `;
}

function renderMark(index: number, {appearance, steps}: Rating): TemplateResult | typeof nothing {
  switch (appearance) {
    case 'words':
      return html`<span class="dot"></span>`;
    case 'faces':
      return renderFace(index / (steps.length - 1));
    case 'stars':
      return renderStar();
    case 'numbers':
      return nothing;
  }
}

function renderNumber(step: RatingStep, end: Words | undefined): TemplateResult {
  const {number, spoken, words = end} = step;
  const said = words ? html`<span class="visually-hidden">: ${words}</span>` : nothing;
  return spoken
    ? html`<span class="text" aria-hidden="true">${number}</span>
        <span class="visually-hidden">${spoken}</span>${said}`
    : html`<span class="text">${number}</span>${said}`;
}

function endWords(index: number, {steps, low, high}: Rating): Words | undefined {
  if (index === 0) return low;
  return index === steps.length - 1 ? high : undefined;
}

/** What the ends and the chosen number mean, for the eye: a screen reader hears it with each number. */
function renderMeaning(rating: Rating): TemplateResult {
  const {steps, low, high, chosen} = rating;
  const [first, last] = [steps[0], steps.at(-1)];
  const step = steps.find(({value}) => value === chosen);
  const isWorded = steps.some(({words}) => words);
  return html`
    <div class="ends" aria-hidden="true">
      ${renderEnd(first?.number, low || first?.words)}
      ${renderEnd(last?.number, high || last?.words)}
    </div>
    ${
      isWorded
        ? html`<p class="chosen" aria-hidden="true">${renderEnd(step?.number, step?.words)}</p>`
        : nothing
    }
  `;
}

function renderEnd(
  number: string | undefined,
  words: Words | undefined,
): TemplateResult | typeof nothing {
  return words ? html`<span><bdi>${number}</bdi> – ${words}</span>` : nothing;
}
