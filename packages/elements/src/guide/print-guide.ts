import {css, html, nothing, type CSSResultOrNative} from 'lit';
import {readTarget, type Guide, type GuideEntryView} from '@patient-relations/core/guide';
import {printOnly} from '../copy/print-only.js';
import {directionOf} from '../locale/locale-controller.js';
import {renderParts} from './render-entry.js';

/** What of the guide goes on paper. */
export interface PrintedGuide {
  readonly guide: Guide;
  readonly entries: readonly GuideEntryView[];
  /** The words above the steps. */
  readonly next: string;
  readonly styles: readonly CSSResultOrNative[];
  /** Other ways to reach the hospital, for steps that paper cannot open. */
  readonly ways: {readonly title: string; readonly words: string};
}

const paper = css`
  :host {
    color-scheme: light;
    font-size: 12pt;
  }

  article {
    margin-block-end: 1.5rem;
  }

  h1,
  h2,
  h3,
  h4 {
    margin: 0 0 0.25rem;
    break-after: avoid;
  }

  .steps-on-paper ul {
    padding-inline-start: 1.25rem;
  }

  li,
  .steps-on-paper {
    break-inside: avoid;
  }

  a[href^='http']::after,
  a[href^='mailto']::after {
    content: ' <' attr(href) '>';
  }
`;

/** Prints entries, topic by topic, with the addresses that paper cannot follow. Returns how to take the sheet away. */
export function printGuide({guide, entries, next, styles, ways}: PrintedGuide): () => void {
  const {language} = guide;
  const topics = guide.topics.filter(({id}) => entries.some(({topic}) => topic === id));
  return printOnly({
    language,
    direction: directionOf(language),
    styles: [...styles, paper],
    content: html`${topics.map(
      ({id, title}) =>
        html`<h1>${title}</h1>
          ${entries.filter(({topic}) => topic === id).map((entry) => renderOnPaper(entry, next))}`,
    )}
    ${
      ways.words
        ? html`<h2>${ways.title}</h2>
            <p class="words">${ways.words}</p>`
        : nothing
    }`,
  });
}

function renderOnPaper(entry: GuideEntryView, next: string): unknown {
  return html`<article class="stack" lang=${entry.language} dir=${directionOf(entry.language)}>
    <h2>${entry.title}</h2>
    ${renderParts(entry)}
    <div class="steps-on-paper">
      <h3>${next}</h3>
      <ul>
        ${entry.next.map(({label, to}) => html`<li>${label}${addressOnPaper(to)}</li>`)}
      </ul>
    </div>
  </article>`;
}

function addressOnPaper(to: string): string {
  const target = readTarget(to);
  if (target?.type !== 'address') return '';
  return ` <${to.startsWith('/') ? new URL(to, document.baseURI).href : to.replace(/^(tel|mailto):/, '')}>`;
}
