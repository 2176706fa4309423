import {html, type Html} from './html.js';
import type {Letter} from './letter.js';
import {letterParagraphs, type LetterParagraph} from './letter-paragraphs.js';
import {letterWords} from './letter-words.js';
import type {Letterhead} from './letterhead.js';
import {textDirection} from './text-direction.js';

/** How a letter is printed. */
export interface LetterPrint {
  readonly letterhead: Letterhead;
  /** The address of the style sheet, see `letterStyles`: a document of its own, since strict pages take no other. */
  readonly styleSheet: string;
  /** True for what is not final. */
  readonly draft: boolean;
}

/** A letter as an HTML document that prints as one: no script, nothing from elsewhere but its style sheet. */
export function renderLetterHtml(letter: Letter, print: LetterPrint): string {
  const {language, subject} = letter;
  return html`<!doctype html>
    <html lang="${language}" dir="${textDirection(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${subject}</title>
        <link rel="stylesheet" href="${print.styleSheet}" />
      </head>
      <body>
        <main>${head(letter, print)}${body(letter)}${enclosures(letter)}</main>
      </body>
    </html>`.markup;
}

function head({address, date, reference, language}: Letter, print: LetterPrint): Html {
  const {letterhead, draft} = print;
  const words = letterWords(language);
  return html`<header>
      <p class="hospital" dir="auto">${letterhead.name}</p>
      ${letterhead.lines.map((line) => html`<p dir="auto">${line}</p>`)}
    </header>
    ${draft ? html`<p class="draft" ${marked(words.language, language)}>${words.draft}</p>` : undefined}
    <div class="address" dir="ltr">
      ${address.map((line) => html`<p><bdi>${withGaps(line)}</bdi></p>`)}
    </div>
    <dl ${marked(words.language, language)}>
      <div>
        <dt>${words.date}</dt>
        <dd lang="${language}">${withGaps(date)}</dd>
      </div>
      <div>
        <dt>${words.reference}</dt>
        <dd><bdi>${withGaps(reference)}</bdi></dd>
      </div>
    </dl>`;
}

function body(letter: Letter): Html {
  return html`<h1>${withGaps(letter.subject)}</h1>
    ${letterParagraphs(letter).map(renderParagraph)}`;
}

function renderParagraph({type, lead, lines}: LetterParagraph): Html {
  if (type === 'signature')
    return html`<div class="signature">
      ${lines.map((line) => html`<p>${withGaps(line)}</p>`)}
    </div>`;
  const introduction = lead === undefined ? undefined : html`<p class="lead">${withGaps(lead)}</p>`;
  if (type === 'paragraph')
    return html`${introduction}${lines.map((line) => html`<p>${withGaps(line)}</p>`)}`;
  return html`${introduction}
    <ul>
      ${lines.map((line) => html`<li>${withGaps(line)}</li>`)}
    </ul>`;
}

function enclosures({enclosures: lines, language}: Letter): Html | undefined {
  if (lines.length === 0) return undefined;
  const words = letterWords(language);
  return html`<section class="enclosures">
    <h2 ${marked(words.language, language)}>${words.enclosures}</h2>
    <ul>
      ${lines.map((line) => html`<li>${withGaps(line)}</li>`)}
    </ul>
  </section>`;
}

/** What is missing stands out, on paper, too: nobody takes it for a word of the letter. */
function withGaps(text: string): readonly Html[] {
  return text
    .split(/(\{\w+\})/)
    .map((part, at) => (at % 2 ? html`<mark>${part}</mark>` : html`${part}`));
}

/** The language of words that are not in the one of the letter. */
function marked(language: string, around: string): Html | undefined {
  return around.split('-', 1)[0]?.toLowerCase() === language
    ? undefined
    : html`lang="${language}" dir="${textDirection(language)}"`;
}
