import {sql} from 'kysely';
import type {Migration} from 'kysely/migration';

/** A department's open cases, a few of all it ever had, are found without going through the facility's. */
export const departmentQueue: Migration = {
  async up(db) {
    await sql`create index cases_department_open
      on cases (tenant, facility_id, department_id, due_at, id) where is_open`.execute(db);
  },
};
