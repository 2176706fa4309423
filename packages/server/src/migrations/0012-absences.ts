import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // Which role is away from when to when, and who is told instead: of a facility, for all its cases.
  `create table role_absences (
    tenant text not null, facility_id text not null, id text not null,
    role text not null, stand_in text,
    from_at text collate "C" not null, until_at text collate "C",
    said_at text collate "C" not null, said_by text not null,
    ended_at text collate "C", ended_by text,
    primary key (tenant, facility_id, id))`,
  `create index role_absences_latest on role_absences (tenant, facility_id, from_at, id)`,
];

/** That nobody in a role can be reached for a time. */
export const absences: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
