import type {ColumnType, Generated} from 'kysely';
import type {
  CampaignSettings,
  CommentImport,
  ErasureReason,
  Measure,
  Questionnaire,
  QuestionnaireResponse,
  SurveyMode,
} from '@patient-relations/core/service';

import type {Json, OfFacility} from './column-types.js';

/** A version of a survey: never changed. */
export interface SurveyVersionsTable extends OfFacility {
  survey_id: string;
  version: string;
  content_hash: string;
  questionnaire: Json<Questionnaire>;
  measures: ColumnType<readonly Measure[] | null, string | null, never>;
  published_at: string;
  published_by: string;
}

export interface SurveyCampaignsTable extends OfFacility {
  id: string;
  survey_id: string;
  version: string;
  settings: Json<CampaignSettings>;
  /** Of the change that made this revision, so that a replay of it is recognized. */
  content_hash: string;
  revision: number;
  responses: Generated<number>;
  changed_at: string;
  changed_by: string;
}

/** One response each. Knows the day on which it was used up, and not by which response. */
export interface SurveyInvitationsTable extends OfFacility {
  token_hash: string;
  key_id: string;
  campaign_id: string;
  batch_id: string;
  person_hash: string | null;
  issued_on: string;
  used_on: string | null;
}

/** On which day a person last answered a campaign that leaves people alone for a while. */
export interface SurveyCoolDownsTable extends OfFacility {
  person_hash: string;
  answered_on: string;
}

/** The frames of responses. */
export interface SurveyResponsesTable extends OfFacility {
  id: string;
  survey_id: string;
  version: string;
  campaign_id: string | null;
  mode: SurveyMode;
  language: string;
  location_id: string | null;
  department_id: string | null;
  /** The kiosk, so that a child's taps can be told from a queue's. */
  device_id: string | null;
  /** Only where the campaign says that answers are identified. */
  person_hash: string | null;
  received_at: string;
}

/** What was answered; a row goes when it is erased. */
export interface SurveyAnswersTable extends OfFacility {
  response_id: string;
  response: Json<QuestionnaireResponse>;
}

/** Files of comments, by a keyed hash of their bytes. */
export interface CommentImportsTable extends OfFacility {
  file_hash: string;
  columns_hash: string;
  /** Absent until the last row is stored. */
  outcome: ColumnType<CommentImport | null, string | null, string>;
  imported_at: string;
  imported_by: string;
}

/** The frames of past comments, by their place in their file. */
export interface PastCommentsTable extends OfFacility {
  file_hash: string;
  line: number;
  said_on: string | null;
  location_id: string | null;
  criticality: number | null;
}

/** What past comments say; a row goes when it is erased. */
export interface PastCommentTextsTable extends OfFacility {
  file_hash: string;
  line: number;
  text: string;
  labels: Json<Record<string, string>>;
}

/** Who erased what, and why: its place, and none of its words. */
export interface ErasuresTable extends OfFacility {
  id: string;
  response_id: string | null;
  file_hash: string | null;
  line: number | null;
  reason: ErasureReason;
  erased_at: string;
  erased_by: string;
}

/** The tables of surveys and past comments. */
export interface SurveyTables {
  survey_versions: SurveyVersionsTable;
  survey_campaigns: SurveyCampaignsTable;
  survey_invitations: SurveyInvitationsTable;
  survey_cool_downs: SurveyCoolDownsTable;
  survey_responses: SurveyResponsesTable;
  survey_answers: SurveyAnswersTable;
  comment_imports: CommentImportsTable;
  past_comments: PastCommentsTable;
  past_comment_texts: PastCommentTextsTable;
  erasures: ErasuresTable;
}
