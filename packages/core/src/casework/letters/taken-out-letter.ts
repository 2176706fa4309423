import type {StoredCaseEvent} from '../../case/case-event.js';
import {letterWords} from '../../letter/letter-words.js';
import type {Letter} from '../../letter/letter.js';

/**
 * What stands in the place of a letter whose words were taken out: that they were, in its language. `undefined` for a
 * letter that is there, or never was.
 */
export function takenOutLetter(
  events: readonly StoredCaseEvent[],
  {letterId, reference}: {readonly letterId: string; readonly reference: string},
): {readonly letter: Letter; readonly at: string} | undefined {
  for (const {kind, at, payload} of events) {
    const known = payload?.['letter'] as
      (Pick<Letter, 'kind' | 'language'> & {readonly id: string}) | undefined;
    if (kind !== 'redacted' || known?.id !== letterId) continue;
    const {takenOut: subject, language} = letterWords(known.language);
    return {
      at,
      letter: {...empty, kind: known.kind, language, subject, reference, date: at.slice(0, 10)},
    };
  }
  return undefined;
}

const empty = {
  template: {id: 'taken-out', version: '1'},
  address: [],
  blocks: [],
  enclosures: [],
  authors: [],
  waived: [],
};
