import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // Who asked that everything a case says be erased, who agreed, and what is still to be counted of it afterwards.
  `create table case_erasures (
    tenant text not null, facility_id text not null, id text not null,
    case_id text not null, reason text not null,
    asked_at text collate "C" not null, asked_by text not null,
    erased_at text collate "C", erased_by text,
    kind text, class text, urgency text,
    primary key (tenant, facility_id, id))`,
  `create index case_erasures_waiting on case_erasures (tenant, facility_id, asked_at, id) where erased_at is null`,
  `create index case_erasures_case on case_erasures (tenant, facility_id, case_id)`,
  // Where what need not be kept any longer is looked for.
  `create index cases_over on cases (tenant, facility_id, id) where not is_open and not is_held`,
];

/** How everything a case says goes, by two people. */
export const caseErasures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
