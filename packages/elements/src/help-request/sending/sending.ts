import {html, type TemplateResult} from 'lit';
import {todayIn} from '@patient-relations/core/facility';
import type {Feedback} from '@patient-relations/core/feedback';
import {renderErrorSummary} from '../../fields/error-summary.js';
import type {FormMessage} from '../../form/form-field.js';
import {english as outcomeEnglish} from '../../form/messages/outcome-en.js';
import {fieldId} from '../../form/render-form-field.js';
import type {Catalog} from '../../locale/catalog.js';
import {FeedbackSending, type FeedbackForm} from '../../submission/feedback-sending.js';
import type {HelpDraft} from '../help-draft.js';
import {HelpRequestReceivedEvent} from '../help-request.events.js';
import {checkHelp, helpFeedback, refuseHelp} from './help-feedback.js';
import {sendingStyles} from './sending.styles.js';

/** The words of this part in English. Its other languages came with the questions. */
const outcomeCatalog: Catalog<FormMessage> = {english: outcomeEnglish, translations: {}};

/** The form that sends. */
export interface SendingHost extends Omit<FeedbackForm, 'answers' | 'refuse' | 'onReceived'> {
  readonly element: FeedbackForm['element'] & {readonly channel: Feedback['channel']};
  readonly help: () => HelpDraft;
}

/**
 * All that a request needs from the moment someone presses "Send": what is wrong with it, the sending, what became of
 * it, the receipt. Fetched as soon as the questions are on screen.
 */
export class Sending extends FeedbackSending {
  readonly #host: SendingHost;

  constructor(host: SendingHost) {
    super({
      ...host,
      answers: host.help,
      refuse: (problems) => refuseHelp(host.help(), problems),
      onReceived: () => host.element.dispatchEvent(new HelpRequestReceivedEvent()),
    });
    this.#host = host;
    void host.locale.extend(outcomeCatalog);
    const root = host.element.renderRoot as ShadowRoot;
    // Beside the styles that the questions brought.
    const {styleSheet} = sendingStyles;
    if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  /** The request when it can be sent; else says at the fields what is wrong. */
  checked(): Feedback | undefined {
    const {element, locale, help, facility} = this.#host;
    this.isRefused = false;
    const today = todayIn(facility()?.timeZone);
    const feedback = helpFeedback(help(), {channel: element.channel, language: locale.language});
    return checkHelp(help(), feedback, today) ? feedback : undefined;
  }

  /** What is wrong, with a way to each field. */
  renderProblems(): TemplateResult {
    const {locale} = this.#host;
    const {fields, problems} = this.#host.help();
    const errors = fields.flatMap(({path, label}) => {
      const problem = problems.get(path);
      const text = html`${locale.show(label)} – ${problem && locale.show(problem)}`;
      return problem ? [{fieldId: fieldId(path), text}] : [];
    });
    return html`${renderErrorSummary(locale.show('check', {count: errors.length}), errors)}`;
  }
}
