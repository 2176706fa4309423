import type {CaseState} from '../case/reduce-case.js';
import {
  factsOfComplainant,
  type Complainant,
  type GrievanceFacts,
} from '../policy/grievance-rules/grievance-facts.js';
import type {CaseWork} from './case-work.js';

/** What a case itself answers of what the rules ask. Staff know more, and may know better. */
export function grievanceFactsOf({
  state,
  work,
}: {
  readonly state: CaseState;
  readonly work: CaseWork;
}): GrievanceFacts {
  const {feedback, receivedAt} = state;
  const {receivedBy, dischargedOn} = work.details;
  const channel = receivedBy ?? feedback?.channel;
  const isSpoken = channel === 'phone' || channel === 'in-person';
  return {
    ...(channel !== undefined && {
      'in-writing': channel === 'letter' || channel === 'email',
      'typed-online': channel === 'web' || channel === 'portal' || channel === 'kiosk',
      'on-social-media': channel === 'social-media',
      'in-survey': channel === 'survey',
    }),
    // Someone of the staff wrote it down: how it came to them is for them to say.
    ...(channel === 'staff' && {'in-writing': 'unknown', 'typed-online': false}),
    ...(isSpoken && {'typed-online': false}),
    ...(dischargedOn !== undefined &&
      receivedAt !== undefined && {'after-discharge': receivedAt.slice(0, 10) > dischargedOn}),
    ...factsOfComplainant(complainantOf(state, work)),
  };
}

/** Who complains, and what shows that they may speak for the patient. */
export function complainantOf({feedback}: CaseState, {authority}: CaseWork): Complainant {
  if (feedback === undefined || feedback.person.role === 'patient') return {is: 'patient'};
  const status = authority.at(-1)?.status;
  if (status === 'not-needed') return {is: 'patient'};
  const is = feedback.person.role === 'representative' ? 'representative' : 'someone-else';
  if (status === 'recorded') return {is, authority: 'recorded'};
  return {is, authority: status === 'refused' || status === 'revoked' ? 'none' : 'asked'};
}
