import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {CaseFileState} from '@patient-relations/core/case';
import {feedbackLimits} from '@patient-relations/core/feedback';
import {saveBlob} from '../copy/save-blob.js';
import {FocusController} from '../fields/focus-controller.js';
import {renderLiveRegion} from '../fields/live-region.js';
import {topicCatalog} from '../form/topics/topics.messages.js';
import {LocaleController} from '../locale/locale-controller.js';
import {adoptLateStyles} from '../styles/late-styles.js';
import {CaseFiles} from './case-files.js';
import {writeOf, type CaseField, type CaseScreen} from './case-screen.js';
import type {CaseSession} from './case-session.js';
import {caseCatalog, type CaseMessage} from './case.messages.js';
import {printCase, printLetter} from './print-case.js';
import {renderCaseField} from './render-case-field.js';
import {renderCaseList} from './render-case-list.js';
import {renderCase} from './render-case.js';
import {renderProblem} from './render-code-form.js';
import {dateWords} from '../locale/date-words.js';
import {caseStyles} from './case.styles.js';

const emptyFields: CaseScreen['fields'] = {
  reply: {value: '', error: undefined},
  reason: {value: '', error: undefined},
  'withdraw-reason': {value: '', error: undefined},
};

type Host = LitElement & {
  /** The person is done with this case. */
  readonly closeCase: () => void;
  /** The person has an access code beside the cases they are signed in for. */
  readonly askForCode: () => void;
};

/** Shows an open case, or the list of a signed-in person's cases, and holds what they write there. */
export class CaseView {
  readonly #host: Host;
  readonly #session: CaseSession;
  readonly #locale: LocaleController<CaseMessage>;
  readonly #focus: FocusController;
  readonly #files: CaseFiles;
  #fields = emptyFields;
  #opinion: 'yes' | 'no' | undefined;
  #notice: CaseMessage | undefined;
  #said = '';
  #namesTopics = false;
  #takeSheetAway: (() => void) | undefined;

  constructor(host: Host, session: CaseSession) {
    this.#host = host;
    this.#session = session;
    this.#locale = new LocaleController(host, caseCatalog);
    this.#focus = new FocusController(host);
    this.#files = new CaseFiles(host, session);
    adoptLateStyles(host, caseStyles);
  }

  /** Forgets everything that was written and shown. */
  clear(): void {
    this.#fields = emptyFields;
    this.#opinion = undefined;
    this.#notice = undefined;
    this.#said = '';
    this.#files.clear();
    this.#takeSheetAway?.();
  }

  render(): TemplateResult | typeof nothing {
    const locale = this.#locale;
    const {session, problem} = {session: this.#session, problem: this.#session.problem};
    if (!locale.ready) return nothing;
    if (session.state.phase === 'list')
      return renderCaseList({
        locale,
        session,
        onOpen: (caseId) => void this.#open(caseId),
        onCode: this.#host.askForCode,
      });
    const screen = this.#screen();
    if (!screen) return nothing;
    if (screen.state.feedback?.request) this.#nameTopics();
    return html`
      ${renderLiveRegion(this.#said)} ${this.#renderBar(screen)} ${renderProblem(locale, problem)}
      ${
        this.#notice
          ? html`<p class="notice danger" id="notice" tabindex="-1">
              ${locale.show(this.#notice)}
            </p>`
          : nothing
      }
      ${renderCase(screen)} ${this.#renderDialog(screen)}
    `;
  }

  /** Fetches the words for what can be asked for, once: only requests need them. */
  #nameTopics(): void {
    if (this.#namesTopics) return;
    this.#namesTopics = true;
    void this.#locale.extend(topicCatalog);
  }

  #renderBar({opened, facility}: CaseScreen): TemplateResult {
    const locale = this.#locale;
    const time = dateWords(locale, opened.readAt.toISOString(), facility.timeZone);
    return html`
      <div class="row bar no-print">
        <span class="muted">${locale.show('updatedAt', {time})}</span>
        <span class="row">
          <button type="button" @click=${this.#handleRefresh}>${locale.show('refresh')}</button>
          <button type="button" @click=${this.#handlePrint}>${locale.show('print')}</button>
          <button type="button" @click=${this.#host.closeCase}>
            ${locale.show(this.#session.cases.length > 1 ? 'back' : 'close')}
          </button>
        </span>
      </div>
    `;
  }

  #renderDialog(screen: CaseScreen): TemplateResult {
    const locale = this.#locale;
    return html`
      <dialog aria-labelledby="withdraw-heading">
        <div class="stack">
          <h3 id="withdraw-heading">${locale.show('withdraw')}</h3>
          <p>${locale.show('withdrawText')}</p>
          ${renderCaseField(screen, 'withdraw-reason', {
            label: 'withdrawReason',
            submit: 'withdraw',
          })}
          <button type="button" @click=${() => this.#dialog?.close()}>
            ${locale.show('keep')}
          </button>
        </div>
      </dialog>
    `;
  }

  /** What the parts of the case page are drawn from. */
  #screen(): CaseScreen | undefined {
    const {state, facility} = this.#session;
    if (state.phase !== 'open' || !facility) return undefined;
    const screen: CaseScreen = {
      locale: this.#locale,
      session: this.#session,
      facility,
      opened: state.opened,
      state: state.opened.state,
      isPrinted: false,
      opinion: this.#opinion,
      fields: this.#fields,
      attachments: this.#files.render(this.#locale, () => void this.#sendFiles()),
      type: (field, value) => this.#setField(field, value),
      say: this.#handleOpinion,
      submit: (field) => void this.#submit(field),
      save: (file) => void this.#save(file),
      addFiles: () => void this.#addFiles(),
      askToWithdraw: () => this.#dialog?.showModal(),
      printLetter: (letter) => {
        this.#takeSheetAway = printLetter(this.#host, screen, letter);
      },
    };
    return screen;
  }

  readonly #handleRefresh = async (): Promise<void> => {
    this.#notice = undefined;
    const before = this.#screen()?.state.status;
    if (!(await this.#session.refresh())) {
      this.#focus.moveTo('#error-summary');
      return;
    }
    const time = dateWords(
      this.#locale,
      new Date().toISOString(),
      this.#session.facility?.timeZone,
    );
    const now = this.#screen()?.state.status;
    const news = now && now !== before ? `${this.#locale.text(now)}. ` : '';
    this.#say(news + this.#locale.text('updatedAt', {time}));
  };

  readonly #handlePrint = (): void => {
    const screen = this.#screen();
    if (screen) this.#takeSheetAway = printCase(this.#host, screen);
  };

  readonly #handleOpinion = (opinion: 'yes' | 'no'): void => {
    this.#opinion = opinion;
    if (opinion === 'yes') this.#say(this.#locale.text('glad'));
    else this.#focus.moveTo('#reason');
  };

  async #open(caseId: string): Promise<void> {
    await this.#session.openCase(caseId);
    this.#focus.moveTo(this.#session.problem ? '#error-summary' : 'h2');
  }

  async #submit(field: CaseField): Promise<void> {
    const {value} = this.#fields[field];
    const text = value.trim();
    const error = errorOf(field, text);
    const write = writeOf(this.#session, field);
    this.#setField(field, value, error);
    if (error) {
      this.#focus.moveTo('#error-summary');
      return;
    }
    const received = await this.#session.send(write, (cases, address) => {
      if (field === 'reply') return cases.sendMessage({...address, text});
      const answer = {...address, ...(text && {reason: text})};
      return field === 'reason' ? cases.sayNotResolved(answer) : cases.withdraw(answer);
    });
    // The person is with another case by now, or with none.
    if (!this.#session.holds(write)) return;
    if (received) this.#handleReceived(field, value);
    else if (write.phase === 'not-now') this.#tell('not-now');
    else this.#handleNotReceived(field, value);
  }

  #handleNotReceived(field: CaseField, sent: string): void {
    // What the device keeps is sent as it is: it could be changed no more.
    if (writeOf(this.#session, field).isStored && this.#fields[field].value === sent)
      this.#setField(field, '');
    this.#focus.moveTo(`#${field}-outcome`);
  }

  #handleReceived(field: CaseField, sent: string): void {
    // What was typed in the meantime is another message.
    if (this.#fields[field].value === sent) this.#setField(field, '');
    this.#say(this.#locale.text('sent'));
    if (field === 'reply') return;
    this.#opinion = undefined;
    this.#dialog?.close();
    // The controls that were used are gone.
    this.#focus.moveTo('h2');
  }

  async #save(file: CaseFileState): Promise<void> {
    const blob = await this.#session.readFile(file);
    if (blob) saveBlob(file.name, blob);
    else this.#focus.moveTo('#error-summary');
  }

  async #addFiles(): Promise<void> {
    if (await this.#files.open()) this.#focus.moveTo('#attachments');
    else this.#tell('notLoaded');
  }

  async #sendFiles(): Promise<void> {
    await this.#files.send();
    this.#focus.moveTo('#files');
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  /** Only one field is wrong at a time: the one that was just sent. */
  #setField(field: CaseField, value: string, error?: 'required' | 'tooLong'): void {
    const {reply, reason, 'withdraw-reason': withdrawReason} = this.#fields;
    const others = {
      reply: {...reply, error: undefined},
      reason: {...reason, error: undefined},
      'withdraw-reason': {...withdrawReason, error: undefined},
    };
    this.#fields = {...others, [field]: {value, error}};
    this.#host.requestUpdate();
  }

  #say(words: string): void {
    this.#said = words;
    this.#host.requestUpdate();
  }

  #tell(notice: CaseMessage): void {
    this.#notice = notice;
    this.#dialog?.close();
    this.#focus.moveTo('#notice');
  }
}

function errorOf(field: CaseField, text: string): 'required' | 'tooLong' | undefined {
  if (field === 'reply' && text === '') return 'required';
  const {message, reason} = feedbackLimits;
  return text.length > (field === 'reply' ? message.max : reason.max) ? 'tooLong' : undefined;
}
