import {sql} from 'kysely';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {notKeptFrom} from './kept-from.js';
import {ofFacility} from './of-facility.js';

/** What is to be found of a case. */
export interface CaseText {
  readonly caseId: string;
  readonly receivedAt: string;
  /** The names are those of someone who asked for confidence. */
  readonly isConfidential: boolean;
  readonly isOpen: boolean;
  readonly words: string;
  /** Absent where the words hold no name. */
  readonly bareWords?: string | undefined;
  readonly names: string;
  /** The first words, without names. */
  readonly story: string;
  /** Keyed hashes of who it is about, and marks of its story: what a like case has in common with it. */
  readonly signs: readonly string[];
}

/** Puts down what a case is found by, in place of what it was found by before. */
export async function keepCaseText(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  {caseId, receivedAt, isConfidential, isOpen, words, bareWords, names, story, signs}: CaseText,
): Promise<void> {
  await sql`
    insert into case_texts (tenant, facility_id, case_id, received_at, is_confidential, is_open, words, bare_words,
      names, story, signs)
    values (${tenant}, ${facilityId}, ${caseId}, ${receivedAt}, ${isConfidential}, ${isOpen},
      to_tsvector('simple', ${words}), to_tsvector('simple', ${bareWords ?? null}), to_tsvector('simple', ${names}), ${story}, ${lexemes(signs, ' ')}::tsvector)
    on conflict (tenant, facility_id, case_id) do update
      set is_confidential = excluded.is_confidential, is_open = excluded.is_open, words = excluded.words,
        bare_words = excluded.bare_words, names = excluded.names,
        story = excluded.story, signs = excluded.signs
  `.execute(db);
}

/** Lets a case that is taken up again be found among the open ones at once. */
export async function keepTextOpen(
  db: Database,
  scope: FacilityScope,
  {caseId, isOpen}: Pick<CaseText, 'caseId' | 'isOpen'>,
): Promise<void> {
  await db
    .updateTable('case_texts')
    .set({is_open: isOpen})
    .where(ofFacility(scope))
    .where('case_id', '=', caseId)
    .where('is_open', '<>', isOpen)
    .execute();
}

/** A case by which others are looked for, and who looks. */
export interface LikeCase {
  readonly caseId: string;
  readonly accountId: string;
  readonly receivedAt: string;
  readonly story: string;
  readonly person: readonly string[];
  readonly marks: readonly string[];
  /** Whether the database can compare texts. */
  readonly comparesWords: boolean;
}

/** A case that may be like it. */
export interface FoundCase {
  readonly caseId: string;
  /** Absent where texts are not compared. */
  readonly similarity: number | null;
  readonly letters: number;
  /** Its words alone would have found it: whoever may not know of whom it is may know of it all the same. */
  readonly byWords: boolean;
}

/** Of one person the newest; of other people those whose words are most alike, of the days that count as near in time. */
const most = 20;
const nearDays = 30;
/** Words that are less alike suggest nothing by themselves, see `likenessOf`; fewer found, fewer to read. */
const leastSimilarity = 0.5;

/** Cases that may be of the same matter: a choice, to be looked at closely. None that is kept from whoever looks. */
export async function findLikeCases(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  like: LikeCase,
): Promise<readonly FoundCase[]> {
  const {accountId, caseId, story, person, marks, comparesWords} = like;
  const ofFacility = sql`case_texts.tenant = ${tenant} and case_texts.facility_id = ${facilityId}
    and case_texts.case_id <> ${caseId} and ${notKeptFrom({accountId}, 'case_texts', 'case_id')}`;
  const similarity = comparesWords ? sql`similarity(story, ${story})` : sql`null::real`;
  const isLike = sql`signs @@ ${lexemes(marks, ' | ')}::tsquery and ${nearTo(like.receivedAt)}`;
  const found = sql`select case_id as "caseId", ${similarity} as similarity,
    least(length(story), ${story.length}::int) as letters,
    coalesce(${isLike} and ${similarity} >= ${leastSimilarity}, false) as "byWords" from case_texts`;
  const byPerson = sql`${found} where ${ofFacility} and signs @@ ${lexemes(person, ' | ')}::tsquery
    order by received_at desc limit ${most}`;
  const byWords = sql`select * from (${found} where ${ofFacility} and ${isLike}) near
    where similarity >= ${leastSimilarity} order by similarity desc limit ${most}`;
  const both = sql`(${byPerson}) union (${byWords})`;
  const {rows} = await sql<FoundCase>`${comparesWords ? both : byPerson}`.execute(db);
  return rows;
}

function nearTo(receivedAt: string) {
  const away = (sign: number): string =>
    new Date(Date.parse(receivedAt) + sign * nearDays * 86_400_000).toISOString();
  return sql`received_at between ${away(-1)} and ${away(1)}`;
}

/** Hashes hold no quote, so that each stands as it is. */
function lexemes(hashes: readonly string[], between: ' ' | ' | '): string {
  return hashes.map((hash) => `'${hash}'`).join(between);
}
