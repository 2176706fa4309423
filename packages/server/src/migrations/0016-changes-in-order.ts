import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {writingLock} from '../store/change-store.js';

const statements = [
  // A number is taken before others can see the change, so that one with a lower number may be stored later. Until a
  // transaction ends its lock says from which number on that may be; it takes one lock, however many cases it changes.
  `create or replace function number_case_change() returns trigger language plpgsql as $$
    declare low bigint;
    begin
      if coalesce(current_setting('patient_relations.writing', true), '') = '' then
        select last_value + is_called::int into low from case_change;
        perform pg_advisory_xact_lock_shared(${writingLock} + low);
        perform set_config('patient_relations.writing', 'on', true);
      end if;
      new.change := nextval('case_change');
      return new;
    end $$`,
];

/** How a follower of changes who comes back misses none that was begun before and stored after. */
export const changesInOrder: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
