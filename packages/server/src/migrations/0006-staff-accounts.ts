import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // A token from before there were roles may do what it could do then, and nothing that has been added since.
  `alter table staff_tokens
    add column roles jsonb not null default '["pr-4"]', add column departments jsonb not null default '[]'`,
  `alter table staff_tokens alter column roles drop default, alter column departments drop default`,

  // Someone signs in with a name and a passphrase here, or at the hospital's provider, who knows them by a subject.
  `create table staff_accounts (
    tenant text not null, facility_id text not null, id text not null,
    name text not null, sign_in_name text, issuer text, subject text,
    roles jsonb not null, departments jsonb not null,
    passphrase text, set_up_until text collate "C",
    created_at text collate "C" not null, created_by text not null, disabled_at text collate "C",
    primary key (tenant, facility_id, id),
    constraint staff_accounts_sign_in_name unique (tenant, facility_id, sign_in_name),
    constraint staff_accounts_subject unique (tenant, facility_id, issuer, subject))`,

  `create table staff_sessions (
    tenant text not null, facility_id text not null, token_hash text not null, account_id text not null,
    began_at text collate "C" not null, used_at text collate "C" not null,
    primary key (tenant, facility_id, token_hash))`,
  `create index staff_sessions_account on staff_sessions (tenant, facility_id, account_id)`,
  `create index staff_sessions_began on staff_sessions (began_at)`,

  // Sign-ins at a provider that are under way, and those that came back and wait for their page.
  `create table provider_sign_ins (
    tenant text not null, facility_id text not null, state_hash text not null,
    challenge text not null, expires_at text collate "C" not null,
    primary key (tenant, facility_id, state_hash))`,
  `create index provider_sign_ins_over on provider_sign_ins (expires_at)`,
  `create table sign_in_codes (
    tenant text not null, facility_id text not null, code_hash text not null,
    account_id text not null, challenge text not null, expires_at text collate "C" not null,
    primary key (tenant, facility_id, code_hash))`,
  `create index sign_in_codes_over on sign_in_codes (expires_at)`,

  // Who did what, and none of the words.
  `create table audit_entries (
    tenant text not null, facility_id text not null, position bigint generated always as identity,
    at text collate "C" not null, account_id text, roles jsonb not null, operation text not null,
    case_id text, about_account_id text, outcome text not null, request_id text not null,
    primary key (tenant, facility_id, position))`,
  `create index audit_entries_case on audit_entries (tenant, facility_id, case_id, position) where case_id is not null`,
  `create index audit_entries_account on audit_entries (tenant, facility_id, account_id, position)
    where account_id is not null`,
  `create index audit_entries_tenant on audit_entries (tenant, position)`,
  // What the log held when it was sealed, so that a row that is missing or another shows.
  `create table audit_checkpoints (
    tenant text not null, sequence integer not null, at text collate "C" not null, previous text not null,
    through bigint not null, entries integer not null, digest text not null,
    key_id text not null, signature text not null,
    primary key (tenant, sequence))`,
  `create function audit_entries_stay() returns trigger language plpgsql as $$
    begin
      raise exception 'These rows are never changed or deleted.' using errcode = 'restrict_violation';
    end $$`,
  `create trigger stay before update or delete on audit_entries
    for each row execute function audit_entries_stay()`,
  `create trigger stay_whole before truncate on audit_entries
    for each statement execute function audit_entries_stay()`,
];

/** Accounts of staff, how they sign in, and the log of what they did. */
export const staffAccounts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
