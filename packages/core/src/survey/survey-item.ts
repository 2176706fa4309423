import type {AnswerOption, EnableWhen, ItemType, QuestionnaireItem} from './questionnaire.js';

/** An item of the definition, read once and shared by every place where it is asked. */
export interface SurveyItem {
  readonly linkId: string;
  readonly type: ItemType;
  /** As the definition has it: texts, translations and extensions are read from here when they are shown. */
  readonly source: QuestionnaireItem;
  /** As a FHIRPath location, for reports. */
  readonly path: string;
  readonly parent: SurveyItem | undefined;
  readonly items: readonly SurveyItem[];
  /** How it is shown: the code of the itemControl extension, where it is one this version knows. */
  readonly control: ItemControl | undefined;
  readonly required: boolean;
  readonly repeats: boolean;
  readonly readOnly: boolean;
  /** By its own word, or by that of what it lies in. */
  readonly hidden: boolean;
  /** How many answers or repeats are needed at least; 1 where `required`. */
  readonly minOccurs: number;
  readonly maxOccurs: number;
  readonly enableWhen: readonly EnableWhen[];
  readonly enableBehavior: 'all' | 'any';
  /** `protected` shows a disabled item greyed, `hidden` leaves it out. */
  readonly disabledDisplay: 'hidden' | 'protected';
  /** What can be chosen, from the definition or a value set that was resolved. */
  readonly options: readonly AnswerOption[];
}

/** http://hl7.org/fhir/R4/valueset-questionnaire-item-control.html and the codes SDC adds. */
export type ItemControl =
  | 'radio-button'
  | 'check-box'
  | 'drop-down'
  | 'autocomplete'
  | 'slider'
  | 'text-area'
  | 'spinner'
  | 'table'
  | 'gtable'
  | 'htable'
  | 'matrix'
  | 'page'
  | 'tab'
  | 'tab-container'
  | 'header'
  | 'footer'
  | 'help'
  | 'legal'
  | 'prompt'
  | 'unit'
  | 'lower'
  | 'upper'
  | 'flyover'
  | 'list'
  | 'inline';
