import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // What the queue is filtered and sorted by. A case without a date or an urgency sorts behind those with one.
  `alter table cases
    add column class text, add column urgency text collate "C" not null default 'none',
    add column owner text, add column team text,
    add column location_id text, add column department_id text, add column language text,
    add column is_open boolean not null default true, add column is_held boolean not null default false,
    add column due_at text collate "C" not null default '9999-12-31T23:59:59.999Z', add column due_duty text,
    add column settled_version integer not null default 0`,
  `update cases set is_open = false where status in ('resolved', 'closed', 'withdrawn', 'merged')`,
  `create index cases_due on cases (tenant, facility_id, due_at, id) where is_open`,
  `create index cases_owned on cases (tenant, facility_id, owner, due_at, id) where is_open`,
  `create index cases_urgent on cases (tenant, facility_id, urgency, due_at, id) where is_open`,
  `create index cases_department on cases (tenant, facility_id, department_id, received_at, id)`,
  `create index cases_unsettled on cases (tenant, facility_id, id) where version > settled_version`,

  // Whom a case must not be shown to, nor told of by a number or a search: they are named in it.
  `create table case_walls (
    tenant text not null, facility_id text not null, account_id text not null, case_id text not null,
    primary key (tenant, facility_id, account_id, case_id))`,

  // Questions to others that are open: whoever is asked finds them here, and sees nothing else of the case.
  `create table case_tasks (
    tenant text not null, facility_id text not null, task_id text not null, case_id text not null,
    department_id text, account_id text, role text, due_at text collate "C" not null,
    primary key (tenant, facility_id, task_id))`,
  `create index case_tasks_due on case_tasks (tenant, facility_id, due_at, task_id)`,

  // What a search looks through. Words come from the events and go with them.
  `create table case_texts (
    tenant text not null, facility_id text not null, case_id text not null,
    received_at text collate "C" not null, is_confidential boolean not null,
    words tsvector not null, names tsvector not null,
    primary key (tenant, facility_id, case_id))`,
  `create index case_texts_newest on case_texts (tenant, facility_id, received_at, case_id)`,
  `create index case_texts_words on case_texts using gin (words)`,
  `create index case_texts_names on case_texts using gin (names)`,

  `create table saved_views (
    tenant text not null, facility_id text not null, account_id text not null, id text not null,
    name text not null, query jsonb not null, saved_at text collate "C" not null,
    primary key (tenant, facility_id, account_id, id))`,

  // Each change of a case has a number, so that whoever follows them on any instance can ask what is new.
  `create sequence case_change`,
  `alter table cases add column change bigint not null default 0`,
  `alter sequence case_change owned by cases.change`,
  `create index cases_changed on cases (tenant, facility_id, change)`,
  `create function number_case_change() returns trigger language plpgsql as $$
    begin
      new.change := nextval('case_change');
      return new;
    end $$`,
  // A row that comes back from a backup keeps its number, and so does one whose cache is written anew.
  `create trigger cases_numbered before insert on cases
    for each row when (new.change = 0) execute function number_case_change()`,
  `create trigger cases_renumbered before update on cases
    for each row when (old.version is distinct from new.version) execute function number_case_change()`,
];

/** How the office works: its queue, whom a case is kept from, what is searched, views of one's own, live changes. */
export const casework: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
