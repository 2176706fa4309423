import type {SeenPart} from '@patient-relations/core/casework';
import {seenOfCase} from '@patient-relations/core/service';
import type {Staff} from '../callers/find-staff.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {LoadedCase} from './load-case.js';

/** Which parts of a case someone of staff sees here. */
export function seenOf(
  at: Pick<LoadedCase, 'state' | 'work'>,
  {roles}: Pick<Staff, 'roles'>,
  {facility}: HostedFacility,
): readonly SeenPart[] {
  return seenOfCase(at, roles, facility.readers);
}
