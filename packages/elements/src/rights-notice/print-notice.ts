import {css, html, nothing, type TemplateResult} from 'lit';
import type {NoticeView, SectionView} from '@patient-relations/core/notice';
import {printOnly} from '../copy/print-only.js';
import {dateWords} from '../locale/date-words.js';
import {directionOf, primary, type LocaleController} from '../locale/locale-controller.js';
import {nameOf} from './render-notice.js';
import {renderPassage} from './render-passage.js';
import type {NoticeMessage} from './rights-notice.messages.js';

/** What a page of paper has beyond its content belongs to the document. A named page touches no other printing. */
const pages = css`
  @page pr-notice {
    margin: 18mm 18mm 20mm;

    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      font: 12pt sans-serif;
    }
  }
`;

/** A table, because its footer is what every browser repeats on each page. */
const sheet = css`
  .sheet {
    display: table;
    inline-size: 100%;
    page: pr-notice;
    font-size: 12pt;
  }

  .large {
    font-size: 18pt;
  }

  .words {
    display: table-row-group;
    white-space: normal;
  }

  .foot {
    display: table-footer-group;
    /* Chromium repeats no footer that may be broken. */
    break-inside: avoid;
  }

  .foot p {
    margin: 0;
    padding-block-start: 4mm;
    font-size: 12pt;
  }

  h1 {
    margin: 0 0 4mm;
    font-size: 1.6em;
    line-height: 1.2;
  }

  h2 {
    margin: 6mm 0 2mm;
    font-size: 1.2em;
    line-height: 1.2;
    break-after: avoid;
  }

  p,
  li {
    margin-block: 0 2mm;
    orphans: 2;
    widows: 2;
  }

  ul {
    margin: 0 0 2mm;
    padding-inline-start: 6mm;
  }

  a {
    color: inherit;
  }

  /* On paper nobody can follow a link: where it leads is written out, unless its words say so. */
  a[href^='http']:not([data-plain])::after {
    content: ' (' attr(href) ')';
  }
`;

/** Prints the whole notice and nothing else, with its version and date at the foot of each page. */
export function printNotice(
  view: NoticeView,
  locale: LocaleController<NoticeMessage>,
  isLarge: boolean,
): () => void {
  const {styleSheet} = pages;
  const {adoptedStyleSheets: adopted} = document;
  if (styleSheet && !adopted.includes(styleSheet))
    document.adoptedStyleSheets = [...adopted, styleSheet];
  return printOnly({
    content: renderSheet(view, locale, isLarge),
    language: view.language,
    direction: directionOf(view.language),
    styles: [sheet],
  });
}

function renderSheet(
  {title, version, effectiveFrom, sections, status, language}: NoticeView,
  locale: LocaleController<NoticeMessage>,
  isLarge: boolean,
): TemplateResult {
  const date = dateWords(locale, effectiveFrom);
  return html`<div class="sheet ${isLarge ? 'large' : ''}">
    <div class="words">
      <h1>${title}</h1>
      ${status === 'reviewed' ? nothing : html`<p lang=${locale.language}>${locale.show(status)}</p>`}
      ${sections.map((section) => renderSection(section, language, locale))}
    </div>
    <div class="foot">
      <p>
        <bdi lang=${language}>${title}</bdi> ·
        <bdi lang=${locale.language} dir=${locale.direction}>
          ${locale.text('version', {version, date})}
        </bdi>
      </p>
    </div>
  </div>`;
}

function renderSection(
  {language, heading, passages = []}: SectionView,
  around: string,
  locale: LocaleController<NoticeMessage>,
): TemplateResult {
  return html`<section lang=${language} dir=${directionOf(language)}>
    <h2>${heading}</h2>
    ${
      primary(language) === primary(around)
        ? nothing
        : html`<p lang=${locale.language} dir=${locale.direction}>
            <em>${locale.show('notTranslated', {language: nameOf(language, locale.language)})}</em>
          </p>`
    }
    ${passages.map(renderPassage)}
  </section>`;
}
