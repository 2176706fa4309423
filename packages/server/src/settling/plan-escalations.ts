import {
  escalationFacts,
  escalationsOf,
  type EscalationNotice,
} from '@patient-relations/core/escalation';
import {happeningsOfCase, type CaseAndAbsences} from '@patient-relations/core/service';
import type {LoadedCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {listAbsences} from '../store/absence-store.js';
import {noticeIdOf} from '../outgoing/notice-id.js';
import {replacePlan, type PlannedEscalation} from '../store/escalation-store.js';

/** What fell due so long before anybody planned it was missed before there were plans: it is no news. */
const newsMs = 7 * 24 * 60 * 60_000;

interface Telling extends Pick<HostedFacility, 'scope' | 'deadlineRules'> {
  readonly escalation: Pick<HostedFacility['escalation'], 'matrix' | 'calendar'>;
}

/** Works out anew who is to be told of a case, and when: what its events have made void is taken back. */
export async function planEscalations(
  db: Database,
  hosted: Telling,
  {now, ...loaded}: LoadedCase & {readonly now: Date},
): Promise<void> {
  const absences = await listAbsences(db, hosted.scope);
  const planned = plannedEscalations(hosted, {...loaded, absences}, now);
  const since = new Date(now.getTime() - newsMs).toISOString();
  await replacePlan(db, hosted.scope, {caseId: loaded.state.id, planned, since});
}

/** Who is to be told of a case by what has happened to it so far, and by what is due in it now. */
export function plannedEscalations(
  hosted: Telling,
  loaded: CaseAndAbsences,
  now: Date,
): readonly PlannedEscalation[] {
  const {matrix, calendar} = hosted.escalation;
  const happenings = happeningsOfCase(loaded, {...hosted, noticeIdOf}, now);
  const facts = escalationFacts(loaded.state.id, happenings);
  return escalationsOf(matrix, facts, calendar).map(plannedFrom);
}

function plannedFrom({id, at, rule, role, channel}: EscalationNotice): PlannedEscalation {
  return {id: noticeIdOf(id), dueAt: new Date(at).toISOString(), rule, role, channel};
}
