import {deadlinesOfCase} from '@patient-relations/core/deadlines';
import {
  escalationFacts,
  escalationsOf,
  type EscalationNotice,
} from '@patient-relations/core/escalation';
import type {LoadedCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {noticeIdOf} from '../outgoing/notice-id.js';
import {replacePlan, type PlannedEscalation} from '../store/escalation-store.js';
import {clockHappenings} from './clock-happenings.js';
import {caseHappenings} from './case-happenings.js';

/** What fell due so long before anybody planned it was missed before there were plans: it is no news. */
const newsMs = 7 * 24 * 60 * 60_000;

type Telling = Pick<HostedFacility, 'scope' | 'escalation' | 'deadlineRules'>;

/** Works out anew who is to be told of a case, and when: what its events have made void is taken back. */
export async function planEscalations(
  db: Database,
  hosted: Telling,
  {now, ...loaded}: LoadedCase & {readonly now: Date},
): Promise<void> {
  const planned = plannedEscalations(hosted, loaded, now);
  const since = new Date(now.getTime() - newsMs).toISOString();
  await replacePlan(db, hosted.scope, {caseId: loaded.state.id, planned, since});
}

/** Who is to be told of a case by what has happened to it so far, and by what is due in it now. */
export function plannedEscalations(
  {escalation: {matrix, calendar}, deadlineRules}: Telling,
  loaded: LoadedCase,
  now: Date,
): readonly PlannedEscalation[] {
  const {id: caseId, receivedAt} = loaded.state;
  const deadlines = deadlinesOfCase(loaded, deadlineRules, now.toISOString());
  const [received, ...since] = caseHappenings(loaded.events);
  const happenings = [
    ...(received ? [received] : []),
    ...clockHappenings(deadlines, receivedAt ?? ''),
    ...since,
  ];
  return escalationsOf(matrix, escalationFacts(caseId, happenings), calendar).map(plannedFrom);
}

function plannedFrom({id, at, rule, role, channel}: EscalationNotice): PlannedEscalation {
  return {id: noticeIdOf(id), dueAt: new Date(at).toISOString(), rule, role, channel};
}
