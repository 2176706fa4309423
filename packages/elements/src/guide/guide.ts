import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Client} from '@patient-relations/core';
import {createGuideSearch} from '@patient-relations/core/guide';
import type {Guide, GuideEntryView, GuideSearch} from '@patient-relations/core/guide';
import {ClientController} from '../client/client-controller.js';
import type {ClientRequestEvent} from '../client/client-request.js';
import {FocusController} from '../fields/focus-controller.js';
import {LocaleController} from '../locale/locale-controller.js';
import {nearestLanguage, watchLanguage} from '../locale/nearest-language.js';
import {createPageAddress, entryInAddress} from './entry-address.js';
import {guideCatalog} from './guide.messages.js';
import {loadGuide} from './load-guide.js';
import {printGuide} from './print-guide.js';
import {renderEntry} from './render-entry.js';
import {fetchForm, renderForm, type OpenTarget} from './render-form.js';
import {renderList} from './render-list.js';
import {renderWait} from './render-wait.js';
import {base} from '../styles/base.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {guideStyles} from './guide.styles.js';

/**
 * Help in plain words, by topic: to look through, to search, to print, and each with what to do next. What is typed into
 * the search stays in the page.
 *
 * @tagname pr-guide
 * @summary A guide to rights, records, bills, visits and all else that people ask a hospital.
 * @status experimental
 * @slot - Other ways to reach the hospital: phone, address, hours.
 */
export class PrGuide extends LitElement {
  static override styles = [tokens, base, guideStyles];

  static override properties: PropertyDeclarations = {
    src: {},
    entry: {},
    baseUrl: {attribute: 'base-url'},
    facilityId: {attribute: 'facility-id'},
    leaveUrl: {attribute: 'leave-url'},
    myCaseUrl: {attribute: 'my-case-url'},
    sharedDevice: {type: Boolean, attribute: 'shared-device'},
    client: {attribute: false},
  };

  /**
   * Where the hospital's own guide is, as `pr-guide-build` wrote it; `{language}` in it stands for the language. Without
   * it the guide is ours.
   */
  declare src: string;
  /** The entry to begin with; empty for the list. Where it is set, the page's address is neither read nor changed. */
  declare entry: string | undefined;
  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string;
  declare facilityId: string;
  /** Where "leave this page quickly" goes; the site's front page by default. */
  declare leaveUrl: string;
  /** Where a case is followed, for the receipt. */
  declare myCaseUrl: string;
  /** Others use this device: the browser is asked to remember nothing. */
  declare sharedDevice: boolean;
  /** Overrides the client of the surrounding `<pr-client>` and of the attributes. */
  declare client: Client | undefined;

  readonly #locale = new LocaleController(this, guideCatalog);
  readonly #clients = new ClientController(this);
  readonly #focus = new FocusController(this);
  readonly #address = createPageAddress();
  #guide: Guide | undefined;
  #search: GuideSearch | undefined;
  #failed = false;
  /** What is loaded or being loaded, so that what comes late does not replace what came after. */
  #wanted = '';
  #shown: string | undefined;
  #typed = '';
  /** What steps have opened. Each stays, hidden, so that no words are lost. */
  #forms: readonly string[] = [];
  #form: string | undefined;
  #opening: string | undefined;
  #notOpened = false;
  #stops: readonly (() => void)[] = [];

  constructor() {
    super();
    this.src = '';
    this.baseUrl = '';
    this.facilityId = '';
    this.leaveUrl = '';
    this.myCaseUrl = '';
    this.sharedDevice = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = [
      watchLanguage(this, () => this.requestUpdate()),
      this.#address.watch((entry) => this.#hasAddress && this.#show(entry)),
    ];
    if (!this.#hasAddress) return;
    this.#shown = entryInAddress();
    // As an address leads to its place; but not away from what someone is at already.
    if (this.#shown !== undefined && document.activeElement === document.body)
      this.#focus.moveTo('#entry, #heading');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entry') && this.entry !== undefined) this.#shown = this.entry || undefined;
    // A guide from elsewhere does not stand in for one that cannot be had; one in another language does.
    if (changed.has('src')) this.#guide = undefined;
    const wanted = `${nearestLanguage(this)} ${this.src}`;
    if (wanted !== this.#wanted) void this.#load(wanted);
  }

  protected override firstUpdated(): void {
    // Of links alone, which a keyboard presses, too.
    this.shadowRoot?.addEventListener('click', this.#handleClick);
  }

  /** Fetches the code of what a step opens. Rejects where it cannot be had. */
  protected fetchPart(type: OpenTarget['type']): Promise<unknown> {
    return fetchForm(type);
  }

  protected override render(): TemplateResult {
    const {language, direction, ready} = this.#locale;
    if (!ready) return html`<slot></slot>`;
    return html`
      <div
        class="stack"
        lang=${language}
        dir=${direction}
        @pr-client-request=${this.#handleClientRequest}
      >
        ${this.#guide ? nothing : html`<h2>${this.#locale.show('title')}</h2>`}
        ${this.#guide && !this.#failed ? nothing : renderWait(this.#locale, this.#failed, () => void this.#load(this.#wanted))}
        ${this.#guide ? this.#renderGuide(this.#guide) : nothing} ${this.#renderForms()}
        ${this.#renderWays()}
      </div>
    `;
  }

  #renderGuide(guide: Guide): TemplateResult {
    const locale = this.#locale;
    const wanted = nearestLanguage(this);
    const entry = guide.entries.find(({id}) => id === this.#shown);
    if (!entry)
      return renderList({
        guide,
        locale,
        wanted,
        typed: this.#typed,
        found: this.#found,
        isLost: this.#shown !== undefined,
        onType: this.#handleType,
        onPrint: () => this.#print(guide, guide.entries),
      });
    return renderEntry({
      entry,
      guide,
      locale,
      wanted,
      canSend: this.#canSend(entry),
      opening: this.#opening,
      isWriting: this.#form !== undefined,
      onOpen: (to, target) => void this.#open(to, target),
      onPrint: () => this.#print(guide, [entry]),
    });
  }

  #renderForms(): TemplateResult {
    return html`
      <div role="status">
        ${this.#notOpened ? html`<p class="notice danger">${this.#locale.show('notOpened')}</p>` : nothing}
      </div>
      ${this.#forms.map((to) => renderForm(this, to, to !== this.#form))}
    `;
  }

  #renderWays(): TemplateResult {
    // A heading over nothing helps nobody.
    if (!this.textContent.trim()) return html`<slot></slot>`;
    return html`<section class="ways stack">
      <h3>${this.#locale.show('otherWays')}</h3>
      <slot></slot>
    </section>`;
  }

  /** What a step opens uses this element's client. */
  readonly #handleClientRequest = (event: ClientRequestEvent): void => {
    event.stopPropagation();
    event.answer({load: () => this.#clients.load()});
  };

  readonly #handleClick = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-entry]');
    // Another tab or window is the person's to ask for.
    const {ctrlKey, metaKey, shiftKey, altKey} = event as MouseEvent;
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const entry = link.dataset['entry'] || undefined;
    if (this.#hasAddress) this.#address.put(entry);
    this.#show(entry);
  };

  readonly #handleType = (typed: string): void => {
    this.#typed = typed;
    this.requestUpdate();
  };

  async #load(wanted: string): Promise<void> {
    this.#wanted = wanted;
    this.#failed = false;
    this.requestUpdate();
    try {
      const guide = await loadGuide(this.src, nearestLanguage(this));
      if (wanted !== this.#wanted) return;
      this.#guide = guide;
      this.#search = createGuideSearch(guide.entries);
    } catch {
      if (wanted !== this.#wanted) return;
      this.#failed = true;
    }
    this.requestUpdate();
  }

  #show(entry: string | undefined): void {
    const before = this.#shown;
    if (entry === before) return;
    this.#shown = entry;
    this.#form = undefined;
    this.#notOpened = false;
    // Back to where the person came from, if that is in the list now.
    const isListed = entry === undefined && this.#listed.some(({id}) => id === before);
    // As an address leads to its place; but not away from what someone is at already.
    if (document.activeElement !== document.body && !this.matches(':focus-within'))
      return this.requestUpdate();
    this.#focus.moveTo(isListed ? `[data-entry='${before ?? ''}']` : '#entry, #heading');
  }

  /** Loads what a step needs, then shows it. What cannot be loaded leaves the entry and the other ways standing. */
  async #open(to: string, {type}: OpenTarget): Promise<void> {
    if (this.#opening) return;
    this.#opening = to;
    this.#notOpened = false;
    this.requestUpdate();
    try {
      await this.fetchPart(type);
      this.#forms = [...new Set([...this.#forms, to])];
      this.#form = to;
      this.#focus.moveTo('.form:not([hidden])');
    } catch {
      this.#notOpened = true;
    }
    this.#opening = undefined;
    this.requestUpdate();
  }

  #print(guide: Guide, entries: readonly GuideEntryView[]): void {
    const takeAway = printGuide({
      guide,
      entries,
      next: this.#locale.text('next'),
      styles: PrGuide.elementStyles,
      ways: {title: this.#locale.text('otherWays'), words: this.innerText.trim()},
    });
    this.#stops = [...this.#stops, takeAway];
  }

  /** Asked for only where something can be sent: a guide of links alone needs no service. */
  #canSend({next}: GuideEntryView): boolean {
    return next.some(({to}) => /^(help|feedback)/.test(to)) && this.#clients.configured;
  }

  get #found(): readonly GuideEntryView[] | undefined {
    return this.#typed.trim() ? this.#search?.(this.#typed) : undefined;
  }

  get #listed(): readonly GuideEntryView[] {
    const found = this.#found ?? [];
    return found.length > 0 ? found : (this.#guide?.entries ?? []);
  }

  get #hasAddress(): boolean {
    return this.entry === undefined;
  }
}
