import type * as z from 'zod/mini';
import type {StoredCaseEvent} from '../../case/case-event.js';
import {reduceCase, type CaseState} from '../../case/reduce-case.js';
import type {CaseWork} from '../case-work.js';
import type {CaseOnRecord} from '../redaction-rules.js';
import {reduceWork} from '../reduce-work.js';
import {eventsWithout, type SeenPart} from '../role-view.js';
import {comparedStory, duplicateFactsOf} from './duplicate-facts.js';
import type {duplicateListSchema} from './duplicates-schema.js';
import {duplicateScore, likenessOf, type ComparedWords} from './likeness.js';

/** A case that may be of the same matter as another. */
export type SuggestedDuplicate = z.infer<typeof duplicateListSchema>['suggestions'][number];

/** A case as far as someone sees it, to be compared with another. */
export interface ComparedCase {
  readonly state: CaseState;
  readonly work: CaseWork;
  /** The first words, without names; empty for who does not see them. */
  readonly story: string;
}

/** A case as far as someone sees it who sees these parts of it. */
export function comparedCase(at: CaseOnRecord, seen: readonly SeenPart[]): ComparedCase {
  const events = eventsWithout(at.events, seen);
  const {state, work} = {state: reduceCase(events) ?? at.state, work: reduceWork(events)};
  return {state, work, story: seen.includes('story') ? storyWithoutNames(at.events) : ''};
}

/** The first words without the names that the case knows: two cases are never alike because of a name in them. */
export function storyWithoutNames(events: readonly StoredCaseEvent[]): string {
  const state = reduceCase(eventsWithout(events, ['contact', 'story', 'place']));
  return state ? comparedStory(state) : '';
}

/**
 * Those of other cases that may be of the same matter, the likeliest first: none that was merged, and none that staff have
 * tied to it already, as whatever it may be: they know of it. Nor are two parts that were split off one case.
 */
export function suggestedDuplicates(
  own: ComparedCase,
  others: readonly ComparedCase[],
  compareWords: (other: ComparedCase) => ComparedWords | undefined,
): SuggestedDuplicate[] {
  const tied = tiedTo(own);
  return others
    .filter(({state}) => state.status !== 'merged' && !tied.has(state.id))
    .filter(({work}) => !arePartsOfOne(own.work, work))
    .map((other) => {
      const words = areComparable(own, other) ? compareWords(other) : undefined;
      return suggestionOf(own, other, words);
    })
    .filter(({score}) => score >= duplicateScore)
    .sort((one, other) => other.score - one.score || (one.caseId < other.caseId ? -1 : 1));
}

function tiedTo({work, state}: ComparedCase): ReadonlySet<string> {
  const ties = work.links.filter(({undone}) => !undone);
  return new Set([state.id, ...[...ties, ...work.splits].map(({caseId}) => caseId)]);
}

function arePartsOfOne({splits}: CaseWork, other: CaseWork): boolean {
  const whole = new Set(splits.map(({caseId}) => caseId));
  return other.splits.some(({caseId}) => whole.has(caseId));
}

/** Of two languages nothing is compared: that they have no pieces in common says nothing about the matter. */
function areComparable(own: ComparedCase, other: ComparedCase): boolean {
  const isOneLanguage = own.state.feedback?.language === other.state.feedback?.language;
  return isOneLanguage && own.story !== '' && other.story !== '';
}

function suggestionOf(
  own: ComparedCase,
  other: ComparedCase,
  words: ComparedWords | undefined,
): SuggestedDuplicate {
  const {id: caseId, reference = '', status, version, receivedAt = ''} = other.state;
  const likeness = likenessOf(duplicateFactsOf(own), duplicateFactsOf(other), words);
  return {
    caseId,
    reference,
    status,
    version,
    receivedAt,
    ...likeness,
    reasons: [...likeness.reasons],
  };
}
