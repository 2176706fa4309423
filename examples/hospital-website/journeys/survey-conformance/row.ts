import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';
import type {
  Extension,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  ResponseAnswer,
  ResponseItem,
  SurveyIssue,
  SurveyIssueCode,
} from '../../../../packages/core/src/survey/index.js';
import type {ShowOptions} from '../../../stage/survey-stand.js';

/** One feature of FHIR R4 or SDC, what this library does with it, and how that is shown to be true. */
export interface ConformanceRow {
  readonly feature: string;
  /** Where FHIR defines it. */
  readonly source: string;
  readonly support: 'yes' | 'partly' | 'no';
  /** What a form's author should know. Not needed where everything is done as FHIR says. */
  readonly note?: string;
  /** The smallest definition that uses it. */
  readonly given: unknown;
  readonly options?: ShowOptions;
  /** What of it is reported, as `code subject`. Nothing by default: then nothing may be. */
  readonly reports?: readonly string[];
  readonly proof?: (shown: Shown) => Promise<void>;
}

/** The rows of one part of the standard. */
export interface ConformanceArea {
  readonly title: string;
  readonly rows: readonly ConformanceRow[];
}

/** A definition on a page, as a person and a host page meet it. */
export interface Shown {
  readonly page: Page;
  /** The first control of this role and name. */
  control(role: Role, name: string): Locator;
  sees(text: string): Promise<void>;
  doesNotSee(text: string): Promise<void>;
  /** The question's answers in the response. */
  answers(linkId?: string): Promise<readonly ResponseAnswer[]>;
  response(): Promise<QuestionnaireResponse>;
  issues(): Promise<readonly SurveyIssue[]>;
  /** The codes of what is wrong with the answers now. */
  problems(): Promise<readonly string[]>;
  /** Waits until the question's answers are these. */
  comesTo(expected: readonly ResponseAnswer[], linkId?: string): Promise<void>;
}

export type Role = Parameters<Page['getByRole']>[0];

/** A definition with these items. */
export function form(
  items: readonly Partial<QuestionnaireItem>[],
  rest: Partial<Questionnaire> = {},
): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    url: 'https://hospital.example/Questionnaire/proof',
    version: '2.1',
    status: 'active',
    language: 'en',
    ...rest,
    item: items.map(question),
  };
}

/** A definition of one question, `q`, with the text `Question`. */
export const ask = (item: Partial<QuestionnaireItem>, rest?: Partial<Questionnaire>): unknown =>
  form([item], rest);

/** A question called `q` with the text `Question` and a text as its answer, but for what is given. */
export function question(item: Partial<QuestionnaireItem>): QuestionnaireItem {
  return {linkId: 'q', text: 'Question', type: 'string', ...item};
}

/** An option with a code. Its words are the code with a capital. */
export const coded = (code: string): {valueCoding: {code: string; display: string}} => ({
  valueCoding: {code, display: code[0]?.toUpperCase() + code.slice(1)},
});

export const fhir = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;

export const sdc = (name: string): string =>
  `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;

export const element = (path: string): string =>
  `https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire${path}`;

/** An extension that says how a question is shown. */
export const control = (code: string): Extension => ({
  url: fhir('questionnaire-itemControl'),
  valueCodeableConcept: {
    coding: [{system: 'http://hl7.org/fhir/questionnaire-item-control', code}],
  },
});

/** An extension that holds an expression. */
export const expression = (url: string, source: string, name?: string): Extension => ({
  url,
  valueExpression: {
    language: 'text/fhirpath',
    expression: source,
    ...(name === undefined ? {} : {name}),
  },
});

/** A row for an extension that is not done: it is reported where it stands, and the question is asked all the same. */
export function notDone(
  extension: Extension,
  {
    feature,
    note,
    code = 'unsupported-extension',
    item = {},
  }: {
    readonly feature?: string;
    readonly note: string;
    readonly code?: SurveyIssueCode;
    readonly item?: Partial<QuestionnaireItem>;
  },
): ConformanceRow {
  const asked = question({...item, extension: [...(item.extension ?? []), extension]});
  return {
    feature: feature ?? extension.url.replace(/.*\/(sdc-questionnaire-|questionnaire-)?/, ''),
    source: extension.url,
    support: 'no',
    note,
    given: form([asked]),
    reports: [`${code} ${extension.url}`],
    proof: (shown) => shown.sees('Question'),
  };
}

/** Every answer to a question in a response, wherever it lies. */
export function answersIn(
  items: readonly ResponseItem[] | undefined,
  linkId: string,
): readonly ResponseAnswer[] {
  return (items ?? []).flatMap((item) => [
    ...(item.linkId === linkId ? (item.answer ?? []) : []),
    ...answersIn(item.item, linkId),
    ...(item.answer ?? []).flatMap((answer) => answersIn(answer.item, linkId)),
  ]);
}

export {assert};
