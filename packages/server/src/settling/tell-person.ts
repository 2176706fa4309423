import {contactRulesOf} from '@patient-relations/core/casework';
import type {LoadedCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from '../store/of-facility.js';
import {isWaiting, queueOutgoing} from '../store/outbox.js';

/** What of staff's doings is an answer to the person: they see it when they open their case. */
const answers: readonly string[] = [
  'acknowledged',
  'message-sent',
  'resolved',
  'closed',
  'extended',
  'letter-sent',
];

interface ToTell extends Pick<LoadedCase, 'events' | 'state'> {
  readonly at: string;
}

/**
 * Lets the person know that there is an answer, where they gave an address: once for what came since they were told
 * last. Whether they may be told at all is asked when the mail goes out.
 */
export async function tellPerson(
  db: Database,
  scope: FacilityScope,
  {events, state: {id: caseId, version, feedback}, at}: ToTell,
): Promise<void> {
  const toldVersion = await takeToldVersion(db, scope, {caseId, version});
  const news = events
    .filter(
      ({kind, actor, position}) =>
        position > toldVersion && actor.role === 'staff' && answers.includes(kind),
    )
    .at(-1);
  if (!news || contactRulesOf(events, feedback)?.email === undefined) return;
  // One that waits tells of this answer as well.
  if (await isWaiting(db, scope, {caseId, purpose: 'answer'})) return;
  await queueOutgoing(db, scope, {
    id: news.id,
    purpose: 'answer',
    channel: 'email',
    recipient: 'person',
    case_id: caseId,
    at,
  });
}

/** Up to where the person had been told; it is the latest event from now on. */
async function takeToldVersion(
  db: Database,
  scope: FacilityScope,
  {caseId, version}: {readonly caseId: string; readonly version: number},
): Promise<number> {
  const row = await db
    .selectFrom('cases')
    .select('told_version')
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .executeTakeFirst();
  await db
    .updateTable('cases')
    .set({told_version: version})
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .execute();
  return row?.told_version ?? version;
}
