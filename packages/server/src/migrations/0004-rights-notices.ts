import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

// A notice is kept as `json`: as it was written, with its languages in their order. Its terms are what says who is owed
// it, so that nobody has to read all the words of all versions for that.
const statements = [
  `create table notice_versions (
    tenant text not null, facility_id text not null, notice_id text not null, version text not null,
    content_hash text not null, terms json not null, notice json not null, field_values json not null,
    effective_from text collate "C" not null, published_at text collate "C" not null, published_by text not null,
    primary key (tenant, facility_id, notice_id, version))`,

  `create table notice_encounters (
    tenant text not null, facility_id text not null, encounter text not null, subject text not null,
    details json not null, arrived_at text collate "C" not null, discharged_at text collate "C",
    changed_at text collate "C" not null, changed_by text not null,
    primary key (tenant, facility_id, encounter))`,
  `create index notice_encounters_subject on notice_encounters (tenant, facility_id, subject)`,
  `create index notice_encounters_over on notice_encounters (discharged_at)`,

  // What was drawn and answered is beside the record: a list of who is due needs none of it.
  `create table notice_deliveries (
    tenant text not null, facility_id text not null, id text not null,
    notice_id text not null, version text not null, status text not null, outcome text not null,
    subject text, encounter text, received_at text collate "C" not null, keep_until text collate "C" not null,
    record jsonb not null, evidence jsonb not null,
    primary key (tenant, facility_id, id))`,
  // A person is given a version once in an encounter, whoever hands it in and however often.
  `create unique index notice_deliveries_once on notice_deliveries
    (tenant, facility_id, subject, coalesce(encounter, ''), notice_id, version, status)
    where subject is not null and status <> 'disputed'`,
  `create index notice_deliveries_newest on notice_deliveries (tenant, facility_id, received_at, id)`,
  `create index notice_deliveries_subject on notice_deliveries (tenant, facility_id, subject) where subject is not null`,
  `create index notice_deliveries_over on notice_deliveries (tenant, facility_id, keep_until)`,

  `create table notice_destructions (
    tenant text not null, facility_id text not null, id text not null,
    kept_until_before text collate "C" not null, destroyed integer not null,
    destroyed_at text collate "C" not null, destroyed_by text not null,
    primary key (tenant, facility_id, id))`,

  // Whoever holds the database's password can take these away; a mistake in the service cannot get past them.
  `create function notice_rows_stay() returns trigger language plpgsql as $$
    begin
      raise exception 'These rows are never changed or deleted.' using errcode = 'restrict_violation';
    end $$`,
  `create function notice_deliveries_stay() returns trigger language plpgsql as $$
    begin
      if old.keep_until < current_setting('patient_relations.destroy_before', true) collate "C" then
        return old;
      end if;
      raise exception 'A record is kept until its time is over.' using errcode = 'restrict_violation';
    end $$`,
  ...['notice_versions', 'notice_destructions'].map(
    (table) => `create trigger stay before update or delete on ${table}
      for each row execute function notice_rows_stay()`,
  ),
  ...['notice_versions', 'notice_destructions', 'notice_deliveries'].map(
    (table) => `create trigger stay_whole before truncate on ${table}
      for each statement execute function notice_rows_stay()`,
  ),
  `create trigger stay before update on notice_deliveries
    for each row execute function notice_rows_stay()`,
  `create trigger stay_until before delete on notice_deliveries
    for each row execute function notice_deliveries_stay()`,
];

/** Rights notices: versions, visits in which they are owed, records of their delivery. */
export const rightsNotices: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
