import {eventsForThePerson, type PatientCase} from '@patient-relations/core/case';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {LoadedCase} from './load-case.js';

/** A case as its person may see it. */
export function personView(
  {facilityId}: FacilityScope,
  {events, state}: Pick<LoadedCase, 'events' | 'state'>,
): PatientCase {
  return {id: state.id, facilityId, events: eventsForThePerson(events)};
}
