import type {StoredCaseEvent} from '../case/case-event.js';

/** What is appended when everything a risk record says is destroyed: the frames stay, and the chain verifies. */
export function destroyRisk(
  events: readonly StoredCaseEvent[],
  reason: string,
): readonly {
  readonly kind: 'redacted';
  readonly payload: {readonly position: number; readonly reason: string};
}[] {
  return events
    .filter(({kind, payload}) => payload !== undefined && kind !== 'redacted')
    .map(({position}) => ({kind: 'redacted', payload: {position, reason}}));
}
