import {randomUUID} from 'node:crypto';
import {
  createTriage,
  proposedLexicon,
  proposedUrgency,
  type Triage,
} from '@patient-relations/core/escalation';
import {appendEvents} from '../cases/append-events.js';
import type {LoadedCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {updateCaseCache} from '../store/case-cache.js';

/** What the words of the person of a case point to, and how urgent that makes it. */
export const readTriage: (state: LoadedCase['state']) => Triage = createTriage(
  proposedLexicon,
  proposedUrgency,
);

/**
 * Raises a case of which the words of its person say that it is more urgent than anybody has set or found so far, in the
 * transaction that holds it. A level that the words gave before, and a person has lowered since, is not raised again.
 */
export async function triageCase(
  db: Database,
  address: FacilityScope & {readonly caseId: string; readonly at: string},
  {before, triage}: {readonly before: LoadedCase; readonly triage: Triage},
): Promise<LoadedCase> {
  const {level, because} = triage;
  const found = because.map(({rule}) => rule);
  const known = before.work.triage.flatMap((each) => ('because' in each ? each.because : []));
  const isNew = found.some((rule) => !known.includes(rule));
  if (!isNew || (before.work.urgency !== undefined && before.work.urgency <= level)) return before;
  const payload = {id: randomUUID(), level, because: found};
  const after = await appendEvents(
    db,
    {...address, ...before},
    {actor: {role: 'service'}, at: address.at, events: [{kind: 'triaged', payload}]},
  );
  await updateCaseCache(db, address, after);
  return after;
}
