import type {FieldProblem} from '@patient-relations/core/errors';
import {feedbackProblems, type Feedback} from '@patient-relations/core/feedback';
import type {Draft, DraftValue, FieldPath} from '../form/feedback-draft.js';
import {feedbackOf, type FeedbackContext} from '../form/feedback-of.js';
import {missingAnswers, problemsAt, type Problems} from '../form/field-problems.js';
import {fieldsOf, type FormField} from '../form/form-field.js';
import {firstWrongStep} from './complaint-problems.js';
import {stepsOf, type ComplaintStep, type StepContext} from './complaint-steps.js';

/** What the steps depend on, asked for anew each time. */
export interface ProgressContext extends StepContext {
  /** What of the feedback no field holds. */
  readonly sent: FeedbackContext;
  /** The calendar date at the facility; empty where nobody knows it. */
  readonly today: string;
}

/** Where a person is in the form, what they answered, and what is wrong with it. Nothing here forgets an answer. */
export class ComplaintProgress {
  draft: Draft = {};
  problems: Problems = new Map();

  readonly #context: () => ProgressContext;
  #position = 0;
  #isMending = false;

  constructor(context: () => ProgressContext) {
    this.#context = context;
  }

  get steps(): readonly ComplaintStep[] {
    return stepsOf(this.draft, this.#context());
  }

  /** Which step is on show; an answer may have taken later ones away. */
  get position(): number {
    return Math.min(this.#position, this.steps.length - 1);
  }

  /** Every question on show in any step. */
  get fields(): readonly FormField[] {
    return this.steps.flatMap(fieldsOf);
  }

  /** The feedback as answered so far. */
  get feedback(): Feedback {
    return feedbackOf(this.draft, this.fields, this.#context().sent);
  }

  answer(path: FieldPath, value: DraftValue): void {
    this.draft = {...this.draft, [path]: value};
  }

  /** Goes to a step without asking whether this one is complete. */
  goTo(position: number, mending = false): void {
    this.#position = Math.max(position, 0);
    this.#isMending = mending;
    this.problems = new Map();
  }

  /** Goes on if this step is complete; to the review when a part of it was being changed. */
  next(unreadable: readonly FieldProblem[] = []): boolean {
    const {position, steps} = this;
    const step = steps[position];
    this.problems = step ? this.#problemsIn(fieldsOf(step), unreadable) : new Map();
    if (this.problems.size > 0) return false;
    this.goTo(this.#isMending ? steps.length - 1 : position + 1);
    return true;
  }

  /** True when everything can be sent; else goes to the first step where something is wrong. */
  check(): boolean {
    const problems = this.#problemsIn(this.fields, []);
    return problems.size === 0 || !this.#show(problems);
  }

  /** Takes the service's refusal to the fields it speaks of. False when it speaks of none. */
  refuse(problems: readonly FieldProblem[]): boolean {
    // The service names places in what was sent, where the feedback is one part.
    const own = problems.map(({path, code}) => ({path: path.replace(/^\/feedback/, ''), code}));
    return this.#show(problemsAt(this.fields, own));
  }

  #show(problems: Problems): boolean {
    const position = firstWrongStep(this.steps, problems);
    if (position < 0) return false;
    this.goTo(position, true);
    this.problems = problems;
    return true;
  }

  #problemsIn(fields: readonly FormField[], unreadable: readonly FieldProblem[]): Problems {
    const {today} = this.#context();
    return problemsAt(fields, [
      ...unreadable,
      ...missingAnswers(fields, this.draft),
      ...feedbackProblems(this.feedback, today),
    ]);
  }
}
