import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {renderCheckboxes} from '../../fields/choice-field.js';
import type {LocaleController} from '../../locale/locale-controller.js';
import type {SurveyForm} from '../survey-form.js';
import {eachNode} from '../each-node.js';
import {SurveyCaseOfferEvent} from '../survey.events.js';
import type {SurveyMessage} from '../survey.messages.js';

/** The element that makes the offer. */
export interface OfferHost extends LitElement {
  readonly locale: LocaleController<SurveyMessage>;
  readonly facilityId: string | undefined;
  readonly baseUrl: string | undefined;
  readonly layout: string | undefined;
}

/** Offers a private case to someone who was badly served. Nothing goes into it but what the person picks. */
export function createCaseOffer(host: OfferHost, form: SurveyForm): {render(): TemplateResult} {
  const {locale} = host;
  const written = writtenIn(form);
  let picked: readonly string[] = [];
  let opened: 'form' | 'contacts' | undefined;
  /** Made once: the form fills in anew whatever other object it is given. */
  let prefill: {readonly story: string} | undefined;

  async function open(): Promise<void> {
    if (!host.dispatchEvent(new SurveyCaseOfferEvent())) return;
    prefill = {story: picked.map((index) => written[Number(index)] ?? '').join('\n\n')};
    opened = await import('../../complaint-form/pr-complaint-form.js').then(
      () => 'form' as const,
      () => 'contacts' as const,
    );
    host.requestUpdate();
  }

  function renderPick(): TemplateResult | typeof nothing {
    if (written.length === 0) return nothing;
    return renderCheckboxes({
      id: 'take-along',
      label: locale.show('offerWords'),
      choices: written.map((label, index) => ({value: String(index), label})),
      values: picked,
      onChange(values) {
        picked = values;
        host.requestUpdate();
      },
    });
  }

  return {
    render() {
      // The ways to reach the hospital that the page gives, where the form cannot be had.
      if (opened === 'contacts') return html`<section class="notice"><slot></slot></section>`;
      if (opened) return renderComplaint(host, prefill);
      return html`
        <section class="stack offer">
          <h3>${locale.show('offer')}</h3>
          <p>${locale.show('offerText')}</p>
          ${renderPick()}
          <div class="row">
            <button type="button" @click=${open}>${locale.show('offerOpen')}</button>
          </div>
        </section>
      `;
    },
  };
}

/** What the person wrote in their own words, answer by answer. */
function writtenIn({survey}: SurveyForm): readonly string[] {
  return eachNode(survey.nodes)
    .filter(({item, enabled}) => enabled && (item.type === 'text' || item.type === 'string'))
    .flatMap(({entries}) => entries.flatMap(({value}) => value?.valueString ?? []));
}

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
