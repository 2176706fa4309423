import type {Attachment, Feedback} from '@patient-relations/core/feedback';
import {choicesAt, elsewhere, isFilled, type Draft, type FieldPath} from './feedback-draft.js';

/** What a portal may know that no field asks for. */
const unasked: readonly FieldPath[] = ['/patient/recordNumber', '/occasion/encounterId'];

/** What of a draft a field decides: its place, and whether its choices are switches of their own. */
export interface DraftField {
  readonly path: FieldPath;
  readonly type: string;
}

/** What of feedback no field holds. */
export interface FeedbackContext {
  readonly kind: Feedback['kind'];
  readonly channel: Feedback['channel'];
  readonly language: string;
  readonly dangerGateShown?: boolean;
  readonly attachments?: readonly Attachment[];
}

/** The feedback a draft amounts to, with only what the fields on show hold. */
export function feedbackOf(
  draft: Draft,
  fields: readonly DraftField[],
  context: FeedbackContext,
): Feedback {
  // Stand-ins, so that a form half filled can be checked; it is not sent before the person has chosen.
  const feedback: Tree = {...context, identity: 'named', story: '', person: {role: 'patient'}};
  for (const {path, type} of [...fields, ...unasked.map((path) => ({path, type: 'text'}))]) {
    const value = draft[path];
    if (!value || !isFilled(draft, path)) continue;
    if (path === '/occasion/locationId' && value === elsewhere) continue;
    if (type !== 'switches') put(feedback, path, value);
    else for (const name of choicesAt(draft, path)) put(feedback, `${path}/${name}`, true);
  }
  // The schema has the last word on every value.
  return feedback as unknown as Feedback;
}

interface Tree {
  [key: string]: unknown;
}

function put(root: Tree, path: FieldPath, value: unknown): void {
  const keys = path.slice(1).split('/');
  const last = keys.pop() ?? '';
  let at = root;
  for (const key of keys) at = (at[key] ??= {}) as Tree;
  at[last] = value;
}
