import {html, type TemplateResult} from 'lit';
import {readTarget} from '@patient-relations/core/guide';
import {readPassage, type Run} from '@patient-relations/core/notice';
import {addressOf} from './entry-address.js';

/** A passage as paragraphs and lists. Nothing in it is ever read as markup, and no link leads where a step may not. */
export function renderPassage(passage: string): readonly TemplateResult[] {
  return readPassage(passage).map((block) =>
    block.type === 'list'
      ? html`<ul>
          ${block.items.map((runs) => html`<li>${runs.map(renderRun)}</li>`)}
        </ul>`
      : html`<p>${block.runs.map(renderRun)}</p>`,
  );
}

/** A link to another entry: opened in place, or wherever the person asks their browser to. */
export function renderEntryLink(id: string, words: unknown, classes = ''): TemplateResult {
  return html`<a class=${classes} href=${addressOf(id)} data-entry=${id}>${words}</a>`;
}

function renderRun(run: Run): unknown {
  if (!('address' in run)) return run.strong ? html`<strong>${run.text}</strong>` : run.text;
  const target = readTarget(run.address);
  if (target?.type === 'entry') return renderEntryLink(target.id, run.text);
  if (target?.type !== 'address') return run.text;
  return html`<a href=${target.address} rel="noreferrer">${run.text}</a>`;
}
