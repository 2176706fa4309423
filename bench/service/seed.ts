import {sql, type Kysely} from 'kysely';
import {foldForSearch, storyMarks} from '@patient-relations/core/casework';
import {madeUpCases} from '../../packages/server/src/testing/made-up-cases.js';

/** How many cases, and how they are spread: one in fifty is open, as in an office that has kept its records for years. */
export interface SeedOptions {
  readonly tenant: string;
  readonly facilityId: string;
  readonly cases: number;
  readonly eventsEach: number;
}

const step = 100_000;

/**
 * Fills the tables as the service would, without going through it: cases, their events and payloads, what a search
 * looks through. Words follow the law of real ones: a few are in most cases, most are in few.
 */
export async function seed(db: Kysely<unknown>, options: SeedOptions): Promise<void> {
  await sql.raw(`alter table cases disable trigger user`).execute(db);
  for (let from = 1; from <= options.cases; from += step) {
    const to = Math.min(options.cases, from + step - 1);
    for (const statement of statements(options, from, to)) await sql.raw(statement).execute(db);
    process.stdout.write(`\r${to.toLocaleString('en')} cases`);
  }
  await sql.raw(`alter table cases enable trigger user`).execute(db);
  process.stdout.write('\n');
  await sql.raw('vacuum analyze').execute(db);
}

const id = (number: string): string =>
  `('00000000-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))`;
const at = (number: string): string =>
  `to_char(timestamp '2016-01-01' + (${number}) * interval '5 minutes', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`;

function statements(
  {tenant, facilityId, cases, eventsEach}: SeedOptions,
  from: number,
  to: number,
): readonly string[] {
  const scope = `'${tenant}', '${facilityId}'`;
  const numbers = `generate_series(${from}, ${to}) n`;
  const isOpen = `(n > ${cases} * 0.995 or n % 67 = 0)`;
  return [
    `insert into cases (tenant, facility_id, id, reference, kind, identity, status, version, received_at,
      acknowledged_at, resolved_at, key_id, signed_version, settled_version, class, urgency, owner, team,
      location_id, department_id, language, is_open, due_at, due_duty)
    select ${scope}, ${id('n')}, 'PR-' || n, (array['complaint','complaint','compliment','question'])[1 + n % 4],
      (array['named','named','confidential','anonymous'])[1 + n / 4 % 4],
      case when ${isOpen} then 'acknowledged' else 'resolved' end, ${eventsEach}, ${at('n')}, ${at('n')},
      case when ${isOpen} then null else ${at('n')} end, 'key', ${eventsEach}, ${eventsEach},
      (array['complaint','grievance',null])[1 + n % 3], (array['S1','S2','S3','S3','S4','none'])[1 + n * 7 % 6],
      case when n % 5 = 0 then null else 'account-' || (n % 40) end, 'Team ' || (n % 6),
      'main-campus', 'ward-' || (n % 60), (array['en','es','ar'])[1 + n % 3], ${isOpen},
      case when ${isOpen} then ${at('n + 2016')} else '9999-12-31T23:59:59.999Z' end, 'respond'
    from ${numbers}`,
    `insert into case_events (tenant, facility_id, case_id, position, id, kind, at, actor, commitment, link)
    select ${scope}, ${id('n')}, p, ${id(`n::bigint * 100 + p`)},
      case when p = 1 then 'received' else (array['noted','message-sent','task-opened','contact-logged'])[1 + p % 4] end,
      ${at('n')}, '{"role":"staff","id":"account-mei"}', md5(n::text) || md5(p::text), md5(p::text) || md5(n::text)
    from ${numbers}, generate_series(1, ${eventsEach}) p`,
    `insert into event_payloads (tenant, facility_id, event_id, case_id, payload, salt)
    select ${scope}, ${id(`n::bigint * 100 + p`)}, ${id('n')},
      case when p = 1 then jsonb_build_object('reference', 'PR-' || n, 'promises', '[]'::jsonb, 'feedback',
        jsonb_build_object('kind', 'complaint', 'identity', 'named', 'language', 'en', 'channel', 'web',
          'story', repeat('I rang the bell for forty minutes at night and nobody came. ', 5),
          'person', jsonb_build_object('role', 'patient', 'name', 'Person ' || n)))
      else jsonb_build_object('id', ${id('n')}, 'text', 'The ward was two short that night, see ' || n) end,
      md5(n::text)
    from ${numbers}, generate_series(1, ${eventsEach}) p`,
    `insert into case_texts (tenant, facility_id, case_id, received_at, is_confidential, is_open, words, names)
    select ${scope}, ${id('n')}, ${at('n')}, n / 4 % 4 = 2, ${isOpen},
      to_tsvector('simple', 'nurse night ' || ${words}), to_tsvector('simple', 'person ' || n || ' family' || (n % 9000))
    from ${numbers}`,
  ];
}

/** Thirty words of a vocabulary of some thousands, the first ones far more often than the last. */
const words = `(select string_agg('w' || floor(power(random(), 3) * 8000 + k * 0)::int, ' ') from generate_series(1, 30) k where n > 0)`;

/** Gives each case first words of its own, so that a search for like ones has as much to look through as in an office. */
export async function seedStories(
  db: Kysely<unknown>,
  {tenant, facilityId, cases}: SeedOptions,
): Promise<void> {
  const stories = madeUpCases(cases, 0, 2).map(({feedback}) => foldForSearch(feedback.story));
  for (let from = 0; from < cases; from += 1000) {
    const rows = stories.slice(from, from + 1000).map((story, index) => {
      const signs = storyMarks(story)
        .map((mark) => `'${mark}'`)
        .join(' ');
      return {n: from + index + 1, story, signs};
    });
    await sql`update case_texts set story = given.story, signs = given.signs::tsvector
      from json_to_recordset(${JSON.stringify(rows)}::json) given(n bigint, story text, signs text)
      where tenant = ${tenant} and facility_id = ${facilityId} and case_id = ${sql.raw(id('n'))}`.execute(
      db,
    );
  }
  await sql.raw('vacuum analyze case_texts').execute(db);
}

/**
 * Leaves the database as it is after some days of work: what was loaded is written, and what an office looks through,
 * `cases` and `case_texts` with their indexes, lies in memory. Says how much that is, in megabytes.
 */
export async function warm(db: Kysely<unknown>): Promise<number> {
  await sql.raw('checkpoint').execute(db);
  await sql.raw('create extension pg_prewarm').execute(db);
  const {rows} = await sql<{blocks: string}>`
    select sum(pg_prewarm(oid::regclass)) as blocks from pg_class
    where oid in ('cases'::regclass, 'case_texts'::regclass) or oid in (select indexrelid from pg_index
      where indrelid in ('cases'::regclass, 'case_texts'::regclass))`.execute(db);
  return (Number(rows[0]?.blocks) * 8) / 1024;
}
