import {loadCase} from '../cases/load-case.js';
import {writeToCase, type NewEvent} from '../cases/write-to-case.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {ServiceParts} from '../service-parts.js';
import {planEscalations, plannedEscalations} from '../settling/plan-escalations.js';
import {listAbsences} from '../store/absence-store.js';
import {lockCase} from '../store/case-store.js';
import {claimEscalations, markTold, type EscalationRow} from '../store/escalation-store.js';
import {queueOutgoing} from '../store/outbox.js';

const batch = 20;
/** Longer than a batch takes. An instance that dies keeps its batch waiting for so long. */
const leaseMs = 10_000;

type Parts = Pick<ServiceParts, 'db' | 'secrets' | 'now' | 'facilities'>;

/** The case has moved on since it was planned. */
class NotAnyMore extends Error {
  override readonly name = 'NotAnyMore';
}

/**
 * Tells, batch by batch, of every escalation that is due. What goes out, the event of the case and the mark that it was
 * told are stored together or not at all; several instances may do it at once, and each escalation is told once.
 */
export async function tellEscalations(
  parts: Parts,
  {
    onFailure,
    closing,
  }: {readonly onFailure: (error: unknown) => void; readonly closing: AbortSignal},
): Promise<void> {
  while (!closing.aborted) {
    const now = parts.now();
    const rows = await claimEscalations(parts.db, {
      now: now.toISOString(),
      leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
      limit: batch,
    });
    // One after the other: several of one case would only wait for each other.
    for (const row of rows) await tellOne(parts, row, onFailure);
    if (rows.length < batch) return;
  }
}

async function tellOne(
  parts: Parts,
  row: EscalationRow,
  onFailure: (error: unknown) => void,
): Promise<void> {
  try {
    await tell(parts, row).catch(async (error: unknown) => {
      if (!(error instanceof NotAnyMore)) throw error;
      await takeBack(parts, row);
    });
  } catch (error) {
    onFailure(error);
  }
}

async function tell(parts: Parts, row: EscalationRow): Promise<void> {
  const {id, case_id: caseId} = row;
  const hosted = parts.facilities.require(row.facility_id);
  const {scope} = hosted;
  const write = {scope, caseId, id, content: {escalation: id}, actor: {role: 'service'} as const};
  await writeToCase(parts, write, async (before, trx) => {
    const now = parts.now();
    // Decided with the case held: somebody may have taken it up a moment ago.
    const absences = await listAbsences(trx, scope);
    const planned = plannedEscalations(hosted, {...before, absences}, now);
    const found = planned.find((each) => each.id === id);
    if (!found || found.dueAt > now.toISOString()) throw new NotAnyMore();
    // Whoever stands in may have changed since it was planned.
    const told = {...row, role: found.role, channel: found.channel};
    const at = now.toISOString();
    if (!(await markTold(trx, told, at))) throw new NotAnyMore();
    const channel = channelOf(hosted, told);
    await queueOutgoing(trx, scope, {
      ...{id, purpose: 'escalation', channel, recipient: told.role, case_id: caseId, at},
    });
    return [escalated(told)];
  });
}

/** Takes back what is not to be told any more, with the case held: it may have become so again. */
async function takeBack({db, facilities, now}: Parts, row: EscalationRow): Promise<void> {
  const hosted = facilities.require(row.facility_id);
  const {scope} = hosted;
  const caseId = row.case_id;
  await db.transaction().execute(async (trx) => {
    if (!(await lockCase(trx, scope, caseId))) return;
    const loaded = await loadCase(trx, scope, caseId);
    await planEscalations(trx, hosted, {...loaded, now: now()});
  });
}

/** Who is to be paged or phoned is so by the facility's gateway; without one, and in a worklist or a meeting, by mail. */
function channelOf({escalation}: HostedFacility, {channel}: EscalationRow): 'email' | 'webhook' {
  const isCall = channel === 'pager' || channel === 'phone';
  return isCall && escalation.webhook !== undefined ? 'webhook' : 'email';
}

function escalated({id, rule, role, channel}: EscalationRow): NewEvent {
  return {kind: 'escalated', payload: {id, rule, to: role, channel, noticeId: id}};
}
