import {html, nothing, type TemplateResult} from 'lit';
import type {SignerRelationship} from '@patient-relations/core/notice';
import {renderRadios, renderSelect} from '../../fields/choice-field.js';
import {renderErrorSummary} from '../../fields/error-summary.js';
import type {Words} from '../../fields/field.js';
import {renderTextArea, renderTextField, type Autocomplete} from '../../fields/text-field.js';
import type {LocaleController} from '../../locale/locale-controller.js';
import type {NoticeMessage} from '../rights-notice.messages.js';
import {
  asksEffort,
  canSign,
  isWitnessed,
  limitOf,
  needsSignature,
  type AnswerContext,
  type AnswerDraft,
  type AnswerField,
  type AnswerProblems,
} from './answer-draft.js';
import type {Signing} from './signing.js';

/** What the step is drawn with. */
export interface AnswerForm {
  readonly draft: AnswerDraft;
  readonly context: AnswerContext;
  readonly problems: AnswerProblems;
  /** True where all that is wrong is said at the top. */
  readonly isSummed: boolean;
  /** Set where the words on the page, or the official file, were not those of the notice. */
  readonly differs: 'differs' | 'formDiffers' | undefined;
  readonly isSending: boolean;
  readonly locale: LocaleController<NoticeMessage>;
  readonly signing: Signing;
  readonly teachBack: unknown;
  readonly onChange: (changed: Partial<AnswerDraft>) => void;
  readonly onSend: () => void;
}

/** The step in which a person, or staff with them, says what happened. */
export function renderAnswer(form: AnswerForm): TemplateResult {
  const {context, locale, isSending, draft} = form;
  const isFor = isWitnessed(context);
  return html`
    <h2>${locale.show(isFor ? 'confirmFor' : 'confirm')}</h2>
    <p>${locale.show(isFor ? 'confirmForText' : 'confirmText')}</p>
    ${renderDiffers(form)} ${form.teachBack} ${renderSummary(form)} ${renderOutcomes(form)}
    ${draft.outcome === 'acknowledged' ? renderSigner(form) : nothing}
    ${draft.outcome && draft.outcome !== 'acknowledged' ? renderReason(form) : nothing}
    ${draft.outcome && asksEffort(draft, context) ? renderEffort(form) : nothing}
    ${draft.outcome && isFor ? renderWitness(form) : nothing}
    <div class="row">
      <button
        type="button"
        class="primary"
        aria-disabled=${isSending ? 'true' : 'false'}
        @click=${form.onSend}
      >
        ${locale.show(isSending ? 'sending' : isFor ? 'sendFor' : 'send')}
      </button>
    </div>
  `;
}

function renderDiffers({differs, locale}: AnswerForm): unknown {
  return differs
    ? html`<div class="notice danger" role="alert" id="differs" tabindex="-1">
        <h3>${locale.show(differs)}</h3>
        <p>${locale.show(`${differs}Text`)}</p>
      </div>`
    : nothing;
}

function renderSummary({isSummed, problems, locale}: AnswerForm): unknown {
  if (!isSummed || problems.size === 0) return nothing;
  const errors = [...problems].map(([field, said]) => ({
    fieldId: field,
    text: locale.show(said, {limit: limitOf(field)}),
  }));
  return renderErrorSummary(locale.show('check', {count: errors.length}), errors);
}

/** What a field shows around its control. */
function frame({problems, locale}: AnswerForm, id: AnswerField, label: NoticeMessage) {
  const said = problems.get(id);
  return {
    id,
    label: locale.show(label),
    error: said && locale.show(said, {limit: limitOf(id)}),
  };
}

const outcomes = ['acknowledged', 'declined', 'unable'] as const;

function renderOutcomes(form: AnswerForm): TemplateResult {
  const {context, locale, draft, onChange} = form;
  const words = (key: 'outcome' | (typeof outcomes)[number]): NoticeMessage =>
    isWitnessed(context) ? `${key}For` : key;
  return renderRadios({
    ...frame(form, 'outcome', words('outcome')),
    choices: outcomes.map((value) => ({value, label: locale.show(words(value))})),
    value: draft.outcome,
    onChange: (outcome) => onChange({outcome}),
  });
}

function renderSigner(form: AnswerForm): TemplateResult {
  const {context, draft, locale, signing, onChange, problems} = form;
  const optional = needsSignature(context) ? undefined : locale.show('optional');
  const said = problems.get('signature');
  const isTyped = canSign(context) && draft.signing === 'typed';
  return html`
    ${renderSelect({
      ...frame(form, 'relationship', 'relationship'),
      optional,
      emptyLabel: locale.text('choose'),
      choices: relationships.map((value) => ({value, label: locale.text(value)})),
      value: draft.relationship,
      onChange: (relationship) => onChange({relationship}),
    })}
    ${text(form, {
      id: 'name',
      label: 'name',
      hint: isTyped ? locale.show('nameHint') : undefined,
      optional,
      autocomplete: 'name',
    })}
    ${canSign(context) ? renderSigning(form) : nothing}
    ${canSign(context) && draft.signing === 'drawn' ? signing.render(draft.drawing, said && locale.show(said)) : nothing}
  `;
}

const relationships: readonly SignerRelationship[] = [
  'patient',
  'parent',
  'guardian',
  'health-care-agent',
  'family',
  'other-representative',
];

function renderSigning(form: AnswerForm): TemplateResult {
  const {draft, locale, signing, onChange} = form;
  return renderRadios({
    id: 'signing',
    label: locale.show('signing'),
    choices: (['typed', 'drawn'] as const).map((value) => ({value, label: locale.show(value)})),
    value: draft.signing,
    onChange(chosen) {
      onChange({signing: chosen});
      if (chosen === 'drawn') void signing.open();
    },
  });
}

function renderReason(form: AnswerForm): TemplateResult {
  const {context, locale, draft, onChange} = form;
  return renderTextArea({
    ...frame(form, 'reason', 'reason'),
    hint: locale.show(isWitnessed(context) ? 'reasonHintFor' : 'reasonHint'),
    rows: 3,
    value: draft.reason,
    onInput: (reason) => onChange({reason}),
  });
}

function renderEffort(form: AnswerForm): TemplateResult {
  const {context, locale, draft, onChange} = form;
  return renderTextArea({
    ...frame(form, 'effort', 'effort'),
    hint: locale.show('effortHint'),
    optional: context.proof ? undefined : locale.show('optional'),
    rows: 3,
    value: draft.effort,
    onInput: (effort) => onChange({effort}),
  });
}

function renderWitness(form: AnswerForm): TemplateResult {
  return html`<section class="stack witness">
    <h3>${form.locale.show('witness')}</h3>
    ${text(form, {id: 'witnessName', label: 'witnessName'})}
    ${text(form, {id: 'witnessRole', label: 'witnessRole'})}
  </section>`;
}

interface TextQuestion {
  readonly id: 'name' | 'witnessName' | 'witnessRole';
  readonly label: NoticeMessage;
  readonly hint?: Words | undefined;
  readonly optional?: Words | undefined;
  readonly autocomplete?: Autocomplete | undefined;
}

function text(form: AnswerForm, {autocomplete, ...question}: TextQuestion): TemplateResult {
  const {draft, context, onChange} = form;
  const {id} = question;
  return renderTextField({
    ...question,
    ...frame(form, id, question.label),
    // Where staff hold the device, a browser knows nobody's name.
    autocomplete: isWitnessed(context) ? undefined : autocomplete,
    value: draft[id],
    onInput: (value) => onChange({[id]: value}),
  });
}
