import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {FocusController} from '../fields/focus-controller.js';
import {LocaleController} from '../locale/locale-controller.js';
import {warnOnce} from '../warn-once.js';
import {draftForms, draftKeyOf, emptyForm, type DraftForm} from './draft-form.js';
import {createDraftKeeper, type DraftKeeper, type DraftNews} from './draft-keeper.js';
import {draftCatalog} from './draft.messages.js';
import type {LabelOf} from './left-out-labels.js';
import type {DraftMessage} from './messages/en.js';
import {pageDrafts} from './page-drafts.js';
import {renderFresh} from './render-fresh.js';
import {renderKeeping, type Standing} from './render-keeping.js';
import {renderNews, type News} from './render-news.js';
import {followSharedComputer, type SharedComputer} from './shared-computer.js';
import {surveyLabel} from './survey-label.js';
import {base} from '../styles/base.styles.js';
import {fields} from '../styles/fields.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {draftStyles} from './draft.styles.js';

/** What a form tells once its words need not be kept any longer. */
const ends = [
  'pr-feedback-received',
  'pr-help-request-received',
  'pr-survey-received',
  'pr-stored',
] as const;

/**
 * Keeps an unfinished form on a person's own device for a day, and puts it back after a reload. It keeps nothing on a
 * shared device, of someone who is signed in, or of someone who does not use their name.
 *
 * @tagname pr-draft
 * @summary What a person has written so far, kept on their own device.
 * @status experimental
 * @slot - The form: `<pr-complaint-form>`, `<pr-help-request>` or `<pr-survey>`.
 */
export class PrDraft extends LitElement {
  static override styles = [tokens, base, fields, draftStyles];

  static override properties: PropertyDeclarations = {
    facilityId: {attribute: 'facility-id'},
    sharedDevice: {type: Boolean, attribute: 'shared-device'},
  };

  /** The facility the form is for; that of the form or of the surrounding `<pr-client>` by default. */
  declare facilityId: string;
  /** Others use this device: nothing is ever kept, and nothing said of it. */
  declare sharedDevice: boolean;

  readonly #locale = new LocaleController<DraftMessage>(this, draftCatalog);
  readonly #focus = new FocusController(this);
  #form: DraftForm | undefined;
  #keeper: DraftKeeper | undefined;
  /** Counts what was begun, so that what comes late does not replace what came after. */
  #turn = 0;
  #news: News | undefined;
  #labelOf: LabelOf | undefined;
  #computer: SharedComputer | undefined;
  #isAsked = false;

  constructor() {
    super();
    this.facilityId = '';
    this.sharedDevice = false;
    for (const type of ['input', 'change', 'click'] as const)
      this.addEventListener(type, (event) => this.#handleWork(event));
    this.addEventListener('pr-draft-placed', () => this.#keeper?.notePlaced());
    for (const type of ends)
      this.addEventListener(type, () => void this.#keeper?.end().catch(() => undefined));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#computer = followSharedComputer(() => this.#handleShared());
    addEventListener('pagehide', this.#handleHide);
    document.addEventListener('visibilitychange', this.#handleHide);
    void this.#meet();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#part();
    this.#computer?.stop();
    removeEventListener('pagehide', this.#handleHide);
    document.removeEventListener('visibilitychange', this.#handleHide);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('sharedDevice') && !changed.has('facilityId')) return;
    this.#part();
    void this.#meet();
  }

  /** Removes every unfinished form that is kept on this device, of every facility. Rejects where it cannot be. */
  async purge(): Promise<void> {
    await this.#keeper?.remove();
    await pageDrafts().purge();
  }

  protected override render(): TemplateResult {
    const locale = this.#locale;
    const isShown = locale.ready && this.#form && !this.#isIdle(this.#form);
    return html`
      <div class="stack" lang=${locale.language} dir=${locale.direction}>
        ${isShown ? this.#renderKeeping() : nothing}
        <slot @slotchange=${() => void this.#meet()}></slot>
      </div>
    `;
  }

  #renderKeeping(): unknown {
    const locale = this.#locale;
    const fresh = {
      onAsk: (isAsked: boolean) => this.#ask(isAsked),
      onFresh: () => void this.#handleFresh(),
    };
    return [
      renderKeeping(
        {standing: this.#standing, isShared: this.#isShared},
        this.#handleSwitch,
        locale,
      ),
      renderNews(this.#news, locale, (at) => this.#label(at)),
      this.#news?.kind === 'restored' ? renderFresh(this.#isAsked, fresh, locale) : nothing,
    ];
  }

  readonly #handleSwitch = (event: Event): void => {
    this.#computer?.set((event.target as HTMLInputElement).checked);
    this.#handleShared();
  };

  #handleShared(): void {
    this.#isAsked = false;
    this.#tell(undefined);
    if (!this.#isShared) void this.#begin();
    else {
      this.#keeper?.stop();
      void this.purge().then(
        () => this.#tell({kind: 'erased'}),
        () => this.#tell({kind: 'notErased'}),
      );
    }
  }

  #ask(isAsked: boolean): void {
    this.#isAsked = isAsked;
    this.requestUpdate();
    this.#focus.moveTo(isAsked ? '#fresh-yes' : '#fresh');
  }

  async #handleFresh(): Promise<void> {
    this.#isAsked = false;
    if (this.#form) emptyForm(this.#form);
    const isRemoved = await this.#keeper?.remove().then(
      () => true,
      () => false,
    );
    this.#tell({kind: isRemoved ? 'freshDone' : 'notErased'});
    this.#form?.focus();
  }

  #handleWork({target}: Event): void {
    // Not the switch and the buttons of its own.
    if (target !== this) this.#keeper?.note();
  }

  readonly #handleHide = ({type}: Event): void => {
    if (type === 'pagehide' || document.hidden) this.#keeper?.flush();
  };

  /** Finds the form, once its script has defined it, and begins. */
  async #meet(): Promise<void> {
    const form = this.querySelector<DraftForm>(draftForms);
    if (!form || form === this.#form || !this.isConnected) return;
    this.#part();
    this.#form = form;
    const turn = this.#turn;
    await customElements.whenDefined(form.localName);
    if (turn === this.#turn) await this.#begin();
  }

  async #begin(): Promise<void> {
    const form = this.#form;
    const turn = ++this.#turn;
    this.#keeper?.stop();
    this.requestUpdate();
    if (!form || this.#isShared || this.#isIdle(form)) return;
    const facilityId = this.#facilityOf(form);
    if (!facilityId) {
      warnOnce(this, 'needs facility-id, on itself, its form or a surrounding <pr-client>.');
      return;
    }
    const key = await draftKeyOf(form, facilityId);
    if (turn !== this.#turn) return;
    const keeper = createDraftKeeper({
      form,
      key,
      store: pageDrafts(),
      mayKeep: () => !this.#isIdle(form),
      tell: (news) => void this.#hear(news, keeper),
    });
    this.#keeper = keeper;
    await keeper.restore();
  }

  #part(): void {
    this.#turn += 1;
    this.#keeper?.stop();
    this.#keeper = undefined;
    this.#form = undefined;
    this.#news = undefined;
  }

  /** What was left out is named in the words of its form. */
  async #hear(news: DraftNews | undefined, keeper: DraftKeeper): Promise<void> {
    if (news?.kind === 'restored' && news.leftOut.length > 0) {
      const late = await import('./left-out-labels.js').catch(() => undefined);
      this.#labelOf ??= await late?.loadLabels(this);
    }
    if (keeper === this.#keeper) this.#tell(news);
  }

  #tell(news: News | undefined): void {
    this.#news = news;
    this.requestUpdate();
  }

  #label(at: string): ReturnType<LabelOf> {
    return this.#labelOf?.(at) ?? (this.#form && surveyLabel(this.#form, at));
  }

  /** Where nothing may be kept, whatever the person says: the device is shared, or someone is signed in. */
  #isIdle(form: DraftForm): boolean {
    const isShared = this.sharedDevice || form.sharedDevice || form.layout === 'kiosk';
    // The next person to sign in here is another one.
    return (
      isShared || Boolean(this.closest('pr-client')?.token ?? form.closest('pr-client')?.token)
    );
  }

  #facilityOf(form: DraftForm): string {
    return (
      this.facilityId || (form.facilityId ?? '') || (form.closest('pr-client')?.facilityId ?? '')
    );
  }

  get #isShared(): boolean {
    return this.#computer?.isShared ?? false;
  }

  get #standing(): Standing {
    if (this.#isShared) return 'notKept';
    return this.#keeper?.isWithholding ? 'notKeptAnonymous' : 'kept';
  }
}
