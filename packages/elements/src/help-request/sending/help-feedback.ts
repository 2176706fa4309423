import type {FieldProblem} from '@patient-relations/core/errors';
import {feedbackProblems, requestProblems, type Feedback} from '@patient-relations/core/feedback';
import {feedbackOf, type FeedbackContext} from '../../form/feedback-of.js';
import {missingAnswers, problemsAt} from '../../form/field-problems.js';
import type {HelpDraft} from '../help-draft.js';

/** What a request says beside the answers. */
type Around = Omit<FeedbackContext, 'kind'>;

/** The request as answered so far. */
export function helpFeedback({draft, fields, topic}: HelpDraft, around: Around): Feedback {
  const feedback = feedbackOf(draft, fields, {...around, kind: 'request'});
  // Who is called back was not asked by what means.
  return topic === 'call-back'
    ? {...feedback, contact: {...feedback.contact, preferred: 'phone'}}
    : feedback;
}

/** True when this can be sent; else says at the fields what is wrong. */
export function checkHelp(help: HelpDraft, feedback: Feedback, today: string): boolean {
  const {fields} = help;
  help.problems = problemsAt(fields, [
    ...missingAnswers(fields, help.draft),
    ...feedbackProblems(feedback, today),
    ...requestProblems(feedback),
  ]);
  return help.problems.size === 0;
}

/** Takes the service's refusal to the fields it speaks of. False when it speaks of none. */
export function refuseHelp(help: HelpDraft, problems: readonly FieldProblem[]): boolean {
  // The service names places in what was sent, where the feedback is one part.
  const own = problems.map(({path, code}) => ({path: path.replace(/^\/feedback/, ''), code}));
  help.problems = problemsAt(help.fields, own);
  return help.problems.size > 0;
}
