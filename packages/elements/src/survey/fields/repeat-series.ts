import {html, nothing, type TemplateResult} from 'lit';
import type {Field, Series, SeriesRenderer} from '../field.js';
import {focusWhenDrawn} from './focus-when-drawn.js';
import {renderHeading} from './group-heading.js';
import {occurrenceHint} from './occurrence-hint.js';
import {depthOf, repeatsOf} from './siblings.js';

/** The repeats of a group one beneath another, under their common heading. */
export const repeatSeries: SeriesRenderer = {
  render(series) {
    const {id, label, nodes, room} = series;
    const [first] = nodes;
    return html`
      <div class="repeats" role="group" aria-labelledby="${id}-series-label">
        ${renderHeading({id: `${id}-series-label`, words: label}, first ? depthOf(first) : 0)}
        ${renderOccurrences(series)} ${room} ${renderAdd(series)}
      </div>
    `;
  },
};

/** How many repeats are asked for, where the definition says. */
export function renderOccurrences(series: Series): TemplateResult | typeof nothing {
  const [first] = series.nodes;
  const hint = first && occurrenceHint(series, first.item);
  return hint ? html`<p class="hint">${hint}</p>` : nothing;
}

/** The way to add a repeat, and where it is announced. */
export function renderAdd(series: Series): TemplateResult | typeof nothing {
  const {nodes, say, readOnly} = series;
  const [first] = nodes;
  if (!first || readOnly || first.item.readOnly) return nothing;
  return html`
    <button
      type="button"
      class="add"
      ?hidden=${nodes.length >= first.item.maxOccurs}
      ?disabled=${!first.enabled}
      @click=${(event: Event) => {
        addRepeat(series, event.currentTarget as Element);
      }}
    >
      ${say('addAnother')}
    </button>
    <p role="status" class="visually-hidden"></p>
  `;
}

function addRepeat({survey, nodes, say}: Series, button: Element): void {
  const [first] = nodes;
  const added = first && survey.addRepeat(first);
  if (!added) return;
  announce(button, say('addedNumber', {count: repeatsOf(survey, added).length}));
  focusWhenDrawn(button, added.key);
}

/** The way to take a repeat away, where one may go. */
export function renderRemove(field: Field): TemplateResult | typeof nothing {
  const {survey, node, id, say, readOnly} = field;
  const count = repeatsOf(survey, node).length;
  if (readOnly || count <= Math.max(1, node.item.minOccurs)) return nothing;
  return html`<button
    type="button"
    class="quiet remove"
    id="${id}-remove"
    aria-describedby="${id}-label"
    ?disabled=${!node.enabled}
    @click=${(event: Event) => {
      removeRepeat(field, event.currentTarget as Element);
    }}
  >
    ${say('remove')}
  </button>`;
}

function removeRepeat({survey, node, say}: Field, button: Element): void {
  const around = button.closest('.repeats') ?? button;
  const before = repeatsOf(survey, node);
  const at = before.indexOf(node);
  survey.removeRepeat(node);
  const left = before.filter((other) => other !== node);
  announce(around, say('removedNumber', {count: left.length}));
  const next = left[Math.max(0, at - 1)];
  if (next) focusWhenDrawn(around, next.key);
}

function announce(near: Element, words: string): void {
  const around = near.closest('.repeats');
  const status = [...(around?.querySelectorAll('[role=status]') ?? [])].at(-1);
  if (status) status.textContent = words;
}
