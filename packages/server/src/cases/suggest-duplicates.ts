import {
  duplicateFactsOf,
  duplicateScore,
  eventsWithout,
  likenessOf,
  storyMarks,
  type ComparedWords,
  type Likeness,
} from '@patient-relations/core/casework';
import type {CaseStatus} from '@patient-relations/core/case';
import type {Staff} from '../callers/find-staff.js';
import {hasTextSimilarity} from '../database/text-similarity.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {ServiceParts} from '../service-parts.js';
import {findLikeCases, type FoundCase} from '../store/case-texts-store.js';
import {hashedKeys, storyWithoutNames} from './index-case.js';
import {loadCase, loadCases, sumsOf, type LoadedCase} from './load-case.js';
import {seenOf} from './seen-of.js';

/** A case that may be of the same matter as another. */
export interface SuggestedDuplicate extends Likeness {
  readonly caseId: string;
  readonly reference: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly receivedAt: string;
}

/**
 * The cases that may be of the same matter, as far as someone sees what speaks for it: what a role does not see of
 * either case counts for nothing, and a case that is kept from them is not there.
 */
export async function suggestDuplicates(
  {db, secrets}: Pick<ServiceParts, 'db' | 'secrets'>,
  hosted: HostedFacility,
  {caseId, staff}: {readonly caseId: string; readonly staff: Staff},
): Promise<{
  readonly comparedWords: boolean;
  readonly suggestions: readonly SuggestedDuplicate[];
}> {
  const {scope} = hosted;
  const own = seenBy(staff, hosted, await loadCase(db, scope, caseId));
  const comparesWords = await hasTextSimilarity(db);
  const found = await findLikeCases(db, scope, {
    ...{caseId, accountId: staff.id, comparesWords},
    receivedAt: own.state.receivedAt ?? '',
    story: own.story,
    person: hashedKeys(secrets, scope, own),
    marks: storyMarks(own.story),
  });
  const others = await loadCases(db, scope, without(found, tiedTo(own)));
  const suggestions = others
    .map((other) => seenBy(staff, hosted, other))
    .filter(({state}) => state.status !== 'merged')
    .filter(({state, seesPerson}) => seesPerson || isByWords(found, state.id))
    .map((other) => suggestionOf(own, other, found))
    .filter(({score}) => score >= duplicateScore)
    .sort((one, other) => other.score - one.score || (one.caseId < other.caseId ? -1 : 1));
  return {comparedWords: comparesWords && own.story !== '', suggestions};
}

/** A case as far as someone sees it. */
interface SeenCase extends Pick<LoadedCase, 'state' | 'work'> {
  readonly story: string;
  /** Whether who it is about may speak for it; where it may not, that it does must not be seen either. */
  readonly seesPerson: boolean;
}

function isByWords(found: readonly FoundCase[], id: string): boolean {
  return found.some(({caseId, byWords}) => caseId === id && byWords);
}

function seenBy(staff: Staff, hosted: HostedFacility, loaded: LoadedCase): SeenCase {
  const seen = seenOf(loaded, staff, hosted);
  const sums = sumsOf(eventsWithout(loaded.events, seen)) ?? loaded;
  const story = seen.includes('story') ? storyWithoutNames(loaded.events) : '';
  return {...sums, story, seesPerson: seen.includes('name') && seen.includes('contact')};
}

/** What staff have tied already, as whatever it may be: they know of it. */
function tiedTo({work, state}: SeenCase): ReadonlySet<string> {
  const ties = work.links.filter(({undone}) => !undone);
  return new Set([state.id, ...[...ties, ...work.splits].map(({caseId}) => caseId)]);
}

function without(found: readonly FoundCase[], tied: ReadonlySet<string>): readonly string[] {
  return found.map(({caseId}) => caseId).filter((each) => !tied.has(each));
}

function suggestionOf(
  own: SeenCase,
  {state, work, story}: Omit<SeenCase, 'seesPerson'>,
  found: readonly FoundCase[],
): SuggestedDuplicate {
  const words = wordsCompared(own, {state, story}, found);
  return {
    caseId: state.id,
    reference: state.reference ?? '',
    status: state.status,
    version: state.version,
    receivedAt: state.receivedAt ?? '',
    ...likenessOf(duplicateFactsOf(own), duplicateFactsOf({state, work}), words),
  };
}

/** Of two languages nothing is compared: that they have no pieces in common says nothing about the matter. */
function wordsCompared(
  own: Pick<SeenCase, 'state' | 'story'>,
  other: Pick<SeenCase, 'state' | 'story'>,
  found: readonly FoundCase[],
): ComparedWords | undefined {
  const compared = found.find((each) => each.caseId === other.state.id);
  const isOneLanguage = own.state.feedback?.language === other.state.feedback?.language;
  if (!isOneLanguage || own.story === '' || other.story === '') return undefined;
  return compared && compared.similarity !== null
    ? {similarity: compared.similarity, letters: compared.letters}
    : undefined;
}
