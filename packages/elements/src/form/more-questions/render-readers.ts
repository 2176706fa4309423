import {html, type TemplateResult} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import type {LocaleController} from '../../locale/locale-controller.js';
import type {FormMessage} from '../form-field.js';
import {localWords} from '../../locale/local-words.js';

const levels = ['named', 'confidential', 'anonymous'] as const;

/** Who can see what at each identity level, as the facility configured it. */
export function renderReaders(
  {readers}: Facility,
  locale: LocaleController<FormMessage>,
): TemplateResult {
  const seen = (what: readonly FormMessage[]): readonly TemplateResult[] =>
    (what.length > 0 ? what : (['nothing'] as const)).map(
      (key) => html`<div>${locale.show(key)}</div>`,
    );
  return html`
    <table>
      <tr>
        <th scope="col">${locale.show('reader')}</th>
        ${levels.map((level) => html`<th scope="col">${locale.show(level)}</th>`)}
      </tr>
      ${readers.map(
        (reader) => html`
          <tr>
            <th scope="row">${localWords(locale, reader.who)}</th>
            ${levels.map((level) => html`<td>${seen(reader[level])}</td>`)}
          </tr>
        `,
      )}
    </table>
  `;
}
