import {html, nothing, type TemplateResult} from 'lit';
import {dateWords} from '../locale/date-words.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {DraftNews} from './draft-keeper.js';
import type {LabelOf} from './left-out-labels.js';
import type {DraftMessage} from './messages/en.js';
import {renderLeftOut} from './render-left-out.js';

/** Everything that may have to be told: of the draft, and of what the person did with the switch and the buttons. */
export type News = DraftNews | {readonly kind: 'erased' | 'notErased' | 'freshDone'};

/** What is told, as a screen reader says it by itself. */
export function renderNews(
  news: News | undefined,
  locale: LocaleController<DraftMessage>,
  labelOf: LabelOf,
): TemplateResult {
  const isBad = /^(unreadable|full|no-storage|notErased)$/.test(news?.kind ?? '');
  return html`
    <div role="status" class="news ${news ? 'notice' : ''} ${isBad ? 'danger' : ''}">
      ${news ? renderWords(news, locale, labelOf) : nothing}
    </div>
  `;
}

function renderWords(
  news: News,
  locale: LocaleController<DraftMessage>,
  labelOf: LabelOf,
): TemplateResult {
  if (news.kind !== 'restored') return html`<p>${locale.show(news.kind)}</p>`;
  const {savedAt, isOtherVersion, leftOut} = news;
  return html`
    <p>${locale.show('restored', {date: dateWords(locale, savedAt)})}</p>
    ${isOtherVersion ? html`<p>${locale.show('changed')}</p>` : nothing}
    ${renderLeftOut(leftOut, locale, labelOf)}
  `;
}
