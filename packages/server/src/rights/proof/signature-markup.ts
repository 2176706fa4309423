import type {Signature} from '@patient-relations/core/notice';
import {html, type Html} from './html.js';

/** A signature as it was given: a name, or lines redrawn point by point. */
export function signatureMarkup(signature: Signature | undefined): Html {
  if (!signature) return html`<p class="none">No signature</p>`;
  if (signature.type === 'typed') return html`<p class="typed" dir="auto">${signature.name}</p>`;
  const {width, height, strokes} = signature;
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Drawn signature">
    <path vector-effect="non-scaling-stroke" d="${strokes.map(pathOf).join('')}" />
  </svg>`;
}

/** A lone point is a line of no length: round ends make a dot of it. */
function pathOf(points: readonly number[]): string {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2)
    pairs.push(`${points[at] ?? 0} ${points[at + 1] ?? 0}`);
  const [start, ...rest] = pairs;
  if (start === undefined) return '';
  return `M${start}L${[...(rest.length > 0 ? rest : [start])].join(' ')}`;
}
