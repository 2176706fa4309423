import type {FieldProblem} from '../../errors/problem.js';
import {draftLetter} from '../../letter/draft-letter.js';
import {finalLetter} from '../../letter/final-letter.js';
import type {Letter} from '../../letter/letter.js';
import {letterDigest} from '../../letter/letter-digest.js';
import {letterLimits} from '../../letter/letter-limits.js';
import type {LetterProblem} from '../../letter/letter-problems.js';
import {letterRequirements} from '../../letter/letter-requirements.js';
import {letterTexts} from '../../letter/letter-texts.js';
import {reviseLetter} from '../../letter/revise-letter.js';
import {templateFor} from '../../letter/template-for.js';
import type {EntryDecision} from '../entry-rules.js';
import type {LetterActionOf, LetterAtHand, LetterInHand} from './letter-action.js';
import {letterFactsOf, mayDisclose} from './letter-facts.js';
import {letterOf} from './letter-of.js';
import {notNow, wrong} from './refused-letter.js';

/** Drafts a letter of a kind. Whoever may be told nothing gets the letter that tells nothing, and no other. */
export function draft(
  at: LetterAtHand,
  {kind, language, facts}: LetterActionOf<'draft'>,
  id: string,
): EntryDecision {
  if (kind !== 'cannot-disclose' && !mayDisclose(at)) return notNow('/kind', 'no-authority');
  const {state, work} = at;
  const wanted = language ?? work.details.language ?? state.feedback?.language ?? 'en';
  const template = templateFor(at.templates, kind, wanted);
  if (!template) return wrong('/kind', 'unknown-value');
  const known = letterFactsOf(at, {kind, language: template.language, given: facts});
  const letter = draftLetter(template, known, at.by);
  if (isTooLong(letter)) return wrong('/facts', 'too-long');
  return {events: [{kind: 'letter-drafted', payload: {letter, id}}]};
}

/** Changes words of a letter; whoever does is among its authors from then on. */
export function edit(
  {by, item, id}: LetterInHand,
  {change}: LetterActionOf<'edit'>,
): EntryDecision {
  if (item.final) return notNow('/letterId', 'final');
  if (isTooLong(reviseLetter(letterOf(item), change, by))) return wrong('/change', 'too-long');
  return {events: [{kind: 'letter-edited', payload: {letterId: item.id, change, id}}]};
}

/** Leaves out what rules require, with a reason. */
export function waive(
  {packs, item, id}: LetterInHand,
  {element, reason}: LetterActionOf<'waive'>,
): EntryDecision {
  if (item.final) return notNow('/letterId', 'final');
  const required = letterRequirements(packs, item.letter.kind);
  if (!required.some((each) => each.element === element)) return wrong('/element', 'unknown-value');
  return {events: [{kind: 'letter-waived', payload: {letterId: item.id, element, reason, id}}]};
}

/** Signs the words that were read: those of now, and not one's own. */
export async function review(
  {by, item, id}: LetterInHand,
  {digest}: LetterActionOf<'review'>,
): Promise<EntryDecision> {
  if (item.final) return notNow('/letterId', 'final');
  const letter = letterOf(item);
  if (letter.authors.includes(by)) return notNow('', 'reviewed-by-author');
  if (digest !== (await letterDigest(letter))) return notNow('/digest', 'changed-since-review');
  return {events: [{kind: 'letter-reviewed', payload: {letterId: item.id, digest, id}}]};
}

/** Makes a letter final, or names everything that stands in its way. */
export async function finalize({packs, item, id}: LetterInHand): Promise<EntryDecision> {
  if (item.final) return notNow('/letterId', 'final');
  const letter = letterOf(item);
  if (packs.length === 0 && letter.kind !== 'cannot-disclose') return notNow('', 'no-rules');
  const result = await finalLetter(
    letter,
    letterRequirements(packs, letter.kind),
    item.reviews.at(-1),
  );
  if (result.status === 'refused') {
    const errors = result.problems.filter(({severity}) => severity === 'stops').map(placed);
    return {problem: {status: 409, code: 'not-now', errors}};
  }
  const {digest} = result.final;
  const heldAgainst = packs.map(({id, version}) => ({id, version}));
  return {
    events: [
      {kind: 'letter-finalized', payload: {letterId: item.id, digest, packs: heldAgainst, id}},
    ],
  };
}

/** Where it is, without a word that somebody wrote. What is missing has no place, and is named as rules name it. */
function placed({path, code, detail = ''}: LetterProblem): FieldProblem {
  if (code === 'missing-element') return {path: `/elements/${detail}`, code};
  return {path: path && `/letter${path}`, code};
}

function isTooLong(letter: Letter): boolean {
  const length = letterTexts(letter).reduce((sum, {text}) => sum + text.length, 0);
  return length > letterLimits.text;
}
