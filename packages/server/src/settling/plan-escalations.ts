import {deadlinesOfCase} from '@patient-relations/core/deadlines';
import {
  absenceHappenings,
  escalationFacts,
  escalationsOf,
  type CaseHappening,
  type EscalationNotice,
  type RoleAbsence,
} from '@patient-relations/core/escalation';
import type {LoadedCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {listAbsences} from '../store/absence-store.js';
import {noticeIdOf} from '../outgoing/notice-id.js';
import {replacePlan, type PlannedEscalation} from '../store/escalation-store.js';
import {clockHappenings} from './clock-happenings.js';
import {caseHappenings} from './case-happenings.js';

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

/** A case, and who of the facility is away. */
export interface CaseAndAbsences extends LoadedCase {
  readonly absences: readonly RoleAbsence[];
}

/** Who is to be told of a case by what has happened to it so far, and by what is due in it now. */
export function plannedEscalations(
  hosted: Telling,
  loaded: CaseAndAbsences,
  now: Date,
): readonly PlannedEscalation[] {
  const {matrix, calendar} = hosted.escalation;
  const facts = escalationFacts(loaded.state.id, happeningsOfCase(hosted, loaded, now));
  return escalationsOf(matrix, facts, calendar).map(plannedFrom);
}

/** All that makes somebody be told of a case, or no longer: its events, its clocks, who is away, what was seen. */
export function happeningsOfCase(
  {escalation, deadlineRules}: Telling,
  {absences, ...loaded}: CaseAndAbsences,
  now: Date,
): readonly CaseHappening[] {
  const {id: caseId, receivedAt} = loaded.state;
  const deadlines = deadlinesOfCase(loaded, deadlineRules, now.toISOString());
  const [received, ...since] = caseHappenings(loaded.events);
  const happenings = [
    ...(received ? [received] : []),
    ...clockHappenings(deadlines, receivedAt ?? ''),
    ...absenceHappenings(absences),
    ...since,
  ];
  return withNoticesNamed(escalation, caseId, happenings);
}

/** Staff name what they have seen by the id under which it went out; the matrix knows it by another. */
function withNoticesNamed(
  {matrix, calendar}: Telling['escalation'],
  caseId: string,
  happenings: readonly CaseHappening[],
): readonly CaseHappening[] {
  if (!happenings.some(({is}) => is === 'acknowledged')) return happenings;
  // By names that no notice has, nothing was seen: here is everybody who can have been told.
  const told = escalationsOf(matrix, escalationFacts(caseId, happenings), calendar);
  const names = new Map(told.map(({id}) => [noticeIdOf(id), id]));
  return happenings.map((happening) =>
    happening.is === 'acknowledged'
      ? {...happening, notice: names.get(happening.notice) ?? happening.notice}
      : happening,
  );
}

function plannedFrom({id, at, rule, role, channel}: EscalationNotice): PlannedEscalation {
  return {id: noticeIdOf(id), dueAt: new Date(at).toISOString(), rule, role, channel};
}
