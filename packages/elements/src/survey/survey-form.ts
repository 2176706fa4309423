import type {LitElement} from 'lit';
import type {AnswerProblem, Extended, Survey, SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../fields/field.js';
import {directionOf, marked, type LocaleController} from '../locale/locale-controller.js';
import type {Field, FieldRenderer} from './field.js';
import type {RendererOf} from './field-kinds.js';
import {createItemViews, type ItemViews, type Looks} from './item-views.js';
import {labelOf, hintOf, isAttached} from './item-words.js';
import type {SurveyMessage} from './survey.messages.js';

/** What a form is made of. */
export interface FormParts {
  readonly survey: Survey;
  readonly rendererOf: RendererOf;
  readonly locale: LocaleController<SurveyMessage>;
  /** What is wrong with an answer, in words. */
  readonly say: (problem: AnswerProblem) => Words;
  readonly looks?: (views: () => ItemViews) => Looks;
  /** Told when a person did something in a control. */
  readonly onAnswer: () => void;
  /** Told when a person left the controls of a place. */
  readonly onLeave: (node: SurveyNode) => void;
}

/** The places of a survey on the page. */
export interface SurveyForm {
  readonly survey: Survey;
  readonly element: HTMLElement;
  readonly views: ItemViews;
  /** Says what is wrong at these places from now on, until it is mended. */
  judge(nodes: readonly SurveyNode[]): void;
  /** Draws every place anew: its words are in another language. */
  redraw(): void;
  close(): void;
}

export function createSurveyForm(parts: FormParts): SurveyForm {
  const {survey, rendererOf, locale} = parts;
  const element = document.createElement('div');
}
