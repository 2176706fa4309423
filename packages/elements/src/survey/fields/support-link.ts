import {html, nothing, type TemplateResult} from 'lit';
import {extensionOf} from '@patient-relations/core/survey';
import type {Field} from '../field.js';

/** A link to more about an item, where its definition has a safe one. It opens beside the survey, which is not lost. */
export function renderSupportLink({node, say}: Field): TemplateResult | typeof nothing {
  const address = extensionOf(node.item.source, 'supportLink')?.valueUri;
  if (!address || !URL.canParse(address) || new URL(address).protocol !== 'https:') return nothing;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${say('moreAbout')}</a>`;
}
