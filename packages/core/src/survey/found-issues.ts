import type {SurveyIssue, SurveyIssueCode} from './survey-issue.js';

/** An object of JSON in which nothing is promised. */
export type Json = Readonly<Record<string, unknown>>;

/** An item that was looked at, as far as others refer to it. */
export interface CheckedItem {
  readonly source: Json;
  readonly path: string;
  readonly linkId: string;
  readonly parent: string | undefined;
}

/** What was found so far in a definition. */
export interface Found {
  readonly issues: SurveyIssue[];
  readonly items: Map<string, CheckedItem>;
  count: number;
}

/** Writes down what a definition cannot be shown with. */
export function refuse(found: Found, code: SurveyIssueCode, ...[path, subject]: Refusal): void {
  found.issues.push({code, severity: 'refused', path, subject});
}

type Refusal = readonly [path: string, subject?: string];
