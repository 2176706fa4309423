import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // What finds cases that may be of the same matter: the first words without the names in them, the marks of these words,
  // and who it is about as keyed hashes. All come from the events and go with them.
  `alter table case_texts
    add column story text not null default '', add column signs tsvector not null default ''`,
  `create index case_texts_signs on case_texts using gin (signs)`,
  // The work beside requests fills them for the cases that are there.
  `update cases set settled_version = 0`,
];

/** How cases are found that may be of the same matter. */
export const duplicates: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
