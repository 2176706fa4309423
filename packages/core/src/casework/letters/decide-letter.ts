import type {LetterAction, LetterAtHand} from './letter-action.js';
import {notNow, wrong} from './refused-letter.js';
import {prove, send, type LetterDecision} from './send-letter.js';
import {draft, edit, finalize, review, waive} from './write-letter.js';

/**
 * What comes of work on a letter. `id` is that of the write; who may do it, and whether they saw the latest of the
 * case, are the caller's questions.
 */
export async function decideLetter(
  at: LetterAtHand,
  given: LetterAction,
  id: string,
): Promise<LetterDecision> {
  if (given.action === 'prove') return prove(at, given, id);
  if (at.state.status === 'merged') return notNow('', 'merged');
  if (given.action === 'draft') return draft(at, given, id);
  const item = at.work.letters.find((each) => each.id === given.letterId);
  if (!item) return wrong('/letterId', 'unknown-value');
  const inHand = {...at, item, id};
  switch (given.action) {
    case 'edit':
      return edit(inHand, given);
    case 'waive':
      return waive(inHand, given);
    case 'review':
      return review(inHand, given);
    case 'finalize':
      return finalize(inHand);
    case 'send':
      return send(inHand, given);
  }
}
