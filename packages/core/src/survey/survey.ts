import type {AnswerOption, Extended, FhirValue, Questionnaire, ValueSet} from './questionnaire.js';
import type {QuestionnaireResponse} from './questionnaire-response.js';
import type {SurveyIssue} from './survey-issue.js';
import type {SurveyItem} from './survey-item.js';

/** A survey that is being filled in: its places in order, what was answered, and what follows from it. */
export interface Survey {
  readonly definition: Questionnaire;
  /** What is not done as the definition asks, and what was wrong with the response it began with. */
  readonly issues: readonly SurveyIssue[];
  /** The top of the tree, in the order of the definition. Another list when a repeat came or went there. */
  readonly nodes: readonly SurveyNode[];
  /** The language of texts, where the definition has them in it (BCP 47). */
  readonly language: string | undefined;

  /** Takes what a person typed into an answer's field. What cannot be read stays as `text`, without a value. */
  type(node: SurveyNode, index: number, text: string): void;
  /** Sets one answer by value; `undefined` clears it. */
  set(node: SurveyNode, index: number, value: FhirValue | undefined): void;
  /** Sets all answers of a question at once, as choices do. */
  choose(node: SurveyNode, values: readonly FhirValue[]): void;
  /** Adds an empty answer to a question that repeats; does nothing at `maxOccurs`. */
  addEntry(node: SurveyNode): void;
  removeEntry(node: SurveyNode, index: number): void;
  /** Adds a repeat of a group after the last one; the new place, or undefined at `maxOccurs`. */
  addRepeat(node: SurveyNode): SurveyNode | undefined;
  /** Removes this repeat of a group; does nothing at `minOccurs`, or to the only one. */
  removeRepeat(node: SurveyNode): void;
  /** Switches the texts in place; every answer stays. */
  setLanguage(language: string | undefined): void;

  /** What is wrong with a node's answers. Nothing where it is not enabled. */
  problemsAt(node: SurveyNode): readonly AnswerProblem[];
  /** Everything that keeps the survey from being complete, in the order of the form. */
  problems(): readonly AnswerProblem[];
  /** A text of the definition in the survey's language, after piping. */
  words(node: SurveyNode | undefined, text: string | undefined, extended?: Extended): Words;
  /** The answers as FHIR, enabled items only. */
  respond(status?: QuestionnaireResponse['status']): QuestionnaireResponse;
  /**
   * Hears, once per change, which places look different: a group also when a repeat in it came or went. Returns how to
   * stop listening.
   */
  subscribe(listener: (changed: ReadonlySet<SurveyNode>) => void): () => void;
}

/** One place of the survey: an item, in one repeat of the groups and answers around it. */
export interface SurveyNode {
  /** Unique within the survey and fit for an element's id. */
  readonly key: string;
  readonly item: SurveyItem;
  readonly parent: SurveyNode | undefined;
  /** True when it and everything around it is asked. */
  readonly enabled: boolean;
  /** What lies in a group. Empty for a question: see its entries. */
  readonly nodes: readonly SurveyNode[];
  /** A question's answers: always one at least, and exactly one unless it is open-ended and repeats. */
  readonly entries: readonly SurveyEntry[];
  /** What can be chosen here and now. */
  readonly options: readonly AnswerOption[];
}

/** One answer of a question, given or still empty, and what is asked beneath it. */
export interface SurveyEntry {
  readonly value: FhirValue | undefined;
  /** What the person typed, where it is typed. */
  readonly text: string;
  readonly nodes: readonly SurveyNode[];
}

/** A text as it is shown. */
export interface Words {
  readonly text: string;
  /** The language the text is in, where known: it may not be the one asked for. */
  readonly language: string | undefined;
  /** The same text with structure, to go through `rich-text` first. */
  readonly rich?: {readonly kind: 'xhtml' | 'markdown'; readonly source: string} | undefined;
}

/** What is wrong with one answer. It never holds the answer. */
export interface AnswerProblem {
  readonly node: SurveyNode;
  /** Which of the node's entries; undefined when the question as a whole is meant. */
  readonly index?: number | undefined;
  readonly code: AnswerProblemCode;
  /** The limit that was passed, as the definition writes it. */
  readonly limit?: number | string | undefined;
  /** The definition's own words for a constraint that is not met. */
  readonly words?: Words | undefined;
  /** Set for a constraint that only warns: it is told at its place, and keeps nothing from being complete. */
  readonly severity?: 'warning' | undefined;
}

export type AnswerProblemCode =
  | 'required'
  | 'too-few'
  | 'too-many'
  | 'not-a-number'
  | 'not-whole'
  | 'not-a-date'
  | 'not-a-time'
  | 'not-a-url'
  | 'not-an-option'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'too-many-decimals'
  | 'wrong-form'
  | 'file-too-large'
  | 'wrong-file-type'
  | 'constraint';

/** What a survey begins with, and the outside things it may use. */
export interface SurveyOptions {
  /** An earlier response, to go on with or to show. */
  readonly response?: QuestionnaireResponse | undefined;
  readonly language?: string | undefined;
  /** Value sets that the page has already, by their canonical address. */
  readonly valueSets?: readonly ValueSet[] | undefined;
  /** Brings a value set that neither the definition nor the page has. None is fetched without it. */
  readonly resolveValueSet?: ((url: string) => Promise<ValueSet | undefined>) | undefined;
  /** FHIR resources that expressions may read, by the name of the launch context. */
  readonly launchContext?: Readonly<Record<string, unknown>> | undefined;
  /** The current instant; the device's clock by default. */
  readonly now?: (() => Date) | undefined;
}
