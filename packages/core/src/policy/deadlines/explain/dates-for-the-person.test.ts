import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {StoredCaseEvent} from '../../../case/case-event.js';
import {reduceCase, type CaseState} from '../../../case/reduce-case.js';
import type {Promised} from '../../../facility/facility.js';
import {readingGrade} from '../../../notice/reading-grade.js';
import {sampleFeedback} from '../../../testing/builders.js';
import {createDice} from '../../testing/dice.js';
import {randomCase} from '../../testing/random-case.js';
import {sampleRules} from '../../testing/sample-facts.js';
import type {Deadline} from '../deadline.js';
import {deadlinesOf} from '../deadlines-of.js';
import {deadlinesOfCase} from '../deadlines-of-case.js';
import {datesForThePerson} from './dates-for-the-person.js';

type Entry = readonly [kind: string, at: string, payload?: Readonly<Record<string, unknown>>];

const promises: readonly Promised[] = [
  {what: 'acknowledge', due: '2026-04-07'},
  {what: 'respond', due: '2026-05-04'},
];
const timeZone = 'Europe/London';
const soon = '2026-04-03T10:00:00.000Z';

/** A complaint of the second of April, and what came after it. */
function eventsOf(
  given: readonly Promised[],
  ...entries: readonly Entry[]
): readonly StoredCaseEvent[] {
  const received: Entry = [
    'received',
    '2026-04-02T09:00:00.000Z',
    {feedback: sampleFeedback(), promises: given, reference: 'PR-1'},
  ];
  return [received, ...entries].map(([kind, at, payload], index) => ({
    id: `event-${index}`,
    caseId: 'case',
    position: index + 1,
    at,
    actor: {role: kind === 'received' || kind === 'withdrawn' ? 'person' : 'staff'},
    kind,
    ...(payload && {payload}),
  }));
}

function datesOf(
  events: readonly StoredCaseEvent[],
  {packs = [] as readonly string[], now = soon, languages = ['en'] as readonly string[]} = {},
) {
  const state = reduceCase(events)!;
  const work = {packs: [], classifications: []};
  const rules = sampleRules(timeZone, packs, {responseDays: 30});
  const deadlines = deadlinesOfCase({events, state, work}, rules, now);
  return datesForThePerson({events, state}, deadlines, {languages, timeZone, now});
}

const seen = (dates: ReturnType<typeof datesOf>) =>
  dates.map(({what, due, state}) => `${what} ${due} ${state}`);
const inEnglish = (dates: ReturnType<typeof datesOf>, duty = 'respond') =>
  dates.find(({what}) => what === duty)!.because.map(({en}) => en);

describe('a person who looks at the dates of their case', () => {
  it('sees what the hospital promised, and when it did', () => {
    const dates = datesOf(eventsOf(promises));
    assert.deepEqual(seen(dates), ['acknowledge 2026-04-07 open', 'respond 2026-05-04 open']);
    assert.deepEqual(inEnglish(dates), [
      'We gave you this date on April 2, 2026, when you told us.',
    ]);
  });

  it('sees the date of a rule with its reasons where it comes before the promise', () => {
    const late = [{what: 'acknowledge', due: '2026-04-20'}] as const;
    const dates = datesOf(eventsOf(late), {packs: ['gb-eng']});
    assert.deepEqual(seen(dates), ['acknowledge 2026-04-09 open', 'respond 2026-10-02 open']);
    const sentences = inEnglish(dates, 'acknowledge');
    assert.match(sentences.join(' '), /Good Friday and Easter Monday/);
    assert.equal(sentences.at(-1), 'There is more than one date for this. This one comes first.');
  });

  it('reads that more time is needed, and which date it was at first', () => {
    const extension = {until: '2026-06-01', text: 'We wait for a report.'};
    const moved = eventsOf(promises, ['extended', soon, extension]);
    const dates = datesOf(moved, {now: '2026-05-20T09:00:00.000Z'});
    assert.deepEqual(seen(dates), ['acknowledge 2026-04-07 missed', 'respond 2026-06-01 open']);
    assert.deepEqual(inEnglish(dates), [
      'At first we said May 4, 2026.',
      'We need more time. The new date is June 1, 2026.',
    ]);
  });

  it('sees what was kept, and what was late', () => {
    const events = eventsOf(
      promises,
      ['acknowledged', '2026-04-06T09:00:00.000Z', {}],
      ['resolved', '2026-05-05T09:00:00.000Z', {text: 'It is mended.'}],
    );
    assert.deepEqual(seen(datesOf(events, {now: '2027-01-01T09:00:00.000Z'})), [
      'acknowledge 2026-04-07 kept',
      'respond 2026-05-04 late',
    ]);
  });

  it('is owed nothing more once they took it back, or once it is part of another case', () => {
    const now = '2026-07-01T09:00:00.000Z';
    const takenBack = eventsOf(promises, ['withdrawn', '2026-04-20T09:00:00.000Z', {}]);
    assert.deepEqual(seen(datesOf(takenBack, {now, packs: ['gb-eng']})), [
      'acknowledge 2026-04-07 missed',
    ]);
    const joined = eventsOf(
      promises,
      ['acknowledged', '2026-04-06T09:00:00.000Z', {}],
      ['merged-into', '2026-04-20T09:00:00.000Z', {id: 'm', caseId: 'other', reason: 'The same.'}],
    );
    assert.deepEqual(seen(datesOf(joined, {now, packs: ['gb-eng']})), [
      'acknowledge 2026-04-07 kept',
    ]);
  });

  it('cannot tell from them that somebody fears for a patient', () => {
    const triaged = ['triaged', '2026-04-02T09:00:01.000Z', {level: 'S1', because: ['abuse']}];
    const options = {packs: ['us-cms']};
    assert.deepEqual(
      datesOf(eventsOf(promises, triaged as unknown as Entry), options),
      datesOf(eventsOf(promises), options),
    );
  });

  it('reads them in each language of the facility that there are words in, and else in English', () => {
    const [date] = datesOf(eventsOf(promises), {languages: ['es-MX', 'ar', 'fr']});
    assert.deepEqual(Object.keys(date!.because[0]!), ['en', 'es-MX', 'ar']);
    const [french] = datesOf(eventsOf(promises), {languages: ['fr']});
    assert.deepEqual(Object.keys(french!.because[0]!), ['en']);
  });
});

describe('the dates that a person sees, whatever the rules and whatever came of a case', () => {
  const languages = ['en', 'es', 'ar'];
  const cases = Array.from({length: 400}, (_case, seed) => {
    const {facts, rules, now} = randomCase(createDice(seed));
    const state = {...reduceCase(eventsOf(promises))!, receivedAt: facts.receivedAt};
    const events = eventsOf(promises);
    const deadlines = deadlinesOf(facts, rules, now);
    const reader = {languages, timeZone: rules.timeZone, now};
    return {deadlines, state, now, dates: datesForThePerson({events, state}, deadlines, reader)};
  });

  it('are the first that binds and is still to be kept, for each thing they are owed', () => {
    for (const {deadlines, state, now, dates} of cases)
      for (const duty of ['acknowledge', 'status', 'update', 'decide', 'respond']) {
        const date = dates.find(({what}) => what === duty);
        assert.equal(date?.due, slowDue({deadlines, state, now}, duty), duty);
      }
  });

  it('are all there is: no other duty, no goal and nothing that is owed to somebody else', () => {
    for (const {dates} of cases) {
      const kinds = dates.map(({what}) => what);
      assert.deepEqual(kinds, [...new Set(kinds)]);
      for (const kind of kinds)
        assert.ok(!['review', 'interim', 'give-information'].includes(kind));
    }
  });

  it('have reasons in every language, each as long, and none above the sixth grade', () => {
    for (const {dates} of cases)
      for (const {because} of dates) {
        assert.ok(because.length > 0);
        for (const sentence of because)
          for (const language of languages) assert.ok(sentence[language], JSON.stringify(sentence));
        for (const language of ['en', 'es']) {
          const sentences = because.map((sentence) => sentence[language]!);
          const {isTooHard, value = 0} = readingGrade(sentences, language);
          assert.ok(!isTooHard, `${value} ${sentences.join(' ')}`);
        }
      }
  });
});

/** The obvious way: look at everything there is, one date after the other. */
function slowDue(
  {deadlines, state, now}: {readonly deadlines: readonly Deadline[]; state: CaseState; now: string},
  duty: string,
): string | undefined {
  const open: string[] = [];
  const over: string[] = [];
  for (const each of deadlines) {
    if (each.duty !== duty || each.target !== 'hard' || each.towards || !each.due) continue;
    if (['running', 'paused', 'missed'].includes(each.state)) open.push(each.due.date);
    if (['kept', 'late'].includes(each.state)) over.push(each.due.date);
  }
  // Nothing has been answered in these cases: what was promised is still to be kept.
  assert.equal(state.resolvedAt ?? state.acknowledgedAt, undefined, now);
  for (const {what, due} of state.promises) if (what === duty) open.push(due);
  return (open.length > 0 ? open : over).sort()[0];
}
