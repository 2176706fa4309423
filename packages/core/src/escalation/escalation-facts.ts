import type {CaseHappening} from './case-happening.js';
import type {EscalationRole} from './escalation-role.js';

export type MatterKind = 'urgency' | 'clock' | 'unowned' | 'task' | 'not-resolved' | 'risk-flag';

/** Something about a case that must not stay as it is. */
export interface OpenMatter {
  readonly kind: MatterKind;
  /** Which level, clock, task or flag. Empty where a case has but one. */
  readonly of: string;
  /** The happening it came from. */
  readonly id: CaseHappening['id'];
  readonly since: string;
  /** Of a clock: when it is due. */
  readonly due?: string | undefined;
  /** Of a clock: the risk flag whose duty it is. */
  readonly flag?: string | undefined;
  /** When it ended. Not set: it goes on. */
  readonly until?: string | undefined;
}

/** What a matrix needs to know of a case. */
export interface EscalationFacts {
  readonly caseId: string;
  readonly matters: readonly OpenMatter[];
  /** When each notice was first acknowledged, by its id. */
  readonly acknowledged: Readonly<Record<string, string>>;
  /** Stretches of time in which nobody in a role can be reached. */
  readonly absences: readonly {
    readonly role: EscalationRole;
    readonly from: string;
    readonly until?: string | undefined;
    /** Who is told instead. */
    readonly standIn?: EscalationRole | undefined;
  }[];
}

/** Reads what has happened to a case, in order of time; of two at once, in the order in which they stand. */
export function escalationFacts(
  caseId: string,
  happenings: readonly CaseHappening[],
): EscalationFacts {
  const start: State = {
    facts: {caseId, matters: [], acknowledged: {}, absences: []},
    past: [],
    isOwned: false,
    isClosed: false,
  };
  const {facts, past} = [...happenings]
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .reduce(after, start);
  return {...facts, matters: [...past, ...facts.matters]};
}

interface State {
  /** With the matters that are open alone: a long case has few of them. */
  readonly facts: EscalationFacts;
  readonly past: Matters;
  readonly isOwned: boolean;
  readonly isClosed: boolean;
}

type Matters = readonly OpenMatter[];

function after(state: State, happening: CaseHappening): State {
  if (isStanding(happening.is))
    return putAway(keptBy(standingAfter(state, happening.is), happening));
  return putAway({...state, facts: factsAfter(state, happening)});
}

function putAway(state: State): State {
  const {matters} = state.facts;
  const over = matters.filter(({until}) => until !== undefined);
  if (over.length === 0) return state;
  const open = matters.filter(({until}) => until === undefined);
  return {...state, facts: {...state.facts, matters: open}, past: [...state.past, ...over]};
}

const standings = ['received', 'owned', 'owner-left', 'closed', 'reopened'] as const;

function isStanding(is: CaseHappening['is']): boolean {
  return standings.some((standing) => standing === is);
}

function factsAfter({facts, isClosed}: State, happening: CaseHappening): EscalationFacts {
  switch (happening.is) {
    case 'acknowledged':
      return acknowledge(facts, happening);
    case 'absent':
    case 'present':
      return {...facts, absences: absencesAfter(facts.absences, happening)};
    default: {
      const matters = mattersAfter(facts.matters, happening);
      // In a closed case nothing opens but what belongs to a risk flag.
      const mayStand = (matter: OpenMatter): boolean =>
        !isClosed || matter.until !== undefined || isOfFlag(matter);
      return {...facts, matters: matters.filter(mayStand)};
    }
  }
}

function standingAfter(state: State, is: CaseHappening['is']): State {
  return {
    ...state,
    isOwned: is === 'owned' || (state.isOwned && is !== 'owner-left'),
    isClosed: is === 'closed' || (state.isClosed && is !== 'reopened'),
  };
}

/** A risk flag and its duties outlive the case. */
function isOfFlag({kind, flag}: OpenMatter): boolean {
  return kind === 'risk-flag' || flag !== undefined;
}

/** Opens "nobody owns it" where nobody does, ends it where somebody does, and at the close ends all but risk flags. */
function keptBy(state: State, happening: CaseHappening): State {
  const {facts, isOwned, isClosed} = state;
  const ends = (matter: OpenMatter): boolean =>
    isClosed ? !isOfFlag(matter) : isOwned && matter.kind === 'unowned';
  const left = ended(facts.matters, happening.at, ends);
  const matters = isOwned || isClosed ? left : opened(left, happening, {kind: 'unowned', of: ''});
  return {...state, facts: {...facts, matters}};
}

function mattersAfter(matters: Matters, happening: CaseHappening): Matters {
  const endsAt = (ends: (matter: OpenMatter) => boolean): Matters =>
    ended(matters, happening.at, ends);
  switch (happening.is) {
    case 'taken-up':
      return endsAt(({kind}) => kind === 'urgency' || kind === 'not-resolved');
    case 'urgency-set': {
      const {level} = happening;
      const left = endsAt(({kind, of}) => kind === 'urgency' && of !== level);
      return opened(left, happening, {kind: 'urgency', of: level});
    }
    case 'clock-set':
      return clockSet(matters, happening);
    case 'clock-ended':
      return endsAt((matter) => isOf(matter, 'clock', happening.clock));
    case 'task-asked':
      return opened(matters, happening, {kind: 'task', of: happening.task});
    case 'task-ended':
      return endsAt((matter) => isOf(matter, 'task', happening.task));
    case 'flag-opened':
      return opened(matters, happening, {kind: 'risk-flag', of: happening.flag});
    case 'flag-settled':
      return endsAt(
        (matter) => isOf(matter, 'risk-flag', happening.flag) || matter.flag === happening.flag,
      );
    case 'not-resolved':
      return opened(matters, happening, {kind: 'not-resolved', of: ''});
    default:
      return matters;
  }
}

/** A clock that is set to another time is another occurrence: whoever was told of the old one is told of the new one. */
function clockSet(
  matters: Matters,
  happening: CaseHappening & {readonly is: 'clock-set'},
): Matters {
  const {clock, due, flag, at} = happening;
  const left = ended(
    matters,
    at,
    (matter) => isOf(matter, 'clock', clock) && !isSame(matter.due, due),
  );
  const what = {kind: 'clock', of: clock, due} as const;
  return opened(left, happening, flag === undefined ? what : {...what, flag});
}

function isOf(matter: OpenMatter, kind: MatterKind, of: string): boolean {
  return matter.kind === kind && matter.of === of;
}

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && Date.parse(one) === Date.parse(other);
}

/** With one more, unless the same is open already: what goes on is told of once. */
function opened(
  matters: Matters,
  {id, at}: CaseHappening,
  what: Pick<OpenMatter, 'kind' | 'of' | 'due' | 'flag'>,
): Matters {
  const isOpen = matters.some(
    (matter) => matter.until === undefined && isOf(matter, what.kind, what.of),
  );
  return isOpen ? matters : [...matters, {...what, id, since: at}];
}

function ended(matters: Matters, until: string, ends: (matter: OpenMatter) => boolean): Matters {
  return matters.map((matter) => (ends(matter) ? {...matter, until} : matter));
}

function acknowledge(
  facts: EscalationFacts,
  {notice, at}: CaseHappening & {readonly is: 'acknowledged'},
): EscalationFacts {
  return {...facts, acknowledged: {[notice]: at, ...facts.acknowledged}};
}

function absencesAfter(
  absences: EscalationFacts['absences'],
  happening: CaseHappening & {readonly is: 'absent' | 'present'},
): EscalationFacts['absences'] {
  const {role, at} = happening;
  const isGone = absences.some((each) => each.role === role && each.until === undefined);
  if (happening.is === 'absent') {
    const {standIn} = happening;
    const instead = standIn === undefined ? {} : {standIn};
    return isGone ? absences : [...absences, {role, from: at, ...instead}];
  }
  return absences.map((each) =>
    each.role === role && each.until === undefined ? {...each, until: at} : each,
  );
}
