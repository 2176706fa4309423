import type {FieldProblem, Problem} from '../errors/problem.js';
import type {CaseHappening} from './case-happening.js';
import type {EscalationRole} from './escalation-role.js';

/** That nobody in a role can be reached for a time, and who is told instead. Instants as the service writes them. */
export interface RoleAbsence {
  readonly id: string;
  readonly role: EscalationRole;
  readonly from: string;
  /** Not set: until somebody ends it. */
  readonly until?: string | undefined;
  readonly standIn?: EscalationRole | undefined;
  /** When somebody said so. Until then everybody who fell due was told as if they were there. */
  readonly saidAt: string;
  readonly endedAt?: string | undefined;
}

/** What somebody says of a role that will be away. */
export type AbsenceOrder = Pick<RoleAbsence, 'role' | 'from' | 'until' | 'standIn'>;

/** Why an absence cannot be put down beside those that are there, or `undefined`. */
export function absenceProblem(
  order: AbsenceOrder,
  others: readonly RoleAbsence[],
  now: string,
): Problem | undefined {
  const wanted = spanOf({...order, id: '', saidAt: now});
  const errors: FieldProblem[] = [
    ...(wanted ? [] : [{path: '/until', code: 'not-allowed'} as const]),
    ...(order.standIn === order.role ? [{path: '/standIn', code: 'not-allowed'} as const] : []),
  ];
  if (errors.length > 0) return {status: 400, code: 'invalid', errors};
  const isTaken = others.some((other) => {
    const span = other.role === order.role ? spanOf(other) : undefined;
    return span && wanted && span.from < wanted.until && wanted.from < span.until;
  });
  if (!isTaken) return undefined;
  return {status: 409, code: 'not-now', errors: [{path: '/from', code: 'overlaps'}]};
}

/** Whether an absence is not over, nor was ended. */
function isLasting(absence: RoleAbsence, now: string): boolean {
  const span = spanOf(absence);
  return span !== undefined && span.until > now;
}

/** Why an absence cannot be ended, or `undefined`: it is over already. */
export function absenceEndProblem(absence: RoleAbsence, now: string): Problem | undefined {
  if (isLasting(absence, now)) return undefined;
  return {status: 409, code: 'not-now', errors: [{path: '/absenceId', code: 'already-done'}]};
}

/** What absences are to every case of their facility, in order of time. */
export function absenceHappenings(absences: readonly RoleAbsence[]): readonly CaseHappening[] {
  return absences
    .flatMap((absence) => {
      const span = spanOf(absence);
      return span ? [{absence, ...span}] : [];
    })
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .flatMap(({absence: {id, role, standIn}, from, until}): readonly CaseHappening[] => [
      {id, at: from, is: 'absent', role, ...(standIn !== undefined && {standIn})},
      ...(until === forEver ? [] : [{id, at: until, is: 'present', role} as const]),
    ]);
}

const forEver = '9999-12-31T23:59:59.999Z';

/** From when to when it counts: what was told before anybody said so stays told. `undefined` where that is no time at all. */
function spanOf({
  from,
  saidAt,
  until = forEver,
  endedAt = forEver,
}: RoleAbsence): {readonly from: string; readonly until: string} | undefined {
  const span = {from: from > saidAt ? from : saidAt, until: until < endedAt ? until : endedAt};
  return span.from < span.until ? span : undefined;
}
