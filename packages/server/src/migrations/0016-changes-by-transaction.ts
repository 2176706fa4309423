import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // A number of its own was taken before others could see the change: one with a lower number could be stored later, and
  // whoever had gone on behind the higher one missed it. The database knows of each transaction whether it has ended.
  `create or replace function number_case_change() returns trigger language plpgsql as $$
    begin
      new.change := pg_current_xact_id()::text::bigint;
      return new;
    end $$`,
  // A row that comes back from a backup brings the number of another database.
  `drop trigger cases_numbered on cases`,
  `create trigger cases_numbered before insert on cases
    for each row execute function number_case_change()`,
  `update cases set change = 0`,
  `drop sequence case_change`,
];

/** How a follower of changes who comes back misses none that was begun before and stored after. */
export const changesByTransaction: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
