import {eventsForThePerson, type PatientCase} from '@patient-relations/core/case';
import {deadlinesOfCase} from '@patient-relations/core/deadlines';
import {datesForThePerson} from '@patient-relations/core/deadlines/explain';
import type {HostedFacility} from '../facility/facilities.js';
import type {ServiceParts} from '../service-parts.js';
import {readReference} from '../store/case-store.js';
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
  const other = loaded.work.mergedInto?.caseId;
  const reference = other && (await readReference(db, scope, other));
  return {
    id: caseId,
    facilityId: scope.facilityId,
    events: eventsForThePerson(loaded.events),
    dates: datesForThePerson(loaded, deadlinesOfCase(loaded, deadlineRules, at), reader),
    ...(reference && {mergedInto: {reference}}),
  };
}
