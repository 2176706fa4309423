import {sql, type Expression, type ExpressionBuilder, type SqlBool} from 'kysely';
import {foldForSearch, type QueueSearch} from '@patient-relations/core/casework';
import type {Database} from '../database/database.js';
import type {Tables} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {CaseRow} from './case-store.js';
import {notKeptFrom} from './kept-from.js';
import type {QueuePosition} from './queue-position.js';

/** Who looks at the queue: what is kept from them is not there, for a list, a number or a search. */
export interface QueueReader {
  readonly accountId: string;
  /** Whose names they see. A search finds nobody else by theirs, nor by the words of their case, which may hold it. */
  readonly names: {readonly named: boolean; readonly confidential: boolean};
}

/** A page of the queue. */
export interface QueuePage extends QueueSearch {
  readonly after?: QueuePosition | undefined;
  readonly limit: number;
}

type Builder = ExpressionBuilder<Tables, 'cases'>;

/** The cases that a query finds, in its order, as many as asked for. */
export async function listQueue(
  db: Database,
  scope: FacilityScope,
  {reader, page}: {readonly reader: QueueReader; readonly page: QueuePage},
): Promise<readonly CaseRow[]> {
  const {order = 'newest', text, after, limit} = page;
  return db
    .selectFrom('cases')
    .selectAll('cases')
    .where('cases.tenant', '=', scope.tenant)
    .where('cases.facility_id', '=', scope.facilityId)
    .where((eb) => eb.and(filtersOf(eb, page, reader)))
    .where(notKeptFrom(reader, 'cases', 'id'))
    .$if(text !== undefined, (query) => query.where(says(text ?? '', reader)))
    .$if(after !== undefined, (query) => query.where(behind(after)))
    .orderBy(sql.raw(orders[order]))
    .limit(limit)
    .execute();
}

const orders = {
  due: 'cases.due_at, cases.id',
  urgency: 'cases.urgency, cases.due_at, cases.id',
  newest: 'cases.received_at desc, cases.id desc',
  oldest: 'cases.received_at, cases.id',
};

function filtersOf(
  eb: Builder,
  query: QueuePage,
  {accountId}: QueueReader,
): readonly Expression<SqlBool>[] {
  const {owner, dueBefore, from, to, open} = query;
  const same = {
    status: query.status,
    kind: query.kind,
    team: query.team,
    urgency: query.urgency,
    location_id: query.locationId,
    department_id: query.departmentId,
    language: query.language,
    owner: owner === 'me' ? accountId : owner === 'nobody' ? undefined : owner,
    class: query.class === 'none' ? undefined : query.class,
  };
  return [
    ...Object.entries(same).flatMap(([column, value]) =>
      value === undefined ? [] : [eb(`cases.${column as keyof typeof same}`, '=', value)],
    ),
    ...(owner === 'nobody' ? [eb('cases.owner', 'is', null)] : []),
    ...(query.class === 'none' ? [eb('cases.class', 'is', null)] : []),
    // Written as the partial indexes are, so that they serve.
    ...(open === undefined
      ? []
      : [open ? sql<SqlBool>`cases.is_open` : sql<SqlBool>`not cases.is_open`]),
    ...(dueBefore === undefined ? [] : [eb('cases.due_at', '<', dueBefore)]),
    ...(from === undefined ? [] : [eb('cases.received_at', '>=', from)]),
    ...(to === undefined ? [] : [eb('cases.received_at', '<', to)]),
  ];
}

function says(text: string, {names}: QueueReader): Expression<SqlBool> {
  const asked = sql`websearch_to_tsquery('simple', ${foldForSearch(text)})`;
  const byName = names.named
    ? sql`(said.words @@ ${asked} or said.names @@ ${asked})`
    : sql`said.words @@ ${asked}`;
  const confidential = names.confidential ? sql`true` : sql`not said.is_confidential`;
  return sql<SqlBool>`exists (
    select from case_texts said
    where said.tenant = cases.tenant and said.facility_id = cases.facility_id
      and said.case_id = cases.id and ${byName} and ${confidential})`;
}

function behind(after: QueuePosition | undefined): Expression<SqlBool> {
  const {order = 'newest', urgency = '', at = '', id = ''} = after ?? {};
  switch (order) {
    case 'due':
      return sql<SqlBool>`(cases.due_at, cases.id) > (${at}, ${id})`;
    case 'urgency':
      return sql<SqlBool>`(cases.urgency, cases.due_at, cases.id) > (${urgency}, ${at}, ${id})`;
    case 'newest':
      return sql<SqlBool>`(cases.received_at, cases.id) < (${at}, ${id})`;
    case 'oldest':
      return sql<SqlBool>`(cases.received_at, cases.id) > (${at}, ${id})`;
  }
}
