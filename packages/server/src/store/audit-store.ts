import type {Insertable, Selectable} from 'kysely';
import type {Database} from '../database/database.js';
import type {AuditEntriesTable} from '../database/staff-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

export type AuditRow = Selectable<AuditEntriesTable>;

export async function insertAuditEntry(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  entry: Omit<Insertable<AuditEntriesTable>, 'tenant' | 'facility_id' | 'position'>,
): Promise<void> {
  await db
    .insertInto('audit_entries')
    .values({tenant, facility_id: facilityId, ...entry})
    .execute();
}

/** Which entries are asked for. All of it must be so. */
export interface AuditFilter {
  readonly accountId?: string | undefined;
  readonly aboutAccountId?: string | undefined;
  readonly caseId?: string | undefined;
  readonly operation?: string | undefined;
  readonly outcome?: AuditRow['outcome'] | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Entries, newest first, from before a position. */
export async function listAuditEntries(
  db: Database,
  scope: FacilityScope,
  {
    before,
    limit,
    withoutOperations,
    ...filter
  }: AuditFilter & {
    readonly before?: string;
    readonly limit: number;
    readonly withoutOperations: readonly string[];
  },
): Promise<readonly AuditRow[]> {
  const {from, until} = filter;
  const exact = Object.entries({
    account_id: filter.accountId,
    about_account_id: filter.aboutAccountId,
    case_id: filter.caseId,
    operation: filter.operation,
    outcome: filter.outcome,
  }).filter(([, value]) => value !== undefined);
  let query = db
    .selectFrom('audit_entries')
    .selectAll()
    .where(ofFacility(scope))
    .where((eb) => eb.and(Object.fromEntries(exact)));
  if (withoutOperations.length > 0) query = query.where('operation', 'not in', withoutOperations);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (until !== undefined) query = query.where('at', '<', until);
  if (before !== undefined) query = query.where('position', '<', before);
  return query.orderBy('position', 'desc').limit(limit).execute();
}
