import {html, nothing, type CSSResult, type TemplateResult} from 'lit';
import type {FhirValue, Survey, SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../fields/field.js';

/** What a field renderer is given to draw one question at one place. */
export interface Field {
  readonly survey: Survey;
  readonly node: SurveyNode;
  /** The id of the control, or of the group of controls; the label, hint and error ids are made from it. */
  readonly id: string;
  readonly label: Words;
  /** Words that help with the answer: help items, the format asked for. */
  readonly hint?: Words | undefined;
  /** What is wrong, in words, by entry; '' for the question as a whole. Empty until it is time to say so. */
  readonly errors: ReadonlyMap<number | '', Words>;
  /** What is wrong with the question as a whole, or else with its first answer. */
  readonly error?: Words | undefined;
  readonly readOnly: boolean;
  /** The text of an option, or of anything else in the definition, as it is shown here. */
  readonly words: (text: string | undefined, extended?: Parameters<Survey['words']>[2]) => Words;
  /** Where what is asked beneath an answer goes; undefined where nothing is. */
  readonly beneath: (index: number) => Element | undefined;
  /** The own element of a place within this one, for a renderer that puts each where it belongs: a cell of a row. */
  readonly elementOf: (node: SurveyNode) => HTMLElement;
  /** A node that stays across drawings of this place, made at the first: for what would be slow to draw anew. */
  readonly kept: (make: () => HTMLElement) => HTMLElement;
  /** A message of the element for the page, marked where it is in another language than the survey. */
  readonly show: (key: SurveyMessageKey) => Words;
  /** A message of the element as plain text. */
  readonly say: (
    key: SurveyMessageKey,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
}

/** Draws the questions of one kind and takes what a person does in their controls. */
export interface FieldRenderer {
  /** The tag of the place's own element, where it is no `div`: a row of a table. */
  readonly element?: 'tr' | undefined;
  /** The tag of the element that holds what lies beneath, where it is no `div`. */
  readonly room?: 'tbody' | undefined;
  /** What its controls look like beyond `controls.styles.ts`, to be adopted when it was loaded. */
  readonly styles?: CSSResult | readonly CSSResult[] | undefined;
  /** For a group that repeats: draws around all of its repeats, which are put into the room of the series. */
  readonly series?: SeriesRenderer | undefined;
  /** True where what it draws does not depend on the answers: then an answer given in its own control draws nothing. */
  readonly isStill?: boolean | undefined;
  /** What is in the place's element. */
  readonly render?: ((field: Field) => TemplateResult) | undefined;
  /** Draws into the place's element itself instead, also again: for what a form may hold a thousand of. */
  readonly draw?: ((field: Field, element: Element) => void) | undefined;
  /**
   * Makes the controls drawn into the element show the answers, touching only those that show something else. Not bound
   * in the template: setting an empty value on a thousand inputs costs more than making them.
   */
  show(field: Pick<Field, 'node'>, element: Element): void;
  /**
   * What the answers are after an event in a control: called by the one listener that all controls share. Reads the
   * page, tells the survey, and nothing else.
   */
  take(field: Pick<Field, 'survey' | 'node'>, control: HTMLElement, event: Event): void;
}

/** Draws what the repeats of one group share: a heading, the way to add one, the table that they are rows of. */
export interface SeriesRenderer {
  readonly room?: 'tbody' | undefined;
  /** Drawn again whenever a repeat comes or goes. */
  render(series: Series): TemplateResult;
}

/** The repeats of one group in one room. */
export interface Series extends Pick<Field, 'survey' | 'words' | 'say' | 'id' | 'readOnly'> {
  /** In order; one at least. */
  readonly nodes: readonly SurveyNode[];
  readonly label: Words;
  readonly hint?: Words | undefined;
  /** The element that holds the repeats' own elements. */
  readonly room: Element;
}

/** The words a field may need. */
export type SurveyMessageKey = string;

/** The text of an answer that can be chosen. */
export function optionText({valueCoding, ...plain}: FhirValue): string {
  if (valueCoding) return valueCoding.display ?? valueCoding.code ?? '';
  return String(Object.values(plain).find((value) => typeof value !== 'object') ?? '');
}

/** The ids of what describes a field: its hint, then its error. */
export function notesOf({id, hint, error}: Field): string {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
}

/** The hint and the error of a field, to stand between its label and its control. */
export function renderNotes({id, hint, error}: Field): unknown {
  if (!hint && !error) return nothing;
  return [
    hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing,
    error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing,
  ];
}
