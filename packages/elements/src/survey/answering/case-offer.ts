import {html, nothing, type TemplateResult} from 'lit';
import type {SurveyItem} from '@patient-relations/core/survey';
import {renderCheckboxes} from '../../fields/choice-field.js';
import type {LocaleController} from '../../locale/locale-controller.js';
import type {SurveyForm} from '../survey-form.js';
import {eachNode} from '../each-node.js';
import {SurveyCaseOfferEvent} from '../survey.events.js';
import type {SurveyMessage} from '../survey.messages.js';
import {surroundingClient, type ServiceHost} from '../survey-service.js';

/** The element that makes the offer. */
export interface OfferHost extends ServiceHost {
  readonly locale: LocaleController<SurveyMessage>;
  readonly layout: string | undefined;
}

/** `elsewhere` is where the form would not know whom to reach. */
type OfferState = 'offered' | 'loading' | 'notOpened' | 'opened' | 'elsewhere';

const fetchForm = (): Promise<unknown> => import('../../complaint-form/pr-complaint-form.js');

/** Offers a private case to someone who was badly served. Nothing goes into it but what the person picks. */
export function createCaseOffer(
  host: OfferHost,
  form: Pick<SurveyForm, 'survey'>,
  fetchPart = fetchForm,
): {render(): TemplateResult} {
  const {locale} = host;
  const written = writtenIn(form);
  let picked: readonly string[] = [];
  let state: OfferState = 'offered';
  /** Made once: the form fills in anew whatever other object it is given. */
  let prefill: {readonly story: string} | undefined;

  function pick(values: readonly string[]): void {
    picked = values;
    host.requestUpdate();
  }

  async function open(): Promise<void> {
    if (state === 'loading') return;
    // A page that was asked is not asked again where the form did not come.
    if (state === 'offered' && !host.dispatchEvent(new SurveyCaseOfferEvent())) return;
    if (canReachOffice(host)) await loadForm();
    else state = 'elsewhere';
    host.requestUpdate();
    await host.updateComplete;
    // What was pressed is gone. The form takes the focus to its own heading.
    if (state !== 'notOpened')
      host.renderRoot.querySelector<HTMLElement>('pr-complaint-form, #elsewhere')?.focus();
  }

  async function loadForm(): Promise<void> {
    state = 'loading';
    host.requestUpdate();
    try {
      await fetchPart();
      prefill = {story: picked.map((index) => written[Number(index)] ?? '').join('\n\n')};
      state = 'opened';
    } catch {
      state = 'notOpened';
    }
  }

  return {
    render() {
      if (state === 'opened') return renderComplaint(host, prefill);
      if (state === 'elsewhere') return renderElsewhere(locale);
      return html`
        <section class="stack offer">
          <h3>${locale.show('offer')}</h3>
          <p>${locale.show('offerText')}</p>
          ${renderPick(locale, {written, picked}, pick)} ${renderOpen(locale, state, open)}
        </section>
      `;
    },
  };
}

type Locale = OfferHost['locale'];

interface Picking {
  readonly written: readonly string[];
  readonly picked: readonly string[];
}

function renderPick(
  locale: Locale,
  {written, picked}: Picking,
  onChange: (values: readonly string[]) => void,
): TemplateResult | typeof nothing {
  if (written.length === 0) return nothing;
  return renderCheckboxes({
    id: 'take-along',
    label: locale.show('offerWords'),
    choices: written.map((label, index) => ({value: String(index), label})),
    values: picked,
    onChange,
  });
}

/** The ways to reach the hospital that the page gives stand by where the form did not come. */
function renderOpen(
  locale: Locale,
  state: 'offered' | 'loading' | 'notOpened',
  open: () => Promise<void>,
): TemplateResult {
  return html`
    <div class="row">
      <button type="button" aria-disabled=${state === 'loading' ? 'true' : 'false'} @click=${open}>
        ${locale.show(state === 'notOpened' ? 'tryAgain' : 'offerOpen')}
      </button>
      <span role="status">${state === 'offered' ? nothing : locale.show(state)}</span>
    </div>
    ${state === 'notOpened' ? html`<slot></slot>` : nothing}
  `;
}

/** The form speaks another interface than the survey's own client: it needs what that one was made of. */
function canReachOffice(host: OfferHost): boolean {
  return Boolean(surroundingClient(host) ?? (host.facilityId && host.baseUrl));
}

/** The ways to reach the hospital that the page gives. */
function renderElsewhere(locale: Locale): TemplateResult {
  return html`
    <section class="stack offer">
      <p id="elsewhere" tabindex="-1">${locale.show('offerElsewhere')}</p>
      <slot></slot>
    </section>
  `;
}

/** What the person wrote in their own words, answer by answer; not what the definition filled in. */
function writtenIn({survey}: Pick<SurveyForm, 'survey'>): readonly string[] {
  return eachNode(survey.nodes)
    .filter(({item, enabled}) => enabled && !item.hidden && !item.readOnly && isWords(item))
    .flatMap(({entries}) => entries.flatMap(({value}) => value?.valueString ?? []));
}

const isWords = ({type}: SurveyItem): boolean => type === 'text' || type === 'string';

function renderComplaint(
  {baseUrl, facilityId, layout}: OfferHost,
  prefill: {readonly story: string} | undefined,
): TemplateResult {
  return html`<pr-complaint-form
    base-url=${baseUrl ?? ''}
    facility-id=${facilityId ?? ''}
    ?shared-device=${layout === 'kiosk'}
    .prefill=${prefill}
  ></pr-complaint-form>`;
}
