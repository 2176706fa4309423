import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  `alter table device_tokens
    add column configuration jsonb, add column configuration_version integer not null default 0,
    add column report jsonb, add column reported_at text collate "C"`,
  // A ciphertext goes when it was collected or its time is over. What is left tells the device which of the two it was.
  `create table hand_overs (
    tenant text not null, facility_id text not null, id text not null,
    device_id text not null, content_hash text not null, ciphertext text,
    expires_at text collate "C" not null, collected_at text collate "C",
    primary key (tenant, facility_id, id))`,
  `create index hand_overs_over on hand_overs (expires_at)`,
  // Who handed in what a device could not deliver, and what became of it. None of its words.
  `create table recoveries (
    tenant text not null, facility_id text not null, id text not null,
    operation text not null, write_id text not null, outcome text not null, problem text,
    recovered_at text collate "C" not null, recovered_by text not null,
    primary key (tenant, facility_id, id))`,
];

/** How kiosks are configured, what they report, what they hand over, and what staff recover from them. */
export const kiosks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
