import type {SurveyIssue} from '../survey-issue.js';
import type {RichNode} from './rich-node.js';

/** What was read of a text, and what was left out. */
export interface RichText {
  /** Undefined where the text cannot be read as markup: show the plain one. */
  readonly nodes: readonly RichNode[] | undefined;
  readonly issues: readonly RichTextIssue[];
}

/** What was wrong in a text. It quotes nothing but well-known names: an answer may have been piped into the text. */
export interface RichTextIssue extends Pick<SurveyIssue, 'severity'> {
  readonly code: 'invalid-rich-text' | 'unsafe-content';
  readonly subject: string;
  /** How many UTF-16 units into the text the first one of its kind is. Unknown for Markdown. */
  readonly at?: number;
}

/** Thrown within this folder only, where a text is no markup. */
export class MarkupFault extends Error {
  readonly issue: RichTextIssue;

  constructor(subject: string, at?: number) {
    super(subject);
    this.issue = {
      code: 'invalid-rich-text',
      severity: 'partial',
      subject,
      ...(at !== undefined && {at}),
    };
  }
}

/** Lists what is wrong in one text, each kind once: names are from lists, so the list is short for any text. */
export function createIssueList(): IssueList {
  const found = new Map<string, RichTextIssue>();
  const add = (issue: RichTextIssue): void => {
    const key = `${issue.code} ${issue.subject}`;
    if (!found.has(key)) found.set(key, issue);
  };
  return {add, all: () => [...found.values()]};
}

export interface IssueList {
  add(issue: RichTextIssue): void;
  all(): readonly RichTextIssue[];
}
