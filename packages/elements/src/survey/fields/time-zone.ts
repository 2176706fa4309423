import {html} from 'lit';
import type {Words} from '../../fields/field.js';
import type {Field} from '../field.js';

/** The hint of a field, with the zone that its times are in where it asks for a date and time. */
export function withTimeZone(
  {node, survey, say}: Field,
  hint: Words | undefined,
): Words | undefined {
  if (node.item.type !== 'dateTime') return hint;
  const parts = new Intl.DateTimeFormat(survey.language, {timeZoneName: 'long'}).formatToParts();
  const zone = parts.find(({type}) => type === 'timeZoneName')?.value ?? '';
  const words = say('yourTime', {zone});
  return hint ? html`${hint}&nbsp;${words}` : words;
}
