/**
 * The part of FHIR R4 that a survey is made of: https://hl7.org/fhir/R4/questionnaire.html. Definitions come from
 * outside, so every field may be missing or wrong at run time; `check-definition.ts` says what is.
 */
export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly id?: string;
  readonly url?: string;
  readonly version?: string;
  readonly name?: string;
  readonly title?: string;
  readonly _title?: Extended;
  readonly description?: string;
  readonly _description?: Extended;
  readonly status?: string;
  /** The language of the texts that carry no translation extension (BCP 47). */
  readonly language?: string;
  readonly code?: readonly Coding[];
  readonly contained?: readonly ContainedResource[];
  readonly extension?: readonly Extension[];
  readonly modifierExtension?: readonly Extension[];
  readonly item?: readonly QuestionnaireItem[];
}

export interface QuestionnaireItem {
  readonly linkId: string;
  readonly definition?: string;
  readonly code?: readonly Coding[];
  readonly prefix?: string;
  readonly _prefix?: Extended;
  readonly text?: string;
  readonly _text?: Extended;
  readonly type: ItemType;
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly answerValueSet?: string;
  readonly answerOption?: readonly AnswerOption[];
  readonly initial?: readonly FhirValue[];
  readonly item?: readonly QuestionnaireItem[];
  readonly extension?: readonly Extension[];
  readonly modifierExtension?: readonly Extension[];
}

/** FHIR R4 item types: http://hl7.org/fhir/R4/valueset-item-type.html. */
export type ItemType =
  | 'group'
  | 'display'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'string'
  | 'text'
  | 'url'
  | 'choice'
  | 'open-choice'
  | 'attachment'
  | 'reference'
  | 'quantity';

export interface EnableWhen extends EnableWhenAnswer {
  readonly question: string;
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
}

export interface EnableWhenAnswer {
  readonly answerBoolean?: boolean;
  readonly answerDecimal?: number;
  readonly answerInteger?: number;
  readonly answerDate?: string;
  readonly answerDateTime?: string;
  readonly answerTime?: string;
  readonly answerString?: string;
  readonly answerCoding?: Coding;
  readonly answerQuantity?: Quantity;
  readonly answerReference?: Reference;
}

export interface AnswerOption extends FhirValue {
  readonly initialSelected?: boolean;
  readonly extension?: readonly Extension[];
  readonly modifierExtension?: readonly Extension[];
}

/**
 * One value, as FHIR writes it: `{valueInteger: 3}`. The same form serves options, initial values and answers, so that
 * nothing is translated between them.
 */
export interface FhirValue {
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly _valueString?: Extended;
  readonly valueUri?: string;
  readonly valueCoding?: Coding;
  readonly valueQuantity?: Quantity;
  readonly valueReference?: Reference;
  readonly valueAttachment?: Attachment;
}

export interface Coding {
  readonly system?: string;
  readonly version?: string;
  readonly code?: string;
  readonly display?: string;
  readonly _display?: Extended;
  readonly extension?: readonly Extension[];
}

export interface Quantity {
  readonly value?: number;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

export interface Reference {
  readonly reference?: string;
  readonly display?: string;
}

export interface Attachment {
  readonly contentType?: string;
  readonly title?: string;
  /** In bytes. */
  readonly size?: number;
  /** Base64. */
  readonly data?: string;
  readonly url?: string;
}

/** The extensions of a primitive: the sibling whose name starts with an underscore. */
export interface Extended {
  readonly extension?: readonly Extension[];
}

export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly valueBoolean?: boolean;
  readonly valueCode?: string;
  readonly valueCodeableConcept?: {readonly coding?: readonly Coding[]; readonly text?: string};
  readonly valueCoding?: Coding;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueDecimal?: number;
  readonly valueDuration?: Quantity;
  readonly valueExpression?: Expression;
  readonly valueInteger?: number;
  readonly valueMarkdown?: string;
  readonly valueQuantity?: Quantity;
  readonly valueString?: string;
  readonly _valueString?: Extended;
  readonly valueUri?: string;
  readonly valueReference?: Reference;
}

export interface Expression {
  readonly name?: string;
  readonly description?: string;
  readonly language: string;
  readonly expression?: string;
}

export interface ContainedResource {
  readonly resourceType: string;
  readonly id?: string;
  readonly [field: string]: unknown;
}

/** What a value set holds, where the definition carries it or a resolver brought it. */
export interface ValueSet {
  readonly resourceType: 'ValueSet';
  readonly id?: string;
  readonly url?: string;
  readonly expansion?: {readonly contains?: readonly ValueSetConcept[]};
  readonly compose?: {
    readonly include?: readonly {
      readonly system?: string;
      readonly version?: string;
      readonly concept?: readonly ValueSetConcept[];
    }[];
  };
}

export interface ValueSetConcept extends Coding {
  /** The concept in other languages. */
  readonly designation?: readonly {readonly language?: string; readonly value: string}[];
  readonly abstract?: boolean;
  readonly contains?: readonly ValueSetConcept[];
}
