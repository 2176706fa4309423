import {eventsForThePerson, type PatientCase} from '@patient-relations/core/case';
import {deadlinesOfCase} from '@patient-relations/core/deadlines';
import {datesForThePerson} from '@patient-relations/core/deadlines/explain';
import type {HostedFacility} from '../facility/facilities.js';
import type {ServiceParts} from '../service-parts.js';
import {readNumbers} from '../store/case-store.js';
import {loadCase} from './load-case.js';

/**
 * A case as its person may see it, with the dates they can count on.
 * @throws {Refusal} `not-found`
 */
export async function personView(
  {db, now}: Pick<ServiceParts, 'db' | 'now'>,
  {scope, facility, deadlineRules}: HostedFacility,
  caseId: string,
): Promise<PatientCase> {
  const loaded = await loadCase(db, scope, caseId);
  const at = now().toISOString();
  const {languages, timeZone} = facility;
  const reader = {languages, timeZone, now: at};
  const {mergedInto, splits} = loaded.work;
  const numbersOf = (ids: readonly string[]) => readNumbers(db, scope, ids);
  const [into] = await numbersOf(mergedInto ? [mergedInto.caseId] : []);
  // Why it was split is said where it was, and not where it went.
  const parts = await numbersOf(splits.flatMap((each) => ('reason' in each ? [each.caseId] : [])));
  return {
    id: caseId,
    facilityId: scope.facilityId,
    events: eventsForThePerson(loaded.events),
    dates: datesForThePerson(loaded, deadlinesOfCase(loaded, deadlineRules, at), reader),
    ...(into && {mergedInto: {reference: into.reference}}),
    ...(parts.length > 0 && {splitInto: parts.map(({reference, status}) => ({reference, status}))}),
  };
}
