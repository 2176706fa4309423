import {seenParts, type SeenPart} from '@patient-relations/core/casework';
import type {Staff} from '../callers/find-staff.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {LoadedCase} from './load-case.js';

/** Which parts of a case someone of staff sees, by their roles and by what the person asked for. */
export function seenOf(
  {state, work}: Pick<LoadedCase, 'state' | 'work'>,
  {roles}: Pick<Staff, 'roles'>,
  {facility}: HostedFacility,
): readonly SeenPart[] {
  // Once its first words are removed nobody knows any more what was asked for: the strictest that can be holds.
  const identity = work.identity?.to ?? state.feedback?.identity ?? 'confidential';
  return seenParts(roles, identity, facility.readers);
}

/** What is left out, so that a page can say so. */
export function withheldFrom(seen: readonly SeenPart[]): SeenPart[] {
  const all: readonly SeenPart[] = ['name', 'contact', 'story', 'place'];
  return all.filter((part) => !seen.includes(part));
}
