import {storyMarks, type ComparedWords, type SeenPart} from '@patient-relations/core/casework';
import {
  comparedCase,
  suggestedDuplicates,
  type ComparedCase,
  type SuggestedDuplicate,
} from '@patient-relations/core/service';
import type {Staff} from '../callers/find-staff.js';
import {hasTextSimilarity} from '../database/text-similarity.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {ServiceParts} from '../service-parts.js';
import {findLikeCases, type FoundCase} from '../store/case-texts-store.js';
import {hashedKeys} from './index-case.js';
import {loadCase, loadCases, type LoadedCase} from './load-case.js';
import {seenOf} from './seen-of.js';

/**
 * The cases that may be of the same matter, as far as someone sees what speaks for it: what a role does not see of
 * either case counts for nothing, and a case that is kept from them is not there.
 */
export async function suggestDuplicates(
  {db, secrets}: Pick<ServiceParts, 'db' | 'secrets'>,
  hosted: HostedFacility,
  {caseId, staff}: {readonly caseId: string; readonly staff: Staff},
): Promise<{readonly comparedWords: boolean; readonly suggestions: SuggestedDuplicate[]}> {
  const {scope} = hosted;
  const seenBy = (loaded: LoadedCase): ComparedCase =>
    comparedCase(loaded, seenOf(loaded, staff, hosted));
  const own = seenBy(await loadCase(db, scope, caseId));
  const comparesWords = await hasTextSimilarity(db);
  const found = await findLikeCases(db, scope, {
    ...{caseId, accountId: staff.id, comparesWords},
    receivedAt: own.state.receivedAt ?? '',
    story: own.story,
    person: hashedKeys(secrets, scope, own),
    marks: storyMarks(own.story),
  });
  const ids = found.map((each) => each.caseId);
  // Where who it is about may not speak for a case, that it does must not be seen either.
  const isSeen = (loaded: LoadedCase): boolean =>
    seesPerson(seenOf(loaded, staff, hosted)) || isByWords(found, loaded.state.id);
  const others = (await loadCases(db, scope, ids)).filter(isSeen).map(seenBy);
  const suggestions = suggestedDuplicates(own, others, ({state}) => wordsFound(found, state.id));
  return {comparedWords: comparesWords && own.story !== '', suggestions};
}

function seesPerson(seen: readonly SeenPart[]): boolean {
  return seen.includes('name') && seen.includes('contact');
}

function isByWords(found: readonly FoundCase[], id: string): boolean {
  return found.some(({caseId, byWords}) => caseId === id && byWords);
}

/** How alike the words of two cases are, as the database found it; nothing is known of it where it cannot compare. */
function wordsFound(found: readonly FoundCase[], caseId: string): ComparedWords | undefined {
  const compared = found.find((each) => each.caseId === caseId);
  return compared && compared.similarity !== null
    ? {similarity: compared.similarity, letters: compared.letters}
    : undefined;
}
