import {blockGaps, letterGaps} from './gaps.js';
import {hardSentences} from './hard-sentences.js';
import type {Letter, LetterReview} from './letter.js';
import {letterDigest} from './letter-digest.js';
import type {LetterRequirement} from './letter-requirements.js';
import {letterTexts} from './letter-texts.js';
import {withoutTurners} from './text-direction.js';

/**
 * What stands between a letter and its being final.
 * - `missing-element`: what rules require is not there: no part tells it, or a part that should has gaps or no words.
 * - `gap`: something is still to be filled in. `empty`: a part has no words.
 * - `turned`: a mark that cannot be seen turns words around, so that people read another text than was signed.
 * - `no-reason`: a waiver does not say why. `not-required`: a waiver of what nobody asks for.
 * - `not-reviewed`, `reviewed-by-author`, `changed-since-review`: nobody, or not the right one, stands for these words.
 * - `hard-to-read`: needs more than six years of school. It holds nothing up.
 */
export type LetterProblemCode =
  | 'missing-element'
  | 'gap'
  | 'empty'
  | 'turned'
  | 'no-reason'
  | 'not-required'
  | 'not-reviewed'
  | 'reviewed-by-author'
  | 'changed-since-review'
  | 'hard-to-read';

/** One thing, and where. */
export interface LetterProblem {
  /** A JSON Pointer into the letter; empty for the letter as a whole. */
  readonly path: string;
  readonly code: LetterProblemCode;
  /** `warns`: the letter can be final all the same. */
  readonly severity: 'stops' | 'warns';
  /** The element, the field, or the sentence that is hard to read. */
  readonly detail?: string | undefined;
}

/** Says what is wrong with a letter that has to tell all that is required, reviewed by somebody or not yet. */
export async function letterProblems(
  letter: Letter,
  requirements: readonly LetterRequirement[],
  review: LetterReview | undefined,
): Promise<readonly LetterProblem[]> {
  return [
    ...requirements
      .filter(({element}) => !isWaived(letter, element) && !isTold(letter, element))
      .map(({element}) => stops('', 'missing-element', element)),
    ...letterGaps(letter).map(({path, field}) => stops(path, 'gap', field)),
    ...textProblems(letter),
    ...waiverProblems(letter, requirements),
    ...(await reviewProblems(letter, review)),
    ...hardSentences(letter).map(({path, sentence}): LetterProblem => ({
      path,
      code: 'hard-to-read',
      severity: 'warns',
      detail: sentence,
    })),
  ];
}

function stops(path: string, code: LetterProblemCode, detail?: string): LetterProblem {
  return {path, code, severity: 'stops', ...(detail !== undefined && {detail})};
}

function isWaived({waived}: Letter, element: string): boolean {
  return waived.some((waiver) => waiver.element === element && waiver.reason.trim() !== '');
}

/** Told by one part or by several together: half of it is not there as long as one of them has a gap. */
function isTold({blocks}: Letter, element: string): boolean {
  const parts = blocks.filter(({carries}) => carries.includes(element));
  return (
    parts.length > 0 &&
    parts.every(
      (part) =>
        blockGaps(part, '').length === 0 &&
        part.lines.length > 0 &&
        part.lines.every((line) => !isBlank(line)),
    )
  );
}

/** Nothing to see, whatever characters it is made of. */
function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(text);
}

/** Parts that say nothing, or something else than they seem to. */
function textProblems(letter: Letter): readonly LetterProblem[] {
  const {blocks} = letter;
  return [
    ...(blocks.length === 0 ? [stops('/blocks', 'empty')] : []),
    ...blocks.flatMap(({lines}, at) =>
      lines.length === 0 ? [stops(`/blocks/${at}/lines`, 'empty')] : [],
    ),
    ...letterTexts(letter).flatMap(({path, text}) => [
      ...(isBlank(text) ? [stops(path, 'empty')] : []),
      ...(text === withoutTurners(text) ? [] : [stops(path, 'turned')]),
    ]),
  ];
}

function waiverProblems(
  {waived}: Letter,
  requirements: readonly LetterRequirement[],
): readonly LetterProblem[] {
  const required = new Set(requirements.map(({element}) => element));
  return waived.flatMap(({element, reason}, at) => [
    ...(reason.trim() ? [] : [stops(`/waived/${at}/reason`, 'no-reason', element)]),
    ...(required.has(element) ? [] : [stops(`/waived/${at}/element`, 'not-required', element)]),
  ]);
}

async function reviewProblems(
  letter: Letter,
  review: LetterReview | undefined,
): Promise<readonly LetterProblem[]> {
  if (!review) return [stops('', 'not-reviewed')];
  const isChanged = review.digest !== (await letterDigest(letter));
  return [
    ...(letter.authors.includes(review.by) ? [stops('', 'reviewed-by-author')] : []),
    ...(isChanged ? [stops('', 'changed-since-review')] : []),
  ];
}
