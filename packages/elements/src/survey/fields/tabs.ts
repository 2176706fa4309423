import {html, nothing, render, type TemplateResult} from 'lit';
import type {SurveyNode} from '@patient-relations/core/survey';
import type {Field, FieldRenderer} from '../field.js';
import {renderHeading} from './group-heading.js';
import {depthOf} from './siblings.js';
import {drawTabs, isSelected, keepTabs, panelsOf, selectTab} from './tab-list.js';
import {groupStyles} from './group.styles.js';
import {tabsStyles} from './tabs.styles.js';

/**
 * Groups as tabs, as the ARIA Authoring Practices describe them (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). All
 * panels are on the page, and a search of the page opens the one it finds something in.
 */
export const tabs: FieldRenderer = {
  styles: [groupStyles, tabsStyles],
  render(field) {
    const {id, label, node, hint, error} = field;
    const list = field.kept(createList);
    keepTabs(node, {list, draw: () => render(renderTabs(field), list)});
    // First the panels, then what names them: which panels there are is known when they are drawn.
    const panels = field.beneath(0);
    drawTabs(node);
    list.setAttribute('aria-labelledby', `${id}-label`);
    return html`
      <div class="group tabs" id=${id} tabindex="-1">
        ${renderHeading({id: `${id}-label`, words: label}, depthOf(node))}
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing} ${list} ${panels}
      </div>
    `;
  },
  show() {
    // The answers are in its panels.
  },
  take() {
    // The controls are in its panels.
  },
};

function createList(): HTMLElement {
  const list = document.createElement('div');
  list.className = 'tab-list';
  list.setAttribute('role', 'tablist');
  return list;
}

function renderTabs(field: Field): readonly TemplateResult[] {
  const panels = panelsOf(field.node);
  return panels.map((panel) => {
    const {text, _text} = panel.item.source;
    const isShown = isSelected(panel);
    return html`<button
      type="button"
      role="tab"
      id="${panel.key}-tab"
      tabindex=${isShown ? 0 : -1}
      aria-selected=${isShown ? 'true' : 'false'}
      aria-controls=${panel.key}
      @click=${() => {
        selectTab(panel);
      }}
      @keydown=${(event: KeyboardEvent) => {
        moveByKey(panels, panel, event);
      }}
    >
      ${field.words(text, _text)}
    </button>`;
  });
}

function moveByKey(panels: readonly SurveyNode[], from: SurveyNode, event: KeyboardEvent): void {
  const button = event.currentTarget as HTMLElement;
  const isRightToLeft = getComputedStyle(button).direction === 'rtl';
  const steps: Partial<Record<string, number>> = {
    ArrowRight: isRightToLeft ? -1 : 1,
    ArrowLeft: isRightToLeft ? 1 : -1,
    Home: -panels.indexOf(from),
    End: panels.length - 1 - panels.indexOf(from),
  };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const next = panels[(panels.indexOf(from) + step + panels.length) % panels.length];
  if (!next) return;
  selectTab(next);
  (button.getRootNode() as ShadowRoot).getElementById(`${next.key}-tab`)?.focus();
}
