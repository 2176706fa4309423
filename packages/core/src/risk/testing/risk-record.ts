import type {StoredCaseEvent} from '../../case/case-event.js';
import type {StaffRoleId} from '../../staff/roles.js';
import {decideRiskEntry, type RiskDecision, type RiskEntry} from '../decide-risk-entry.js';
import {proposedRiskFlags} from '../proposed-risk-flags.js';
import {reduceRisk, type RiskRecord} from '../reduce-risk.js';
import type {NewRiskEvent} from '../risk-event.js';

/** A flag of those that are proposed. */
export function proposedFlag(id: string): (typeof proposedRiskFlags)[number] {
  const flag = proposedRiskFlags.find((each) => each.id === id);
  if (!flag) throw new Error(`There is no flag ${id}.`);
  return flag;
}

/** A risk record that a test fills step by step, as somebody with these roles. */
export class RecordInTest {
  readonly events: StoredCaseEvent[] = [];
  #ids = 0;

  readonly newId = (): string => `id-${(this.#ids += 1)}`;

  get record(): RiskRecord {
    return reduceRisk(this.events);
  }

  add(events: readonly NewRiskEvent[], at = '2026-03-02T10:00:00.000Z'): void {
    for (const {kind, payload} of events)
      this.events.push({
        ...{id: this.newId(), caseId: 'case', position: this.events.length + 1, kind, at},
        actor: {role: 'staff', id: 'somebody'},
        payload: {...payload},
      });
  }

  /** Enters something; what came of it. */
  enter(
    entry: RiskEntry,
    {roles = ['risk'], now = '2026-03-02T12:00:00.000Z'}: Partial<EntryInTest> = {},
  ): RiskDecision {
    const {record, newId} = this;
    const at = {record, newId, now, roles, id: newId(), flags: proposedRiskFlags};
    const decision = decideRiskEntry(at, entry);
    if ('events' in decision) this.add(decision.events, now);
    return decision;
  }
}

interface EntryInTest {
  readonly roles: readonly StaffRoleId[];
  readonly now: string;
}

/** Why an entry was refused, in short. */
export function refusalOf(decision: RiskDecision): string {
  if ('events' in decision) return 'entered';
  const {status, errors} = decision.problem;
  return [status, ...errors.map(({path, code}) => `${path} ${code}`)].join(' ');
}
