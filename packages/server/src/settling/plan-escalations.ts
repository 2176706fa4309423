import {createHash} from 'node:crypto';
import {deadlinesOfCase} from '@patient-relations/core/deadlines';
import {
  escalationFacts,
  escalationsOf,
  type EscalationNotice,
} from '@patient-relations/core/escalation';
import type {LoadedCase} from '../cases/load-case.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
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
  return {id: idOf(id), dueAt: new Date(at).toISOString(), rule, role, channel};
}

/** An id that says nothing of the case it is about: it goes out with the mail. */
function idOf(notice: string): string {
  const hex = createHash('sha256').update(notice).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
