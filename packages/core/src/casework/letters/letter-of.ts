import type {FinalLetter, Letter} from '../../letter/letter.js';
import {reviseLetter} from '../../letter/revise-letter.js';
import type {CaseLetter} from '../case-work.js';

/** A letter as it reads after its last change, or after the first `count` of them. */
export function letterOf({letter, changes}: CaseLetter, count = changes.length): Letter {
  return changes
    .slice(0, count)
    .reduce(
      (now, entry) =>
        reviseLetter(
          now,
          'change' in entry ? entry.change : {waived: waivedIn(now, entry)},
          entry.by,
        ),
      letter,
    );
}

/** A second reason for the same element takes the place of the first. */
function waivedIn(
  {waived}: Letter,
  {element, reason, by}: Letter['waived'][number],
): Letter['waived'] {
  return [...waived.filter((each) => each.element !== element), {element, reason, by}];
}

/** A letter that may be sent, or `undefined` as long as it may not. */
export function finalOf(item: CaseLetter): FinalLetter | undefined {
  const review = item.reviews.at(-1);
  if (!item.final || !review) return undefined;
  const {by, at, digest} = review;
  return {letter: letterOf(item), digest: item.final.digest, review: {by, at, digest}};
}
