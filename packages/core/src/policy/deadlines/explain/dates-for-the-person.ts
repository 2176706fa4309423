import type {StoredCaseEvent} from '../../../case/case-event.js';
import type {CaseDate} from '../../../case/case-views.js';
import {promiseStates, type PromiseState} from '../../../case/patient-timeline.js';
import type {CaseState} from '../../../case/reduce-case.js';
import {dateIn} from '../../../facility/date-in.js';
import type {Promised} from '../../../facility/facility.js';
import type {Localized} from '../../../facility/localize.js';
import type {ClockDuty} from '../../policy-pack.js';
import type {Deadline, DeadlineState} from '../deadline.js';
import {explainDeadline} from './explain-deadline.js';
import {catalogOf} from './explanation-catalog.js';
import type {ExplanationWords} from './explanation-words.js';
import {sayIn, type Say} from './say.js';

/** In which languages dates are explained, where the facility is, and what instant it is. */
export interface DatesReader {
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly now: string;
}

type DateState = PromiseState['state'] | 'paused';
type Sentences = (language: string) => readonly string[];

/** A date for one duty, before it is known whether it is the one that counts. */
interface Candidate {
  readonly what: ClockDuty;
  readonly due: string;
  readonly state: DateState;
  readonly sentences: Sentences;
}

/**
 * What is owed to the person, in the order in which they read it. A look at whether they are safe is not among them: it
 * would tell whoever reads over their shoulder that somebody fears for them. Nor is word of a delay, which is owed only
 * where the answer is late.
 */
const owedToThem: readonly ClockDuty[] = ['acknowledge', 'status', 'update', 'decide', 'respond'];

/** What has a date that the person may count on. An average or a goal is none. */
const dated: Readonly<Partial<Record<DeadlineState, DateState>>> = {
  running: 'open',
  paused: 'paused',
  kept: 'kept',
  late: 'late',
  missed: 'missed',
};

/**
 * The dates that the person whose case it is may count on, one for each thing they are owed: the earliest that a rule or
 * the hospital's own word sets and that is still to be kept, else the earliest there was. Each with its reasons in every
 * language of the facility that there are words in.
 */
export function datesForThePerson(
  {events, state}: {readonly events: readonly StoredCaseEvent[]; readonly state: CaseState},
  deadlines: readonly Deadline[],
  reader: DatesReader,
): readonly CaseDate[] {
  const all = [
    ...promised({events, state}, reader),
    ...deadlines.flatMap((deadline) => ruled(deadline, reader)),
  ];
  // What is worked on as one with another case is promised there.
  const owed = state.status === 'merged' ? all.filter(({state: its}) => isOver(its)) : all;
  return owedToThem.flatMap((duty) => {
    const same = owed.filter(({what}) => what === duty).sort(byDate);
    const open = same.filter(({state: its}) => !isOver(its));
    const [first, ...others] = open.length > 0 ? open : same;
    if (!first) return [];
    const isFirst = others.some(({due}) => due > first.due);
    return [dateOf(first, {isFirst, languages: reader.languages})];
  });
}

function isOver(state: DateState): boolean {
  return state === 'kept' || state === 'late';
}

function byDate({due: one}: Candidate, {due: other}: Candidate): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The dates that the hospital itself gave. */
function promised(
  {events, state}: {readonly events: readonly StoredCaseEvent[]; readonly state: CaseState},
  {timeZone, now}: DatesReader,
): readonly Candidate[] {
  const dayOf = (at: string): string => dateIn(timeZone, new Date(at));
  const given = events[0]?.payload?.['promises'] as readonly Promised[] | undefined;
  return promiseStates(state, dayOf(now), dayOf).map((promise) => ({
    ...promise,
    sentences: (language) => {
      const {words, language: known} = catalogOf(language);
      const first = given?.find(({what}) => what === promise.what)?.due;
      return promiseSentences(
        {promise, first, at: state.receivedAt},
        words,
        sayIn(known, timeZone),
      );
    },
  }));
}

function promiseSentences(
  {
    promise: {due},
    first = due,
    at,
  }: {
    readonly promise: PromiseState;
    readonly first: string | undefined;
    readonly at: string | undefined;
  },
  {person, patient}: ExplanationWords,
  say: Say,
): readonly string[] {
  if (first !== due)
    return [
      person.atFirst(say.date(first)),
      patient.steps.extended({kind: 'extended', to: due, on: due}, say),
    ];
  return at === undefined ? [] : [person.given(say.day(at))];
}

/** The date that a rule sets, if it sets one and it is owed to the person. */
function ruled(deadline: Deadline, {timeZone}: DatesReader): readonly Candidate[] {
  const {due, duty, target, towards} = deadline;
  const state = dated[deadline.state];
  if (!due || !state || towards || target !== 'hard') return [];
  const sentences: Sentences = (language) =>
    explainDeadline(deadline, {reader: 'patient', language, timeZone}).sentences;
  return [{what: duty, due: due.date, state, sentences}];
}

function dateOf(
  {what, due, state, sentences}: Candidate,
  {isFirst, languages}: {readonly isFirst: boolean; readonly languages: readonly string[]},
): CaseDate {
  const known = new Set(['en', ...languages].filter((tag) => catalogOf(tag).language === tag));
  const told = [...known].map((tag): readonly [string, readonly string[]] => [
    tag,
    [...sentences(tag), ...(isFirst ? [catalogOf(tag).words.person.isFirst] : [])],
  ]);
  const because = (told[0]?.[1] ?? []).map((_sentence, index): Localized =>
    Object.fromEntries(told.map(([tag, each]) => [tag, each[index] ?? ''])),
  );
  return {what, due, state, because};
}
