import {html, nothing, type TemplateResult} from 'lit';

/** Words for a field, or a template where they carry their own language. */
export type Words = string | TemplateResult;

/** What every field shows around its control. */
export interface FieldFrame {
  /** Unique in its root; the label, hint and error ids are made from it. */
  readonly id: string;
  readonly label: Words;
  readonly hint?: Words | undefined;
  /** What is wrong with it, in words for the person. */
  readonly error?: Words | undefined;
  /** "(if you wish)", shown beside the label; required fields carry nothing and say so in their error. */
  readonly optional?: Words | undefined;
}

/** The ids that describe a control, for `aria-describedby`: its hint, then its error. */
export function describedBy({id, hint, error}: FieldFrame): string | typeof nothing {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** Label, hint and error around one control. The control has the field's id; label and control share a root. */
export function renderField(frame: FieldFrame, control: TemplateResult): TemplateResult {
  return html`
    <div class="field">
      <label for=${frame.id}>${frame.label} ${renderOptional(frame)}</label>
      ${renderHint(frame)} ${renderError(frame)} ${control}
    </div>
  `;
}

/** Legend, hint and error around a group of choices. The first choice can be reached by the group's id. */
export function renderGroup(frame: FieldFrame, choices: TemplateResult): TemplateResult {
  return html`
    <fieldset class="field" id=${frame.id} aria-describedby=${describedBy(frame)}>
      <legend>${frame.label} ${renderOptional(frame)}</legend>
      ${renderHint(frame)} ${renderError(frame)}
      <div class="choices">${choices}</div>
    </fieldset>
  `;
}

function renderOptional({optional}: FieldFrame): TemplateResult | typeof nothing {
  return optional ? html`<span class="optional">${optional}</span>` : nothing;
}

function renderHint({id, hint}: FieldFrame): TemplateResult | typeof nothing {
  return hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;
}

function renderError({id, error}: FieldFrame): TemplateResult | typeof nothing {
  return error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing;
}
