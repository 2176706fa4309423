import type {Extension, FhirValue} from './questionnaire.js';

/** What a person answered: https://hl7.org/fhir/R4/questionnaireresponse.html. */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly id?: string;
  /** The canonical address of the definition, with its version after `|` where it has one. */
  readonly questionnaire?: string;
  readonly status: 'in-progress' | 'completed' | 'amended' | 'entered-in-error' | 'stopped';
  readonly language?: string;
  /** An instant with its zone. */
  readonly authored?: string;
  readonly extension?: readonly Extension[];
  readonly item?: readonly ResponseItem[];
}

export interface ResponseItem {
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}

export interface ResponseAnswer extends FhirValue {
  readonly item?: readonly ResponseItem[];
}
