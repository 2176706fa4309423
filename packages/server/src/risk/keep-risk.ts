import type {Actor} from '@patient-relations/core/case';
import {
  flagSummaries,
  reduceRisk,
  riskChainOf,
  riskTellings,
  type NewRiskEvent,
  type RiskTelling,
} from '@patient-relations/core/risk';
import {chainEvents, goneFrom} from '../cases/append-events.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {noticeIdOf} from '../outgoing/notice-id.js';
import {noDue} from '../store/case-store.js';
import {queueOutgoing} from '../store/outbox.js';
import {replaceFlags} from '../store/risk-flag-store.js';
import {deleteRiskPayloads, insertRiskLinks, type StoredRisk} from '../store/risk-store.js';

/** The risk record of a case that the transaction holds. */
export interface RiskOfCase {
  readonly caseId: string;
  readonly before: StoredRisk;
}

/** What is added to it, by whom and when. */
export interface RiskAddition {
  readonly actor: Actor;
  readonly at: string;
  readonly events: readonly (
    NewRiskEvent | {readonly kind: 'redacted'; readonly payload: object}
  )[];
}

type Hosted = Pick<HostedFacility, 'scope' | 'risk'>;

/** Adds events to a risk record and keeps what follows from them; the record as it is then. */
export async function appendToRisk(
  db: Database,
  hosted: Hosted,
  {caseId, before, ...addition}: RiskOfCase & RiskAddition,
): Promise<StoredRisk> {
  const {scope} = hosted;
  const chain = {...scope, ...before, caseId: riskChainOf(caseId)};
  const {links, ...after} = await chainEvents(chain, addition);
  await insertRiskLinks(db, {...scope, caseId}, links);
  await deleteRiskPayloads(db, scope, goneFrom(before.events, after.events));
  await keepFlags(db, hosted, {caseId, now: addition.at, events: after.events});
  return after;
}

/** Writes what the flags of a record add up to, and puts on its way what somebody is to be told by now. */
export async function keepFlags(
  db: Database,
  {scope, risk}: Hosted,
  {
    caseId,
    events,
    now,
  }: Pick<StoredRisk, 'events'> & {readonly caseId: string; readonly now: string},
): Promise<void> {
  const record = reduceRisk(events);
  const tellings = riskTellings(record, risk.rules);
  for (const {id, role} of tellings.filter(({at}) => at <= now))
    await queueOutgoing(db, scope, {
      ...{id: noticeIdOf(`risk ${id}`), purpose: 'risk-flag', channel: 'email'},
      ...{recipient: role, case_id: caseId, at: now},
    });
  const rows = flagSummaries(record, risk.rules, now).map(
    ({flagId, flag, role, standing, openedAt, nextAt}) => ({
      ...{tenant: scope.tenant, facility_id: scope.facilityId, case_id: caseId},
      ...{flag_id: flagId, flag, role, standing, opened_at: openedAt},
      next_at: nextAt ?? noDue,
      tell_at: tellAt(flagId, tellings, now),
    }),
  );
  await replaceFlags(db, scope, {caseId, rows});
}

function tellAt(flag: string, tellings: readonly RiskTelling[], now: string): string {
  const ahead = tellings.filter(({flagId, at}) => flagId === flag && at > now);
  return ahead.map(({at}) => at).sort()[0] ?? noDue;
}
