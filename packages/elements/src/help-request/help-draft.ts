import {textAt, type Draft, type DraftValue, type FieldPath} from '../form/feedback-draft.js';
import type {Problems} from '../form/field-problems.js';
import {fieldsOf, type FormField, type FormPart} from '../form/form-field.js';
import {helpParts, identityChoices, topicPath, type HelpContext} from './help-questions.js';

/** What a person answered, and what is wrong with it. Nothing here forgets an answer. */
export class HelpDraft {
  draft: Draft = {};
  problems: Problems = new Map();

  readonly #context: () => HelpContext;

  constructor(context: () => HelpContext) {
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
}
