import type * as z from 'zod/mini';
import {letterOf, takenOutLetter, type CaseLetter} from '@patient-relations/core/casework';
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
  return {letter: versionOf(item), at, draft: item.final === undefined};
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
