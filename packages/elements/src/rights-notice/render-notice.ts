import {html, nothing, type TemplateResult} from 'lit';
import type {NoticeView, SectionView} from '@patient-relations/core/notice';
import {dateWords} from '../locale/date-words.js';
import {directionOf, primary, type LocaleController} from '../locale/locale-controller.js';
import {webAddress} from './notice-trouble.js';
import {renderPassage} from './render-passage.js';
import type {NoticeMessage} from './rights-notice.messages.js';

type Locale = LocaleController<NoticeMessage>;

/** What a notice is drawn with. */
export interface NoticeFrame {
  readonly view: NoticeView;
  readonly locale: Locale;
  /** Sections that were opened, by id. */
  readonly opened: ReadonlySet<string>;
  /** The version that the person said they got, where there is one. */
  readonly earlier: string | undefined;
  readonly tools: TemplateResult;
  readonly isWide: boolean;
  readonly onToggle: (id: string, event: Event) => void;
  /** Leads to a section. */
  readonly onGo: (id: string) => void;
}

/** True where an element, 736 CSS pixels wide or more, has its contents beside the text. */
export const hasRoomBeside = ({clientWidth}: Element): boolean => clientWidth >= 736;

/** A notice with what helps to read it. */
export function renderNotice(frame: NoticeFrame): TemplateResult {
  const {view, locale, tools} = frame;
  const {language, version, effectiveFrom, status} = view;
  return html`
    <header class="stack" lang=${language} dir=${directionOf(language)}>
      <h2 id="title" tabindex="-1">${view.title}</h2>
      ${inOwnWords(
        locale,
        html`<p class="muted">
            ${locale.show('version', {version, date: dateWords(locale, effectiveFrom)})}
          </p>
          ${status === 'reviewed' ? nothing : html`<p class="notice">${locale.show(status)}</p>`}`,
      )}
    </header>
    ${inOwnWords(locale, html`${tools} ${renderChange(frame)} ${renderForm(frame)}`)}
    <div class="parts">
      ${inOwnWords(locale, renderContents(frame))}
      <div class="sections" lang=${language} dir=${directionOf(language)}>
        ${view.sections.map((section, index) => renderSection(section, index, frame))}
      </div>
    </div>
  `;
}

/** The element's own words, which may be in another language than the notice. */
const inOwnWords = ({language, direction}: Locale, content: TemplateResult): TemplateResult =>
  html`<div class="stack own" lang=${language} dir=${direction}>${content}</div>`;

function renderChange({view, earlier, locale}: NoticeFrame): unknown {
  const {change, version} = view;
  return change && earlier && earlier !== version
    ? html`<section class="notice">
        <h3>${locale.show('newParts')}</h3>
        <p lang=${change.language} dir=${directionOf(change.language)}>${change.text}</p>
      </section>`
    : nothing;
}

/** A form whose layout the law fixes is the hospital's file as it is, never a copy of it. */
function renderForm({view: {form}, locale}: NoticeFrame): unknown {
  const address = form && webAddress(form.file);
  return address
    ? html`<section class="notice">
        <p>${locale.show('officialText')}</p>
        <p>
          <a class="button" href=${address} target="_blank" rel="noopener">
            ${locale.show('officialForm', {number: form.number})}
          </a>
        </p>
      </section>`
    : nothing;
}

function renderContents({view, locale, opened, isWide, onGo}: NoticeFrame): TemplateResult {
  const {sections} = view;
  const go = (event: Event, id: string): void => {
    event.preventDefault();
    onGo(id);
  };
  return html`<details class="contents" ?open=${isWide}>
    <summary>${locale.show('contents', {count: sections.length})}</summary>
    <nav aria-label=${locale.text('contents', {count: sections.length})}>
      <ol>
        ${sections.map(
          ({id, language, heading}) =>
            html`<li>
              <a
                href="#${id}"
                lang=${language}
                dir=${directionOf(language)}
                @click=${(event: Event) => go(event, id)}
                >${heading}</a
              >
              ${opened.has(id) ? html`<span class="seen">${locale.show('opened')}</span>` : nothing}
            </li>`,
        )}
      </ol>
    </nav>
  </details>`;
}

function renderSection(section: SectionView, index: number, frame: NoticeFrame): TemplateResult {
  const {view, locale, onToggle, onGo} = frame;
  const {id, language, heading, passages} = section;
  const next = view.sections[index + 1];
  const isForeign = primary(language) !== primary(view.language);
  return html`
    <details
      class="section"
      data-id=${id}
      lang=${language}
      dir=${directionOf(language)}
      ?open=${index === 0}
      @toggle=${(event: Event) => onToggle(id, event)}
    >
      <summary>
        <h3>${heading}</h3>
        ${
          isForeign
            ? html`<span class="badge" lang=${locale.language} dir=${locale.direction}>
                ${locale.show('notTranslated', {language: nameOf(language, locale.language)})}
              </span>`
            : nothing
        }
      </summary>
      <div class="passages">
        ${passages ? passages.map(renderPassage) : html`<div class="muted">…</div>`}
      </div>
      ${
        next
          ? html`<button type="button" class="quiet" @click=${() => onGo(next.id)}>
              ${inNext(locale, next)}
            </button>`
          : nothing
      }
    </details>
  `;
}

/** The heading of the next section keeps its own language among our words. */
function inNext(locale: Locale, {heading, language}: SectionView): TemplateResult {
  const [before = '', after = ''] = locale.text('next', {heading: '\n'}).split('\n');
  return html`<span lang=${locale.language} dir=${locale.direction}
    >${before}<bdi lang=${language}>${heading}</bdi>${after}</span
  >`;
}

/** The name of a language, in words of another. */
export function nameOf(language: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], {type: 'language'}).of(language) ?? language;
  } catch {
    return language;
  }
}
