import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {StoredCaseEvent} from '../case/case-event.js';
import {reduceCase} from '../case/reduce-case.js';
import {grievanceRulesOf} from '../policy/grievance-rules/rules/index.js';
import {sampleAnonymousFeedback, sampleCase, sampleFeedback} from '../testing/builders.js';
import {sampleEntries, sampleWorkEvents} from '../testing/sample-work.js';
import {decideStaffCommand} from './staff-command.js';
import {entryProblem, type CaseAtHand, type WorkEntry} from './entry-rules.js';
import {reduceWork} from './reduce-work.js';
import {hcat} from './taxonomies/hcat.js';

const known = {
  packs: [{id: 'us-cms', version: '1'}],
  taxonomies: [hcat],
  grievanceRules: grievanceRulesOf('us-cms'),
  grievancePolicy: {'counts-typed-as-written': true},
};
const [received] = sampleCase();

/** A case as it lies before someone, given what happened to it. */
function atHand(events: readonly StoredCaseEvent[], by = 'account-sam'): CaseAtHand {
  const state = reduceCase(events);
  assert.ok(state);
  return {state, work: reduceWork(events), by, now: '2026-12-01T12:00:00.000Z', known};
}

/** What happened to the sample complaint until just before an entry of a kind. */
function before(kind: string): readonly StoredCaseEvent[] {
  assert.ok(received);
  const events = sampleWorkEvents([received]);
  return [
    received,
    ...events.slice(
      0,
      events.findIndex((event) => event.kind === kind),
    ),
  ];
}

function entry(kind: keyof typeof sampleEntries, changes: object = {}): WorkEntry {
  return {kind, payload: {...sampleEntries[kind], ...changes}} as WorkEntry;
}

/** Everything that happened until then, and one event more. */
function after(kind: string, payload: object): readonly StoredCaseEvent[] {
  assert.ok(received);
  return [received, {...received, position: 2, kind, payload: {...payload}}];
}

describe('An entry in the record of a case', () => {
  for (const kind of Object.keys(sampleEntries) as (keyof typeof sampleEntries)[])
    test(`is taken as "${kind}" when its time has come`, () => {
      const isIdentity = kind === 'identity-raised';
      const [anonymous] = sampleCase(sampleAnonymousFeedback());
      const events = isIdentity && anonymous ? [anonymous] : before(kind);
      assert.equal(entryProblem(atHand(events), entry(kind)), undefined);
    });

  const refusals: readonly (readonly [string, readonly StoredCaseEvent[], WorkEntry, string])[] = [
    [
      'that decides otherwise than the rules and does not say why',
      before('classified'),
      entry('classified', {reason: undefined}),
      '400 /payload/reason required',
    ],
    [
      'that names rules nobody has',
      before('packs-set'),
      entry('packs-set', {
        packs: [
          {id: 'us-cms', version: '1'},
          {id: 'atlantis', version: '1'},
        ],
      }),
      '400 /payload/packs/1/id unknown-value',
    ],
    [
      'that names a version nobody has',
      before('packs-set'),
      entry('packs-set', {packs: [{id: 'us-cms', version: '9'}]}),
      '400 /payload/packs/0/version unknown-value',
    ],
    [
      'that sorts by a category nobody knows',
      before('categorized'),
      entry('categorized', {issues: [{category: 'parking'}]}),
      '400 /payload/issues/0/category unknown-value',
    ],
    [
      'that tells more of a named person’s name',
      before('identity-raised'),
      entry('identity-raised'),
      '400 /payload/to not-allowed',
    ],
    [
      'that makes a confidential person less than that',
      after('identity-raised', {to: 'named', how: 'By phone.', id: 'raise'}),
      entry('identity-raised', {to: 'confidential'}),
      '400 /payload/to not-allowed',
    ],
    [
      'that answers a question nobody asked',
      before('noted'),
      entry('task-answered'),
      '400 /payload/taskId unknown-value',
    ],
    [
      'that closes what is closed',
      before('interviewed'),
      entry('task-closed'),
      '409 /payload/taskId already-done',
    ],
    [
      'that answers what is closed',
      before('interviewed'),
      entry('task-answered'),
      '409 /payload/taskId already-done',
    ],
    [
      'that pauses for a reason for which the clock stands still already',
      before('unpaused'),
      entry('paused'),
      '409 /payload/reason already-done',
    ],
    [
      'that finds on an issue the case does not have',
      before('finding-made'),
      entry('finding-made', {issue: 2}),
      '400 /payload/issue unknown-value',
    ],
    [
      'that asks to let someone see the case whom nothing keeps from it',
      before('reveal-asked'),
      entry('reveal-asked', {accountId: 'account-mei'}),
      '400 /payload/accountId unknown-value',
    ],
    [
      'that lifts a hold nobody placed',
      before('noted'),
      entry('legal-hold-lifted'),
      '400 /payload/holdId unknown-value',
    ],
    [
      'of a call that is still to come',
      before('contact-logged'),
      entry('contact-logged', {when: '2026-12-01T12:06:00.000Z'}),
      '400 /payload/when impossible-date',
    ],
    [
      'of a duty that is said to be done tomorrow',
      before('duty-done'),
      entry('duty-done', {when: '2026-12-02T09:00:00.000Z'}),
      '400 /payload/when impossible-date',
    ],
    [
      'of an interview on a day that has come nowhere yet',
      before('interviewed'),
      entry('interviewed', {on: '2026-12-03'}),
      '400 /payload/on impossible-date',
    ],
    [
      'that pauses a case that was taken back',
      after('withdrawn', {}),
      entry('paused'),
      '409  withdrawn',
    ],
    [
      'that extends the time of an answer which was given',
      after('resolved', {text: 'Done.'}),
      entry('extended'),
      '409  answered',
    ],
    [
      'that works on a case which is a part of another',
      after('merged-into', {caseId: 'case-2', reason: 'the same', id: 'merge'}),
      entry('task-opened'),
      '409  merged',
    ],
  ];
  for (const [what, events, given, expected] of refusals)
    test(`is refused ${what}`, () => {
      const problem = entryProblem(atHand(events), given);
      const [error] = problem?.errors ?? [];
      assert.equal(`${problem?.status} ${error?.path} ${error?.code}`, expected);
    });

  test('may be of a moment ago by a clock that runs a little ahead', () => {
    const call = entry('contact-logged', {when: '2026-12-01T12:04:00.000Z'});
    assert.equal(entryProblem(atHand(before('contact-logged')), call), undefined);
  });

  test('may be a note even on a case that is a part of another', () => {
    const merged = after('merged-into', {caseId: 'case-2', reason: 'the same', id: 'merge'});
    assert.equal(entryProblem(atHand(merged), entry('noted')), undefined);
  });

  test('does not let those decide who asked for it, or whom it would let in', () => {
    const events = before('reveal-decided');
    for (const by of ['account-mei', 'account-night'])
      assert.deepEqual(entryProblem(atHand(events, by), entry('reveal-decided'))?.errors, [
        {path: '/payload/revealId', code: 'same-person'},
      ]);
  });
});

describe('A complaint is not ended', () => {
  const id = 'write-1';
  const resolve = {command: 'resolve', id, text: 'It is mended.'} as const;
  const close = {command: 'close', id, text: 'We have done what we could.'} as const;
  const refused = {
    problem: {status: 409, code: 'not-now', errors: [{path: '', code: 'not-classified'}]},
  };

  test('before somebody said whether it is a grievance', () => {
    assert.ok(received);
    for (const command of [resolve, close])
      assert.deepEqual(decideStaffCommand(atHand([received]), command), refused);
  });

  test('without an end once that is said', () => {
    const classified = after('classified', {class: 'complaint', id: 'first'});
    for (const command of [resolve, close])
      assert.ok('events' in decideStaffCommand(atHand(classified), command));
  });

  test('where it is none: a compliment is ended without', () => {
    const [compliment] = sampleCase(sampleFeedback({kind: 'compliment'}));
    assert.ok(compliment);
    assert.ok('events' in decideStaffCommand(atHand([compliment]), resolve));
  });

  test('where nobody can be asked any more what it was: its first words were taken out', () => {
    assert.ok(received);
    const {payload: _payload, ...gone} = received;
    for (const command of [resolve, close])
      assert.deepEqual(decideStaffCommand(atHand([gone]), command), refused);
  });

  test('and everything else goes on: it is acknowledged and written to', () => {
    assert.ok(received);
    assert.ok('events' in decideStaffCommand(atHand([received]), {command: 'acknowledge', id}));
  });
});
