import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

// What was answered is a row of its own, so that it can be erased while the frame stays countable. Nothing leads from
// an invitation, or from a person's cool-down, to a response: both know a day and no more.
const statements = [
  `create table survey_versions (
    tenant text not null, facility_id text not null, survey_id text not null, version text not null,
    content_hash text not null, questionnaire jsonb not null, measures jsonb,
    published_at text collate "C" not null, published_by text not null,
    primary key (tenant, facility_id, survey_id, version))`,
  `create index survey_versions_newest on survey_versions (tenant, facility_id, survey_id, published_at)`,

  `create table survey_campaigns (
    tenant text not null, facility_id text not null, id text not null,
    survey_id text not null, version text not null, settings jsonb not null, content_hash text not null,
    revision integer not null, responses integer not null default 0,
    changed_at text collate "C" not null, changed_by text not null,
    primary key (tenant, facility_id, id))`,
  `create index survey_campaigns_of on survey_campaigns (tenant, facility_id, survey_id, version)`,

  `create table survey_invitations (
    tenant text not null, facility_id text not null, token_hash text not null, key_id text not null,
    campaign_id text not null, batch_id text not null, person_hash text,
    issued_on text collate "C" not null, used_on text collate "C",
    primary key (tenant, facility_id, token_hash))`,
  `create index survey_invitations_batch on survey_invitations (tenant, facility_id, campaign_id, batch_id)`,
  `create table survey_cool_downs (
    tenant text not null, facility_id text not null, person_hash text not null,
    answered_on text collate "C" not null,
    primary key (tenant, facility_id, person_hash))`,

  `create table survey_responses (
    tenant text not null, facility_id text not null, id text not null,
    survey_id text not null, version text not null, campaign_id text, mode text not null, language text not null,
    location_id text, department_id text, device_id text, person_hash text, received_at text collate "C" not null,
    primary key (tenant, facility_id, id))`,
  `create index survey_responses_oldest on survey_responses (tenant, facility_id, survey_id, version, received_at, id)`,
  `create table survey_answers (
    tenant text not null, facility_id text not null, response_id text not null, response jsonb not null,
    primary key (tenant, facility_id, response_id))`,

  `create table comment_imports (
    tenant text not null, facility_id text not null, file_hash text not null,
    columns_hash text not null, outcome jsonb, imported_at text collate "C" not null, imported_by text not null,
    primary key (tenant, facility_id, file_hash))`,
  `create table past_comments (
    tenant text not null, facility_id text not null, file_hash text not null, line integer not null,
    said_on text collate "C", location_id text, criticality integer,
    primary key (tenant, facility_id, file_hash, line))`,
  `create table past_comment_texts (
    tenant text not null, facility_id text not null, file_hash text not null, line integer not null,
    text text not null, labels jsonb not null,
    primary key (tenant, facility_id, file_hash, line))`,
];

/** Surveys: versions, campaigns, invitations, responses; and comments from before. */
export const surveys: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
