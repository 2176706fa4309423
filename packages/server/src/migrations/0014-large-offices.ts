import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // A department's open cases are a few of all it ever had.
  `create index cases_department_open
    on cases (tenant, facility_id, department_id, due_at, id) where is_open`,
  // What need not be kept any longer is among the oldest.
  `drop index cases_over`,
  `create index cases_over on cases (tenant, facility_id, received_at, id) where not is_open and not is_held`,
];

/** What an office looks for among a million cases is found without going through them. */
export const largeOffices: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
