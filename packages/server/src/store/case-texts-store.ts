import {sql} from 'kysely';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';

/** What is to be found of a case. */
export interface CaseText {
  readonly caseId: string;
  readonly receivedAt: string;
  /** The names are those of someone who asked for confidence. */
  readonly isConfidential: boolean;
  readonly words: string;
  readonly names: string;
}

/** Makes a case findable by its words as they are now. What it was found by before is gone. */
export async function indexCase(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  {caseId, receivedAt, isConfidential, words, names}: CaseText,
): Promise<void> {
  await sql`
    insert into case_texts (tenant, facility_id, case_id, received_at, is_confidential, words, names)
    values (${tenant}, ${facilityId}, ${caseId}, ${receivedAt}, ${isConfidential},
      to_tsvector('simple', ${words}), to_tsvector('simple', ${names}))
    on conflict (tenant, facility_id, case_id) do update
      set is_confidential = excluded.is_confidential, words = excluded.words, names = excluded.names
  `.execute(db);
}
