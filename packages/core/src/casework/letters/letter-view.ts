import type * as z from 'zod/mini';
import type {CaseState} from '../../case/reduce-case.js';
import type {Letter} from '../../letter/letter.js';
import {letterDigest} from '../../letter/letter-digest.js';
import {letterProblems} from '../../letter/letter-problems.js';
import {letterRequirements} from '../../letter/letter-requirements.js';
import type {PolicyPack} from '../../policy/policy-pack.js';
import type {CaseLetter, CaseWork, SentDelivery} from '../case-work.js';
import {letterOf} from './letter-of.js';
import type {letterViewSchema} from './letter-view-schema.js';

/** A letter of a case as staff work on it. */
export type LetterView = z.infer<typeof letterViewSchema>;

/** A version of a letter, from 1 on; the last one where none is named, and `undefined` where there is no such one. */
export function letterVersion(
  item: CaseLetter,
  version = item.changes.length + 1,
): Letter | undefined {
  return version > item.changes.length + 1 ? undefined : letterOf(item, version - 1);
}

/** A letter as staff work on it, with everything that stands in its way. */
export async function letterView(
  {state, work}: {readonly state: CaseState; readonly work: CaseWork},
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
}: SentDelivery): LetterView['deliveries'][number] {
  return {
    ...{id, by, at, channel},
    ...(proof && {proof: {id: proof.id, by: proof.by, at: proof.at, ...proof.proof}}),
  };
}
