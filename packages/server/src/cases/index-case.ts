import {
  duplicateFactsOf,
  personKeys,
  searchText,
  storyMarks,
} from '@patient-relations/core/casework';
import {storyWithoutNames} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {Secrets} from '../keys/secrets.js';
import {cacheOf} from '../store/case-cache.js';
import {keepCaseText} from '../store/case-texts-store.js';
import type {LoadedCase} from './load-case.js';

type Parts = {readonly db: Database; readonly secrets: Secrets};
type Said = Pick<LoadedCase, 'events' | 'state' | 'work'>;

/** Makes a case findable by what it says now. What it was found by before is gone. */
export async function indexCase(
  {db, secrets}: Parts,
  scope: FacilityScope,
  said: Said,
): Promise<void> {
  const {id: caseId, receivedAt = ''} = said.state;
  const story = storyWithoutNames(said.events);
  const signs = [...hashedKeys(secrets, scope, said), ...storyMarks(story)];
  const {is_open: isOpen} = cacheOf(said);
  const text = {...searchText(said), story, signs};
  await keepCaseText(db, scope, {caseId, receivedAt, isOpen, ...text});
}

/** Who a case is about, by which another of the same facility is found that is about the same person. */
export function hashedKeys(
  secrets: Secrets,
  {tenant, facilityId}: FacilityScope,
  said: Pick<Said, 'state' | 'work'>,
): readonly string[] {
  const keys = personKeys(duplicateFactsOf(said));
  return keys.map((key) => secrets.hash('same-person', JSON.stringify([tenant, facilityId, key])));
}
