import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // The risk record of a case: a chain of its own in tables of its own, which nothing that reads cases ever joins.
  `create table risk_records (
    tenant text not null, facility_id text not null, case_id text not null,
    version integer not null, signed_version integer not null default 0,
    primary key (tenant, facility_id, case_id))`,
  `create index risk_records_unsigned on risk_records (tenant, facility_id, case_id) where version > signed_version`,
  `create table risk_events (
    tenant text not null, facility_id text not null, case_id text not null, position integer not null,
    id text not null, kind text not null, at text collate "C" not null, actor jsonb not null,
    commitment text not null, link text not null,
    primary key (tenant, facility_id, case_id, position),
    constraint risk_events_id unique (tenant, facility_id, id))`,
  `create table risk_payloads (
    tenant text not null, facility_id text not null, event_id text not null, case_id text not null,
    payload jsonb not null, salt text not null,
    primary key (tenant, facility_id, event_id))`,

  // What the events add up to, flag by flag: what is due next, and when somebody is told of it next.
  `create table risk_flags (
    tenant text not null, facility_id text not null, flag_id text not null, case_id text not null,
    flag text not null, role text not null, standing text not null, opened_at text collate "C" not null,
    next_at text collate "C" not null, tell_at text collate "C" not null,
    primary key (tenant, facility_id, flag_id))`,
  `create index risk_flags_next on risk_flags (tenant, facility_id, next_at, flag_id)`,
  `create index risk_flags_case on risk_flags (tenant, facility_id, case_id)`,
  `create index risk_flags_tell on risk_flags (tell_at)`,
];

/** What risk management, privacy and compliance keep beside a case, where nobody else sees it. */
export const risk: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
