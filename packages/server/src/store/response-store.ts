import type {Insertable, Selectable} from 'kysely';
import type {QuestionnaireResponse} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {SurveyResponsesTable} from '../database/survey-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** A response with what was answered; `null` where that was erased. */
export type ResponseRow = Selectable<SurveyResponsesTable> & {
  readonly response: QuestionnaireResponse | null;
};

/** Which responses: those of a version, or of one campaign with it. */
export interface ResponseSelection {
  readonly surveyId: string;
  readonly version: string;
  readonly campaignId?: string | undefined;
}

const rowsAtOnce = 500;

export async function insertResponse(
  db: Database,
  row: Insertable<SurveyResponsesTable>,
  response: QuestionnaireResponse,
): Promise<void> {
  await db.insertInto('survey_responses').values(row).execute();
  const {tenant, facility_id} = row;
  await db
    .insertInto('survey_answers')
    .values({tenant, facility_id, response_id: row.id, response: JSON.stringify(response)})
    .execute();
}

/**
 * Deletes what was answered, and who answered where that was kept; the frame stays. `false` when there was nothing to
 * delete.
 */
export async function deleteAnswers(
  db: Database,
  scope: FacilityScope,
  responseId: string,
): Promise<boolean> {
  const {numDeletedRows} = await db
    .deleteFrom('survey_answers')
    .where(ofFacility(scope))
    .where('response_id', '=', responseId)
    .executeTakeFirst();
  await db
    .updateTable('survey_responses')
    .set({person_hash: null})
    .where(ofFacility(scope))
    .where('id', '=', responseId)
    .execute();
  return numDeletedRows === 1n;
}

/** Every response of a selection, oldest first, a few hundred at a time: however many there are, memory holds those. */
export async function* readResponses(
  db: Database,
  scope: FacilityScope,
  selection: ResponseSelection,
): AsyncGenerator<ResponseRow> {
  let after: Pick<ResponseRow, 'received_at' | 'id'> | undefined;
  for (;;) {
    const rows: readonly ResponseRow[] = await readPage(db, scope, {selection, after});
    yield* rows;
    after = rows.at(-1);
    if (rows.length < rowsAtOnce || !after) return;
  }
}

async function readPage(
  db: Database,
  scope: FacilityScope,
  page: {
    readonly selection: ResponseSelection;
    readonly after: Pick<ResponseRow, 'received_at' | 'id'> | undefined;
  },
): Promise<readonly ResponseRow[]> {
  const {selection, after} = page;
  const {campaignId} = selection;
  return db
    .selectFrom('survey_responses')
    .leftJoin('survey_answers', (join) =>
      join
        .onRef('survey_answers.tenant', '=', 'survey_responses.tenant')
        .onRef('survey_answers.facility_id', '=', 'survey_responses.facility_id')
        .onRef('survey_answers.response_id', '=', 'survey_responses.id'),
    )
    .selectAll('survey_responses')
    .select('survey_answers.response')
    .where('survey_responses.tenant', '=', scope.tenant)
    .where('survey_responses.facility_id', '=', scope.facilityId)
    .where('survey_responses.survey_id', '=', selection.surveyId)
    .where('survey_responses.version', '=', selection.version)
    .$if(campaignId !== undefined, (query) =>
      query.where('survey_responses.campaign_id', '=', campaignId ?? ''),
    )
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('survey_responses.received_at', 'survey_responses.id'),
          '>',
          eb.tuple(after?.received_at ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('survey_responses.received_at')
    .orderBy('survey_responses.id')
    .limit(rowsAtOnce)
    .execute();
}
