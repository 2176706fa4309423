import type {CaseState} from '../../case/reduce-case.js';
import type {Contact} from '../../feedback/feedback.js';
import type {CaseWork} from '../case-work.js';

/** How the person wishes to be reached: as staff recorded it last, else as they wrote it themselves. */
export function contactOf({
  state,
  work,
}: {
  readonly state: CaseState;
  readonly work: CaseWork;
}): Contact | undefined {
  const last = work.contactRules.at(-1);
  if (!last) return state.feedback?.contact;
  const {preferred, phone, email, address, times, never, mayLeaveMessage, maySayHospital} = last;
  return {
    preferred,
    phone,
    email,
    address,
    times,
    safety: {never, mayLeaveMessage, maySayHospital},
  };
}
