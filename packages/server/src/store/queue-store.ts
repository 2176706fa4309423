import {sql, type Expression, type ExpressionBuilder, type SqlBool} from 'kysely';
import {foldForSearch, type QueueOrder, type QueueSearch} from '@patient-relations/core/casework';
import type {Database} from '../database/database.js';
import type {Tables} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {CaseRow} from './case-store.js';
import {notKeptFrom} from './kept-from.js';
import type {QueuePosition} from './queue-position.js';

/** Who looks at the queue: what is kept from them is not there, for a list, a number or a search. */
export interface QueueReader {
  readonly accountId: string;
  /** Whose names they see. A search finds nobody else by theirs, not where it stands among the words of their case either. */
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
  const columns = text === undefined ? ofCases : ofTexts;
  const said = text === undefined ? undefined : await saysAsked(db, scope, {...page, text, reader});
  return db
    .selectFrom('cases')
    .selectAll('cases')
    .where('cases.tenant', '=', scope.tenant)
    .where('cases.facility_id', '=', scope.facilityId)
    .where((eb) => eb.and(filtersOf(eb, page, reader)))
    .where(notKeptFrom(reader, 'cases', 'id'))
    .$if(said !== undefined, (query) =>
      query
        .innerJoin('case_texts as said', (join) =>
          join
            .onRef('said.tenant', '=', 'cases.tenant')
            .onRef('said.facility_id', '=', 'cases.facility_id')
            .onRef('said.case_id', '=', 'cases.id'),
        )
        .where(said ?? sql<SqlBool>`true`),
    )
    .$if(after !== undefined, (query) => query.where(behind(after, columns)))
    .orderBy(sql.raw(orderBy(order, columns)))
    .limit(limit)
    .execute();
}

/** Where the two columns stand that tell when a case came, and which it is. */
interface Columns {
  readonly receivedAt: string;
  readonly id: string;
}

const ofCases: Columns = {receivedAt: 'cases.received_at', id: 'cases.id'};
/** What is said in cases is stored in the order in which they came: reading it in this order is what makes a search fast. */
const ofTexts: Columns = {receivedAt: 'said.received_at', id: 'said.case_id'};

function orderBy(order: QueueOrder, {receivedAt, id}: Columns): string {
  switch (order) {
    case 'due':
      return 'cases.due_at, cases.id';
    case 'urgency':
      return 'cases.urgency, cases.due_at, cases.id';
    case 'newest':
      return `${receivedAt} desc, ${id} desc`;
    case 'oldest':
      return `${receivedAt}, ${id}`;
  }
}

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

/** So many are looked up one by one faster than they are met on a walk through all. */
const fewAtMost = 500;

/**
 * What the texts of a case have to say. Words that few cases hold are looked up in their index first: on a walk through
 * a million cases, the database would come upon the last of them after seconds. What is said in open cases has indexes
 * of its own.
 */
async function saysAsked(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  {
    text,
    reader,
    open,
  }: {
    readonly text: string;
    readonly reader: QueueReader;
    readonly open?: boolean | undefined;
  },
): Promise<Expression<SqlBool>> {
  const asked = says(text, reader);
  if (open) return sql<SqlBool>`(said.is_open and ${asked})`;
  const {rows} = await sql<{case_id: string}>`
    select said.case_id from case_texts said
    where said.tenant = ${tenant} and said.facility_id = ${facilityId} and ${asked}
    limit ${fewAtMost + 1}`.execute(db);
  if (rows.length > fewAtMost) return asked;
  return sql<SqlBool>`said.case_id = any(${rows.map(({case_id}) => case_id)}::text[])`;
}

function says(text: string, {names}: QueueReader): Expression<SqlBool> {
  const asked = sql`websearch_to_tsquery('simple', ${foldForSearch(text)})`;
  const byName = names.named
    ? sql`(said.words @@ ${asked} or said.names @@ ${asked})`
    : sql`((said.bare_words is null and said.words @@ ${asked}) or said.bare_words @@ ${asked})`;
  const confidential = names.confidential ? sql`true` : sql`not said.is_confidential`;
  return sql<SqlBool>`(${byName} and ${confidential})`;
}

function behind(after: QueuePosition | undefined, columns: Columns): Expression<SqlBool> {
  const received = sql.raw(`(${columns.receivedAt}, ${columns.id})`);
  const {order = 'newest', urgency = '', at = '', id = ''} = after ?? {};
  switch (order) {
    case 'due':
      return sql<SqlBool>`(cases.due_at, cases.id) > (${at}, ${id})`;
    case 'urgency':
      return sql<SqlBool>`(cases.urgency, cases.due_at, cases.id) > (${urgency}, ${at}, ${id})`;
    case 'newest':
      return sql<SqlBool>`${received} < (${at}, ${id})`;
    case 'oldest':
      return sql<SqlBool>`${received} > (${at}, ${id})`;
  }
}
