import type {Proof} from '../transport/transport.js';
import type {Measure} from '../report/measure.js';
import type {Campaign, CampaignSettings, SurveyMode} from './campaign.js';
import type {CommentColumns, CommentImport} from './comment-import.js';
import type {ErasureOperations} from './erasure.js';
import type {Questionnaire} from './questionnaire.js';
import type {QuestionnaireResponse} from './questionnaire-response.js';
import type {SurveyResults} from './survey-results.js';

/** A survey as a page gets it: one version, and how it is fielded. */
export interface FieldedSurvey {
  readonly surveyId: string;
  readonly version: string;
  readonly questionnaire: Questionnaire;
  readonly campaignId?: string | undefined;
  readonly mode?: SurveyMode | undefined;
  readonly access?: 'open' | 'invitation' | undefined;
  /** True where who answered is kept with the answers; the person is told before. */
  readonly identified?: boolean | undefined;
}

/** What the service says once a response is stored. */
export interface SurveyReceipt {
  readonly id: string;
  readonly receivedAt: string;
  /** True when the answers call for offering the person a private case. */
  readonly offerCase: boolean;
}

/** One version of a survey. It never changes. */
export interface SurveyVersion {
  readonly surveyId: string;
  readonly version: string;
  readonly publishedAt: string;
  readonly questionnaire: Questionnaire;
  readonly measures?: readonly Measure[] | undefined;
}

/** A survey with its versions, newest first. */
export interface SurveySummary {
  readonly surveyId: string;
  readonly title?: string | undefined;
  readonly versions: readonly Pick<SurveyVersion, 'version' | 'publishedAt'>[];
}

/** Invitations that were given out together. The tokens come once, in the first answer, and cannot be read again. */
export interface IssuedInvitations {
  readonly id: string;
  readonly campaignId: string;
  readonly issuedAt: string;
  readonly issued: number;
  /** How many people were left out because they answered a short while ago. */
  readonly coolingDown: number;
  readonly invitations?:
    readonly {readonly token: string; readonly person?: string | undefined}[] | undefined;
}

interface OfVersion {
  readonly facilityId: string;
  readonly surveyId: string;
  readonly version: string;
}

/** What a page with a survey asks for, and what staff ask about surveys. */
export interface SurveyOperations extends ErasureOperations {
  'read-survey': {
    request: {
      readonly facilityId: string;
      readonly surveyId: string;
      readonly campaignId?: string | undefined;
    };
    response: FieldedSurvey;
  };
  'submit-survey-response': {
    request: OfVersion & {
      /** Made by the caller: idempotency key and row key at once. */
      readonly id: string;
      readonly campaignId?: string | undefined;
      /** The token of an invitation. */
      readonly invitation?: string | undefined;
      readonly mode: SurveyMode;
      readonly locationId?: string | undefined;
      readonly departmentId?: string | undefined;
      /** The language the person read, as a BCP 47 tag. */
      readonly language: string;
      readonly response: QuestionnaireResponse;
      readonly proof?: Proof | undefined;
    };
    response: SurveyReceipt;
  };
  'publish-survey': {
    request: OfVersion & {
      readonly questionnaire: unknown;
      readonly measures?: readonly Measure[] | undefined;
    };
    response: Pick<SurveyVersion, 'surveyId' | 'version' | 'publishedAt'>;
  };
  'list-surveys': {
    request: {readonly facilityId: string};
    response: {readonly surveys: readonly SurveySummary[]};
  };
  'read-survey-version': {request: OfVersion; response: SurveyVersion};
  'save-campaign': {
    request: {
      readonly facilityId: string;
      readonly campaignId: string;
      /** The revision the caller saw; 0 for a new campaign. */
      readonly revision: number;
      readonly settings: CampaignSettings;
    };
    response: Campaign;
  };
  'list-campaigns': {
    request: {readonly facilityId: string};
    response: {readonly campaigns: readonly Campaign[]};
  };
  'issue-invitations': {
    request: {
      readonly facilityId: string;
      readonly campaignId: string;
      readonly id: string;
      /** So many for nobody in particular, as for letters that all say the same. */
      readonly count?: number | undefined;
      /** One for each of these: the hospital's own opaque keys, of which only keyed hashes are kept. */
      readonly people?: readonly string[] | undefined;
      /** An earlier issue whose answer was lost: those of its invitations that are unused are taken back. */
      readonly replaces?: string | undefined;
    };
    response: IssuedInvitations;
  };
  'read-survey-results': {request: OfVersion; response: SurveyResults};
  'export-survey-responses': {
    request: OfVersion & {
      readonly format: 'csv' | 'ndjson';
      readonly campaignId?: string | undefined;
    };
    response: Blob;
  };
  'import-comments': {
    request: {
      readonly facilityId: string;
      readonly id: string;
      readonly columns: CommentColumns;
      readonly file: Blob;
    };
    response: CommentImport;
  };
}
