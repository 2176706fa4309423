import type {LetterElement, PolicyPack} from '../policy/policy-pack.js';
import type {LetterKind} from './letter-template.js';

/** What rules require a letter to tell. */
export interface LetterRequirement extends Pick<LetterElement, 'words' | 'sources'> {
  /** `us-cms/results`. */
  readonly element: string;
  readonly packVersion: string;
}

/** Which letters of a pack a kind is. A letter that discloses nothing, or passes on, answers nothing. */
const letterOf: Readonly<Record<LetterKind, LetterElement['letter'] | undefined>> = {
  acknowledgement: 'acknowledgement',
  interim: 'interim',
  resolution: 'final',
  'closure-unsatisfied': 'final',
  'cannot-disclose': undefined,
  referral: undefined,
};

/** The name of an element beyond its pack. */
export function elementName(pack: Pick<PolicyPack, 'id'>, {id}: Pick<LetterElement, 'id'>): string {
  return `${pack.id}/${id}`;
}

/** All that the packs in force require of a letter of this kind, each once. */
export function letterRequirements(
  packs: readonly PolicyPack[],
  kind: LetterKind,
): readonly LetterRequirement[] {
  const required = packs.flatMap((pack) =>
    pack.letters
      .filter(({letter}) => letter === letterOf[kind])
      .map((element): LetterRequirement => ({
        element: elementName(pack, element),
        packVersion: pack.version,
        words: element.words,
        sources: element.sources,
      })),
  );
  return [...new Map(required.map((each) => [each.element, each])).values()];
}
