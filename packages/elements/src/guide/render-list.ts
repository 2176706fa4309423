import {html, nothing, type TemplateResult} from 'lit';
import type {Guide, GuideEntryView} from '@patient-relations/core/guide';
import {directionOf, type LocaleController} from '../locale/locale-controller.js';
import type {GuideMessage} from './guide.messages.js';
import {renderEntryList, renderNotice, renderTopicTitle} from './render-entry.js';
import {renderEntryLink} from './render-passage.js';

/** All there is, and what of it a person looks for. */
export interface ListScreen {
  readonly guide: Guide;
  readonly locale: LocaleController<GuideMessage>;
  /** The language the page asks for. */
  readonly wanted: string;
  readonly typed: string;
  /** Undefined while nothing is looked for. */
  readonly found: readonly GuideEntryView[] | undefined;
  /** True where the address names an entry that is not there. */
  readonly isLost: boolean;
  readonly onType: (typed: string) => void;
  readonly onPrint: () => void;
}

/** The search, what it found, and the topics. */
export function renderList(screen: ListScreen): TemplateResult {
  const {guide, locale, found, isLost, onPrint} = screen;
  const isFound = found !== undefined && found.length > 0;
  return html`
    <h2 id="heading" tabindex="-1">${locale.show('title')}</h2>
    ${isLost ? html`<p class="notice">${locale.show('missing')}</p>` : nothing}
    ${renderNotice(screen, guide.language)} ${renderSearch(screen)}
    <p role="status" class="count">${found ? countWords(screen, found.length) : nothing}</p>
    ${isFound ? renderFound(found, guide) : renderTopics(guide)}
    ${
      isFound
        ? nothing
        : html`<div class="row">
            <button type="button" @click=${onPrint}>${locale.show('printAll')}</button>
          </div>`
    }
  `;
}

function countWords({locale}: ListScreen, count: number): unknown {
  return count > 0 ? locale.show('found', {count}) : locale.show('none');
}

function renderSearch({locale, typed, onType}: ListScreen): TemplateResult {
  return html`<div class="field search" role="search">
    <label for="search">${locale.show('search')}</label>
    <p id="search-hint" class="hint">${locale.show('searchHint')}</p>
    <input
      id="search"
      type="search"
      .value=${typed}
      autocomplete="off"
      spellcheck="false"
      writingsuggestions="false"
      aria-describedby="search-hint"
      @input=${(event: Event) => onType((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

function renderFound(found: readonly GuideEntryView[], guide: Guide): TemplateResult {
  return html`<ol class="found" lang=${guide.language} dir=${directionOf(guide.language)}>
    ${found.map(
      ({id, title, topic, language}) =>
        html`<li lang=${language} dir=${directionOf(language)}>
          ${renderEntryLink(id, title)} ${renderTopicTitle(guide, topic, 'muted')}
        </li>`,
    )}
  </ol>`;
}

function renderTopics(guide: Guide): TemplateResult {
  return html`<div class="topics" lang=${guide.language} dir=${directionOf(guide.language)}>
    ${guide.topics.map(
      ({id, title, language}) =>
        html`<section aria-labelledby=${`topic-${id}`}>
          <h3 id=${`topic-${id}`} lang=${language ?? nothing}>${title}</h3>
          ${renderEntryList(
            guide.entries.filter(({topic}) => topic === id),
            guide,
          )}
        </section>`,
    )}
  </div>`;
}
