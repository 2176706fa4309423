import type {Deadline} from './deadline.js';

/** What one duty comes to under all packs at once. */
export interface BindingDeadline {
  readonly duty: Deadline['duty'];
  readonly towards: Deadline['towards'];
  /** The earliest that has to be kept. Not set: there are only averages and goals, or none has a date yet. */
  readonly binds: Deadline | undefined;
  /** What else is asked of the same duty, in the order of its dates; last what has none yet. */
  readonly behind: readonly Deadline[];
}

const open: readonly Deadline['state'][] = ['waiting', 'running', 'paused', 'missed', 'passed'];

/** The deadline that binds for each duty that is still to be done: the earliest of those that are rules. */
export function earliestDue(deadlines: readonly Deadline[]): readonly BindingDeadline[] {
  const left = deadlines
    .filter(({state, doneAt}) => open.includes(state) && doneAt === undefined)
    .sort(byDate);
  const duties = new Map(left.map((each) => [`${each.duty} ${each.towards ?? ''}`, each]));
  return [...duties.values()].map(({duty, towards}) => {
    const same = left.filter((each) => each.duty === duty && each.towards === towards);
    const binds = same.find(
      ({target, due, state}) => target === 'hard' && due && state !== 'waiting',
    );
    return {duty, towards, binds, behind: same.filter((each) => each !== binds)};
  });
}

/** By the instant, and without one last; equal ones stay in their order. */
function byDate(one: Deadline, other: Deadline): number {
  return instant(one) - instant(other) || 0;
}

function instant({due}: Deadline): number {
  return due ? Date.parse(due.at) : Number.MAX_SAFE_INTEGER;
}
