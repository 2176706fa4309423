import type {CaseState} from '../case/reduce-case.js';
import type {CaseWork} from './case-work.js';

/**
 * Whether whoever complains may be told of the patient: they are the patient, or their authority is on record and has
 * not run out (45 CFR 164.502(g), 164.508, 164.510(b)). `today`: a date where the facility is.
 */
export function mayHear(
  {
    state,
    work,
  }: {readonly state: Pick<CaseState, 'feedback'>; readonly work: Pick<CaseWork, 'authority'>},
  today: string,
): boolean {
  if (state.feedback?.person.role === 'patient') return true;
  const last = work.authority.at(-1);
  if (last?.status !== 'recorded' && last?.status !== 'not-needed') return false;
  return last.validUntil === undefined || today <= last.validUntil;
}
