import type {FieldProblem} from '@patient-relations/core/errors';
import {feedbackProblems, requestProblems, type Feedback} from '@patient-relations/core/feedback';
import {
  feedbackOf,
  textAt,
  type Draft,
  type DraftValue,
  type FeedbackContext,
  type FieldPath,
} from '../form/feedback-draft.js';
import {missingAnswers, problemsAt, type Problems} from '../form/field-problems.js';
import {fieldsOf, type FormField, type FormPart} from '../form/form-field.js';
import {helpParts, identityChoices, topicPath, type HelpContext} from './help-questions.js';

/** What a request depends on, asked for anew each time. */
export interface HelpDraftContext extends HelpContext {
  /** What of the request no field holds. */
  readonly sent: Omit<FeedbackContext, 'kind'>;
  /** The calendar date at the facility. */
  readonly today: string;
}

/** What a person answered, and what is wrong with it. Nothing here forgets an answer. */
export class HelpDraft {
  draft: Draft = {};
  problems: Problems = new Map();

  readonly #context: () => HelpDraftContext;

  constructor(context: () => HelpDraftContext) {
    this.#context = context;
  }

  get topic(): string {
    return textAt(this.draft, topicPath);
  }

  get parts(): readonly FormPart[] {
    return helpParts(this.draft, this.#context());
  }

  get fields(): readonly FormField[] {
    return this.parts.flatMap(fieldsOf);
  }

  /** The request as answered so far. */
  get feedback(): Feedback {
    const context = {...this.#context().sent, kind: 'request'} as const;
    const feedback = feedbackOf(this.draft, this.fields, context);
    // Who is called back was not asked by what means.
    return this.topic === 'call-back'
      ? {...feedback, contact: {...feedback.contact, preferred: 'phone'}}
      : feedback;
  }

  answer(path: FieldPath, value: DraftValue): void {
    this.draft = {...this.draft, [path]: value};
    this.#dropWithdrawn();
  }

  /** Takes what the page knows, below what was answered. */
  fill(known: Draft): void {
    this.draft = {...known, ...this.draft};
    this.#dropWithdrawn();
  }

  /** A choice that is no longer offered is no answer. */
  #dropWithdrawn(): void {
    const {'/identity': identity, ...rest} = this.draft;
    if (!identityChoices(this.topic).some((choice) => choice === identity)) this.draft = rest;
  }

  /** True when it can be sent; else says at the fields what is wrong. */
  check(): boolean {
    const {fields, feedback} = this;
    this.problems = problemsAt(fields, [
      ...missingAnswers(fields, this.draft),
      ...feedbackProblems(feedback, this.#context().today),
      ...requestProblems(feedback),
    ]);
    return this.problems.size === 0;
  }

  /** Takes the service's refusal to the fields it speaks of. False when it speaks of none. */
  refuse(problems: readonly FieldProblem[]): boolean {
    // The service names places in what was sent, where the feedback is one part.
    const own = problems.map(({path, code}) => ({path: path.replace(/^\/feedback/, ''), code}));
    this.problems = problemsAt(this.fields, own);
    return this.problems.size > 0;
  }
}
