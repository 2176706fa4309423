import {deadlinesOfCase, type CaseOnClock} from '../policy/deadlines/deadlines-of-case.js';
import type {DeadlineRules} from '../policy/deadlines/deadline-rules.js';
import type {CaseHappening} from './case-happening.js';
import {caseHappenings} from './case-happenings.js';
import {clockHappenings} from './clock-happenings.js';
import {escalationFacts} from './escalation-facts.js';
import type {EscalationCalendar, EscalationMatrix} from './escalation-matrix.js';
import {escalationsOf} from './escalations.js';
import {absenceHappenings, type RoleAbsence} from './role-absence.js';

/** A case, and who of the facility is away. */
export interface CaseAndAbsences extends CaseOnClock {
  readonly absences: readonly RoleAbsence[];
}

/** What its happenings are worked out by. */
export interface TellingRules {
  readonly deadlineRules: DeadlineRules;
  readonly escalation: {readonly matrix: EscalationMatrix; readonly calendar: EscalationCalendar};
  /** The id under which a notice goes out, from that by which the matrix knows it. */
  readonly noticeIdOf: (id: string) => string;
}

/** All that makes somebody be told of a case, or no longer: its events, its clocks, who is away, what was seen. */
export function happeningsOfCase(
  {absences, ...at}: CaseAndAbsences,
  rules: TellingRules,
  now: Date,
): readonly CaseHappening[] {
  const {id: caseId, receivedAt} = at.state;
  const deadlines = deadlinesOfCase(at, rules.deadlineRules, now.toISOString());
  const [received, ...since] = caseHappenings(at.events);
  const happenings = [
    ...(received ? [received] : []),
    ...clockHappenings(deadlines, receivedAt ?? ''),
    ...absenceHappenings(absences),
    ...since,
  ];
  return withNoticesNamed(happenings, rules, caseId);
}

/** Staff name what they have seen by the id under which it went out; the matrix knows it by another. */
function withNoticesNamed(
  happenings: readonly CaseHappening[],
  {escalation: {matrix, calendar}, noticeIdOf}: TellingRules,
  caseId: string,
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
