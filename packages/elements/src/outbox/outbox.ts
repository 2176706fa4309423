import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Outbox, OutboxStatus, QueuedWrite} from '@patient-relations/core/outbox';
import {saveText} from '../copy/save-text.js';
import {renderLiveRegion} from '../fields/live-region.js';
import {LocaleController} from '../locale/locale-controller.js';
import {OutboxController} from './outbox-controller.js';
import {outboxCatalog, type OutboxMessage} from './outbox.messages.js';
import {recoveredIds} from './recovered-ids.js';
import {renderStaffTools} from './render-staff-tools.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {outboxStyles} from './outbox.styles.js';

/**
 * Shows what waits on this device until the hospital has it, and what is wrong with the queue. Nothing where nothing
 * waits. It never shows what anyone wrote: the device itself cannot read it.
 *
 * @tagname pr-outbox
 * @summary What is stored on this device and not received yet.
 * @status experimental
 */
export class PrOutbox extends LitElement {
  static override styles = [tokens, controls, outboxStyles];

  static override properties: PropertyDeclarations = {
    staff: {type: Boolean},
    keepsAll: {type: Boolean, attribute: 'keeps-all'},
    outbox: {attribute: false},
  };

  /** Shows ids, tries and reasons, and lets staff carry what waits to the hospital by hand. */
  declare staff: boolean;
  /** Lets go of nothing: for a device on which nobody has to show that they are staff. */
  declare keepsAll: boolean;
  /** Overrides the queue of the surrounding `<pr-client>`. */
  declare outbox: Outbox | undefined;

  readonly #locale = new LocaleController(this, outboxCatalog);
  readonly #queue = new OutboxController(this, () => this.outbox);
  #isTrying = false;
  #answer = '';
  #said = '';

  constructor() {
    super();
    this.staff = false;
    this.keepsAll = false;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('outbox')) this.#queue.follow();
  }

  protected override render(): TemplateResult | typeof nothing {
    const locale = this.#locale;
    const status = this.#queue.status;
    if (!locale.ready || !status) return nothing;
    const {writes, troubles} = status;
    const isEmpty = writes.length === 0 && troubles.length === 0;
    if (isEmpty && !this.staff && !this.#said) return nothing;
    return html`
      <div class="stack" lang=${locale.language} dir=${locale.direction}>
        ${renderLiveRegion(this.#said)} ${this.#renderTroubles(status)}
        ${writes.length > 0 ? this.#renderWrites(writes) : this.#renderEmpty()}
        ${this.staff ? this.#renderStaff(status) : nothing}
      </div>
    `;
  }

  #renderTroubles({troubles, lost}: OutboxStatus): unknown {
    return troubles.map(
      (trouble) =>
        html`<p class="notice danger" data-trouble=${trouble}>
          ${this.#locale.show(trouble, {count: lost})}
        </p>`,
    );
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    return this.staff ? html`<p>${this.#locale.show('nothing')}</p>` : nothing;
  }

  #renderWrites(writes: readonly QueuedWrite[]): TemplateResult {
    const locale = this.#locale;
    return html`
      <h2>${locale.show('heading', {count: writes.length})}</h2>
      <ul>
        ${writes.map((write) => this.#renderWrite(write))}
      </ul>
      <div>
        <button
          type="button"
          class="primary"
          data-action="try"
          aria-disabled=${this.#isTrying ? 'true' : 'false'}
          @click=${() => void this.#try(false)}
        >
          ${locale.show(this.#isTrying ? 'trying' : 'tryNow')}
        </button>
      </div>
    `;
  }

  #renderWrite({id, operation, state, storedAt, attempts, problem}: QueuedWrite): TemplateResult {
    const locale = this.#locale;
    return html`
      <li class=${state} data-state=${state}>
        ${operation ? html`<strong>${locale.show(operation)}</strong>` : nothing}
        <p>${locale.show(state, {time: storedAt ? this.#timeWords(storedAt) : ''})}</p>
        ${
          this.staff
            ? html`<p class="muted">
                <bdi class="id" dir="ltr">${id}</bdi> ·
                ${locale.show('attempts', {count: attempts})}
                ${problem ? html`· ${locale.show('problem', {code: problem})}` : nothing}
              </p>`
            : nothing
        }
      </li>
    `;
  }

  #renderStaff({writes, lost}: OutboxStatus): TemplateResult {
    return renderStaffTools({
      locale: this.#locale,
      answer: this.#answer,
      hasRefused: writes.some(({state}) => state === 'refused'),
      hasLost: lost > 0,
      onSave: () => void this.#save(),
      onTryRefused: () => void this.#try(true),
      forget: this.keepsAll
        ? undefined
        : {
            onAnswer: (text) => (this.#answer = text),
            onRelease: () => void this.#release(),
            onLossKnown: () => void this.#queue.outbox?.forgetLoss(),
          },
    });
  }

  async #try(refused: boolean): Promise<void> {
    if (this.#isTrying) return;
    this.#isTrying = true;
    this.#say('trying');
    // What goes wrong is in the status.
    await this.#queue.outbox?.flush({refused}).catch(() => undefined);
    this.#isTrying = false;
    const waits = this.#queue.status?.writes.length ?? 0;
    this.#say(waits > 0 ? 'heading' : 'allSent', waits);
  }

  async #save(): Promise<void> {
    const lines: string[] = [];
    for await (const line of this.#queue.outbox?.exportLines() ?? [])
      lines.push(`${JSON.stringify(line)}\n`);
    saveText('recovery.ndjson', lines.join(''));
  }

  async #release(): Promise<void> {
    const here = new Set(this.#queue.status?.writes.map(({id}) => id));
    const ids = recoveredIds(this.#answer).filter((id) => here.has(id));
    await this.#queue.outbox?.release(ids);
    this.#answer = '';
    this.#say('released', ids.length);
  }

  #say(key: OutboxMessage, count = 0): void {
    this.#said = this.#locale.text(key, {count});
    this.requestUpdate();
  }

  /** By this device's clock, which may be wrong; the day only where it is not today's. */
  #timeWords(storedAt: string): string {
    const at = new Date(storedAt);
    const isToday = at.toDateString() === new Date().toDateString();
    const {language} = this.#locale;
    return new Intl.DateTimeFormat(language, {
      timeStyle: 'short',
      ...(!isToday && {dateStyle: 'medium'}),
    }).format(at);
  }
}
