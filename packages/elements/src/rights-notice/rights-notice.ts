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
import {NoticePage} from './notice-page.js';
import {NoticeReading} from './notice-reading.js';
import {PaperSections} from './paper-sections.js';
import {ReadingControl} from './reading/reading-control.js';
import {renderConfirm} from './render-confirm.js';
import {hasRoomBeside, nameOf, renderNotice} from './render-notice.js';
import {renderTools} from './render-tools.js';
import {renderTrouble} from './render-trouble.js';
import {noticeCatalog, type NoticeMessage} from './rights-notice.messages.js';
import {base} from '../styles/base.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {noticeStyles} from './rights-notice.styles.js';

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
  readonly #page = new NoticePage();
  readonly #paper = new PaperSections(this, () => this.#page.sections);
  readonly #voice = new ReadingControl(this, {sections: () => this.#page.sectionsToRead});
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
    this.#page.refuseTranslation();
    this.requestUpdate();
  }

  /** @internal The notice as it stands on the screen. */
  get page(): Element {
    return this.#page.element;
  }

  /** @internal Sections that were opened in the language on the screen. */
  get opened(): ReadonlySet<string> {
    return this.#page.opened;
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
        ${view ? this.#page.element : nothing}
        ${isCut ? this.#renderTrouble('restMissing', this.#tryAgain) : nothing}
        ${this.#failedPart ? this.#renderTrouble('notOpened', this.#failedPart) : nothing}
        ${this.#reading.isComplete && !this.readOnly ? this.#renderConfirm() : nothing}
      </div>
    `;
  }

  #draw(): void {
    const {locale, view} = this;
    if (!view) return;
    const {language, languages} = view;
    const tools = {
      languages,
      language,
      isLarge: this.#isLarge,
      isReading: this.#voice.isReading(language),
      onLanguage: this.#handleLanguage,
      onLarge: this.#handleLarge,
      onRead: this.#handleRead,
      onPrint: this.matches('[shared-device]:not([printer])') ? undefined : this.#handlePrint,
      onOpenAll: (isOpen: boolean) => this.#page.openAll(isOpen),
    };
    render(
      renderNotice({
        view,
        locale,
        opened: this.#page.opened,
        earlier: this.earlier?.version,
        tools: renderTools(tools, locale),
        isWide: hasRoomBeside(this),
        onToggle: this.#handleToggle,
        onGo: (id) => this.#page.goTo(id),
      }),
      this.#page.element,
    );
  }

  #renderTrouble(said: NoticeMessage, onTry: () => unknown): TemplateResult {
    return renderTrouble(said, {onTry, isRead: this.view !== undefined}, this.locale);
  }

  #renderConfirm(): TemplateResult {
    const step = this.#acknowledging?.render();
    return renderConfirm(this.mode, {step, onConfirm: this.#handleConfirm}, this.locale);
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
    this.#page.restart();
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
    this.#page.noteLanguage();
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

  readonly #handleToggle = (id: string, {target}: Event): void => {
    const section = target as HTMLDetailsElement;
    if (!section.open || this.#paper.holds(section)) return;
    this.#page.noteOpened(id);
    this.requestUpdate();
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
