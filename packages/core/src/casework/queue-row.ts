import type {CaseState} from '../case/reduce-case.js';
import type {CaseWork} from './case-work.js';
import {isHeld} from './redaction-rules.js';

/** What the queue shows of a case and goes by. */
export interface QueueRow {
  readonly status: CaseState['status'];
  readonly version: number;
  readonly isOpen: boolean;
  /** A legal hold stands. */
  readonly isHeld: boolean;
  readonly reference: string | undefined;
  readonly kind: string | undefined;
  readonly identity: string | undefined;
  readonly receivedAt: string | undefined;
  readonly acknowledgedAt: string | undefined;
  readonly resolvedAt: string | undefined;
  readonly class: string | undefined;
  readonly urgency: string | undefined;
  readonly owner: string | undefined;
  readonly team: string | undefined;
  readonly locationId: string | undefined;
  readonly departmentId: string | undefined;
  readonly language: string | undefined;
}

const over: readonly CaseState['status'][] = ['resolved', 'closed', 'withdrawn', 'merged'];

/** True while something is owed to the person. */
export function isOpen({status}: Pick<CaseState, 'status'>): boolean {
  return !over.includes(status);
}

/** A case as the queue has it. What staff recorded goes before what the person wrote. */
export function queueRowOf({
  state,
  work,
}: {
  readonly state: CaseState;
  readonly work: CaseWork;
}): QueueRow {
  const {feedback, status, version} = state;
  const {details, owner, team, urgency} = work;
  return {
    status,
    version,
    isOpen: isOpen(state),
    isHeld: isHeld(work),
    reference: state.reference,
    kind: feedback?.kind,
    identity: work.identity?.to ?? feedback?.identity,
    receivedAt: state.receivedAt,
    acknowledgedAt: state.acknowledgedAt,
    resolvedAt: state.resolvedAt,
    class: work.classifications.at(-1)?.class,
    urgency,
    owner,
    team,
    locationId: details.locationId ?? feedback?.occasion?.locationId,
    departmentId: details.departmentId ?? feedback?.occasion?.departmentId,
    language: details.language ?? feedback?.language,
  };
}
