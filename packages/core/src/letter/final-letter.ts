import type {FinalLetter, Letter, LetterReview} from './letter.js';
import {letterDigest} from './letter-digest.js';
import {letterProblems, type LetterProblem} from './letter-problems.js';
import type {LetterRequirement} from './letter-requirements.js';

/** A final letter with what it still warns of, or what stands in its way. */
export type Finalization =
  | {
      readonly status: 'final';
      readonly final: FinalLetter;
      readonly warnings: readonly LetterProblem[];
    }
  | {readonly status: 'refused'; readonly problems: readonly LetterProblem[]};

/** Makes a letter final, unless anything that is required of it is missing or nobody but its authors stands for it. */
export async function finalLetter(
  letter: Letter,
  requirements: readonly LetterRequirement[],
  review: LetterReview | undefined,
): Promise<Finalization> {
  const problems = await letterProblems(letter, requirements, review);
  if (!review || problems.some(({severity}) => severity === 'stops'))
    return {status: 'refused', problems};
  const final = {letter, digest: await letterDigest(letter), review};
  return {status: 'final', final, warnings: problems};
}
