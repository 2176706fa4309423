import {html, nothing, type TemplateResult} from 'lit';
import type {CaseLetterState} from '@patient-relations/core/case';
import type {CaseScreen} from './case-screen.js';
import {dateWords} from '../locale/date-words.js';

type Paragraph = NonNullable<CaseLetterState['paragraphs']>[number];

/** The letters of the office, each behind its subject; on paper they stand open. */
export function renderLetters(screen: CaseScreen): TemplateResult | typeof nothing {
  const {locale, state} = screen;
  if (state.letters.length === 0) return nothing;
  return html`
    <section class="stack" aria-labelledby="letters">
      <h3 id="letters">${locale.show('letters')}</h3>
      ${state.letters.map((letter) => renderLetter(screen, letter))}
    </section>
  `;
}

/** Its words are in the language of the letter, whatever the page is in. */
function renderLetter(
  {locale, facility, isPrinted, printLetter}: CaseScreen,
  letter: CaseLetterState,
): TemplateResult {
  const {id, at, language = '', subject, paragraphs} = letter;
  const date = html`<span class="muted">${dateWords(locale, at, facility.timeZone)}</span>`;
  if (!paragraphs) return html`<p>${locale.show('gone')} ${date}</p>`;
  return html`
    <details ?open=${isPrinted}>
      <summary>
        <span id="letter-${id}" lang=${language} dir="auto">${subject}</span>
        ${date}
      </summary>
      ${renderLetterText(letter)}
      <div class="row no-print">
        <button
          type="button"
          id="print-${id}"
          aria-labelledby="print-${id} letter-${id}"
          @click=${() => {
            printLetter(letter);
          }}
        >
          ${locale.show('print')}
        </button>
      </div>
    </details>
  `;
}

/** What the letter says, as one sheet. */
export function renderLetterText({
  language = '',
  paragraphs = [],
}: CaseLetterState): TemplateResult {
  return html`<div class="letter stack" lang=${language} dir="auto">
    ${paragraphs.map(renderParagraph)}
  </div>`;
}

function renderParagraph({type, lead, lines}: Paragraph): TemplateResult {
  const introduction = lead === undefined ? nothing : html`<p>${lead}</p>`;
  if (type === 'list')
    return html`${introduction}
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;
  const text = html`${introduction}${lines.map((line) => html`<p>${line}</p>`)}`;
  return type === 'signature' ? html`<div class="signature">${text}</div>` : text;
}
