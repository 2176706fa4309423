import {
  html,
  LitElement,
  type nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Client} from '@patient-relations/core';
import {ClientController} from '../client/client-controller.js';
import {FocusController} from '../fields/focus-controller.js';
import {renderLiveRegion} from '../fields/live-region.js';
import {LeaveController} from '../leave/leave-controller.js';
import {renderLeave} from '../leave/render-leave.js';
import {LocaleController} from '../locale/locale-controller.js';
import {CaseSession} from './case-session.js';
import {caseStatusCatalog} from './case-status.messages.js';
import type {CaseView} from './case-view.js';
import {renderCodeForm} from './render-code-form.js';
import {renderContacts} from './render-contacts.js';
import {leaveStyles} from '../leave/leave.styles.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {caseStatusStyles} from './case-status.styles.js';

/**
 * Lets a person follow their case, with its access code or signed in: where it stands, what was promised, messages,
 * files, "not resolved", and others they can turn to.
 *
 * @tagname pr-case-status
 * @summary A person's own case.
 * @status experimental
 * @slot - Other ways to reach the hospital; shown whatever happens.
 */
export class PrCaseStatus extends LitElement {
  static override styles = [tokens, controls, leaveStyles, caseStatusStyles];

  static override properties: PropertyDeclarations = {
    baseUrl: {attribute: 'base-url'},
    facilityId: {attribute: 'facility-id'},
    leaveUrl: {attribute: 'leave-url'},
    client: {attribute: false},
    code: {attribute: false},
  };

  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string;
  /** The facility whose patient relations office is meant. */
  declare facilityId: string;
  /** Where "leave quickly" goes; the page's front page where it is empty. */
  declare leaveUrl: string;
  /** Overrides the client of the surrounding `<pr-client>`. */
  declare client: Client | undefined;
  /** Opens this case at once, for a page that has just received the code. */
  declare code: string;

  readonly #locale = new LocaleController(this, caseStatusCatalog);
  readonly #focus = new FocusController(this);
  readonly #clients = new ClientController(this);
  readonly #session = new CaseSession(this, () => this.#load());
  readonly #leaving = new LeaveController(this, {
    url: () => this.leaveUrl,
    wipe: () => this.#wipe(),
  });
  #view: CaseView | undefined;
  #prepared: ClientController['shared'];
  #typed = '';
  #asksForCode = false;

  constructor() {
    super();
    this.baseUrl = '';
    this.facilityId = '';
    this.leaveUrl = '';
    this.code = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {shared} = this.#clients;
    const isOther = shared !== this.#prepared;
    this.#prepared = shared;
    if (changed.has('code') && this.code) void this.#open(this.code);
    // Someone may be signed in. A page without a shared client has code holders only, who come to it by themselves.
    else if (isOther && shared) void this.#session.prepare();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.clear();
  }

  /** Forgets the case and the code on this screen, and asks for a code again or shows the list of cases. */
  readonly closeCase = (): void => {
    this.#forget();
    this.#session.close();
    this.#focus.moveTo(this.#session.state.phase === 'list' ? 'h2' : '#code');
  };

  /** Asks a signed-in person for the code of another case. */
  readonly askForCode = (): void => {
    this.#asksForCode = true;
    this.#focus.moveTo('#code');
  };

  protected override render(): TemplateResult {
    const locale = this.#locale;
    const {language, direction, ready} = locale;
    if (!ready || !this.#clients.configured) return html`<slot></slot>`;
    const labels = {leave: locale.show('leave'), hint: locale.show('leaveHint')};
    const isOpening = this.#session.state.phase === 'opening';
    return html`
      <div class="stack" lang=${language} dir=${direction}>
        ${renderLeave(labels, () => this.#leaving.leave())}
        ${renderLiveRegion(isOpening ? locale.show('opening') : '')} ${this.#renderScreen()}
        ${renderContacts(locale, this.#session.facility?.fallbackContacts ?? [])}
      </div>
    `;
  }

  #renderScreen(): TemplateResult | typeof nothing | undefined {
    const {state, problem} = this.#session;
    const {phase} = state;
    if (phase === 'open' || (phase === 'list' && !this.#asksForCode)) return this.#view?.render();
    return renderCodeForm({
      locale: this.#locale,
      value: this.#typed,
      problem,
      isOpening: phase === 'opening',
      onInput: this.#handleInput,
      onOpen: () => void this.#open(this.#typed),
    });
  }

  readonly #handleInput = (typed: string): void => {
    this.#typed = typed;
    this.requestUpdate();
  };

  async #open(code: string): Promise<void> {
    if (this.#session.state.phase === 'opening') return;
    // What was written belongs to the case before.
    this.#view?.clear();
    this.#typed = code;
    await this.#session.openWithCode(code);
    this.#focus.moveTo(this.#session.problem ? '#error-summary' : 'h2');
  }

  /** The client comes together with what shows a case, so that one cannot be there without the other. */
  async #load(): Promise<Client> {
    const [client, {CaseView}] = await Promise.all([
      this.#clients.load(),
      import('./case-view.js'),
    ]);
    this.#view ??= new CaseView(this, this.#session);
    return client;
  }

  #forget(): void {
    this.#typed = '';
    this.code = '';
    this.#asksForCode = false;
    this.#view?.clear();
  }

  #wipe(): void {
    this.#forget();
    this.#session.wipe();
  }
}
