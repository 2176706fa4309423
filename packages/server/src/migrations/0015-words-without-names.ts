import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // What somebody who sees no names finds a case by, where its words hold one.
  `alter table case_texts add column bare_words tsvector`,
  `create index case_texts_bare_words on case_texts using gin (bare_words)`,
  // The work beside requests fills it for the cases that are there.
  `update cases set settled_version = 0`,
];

/** How a search finds nobody by their name for whoever may not see it. */
export const wordsWithoutNames: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
