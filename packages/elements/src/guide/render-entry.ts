import {html, nothing, type TemplateResult} from 'lit';
import {readTarget} from '@patient-relations/core/guide';
import type {Guide, GuideEntryView, GuideStep} from '@patient-relations/core/guide';
import {directionOf, primary, type LocaleController} from '../locale/locale-controller.js';
import type {GuideMessage} from './guide.messages.js';
import type {OpenTarget} from './render-form.js';
import {renderEntryLink, renderPassage} from './render-passage.js';

/** An entry on the screen, and what a person may do with it. */
export interface EntryScreen {
  readonly entry: GuideEntryView;
  readonly guide: Guide;
  readonly locale: LocaleController<GuideMessage>;
  /** The language the page asks for. The words around an entry may not have it though the entry does. */
  readonly wanted: string;
  /** False where there is no service to send anything to. */
  readonly canSend: boolean;
  readonly opening: string | undefined;
  /** True while a form stands below: what else there is would be in its way. */
  readonly isWriting: boolean;
  readonly onOpen: (to: string, target: OpenTarget) => void;
  readonly onPrint: () => void;
}

/** One entry: its words, what to do next, and what else there is on the topic. */
export function renderEntry(screen: EntryScreen): TemplateResult {
  const {entry, guide, locale} = screen;
  const {topic, language} = entry;
  return html`
    <div class="row">${renderEntryLink('', locale.show('all'), 'button back')}</div>
    ${renderNotice(screen, language)}
    <article class="stack" lang=${language} dir=${directionOf(language)}>
      <header>
        ${renderTopicTitle(guide, topic, 'topic')}
        <h2 id="entry" tabindex="-1">${entry.title}</h2>
      </header>
      ${renderParts(entry)}
    </article>
    <section class="next stack" aria-labelledby="next">
      <h3 id="next">${locale.show('next')}</h3>
      <div class="steps" lang=${language} dir=${directionOf(language)}>
        ${entry.next.map((step, index) => renderStep(screen, step, index === 0))}
      </div>
    </section>
    ${screen.isWriting ? nothing : renderRest(screen)}
  `;
}

function renderRest(screen: EntryScreen): TemplateResult {
  const {entry, guide, locale, onPrint} = screen;
  const others = guide.entries.filter(({topic, id}) => topic === entry.topic && id !== entry.id);
  return html`
    ${
      others.length > 0
        ? html`<nav class="stack" aria-labelledby="more">
            <h3 id="more">${locale.show('more')}</h3>
            ${renderEntryList(others, guide)}
          </nav>`
        : nothing
    }
    ${renderSources(screen)}
    <div class="row">
      <button type="button" @click=${onPrint}>${locale.show('print')}</button>
    </div>
  `;
}

/** The words of an entry under their headings. */
export function renderParts({parts}: GuideEntryView): readonly TemplateResult[] {
  return parts.map(
    ({heading, text}) => html`
      <section class="part">
        ${heading ? html`<h3>${heading}</h3>` : nothing}${renderPassage(text)}
      </section>
    `,
  );
}

/** Links to entries, each in its own language. */
export function renderEntryList(entries: readonly GuideEntryView[], guide: Guide): TemplateResult {
  return html`<ul class="entries" lang=${guide.language} dir=${directionOf(guide.language)}>
    ${entries.map(
      ({id, title, language}) =>
        html`<li lang=${language} dir=${directionOf(language)}>${renderEntryLink(id, title)}</li>`,
    )}
  </ul>`;
}

/** The topic of an entry, in the language of the guide. */
export function renderTopicTitle(guide: Guide, topic: string, classes: string): unknown {
  const found = guide.topics.find(({id}) => id === topic);
  const language = found?.language ?? guide.language;
  return found
    ? html`<p class=${classes} lang=${language} dir=${directionOf(language)}>${found.title}</p>`
    : nothing;
}

/** Says that what follows is not in the language of the page, where it is not. */
export function renderNotice(
  {locale, wanted}: Pick<EntryScreen, 'locale' | 'wanted'>,
  language: string,
): unknown {
  return primary(language) === primary(wanted)
    ? nothing
    : html`<p class="notice">${locale.show('otherLanguage')}</p>`;
}

function renderStep(screen: EntryScreen, {label, to}: GuideStep, isFirst: boolean): unknown {
  const {canSend, opening, onOpen, locale} = screen;
  const target = readTarget(to);
  const classes = isFirst ? 'button step first' : 'button step';
  if (!target) return nothing;
  switch (target.type) {
    case 'entry':
      return renderEntryLink(target.id, label, classes);
    case 'address':
      return html`<a class=${classes} href=${target.address} rel="noreferrer">${label}</a>`;
    default:
      return canSend
        ? html`<button
            type="button"
            class=${classes}
            aria-disabled=${opening === to ? 'true' : 'false'}
            @click=${() => onOpen(to, target)}
          >
            ${opening === to ? locale.show('opening') : label}
          </button>`
        : nothing;
  }
}

function renderSources({entry, locale}: EntryScreen): unknown {
  return entry.sources.length > 0
    ? html`<details>
        <summary>${locale.show('sources')}</summary>
        <ul class="sources" lang="en" dir="ltr">
          ${entry.sources.map(({citation}) => html`<li>${citation}</li>`)}
        </ul>
      </details>`
    : nothing;
}
