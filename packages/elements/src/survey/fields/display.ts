import {html, type TemplateResult} from 'lit';
import {extensionOf, type ItemControl} from '@patient-relations/core/survey';
import type {Field, FieldRenderer} from '../field.js';
import {renderSupportLink} from './support-link.js';
import {displayStyles} from './display.styles.js';

/** Words that ask for nothing: set apart by what the definition says they are for. */
export const display: FieldRenderer = {
  styles: displayStyles,
  render(field) {
    const {id, label, node} = field;
    const kind = kinds[node.item.control ?? 'inline'] ?? categoryOf(field);
    // A text with structure may hold paragraphs and lists, which a paragraph may not.
    return html`<div id=${id} class="display ${kind}">${label}</div>
      ${renderSupportLink(field)} ${renderWithin(field)}`;
  },
  show() {
    // It has no answer.
  },
  take() {
    // It has no control.
  },
};

const kinds: Partial<Record<ItemControl, string>> = {
  header: 'header',
  footer: 'small',
  legal: 'small',
  help: 'hint',
  flyover: 'hint',
  prompt: 'prompt',
};

/** http://hl7.org/fhir/R4/valueset-questionnaire-display-category.html */
function categoryOf({node}: Field): string {
  const category = extensionOf(node.item.source, 'displayCategory')?.valueCodeableConcept;
  const codes = category?.coding?.map(({code}) => code) ?? [];
  if (codes.includes('security')) return 'notice';
  return codes.includes('instructions') ? 'prompt' : 'plain';
}

function renderWithin({beneath, node}: Field): TemplateResult {
  return html`${node.nodes.length > 0 ? beneath(0) : ''}`;
}
