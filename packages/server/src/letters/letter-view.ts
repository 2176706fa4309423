import type * as z from 'zod/mini';
import {letterOf, type CaseLetter} from '@patient-relations/core/casework';
import {
  letterDigest,
  letterProblems,
  letterRequirements,
  type Letter,
} from '@patient-relations/core/letter';
import type {PolicyPack} from '@patient-relations/core/policy';
import type {letterViewSchema} from '@patient-relations/core/schemas';
import type {LoadedCase} from '../cases/load-case.js';
import {refuse} from '../problems/refusal.js';

type LetterView = z.infer<typeof letterViewSchema>;

/** One letter of a case. @throws {Refusal} `not-found` */
export function findLetter({work}: Pick<LoadedCase, 'work'>, letterId: string): CaseLetter {
  const found = work.letters.find(({id}) => id === letterId);
  if (!found) throw refuse('not-found');
  return found;
}

/** A version of a letter, from 1 on; the last one where none is named. @throws {Refusal} `not-found` */
export function versionOf(item: CaseLetter, version = item.changes.length + 1): Letter {
  if (version > item.changes.length + 1) throw refuse('not-found');
  return letterOf(item, version - 1);
}

/** A letter as staff work on it, with everything that stands in its way. */
export async function letterView(
  {state, work}: Pick<LoadedCase, 'state' | 'work'>,
  {
    item,
    letter,
    packs,
  }: {
    readonly item: CaseLetter;
    readonly letter: Letter;
    readonly packs: readonly PolicyPack[];
  },
): Promise<LetterView> {
  const requirements = letterRequirements(packs, letter.kind);
  const review = item.reviews.at(-1);
  return {
    id: item.id,
    version: state.version,
    letter: letter as LetterView['letter'],
    digest: await letterDigest(letter),
    versions: [item, ...item.changes].map(({id, by, at}) => ({id, by, at})),
    requirements: requirements.map(({element, words}) => ({element, words})),
    problems: [...(await letterProblems(letter, requirements, review))],
    ...(review && {review}),
    ...(item.final && {final: item.final}),
    deliveries: work.deliveries.filter(({letterId}) => letterId === item.id).map(deliveryView),
  };
}

function deliveryView({
  id,
  by,
  at,
  delivery: {channel},
  proof,
}: LoadedCase['work']['deliveries'][number]): LetterView['deliveries'][number] {
  return {
    ...{id, by, at, channel},
    ...(proof && {proof: {id: proof.id, by: proof.by, at: proof.at, ...proof.proof}}),
  };
}
