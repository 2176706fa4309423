import type {Deadline} from '../policy/deadlines/deadline.js';
import {earliestDue} from '../policy/deadlines/earliest-due.js';
import type {CaseHappening} from './case-happening.js';

/**
 * The clocks that bind a case now, as what makes somebody be told of it. A clock that is set to another date is another
 * occurrence; one that binds no more is not there, and what was planned for it is taken back.
 */
export function clockHappenings(
  deadlines: readonly Deadline[],
  receivedAt: string,
): readonly CaseHappening[] {
  return earliestDue(deadlines).flatMap(({binds}) => {
    if (!binds?.due || binds.state === 'paused') return [];
    const {pack, clock, nth = 1, due} = binds;
    const name = `${pack}/${clock}/${nth}`;
    const at = new Date(due.at).toISOString();
    return [{id: `${name} ${at}`, at: receivedAt, is: 'clock-set' as const, clock: name, due: at}];
  });
}
