import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // Whatever goes out waits in one table: what it is for and whom it is for, and never an address or a word of a case.
  `alter table notices rename to outgoing`,
  `alter index notices_due rename to outgoing_due`,
  `alter table outgoing
    add column purpose text not null default 'case-waiting', add column recipient text not null default 'office',
    add column case_id text, add column reason text`,
  `alter table outgoing alter column purpose drop default, alter column recipient drop default`,
  `create index outgoing_newest on outgoing (tenant, facility_id, created_at, id)`,
  `create index outgoing_case on outgoing (tenant, facility_id, case_id) where case_id is not null`,

  // Up to which event the person has been told that there is an answer. What came before there were such mails is no news.
  `alter table cases add column told_version integer not null default 0`,
  `update cases set told_version = version`,

  // Who is to be told of a case, and when. A row that was told stays, so that it is not told again.
  `create table escalations (
    tenant text not null, facility_id text not null, id text not null, case_id text not null,
    rule text not null, role text not null, channel text not null,
    due_at text collate "C" not null, leased_until text collate "C" not null default '', told_at text collate "C",
    primary key (tenant, facility_id, id))`,
  `create index escalations_due on escalations (due_at) where told_at is null`,
  `create index escalations_case on escalations (tenant, facility_id, case_id)`,

  `alter table staff_accounts add column email text`,
];

/** What goes out: to the office, to those a case is escalated to, to the person whose case it is. */
export const outgoing: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
