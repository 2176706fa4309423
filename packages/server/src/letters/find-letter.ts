import {letterOf, takenOutLetter, type CaseLetter} from '@patient-relations/core/casework';
import type {Letter} from '@patient-relations/core/letter';
import type {LoadedCase} from '../cases/load-case.js';
import {refuse} from '../problems/refusal.js';

/** One letter of a case. @throws {Refusal} `not-found`, which says so where its words were taken out */
export function findLetter(loaded: LoadedCase, letterId: string): CaseLetter {
  const found = loaded.work.letters.find(({id}) => id === letterId);
  if (found) return found;
  const isGone = takenOutLetter(loaded.events, {letterId, reference: ''}) !== undefined;
  throw refuse('not-found', isGone ? {errors: [{path: '/letterId', code: 'taken-out'}]} : {});
}

/** A letter as it is printed, or that it was taken out. @throws {Refusal} `not-found` */
export function letterToPrint(
  loaded: LoadedCase,
  letterId: string,
): {readonly letter: Letter; readonly at: string; readonly draft: boolean} {
  const reference = loaded.state.reference ?? '';
  const gone = takenOutLetter(loaded.events, {letterId, reference});
  if (gone) return {...gone, draft: false};
  const item = findLetter(loaded, letterId);
  const {at} = item.final ?? item.changes.at(-1) ?? item;
  return {letter: letterOf(item), at, draft: item.final === undefined};
}
