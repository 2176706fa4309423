import {html, type TemplateResult} from 'lit';

/** A padlock, closed where something is kept and open where nothing is. */
export function renderLock(isClosed: boolean): TemplateResult {
  return html`
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <rect x="5" y="11" width="14" height="9" rx="2"></rect>
      <path d=${isClosed ? 'M8 11V8a4 4 0 0 1 8 0v3' : 'M8 11V7a4 4 0 0 1 7.5-2'}></path>
    </svg>
  `;
}
