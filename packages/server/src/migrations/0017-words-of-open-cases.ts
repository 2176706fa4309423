import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

const statements = [
  // Of all that was ever written, what is said in open cases is little: a word that many cases hold is found in few.
  `alter table case_texts add column is_open boolean not null default false`,
  `update case_texts said set is_open = true from cases where cases.is_open
    and (cases.tenant, cases.facility_id, cases.id) = (said.tenant, said.facility_id, said.case_id)`,
  // One that closed since is left out by its case; one of which the texts do not know yet must not be.
  `alter table case_texts alter column is_open set default true`,
  `create index case_texts_open_words on case_texts using gin (words) where is_open`,
  `create index case_texts_open_names on case_texts using gin (names) where is_open`,
  `create index case_texts_open_bare_words on case_texts using gin (bare_words) where is_open`,
  `create index cases_open on cases (tenant, facility_id, id) where is_open`,
];

/** How a search among open cases does not look through the closed ones. */
export const wordsOfOpenCases: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
