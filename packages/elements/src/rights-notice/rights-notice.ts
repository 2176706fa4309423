import {
  html,
  LitElement,
  nothing,
  render,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Acknowledgement, NoticeMode, NoticeView} from '@patient-relations/core/notice';
import type {NoticeClient} from '@patient-relations/core/notice-client';
import {LocaleController} from '../locale/locale-controller.js';
import {nearestLanguage, watchLanguage} from '../locale/nearest-language.js';
import type {Acknowledging} from './acknowledging/acknowledging.js';
import {NoticeReading} from './notice-reading.js';
import {PaperSections} from './paper-sections.js';
import {ReadingControl} from './reading/reading-control.js';
import {nameOf, renderNotice} from './render-notice.js';
import {renderTools} from './render-tools.js';
import {noticeCatalog, type NoticeMessage} from './rights-notice.messages.js';
import {base} from '../styles/base.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {noticeStyles} from './rights-notice.styles.js';

/** How wide an element must be to have its contents beside the text, in CSS pixels. */
const wide = 736;

/**
 * A notice of rights, of privacy, of anything a person is owed to know: to read, to hear, to print, in each language it
 * has, and to confirm that it was given.
 *
 * @tagname pr-rights-notice
 * @summary A notice to read, hear and print, with a record that it was given.
 * @status experimental
 * @slot - Other ways to reach the hospital, shown where the notice cannot be.
 * @fires {NoticeAcknowledgeEvent} pr-notice-acknowledge - Asks whether an answer may be recorded. Cancelable, carries nothing.
 * @fires {NoticeRecordedEvent} pr-notice-recorded - The hospital has the record. Carries nothing.
 */
export class PrRightsNotice extends LitElement {
  static override styles = [tokens, base, noticeStyles];

  static override properties: PropertyDeclarations = {
    notice: {attribute: false},
    values: {attribute: false},
    src: {},
    noticeId: {attribute: 'notice-id'},
    facilityId: {attribute: 'facility-id'},
    baseUrl: {attribute: 'base-url'},
    client: {attribute: false},
    mode: {},
    earlier: {attribute: false},
    subject: {attribute: false},
    encounter: {attribute: false},
    readOnly: {type: Boolean, attribute: 'readonly'},
  };

  /** The notice, as the page has it: a `Notice`. */
  declare notice: unknown;
  /** What the hospital filled in, for `notice`. */
  declare values: Readonly<Record<string, string>> | undefined;
  /** A JSON file that holds `{notice, values}`; relative to the page. */
  declare src: string | undefined;
  /** The notice of the facility, to be read from its service and recorded there. */
  declare noticeId: string | undefined;
  declare facilityId: string | undefined;
  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string | undefined;
  /** Overrides the client of the surrounding `<pr-client>` and of the attributes. */
  declare client: NoticeClient | undefined;
  /** Who goes through it with the person; `self` where nobody does. */
  declare mode: NoticeMode | undefined;
  /** What the person acknowledged before: a newer version then says what is new. */
  declare earlier: {readonly version: string} | undefined;
  /** The hospital's own keys of the person and the visit, where staff record for them. Never attributes. */
  declare subject: string | undefined;
  declare encounter: string | undefined;
  /** Only to read: nobody is asked to confirm it. */
  declare readOnly: boolean;

  /** @internal Words in the page's language. */
  readonly locale = new LocaleController<NoticeMessage>(this, noticeCatalog);

  readonly #reading = new NoticeReading(this);
  readonly #paper = new PaperSections(this, () => this.#sections);
  readonly #voice = new ReadingControl(this, {
    sections: () => {
      const from = this.#sections.findIndex(({dataset}) => dataset['id'] === this.#at);
      return this.#sections.slice(Math.max(from, 0));
    },
  });
  /** The notice itself, in a place of its own: what stands there is read back, and can be drawn anew as a whole. */
  #page = document.createElement('div');
  #opened: ReadonlySet<string> = new Set();
  /** The section that was opened last, from which on it is read aloud. */
  #at = '';
  #isLarge = false;
  #said: 'language' | undefined;
  #acknowledging: Acknowledging | undefined;
  #failedPart: (() => Promise<void>) | undefined;
  #stopWatching: (() => void) | undefined;

  /** The notice on the screen, as the person reads it. */
  get view(): NoticeView | undefined {
    return this.#reading.view;
  }

  /** What the person said, as it was recorded or is to be. */
  get acknowledgement(): Acknowledgement | undefined {
    return this.#acknowledging?.acknowledgement;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchLanguage(this, this.#handleLanguageOfPage);
    addEventListener('online', this.#handleOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    removeEventListener('online', this.#handleOnline);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another person begins anew: nothing that one opened or wrote may end up on record for the next.
    const meant = /notice|values|src|Id|Url|client|subject|encounter/;
    if (!meant.test([...changed.keys()].join())) return;
    this.#forget();
    if (this.notice ?? this.src ?? this.noticeId) void this.#reading.open(nearestLanguage(this));
  }

  /** Says "thank you": for a page that has stored the acknowledgement itself. */
  recorded(): void {
    this.#acknowledging?.recorded();
  }

  /** @internal Draws the notice anew, as the hospital wrote it, and asks the browser to leave its words alone. */
  redraw(): void {
    this.#restart();
    this.#page.translate = false;
    this.#page.className = 'stack notranslate';
    this.requestUpdate();
  }

  /** @internal The notice as it stands on the screen. */
  get page(): Element {
    return this.#page;
  }

  /** @internal Sections that were opened in the language on the screen. */
  get opened(): ReadonlySet<string> {
    return this.#opened;
  }

  /** @internal Shows whatever version is in force now. */
  reopen(): void {
    this.#forget();
    void this.#reading.open(nearestLanguage(this));
  }

  protected override render(): TemplateResult {
    const {locale} = this;
    const {view, trouble, isLoading, isCut} = this.#reading;
    if (!locale.ready || !(view ?? trouble ?? isLoading)) return html`<slot></slot>`;
    this.#draw();
    const said = isLoading ? 'loading' : this.#said && ('inLanguage' as const);
    return html`
      <div
        class="stack ${this.#isLarge ? 'large' : ''}"
        lang=${locale.language}
        dir=${locale.direction}
      >
        <div role="status" class=${view ? 'visually-hidden' : 'muted'}>
          ${said ? locale.show(said, {language: nameOf(view?.language ?? '', locale.language)}) : nothing}
        </div>
        ${trouble ? this.#renderTrouble(trouble, this.#tryAgain) : nothing}
        ${view ? this.#page : nothing}
        ${isCut ? this.#renderTrouble('restMissing', this.#tryAgain) : nothing}
        ${this.#failedPart ? this.#renderTrouble('notOpened', this.#failedPart) : nothing}
        ${this.#reading.isComplete && !this.readOnly ? this.#renderConfirm() : nothing}
      </div>
    `;
  }

  #draw(): void {
    const {view} = this.#reading;
    if (!view) return;
    const {language, languages} = view;
    const {locale} = this;
    const tools = {
      languages,
      language,
      isLarge: this.#isLarge,
      isReading: this.#voice.isReading(language),
      onLanguage: this.#handleLanguage,
      onLarge: this.#handleLarge,
      onRead: this.#handleRead,
      onPrint: this.#handlePrint,
      onOpenAll: this.#handleOpenAll,
    };
    render(
      renderNotice({
        view,
        locale,
        opened: this.#opened,
        earlier: this.earlier?.version,
        tools: renderTools(tools, locale),
        isWide: this.clientWidth >= wide,
        onToggle: this.#handleToggle,
        onGo: this.#handleGo,
      }),
      this.#page,
    );
  }

  #renderTrouble(said: NoticeMessage, onTry: () => unknown): TemplateResult {
    const {locale} = this;
    const mayPass = said === 'notOpened' || said === 'restMissing';
    return html`
      <div class="notice danger" role="alert">
        <p>${locale.show(said)}</p>
        ${
          mayPass
            ? html`<div class="row">
                <button type="button" @click=${onTry}>${locale.show('tryAgain')}</button>
              </div>`
            : nothing
        }
        ${this.#reading.view ? nothing : html`<slot></slot>`}
      </div>
    `;
  }

  #renderConfirm(): unknown {
    const {locale} = this;
    const isSelf = (this.mode ?? 'self') === 'self';
    return html`<section class="confirm stack no-print">
      ${
        this.#acknowledging?.render() ??
        html`<p>${locale.show(isSelf ? 'confirmText' : 'confirmForText')}</p>
          <div class="row">
            <button type="button" class="primary" @click=${this.#handleConfirm}>
              ${locale.show(isSelf ? 'confirm' : 'confirmFor')}
            </button>
          </div>`
      }
    </section>`;
  }

  get #sections(): readonly HTMLDetailsElement[] {
    return [...this.#page.querySelectorAll<HTMLDetailsElement>('.section')];
  }

  /** Nothing of the notice, or of what was said to it, is left. */
  #forget(): void {
    this.#acknowledging?.leave();
    this.#acknowledging = undefined;
    this.#failedPart = undefined;
    this.#said = undefined;
    this.#reading.forget();
    this.#restart();
  }

  /** Nothing of what was opened, or read aloud, is left. */
  #restart(): void {
    this.#voice.stop();
    this.#page = document.createElement('div');
    this.#page.className = 'stack';
    this.#opened = new Set();
  }

  readonly #tryAgain = (): Promise<void> => this.#reading.open();

  readonly #handleOnline = (): void => {
    if (this.#reading.trouble === 'notOpened' || this.#reading.isCut) void this.#tryAgain();
  };

  readonly #handleLanguageOfPage = (): void => {
    if (this.#reading.view ?? this.#reading.trouble) void this.#speak(nearestLanguage(this));
  };

  async #speak(language: string): Promise<void> {
    const before = this.#reading.view?.language;
    await this.#reading.open(language);
    if (this.#reading.view?.language === before) return;
    this.#voice.stop();
    this.#said = 'language';
    // What was opened in another language was not opened in this one, unless it still stands open.
    const open = this.#sections.filter((section) => section.open);
    this.#opened = new Set(open.map((section) => section.dataset['id'] ?? ''));
    this.#acknowledging?.change();
    this.requestUpdate();
  }

  readonly #handleLanguage = (language: string): void => {
    // From now on the element has a language of its own, and says so to everyone.
    this.lang = language;
  };

  readonly #handleLarge = (): void => {
    this.#isLarge = !this.#isLarge;
    this.requestUpdate();
  };

  readonly #handleOpenAll = (isOpen: boolean): void => {
    for (const section of this.#sections) section.open = isOpen;
  };

  readonly #handleToggle = (id: string, {target}: Event): void => {
    const section = target as HTMLDetailsElement;
    if (!section.open || this.#paper.holds(section)) return;
    this.#opened = new Set([...this.#opened, id]);
    this.#at = id;
    this.requestUpdate();
  };

  readonly #handleGo = (id: string): void => {
    const section = this.#sections.find(({dataset}) => dataset['id'] === id);
    if (!section) return;
    section.open = true;
    const summary = section.querySelector('summary');
    summary?.focus({preventScroll: true});
    summary?.scrollIntoView({block: 'start'});
  };

  readonly #handleRead = (): Promise<void> => this.#bring(() => this.#voice.toggle());

  readonly #handlePrint = (): Promise<void> =>
    this.#bring(async () => {
      const {printNotice} = await import('./print-notice.js');
      // Half a notice on paper would be taken for the whole.
      if (!this.#reading.isComplete) await this.#reading.open();
      const {view, isComplete} = this.#reading;
      if (view && isComplete) printNotice(view, this.locale, this.#isLarge);
    });

  readonly #handleConfirm = (): Promise<void> =>
    this.#bring(async () => {
      const {startAcknowledging} = await import('./acknowledging/acknowledging.js');
      const {view} = this;
      const started = await startAcknowledging(this);
      // A second click begins nothing, nor does one on a notice that has gone since.
      if (this.#acknowledging || !view || view.id !== this.view?.id) started.leave();
      else this.#acknowledging = started;
    });

  /** Goes on with a part that is fetched first, and offers to try again where it does not come. */
  async #bring(goOn: () => Promise<void>): Promise<void> {
    this.#failedPart = undefined;
    try {
      await goOn();
    } catch {
      this.#failedPart = () => this.#bring(goOn);
    }
    this.requestUpdate();
  }
}
