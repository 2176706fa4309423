import {html, type TemplateResult} from 'lit';

/** A face for one step of a scale: from a plain frown at 0, over a straight mouth, to a plain smile at 1. */
export function renderFace(mood: number): TemplateResult {
  const bend = mood * 2 - 1;
  const corners = 32.5 - 3 * bend;
  const middle = 32.5 + 8.5 * bend;
  return html`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="21" />
    <circle class="eye" cx="17" cy="19.5" r="1.6" />
    <circle class="eye" cx="31" cy="19.5" r="1.6" />
    <path class="mouth" d="M15 ${corners}Q24 ${middle} 33 ${corners}" />
  </svg>`;
}

/** A star: an outline that the page fills up to the one that was chosen. */
export function renderStar(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
    <path d=${star} />
  </svg>`;
}

const star = `M${Array.from({length: 10}, (_corner, index) => {
  const radius = index % 2 ? 9.2 : 20;
  const angle = (index * Math.PI) / 5;
  const x = 24 + radius * Math.sin(angle);
  const y = 25.5 - radius * Math.cos(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}).join('L')}Z`;
