import type {StoredCaseEvent} from '../case/case-event.js';
import type {RiskFlag} from './risk-flag.js';
import type {InRisk, NewRiskEvent, RiskEvent, RiskEventKind} from './risk-event.js';

/** A question about a flag, to those who see it. */
export interface RiskTask extends InRisk<'risk-task-opened'> {
  readonly answers: readonly InRisk<'risk-task-answered'>[];
  readonly closed?: InRisk<'risk-task-closed'> | undefined;
}

/** A flag that was opened, and what became of it. */
export interface OpenedFlag {
  readonly id: string;
  readonly flag: RiskFlag['id'];
  readonly openedAt: string;
  readonly suggestions: readonly InRisk<'flag-suggested'>[];
  readonly raisings: readonly InRisk<'flag-raised'>[];
  readonly confirmed?: InRisk<'flag-confirmed'> | undefined;
  readonly dismissed?: InRisk<'flag-dismissed'> | undefined;
  readonly notes: readonly InRisk<'risk-noted'>[];
  readonly duties: readonly InRisk<'risk-duty-done'>[];
  readonly tasks: readonly RiskTask[];
}

/** The risk record of a case as its events add up. */
export interface RiskRecord {
  readonly flags: readonly OpenedFlag[];
}

/** Where a flag stands. */
export type FlagStanding = 'open' | 'confirmed' | 'dismissed';

type Reducers = {
  readonly [Kind in RiskEventKind]: (flag: OpenedFlag, said: InRisk<Kind>) => OpenedFlag;
};

const reducers: Reducers = {
  'flag-suggested': (flag, said) => ({...flag, suggestions: [...flag.suggestions, said]}),
  'flag-raised': (flag, said) => ({...flag, raisings: [...flag.raisings, said]}),
  'flag-confirmed': (flag, said) => ({...flag, confirmed: flag.confirmed ?? said}),
  'flag-dismissed': (flag, said) => ({...flag, dismissed: flag.dismissed ?? said}),
  'risk-noted': (flag, said) => ({...flag, notes: [...flag.notes, said]}),
  'risk-duty-done': (flag, said) => ({...flag, duties: [...flag.duties, said]}),
  'risk-task-opened': (flag, said) => ({...flag, tasks: [...flag.tasks, {...said, answers: []}]}),
  'risk-task-answered': (flag, said) =>
    withTask(flag, said.taskId, (task) => ({...task, answers: [...task.answers, said]})),
  'risk-task-closed': (flag, said) =>
    withTask(flag, said.taskId, (task) => ({...task, closed: task.closed ?? said})),
};

/**
 * Adds up the risk record of a case from its events, oldest first. An event of another kind, and one whose payload was
 * destroyed, changes nothing.
 */
export function reduceRisk(events: readonly StoredCaseEvent[]): RiskRecord {
  const flags = new Map<string, OpenedFlag>();
  for (const event of events) {
    if (event.payload === undefined || !Object.hasOwn(reducers, event.kind)) continue;
    const {kind, payload, at, actor} = event as unknown as RiskEvent;
    const flag = flags.get(payload.flagId) ?? openedBy({kind, payload, at} as Opening);
    if (!flag) continue;
    // The table is keyed by kind, which the compiler cannot follow through an index.
    const reduce = reducers[kind] as Reducers['risk-noted'];
    const said = {...payload, at, by: actor.id ?? 'service'} as InRisk<'risk-noted'>;
    flags.set(flag.id, reduce(flag, said));
  }
  return {flags: [...flags.values()]};
}

/** Where a flag stands: a dismissal stands before what was confirmed earlier. */
export function standingOf({confirmed, dismissed}: OpenedFlag): FlagStanding {
  if (dismissed) return 'dismissed';
  return confirmed ? 'confirmed' : 'open';
}

type Opening = NewRiskEvent & {readonly at: string};

function openedBy({kind, payload, at}: Opening): OpenedFlag | undefined {
  if (kind !== 'flag-suggested' && kind !== 'flag-raised') return undefined;
  const {flagId: id, flag} = payload;
  const nothing = {suggestions: [], raisings: [], notes: [], duties: [], tasks: []};
  return {id, flag, openedAt: at, ...nothing};
}

function withTask(
  flag: OpenedFlag,
  taskId: string,
  change: (task: RiskTask) => RiskTask,
): OpenedFlag {
  return {...flag, tasks: flag.tasks.map((task) => (task.id === taskId ? change(task) : task))};
}
