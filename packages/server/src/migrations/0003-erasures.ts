import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

// Who erased what, when and why: the place of what is gone and none of its words.
const statement = `create table erasures (
  tenant text not null, facility_id text not null, id text not null,
  response_id text, file_hash text, line integer, reason text not null,
  erased_at text collate "C" not null, erased_by text not null,
  primary key (tenant, facility_id, id))`;

/** What staff erased of answers and past comments. */
export const erasures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(statement).execute(db);
  },
};
