import {html, nothing, type TemplateResult} from 'lit';
import {readPassage, type Run} from '@patient-relations/core/notice';

/** A passage as paragraphs and lists. Nothing in it is ever read as markup. */
export function renderPassage(passage: string): readonly TemplateResult[] {
  return readPassage(passage).map((block) =>
    block.type === 'list'
      ? html`<ul>
          ${block.items.map((runs) => html`<li>${runs.map(renderRun)}</li>`)}
        </ul>`
      : html`<p>${block.runs.map(renderRun)}</p>`,
  );
}

function renderRun(run: Run): unknown {
  if (!('address' in run)) return run.strong ? html`<strong>${run.text}</strong>` : run.text;
  // A page keeps its place while someone looks something up; a phone number opens no tab.
  const target = run.address.startsWith('http') ? '_blank' : nothing;
  return html`<a
    ?data-plain=${run.text === run.address}
    href=${run.address}
    target=${target}
    rel="noopener"
    >${run.text}</a
  >`;
}
