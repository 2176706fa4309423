import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

// Instants are ISO 8601 text in UTC with milliseconds, collated by bytes: they sort as they should, and the `at` of an
// event is hashed as written, so it must come back byte by byte.
const statements = [
  `create table cases (
    tenant text not null, facility_id text not null, id text not null,
    reference text, kind text, identity text,
    status text not null, version integer not null,
    received_at text collate "C" not null, acknowledged_at text collate "C", resolved_at text collate "C",
    code_hash text, key_id text not null, subject_hash text,
    signed_version integer not null default 0,
    primary key (tenant, facility_id, id),
    constraint cases_code unique (tenant, facility_id, code_hash),
    constraint cases_reference unique (tenant, facility_id, reference))`,
  `create index cases_newest on cases (tenant, facility_id, received_at, id)`,
  `create index cases_subject on cases (tenant, facility_id, subject_hash) where subject_hash is not null`,
  `create index cases_unsigned on cases (tenant, facility_id, id) where version > signed_version`,

  `create table case_events (
    tenant text not null, facility_id text not null, case_id text not null, position integer not null,
    id text not null, kind text not null, at text collate "C" not null, actor jsonb not null,
    commitment text not null, link text not null,
    primary key (tenant, facility_id, case_id, position),
    constraint case_events_id unique (tenant, facility_id, id))`,
  `create table event_payloads (
    tenant text not null, facility_id text not null, event_id text not null, case_id text not null,
    payload jsonb not null, salt text not null,
    primary key (tenant, facility_id, event_id))`,
  `create index event_payloads_case on event_payloads (tenant, facility_id, case_id)`,

  `create table writes (
    tenant text not null, facility_id text not null, id text not null,
    content_hash text not null, outcome jsonb, at text collate "C" not null,
    primary key (tenant, facility_id, id))`,
  `create table reference_counters (
    tenant text not null, facility_id text not null, year integer not null, last integer not null,
    primary key (tenant, facility_id, year))`,

  `create table file_scans (
    tenant text not null, facility_id text not null, file_id text not null, case_id text not null,
    attempts integer not null default 0, next_try_at text collate "C" not null,
    primary key (tenant, facility_id, file_id))`,
  `create table notices (
    tenant text not null, facility_id text not null, id text not null,
    channel text not null, state text not null, attempts integer not null default 0,
    created_at text collate "C" not null, next_try_at text collate "C" not null,
    primary key (tenant, facility_id, id))`,
  `create index notices_due on notices (next_try_at) where state = 'waiting'`,

  `create table staff_tokens (
    tenant text not null, facility_id text not null, id text not null,
    name text not null, token_hash text not null, created_at text collate "C" not null, revoked_at text collate "C",
    primary key (tenant, facility_id, id),
    constraint staff_tokens_hash unique (tenant, facility_id, token_hash))`,
  `create table device_tokens (
    tenant text not null, facility_id text not null, id text not null,
    name text not null, token_hash text not null, per_hour integer not null,
    created_at text collate "C" not null, revoked_at text collate "C",
    primary key (tenant, facility_id, id),
    constraint device_tokens_hash unique (tenant, facility_id, token_hash))`,
  `create table device_uses (
    tenant text not null, facility_id text not null, device_id text not null, hour text collate "C" not null,
    count integer not null,
    primary key (tenant, facility_id, device_id, hour))`,

  `create table code_failures (
    tenant text not null, facility_id text not null, address_hash text not null,
    window_start text collate "C" not null, count integer not null,
    primary key (tenant, facility_id, address_hash, window_start))`,
  `create table code_resets (
    tenant text not null, facility_id text not null, id text not null, case_id text not null,
    content_hash text not null, change text not null, staff_id text not null,
    expires_at text collate "C" not null, tries_left integer not null,
    primary key (tenant, facility_id, id))`,

  `create table checkpoints (
    tenant text not null, sequence integer not null, at text collate "C" not null, previous text not null,
    heads jsonb not null, key_id text not null, signature text not null,
    primary key (tenant, sequence))`,
];

/** The first storage format. Later migrations add to it; this one never changes. */
export const foundation: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
