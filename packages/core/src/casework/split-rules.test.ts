import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {StoredCaseEvent} from '../case/case-event.js';
import {reduceCase} from '../case/reduce-case.js';
import {deadlinesOfCase, type Deadline} from '../policy/deadlines/index.js';
import {sampleRules} from '../policy/testing/sample-facts.js';
import {sampleFeedback} from '../testing/builders.js';
import type {CaseOnRecord} from './redaction-rules.js';
import {isHeld} from './redaction-rules.js';
import {reduceWork} from './reduce-work.js';
import {decideSplit, type CaseSplit} from './split-rules.js';
import {walledAccounts} from './wall.js';

const start = Date.UTC(2026, 3, 2, 9);
const timeAfter = (hours: number) => new Date(start + hours * 3_600_000).toISOString();

interface Happened {
  readonly kind: string;
  readonly payload?: object | undefined;
  readonly hours?: number;
  readonly role?: 'person' | 'staff';
}

const wish = {outcomes: ['reply' as const], text: 'Mend the bell.'};
const attachments = [{id: 'announced', name: 'bell.png', mediaType: 'image/png', bytes: 9}];
const feedback = sampleFeedback({story: 'The bell, and the bill.', wish});
const promises = [{what: 'respond' as const, due: '2026-05-02'}];
const received: Happened = {
  kind: 'received',
  payload: {reference: '2026-000001', feedback: {...feedback, attachments}, promises},
  role: 'person',
};

function recordOf(events: readonly StoredCaseEvent[]): CaseOnRecord {
  const state = reduceCase(events);
  assert.ok(state);
  return {events, state, work: reduceWork(events)};
}

/** A complaint to which this happened afterwards. */
function complaint(...after: readonly Happened[]): CaseOnRecord {
  return happened([received, ...after]);
}

/** The same as a question: it has clocks only where staff say that it is a complaint. */
function question(...after: readonly Happened[]): CaseOnRecord {
  const asked = {...received.payload, feedback: {...feedback, kind: 'question'}};
  return happened([{...received, payload: asked}, ...after]);
}

function happened(all: readonly Happened[]): CaseOnRecord {
  return recordOf(
    all.map(({kind, payload, hours = 1, role = 'staff'}, index) => ({
      ...{id: `event-${index + 1}`, caseId: 'old', position: index + 1, kind},
      ...{at: index === 0 ? timeAfter(0) : timeAfter(hours), actor: {role, id: 'account-sam'}},
      ...(payload && {payload: {id: `entry-${index + 1}`, ...payload}}),
    })),
  );
}

const wanted: CaseSplit = {version: 1, words: 'The bill came twice.', reason: 'Another matter.'};

function split(one: CaseOnRecord, changes: Partial<CaseSplit> = {}) {
  let count = 0;
  const by = {role: 'staff', id: 'account-mei'} as const;
  const at = {...one, id: 'new', reference: '2026-000002', by, now: timeAfter(2000)};
  return decideSplit({...at, newId: () => `file-${++count}`}, {...wanted, ...changes});
}

/** The case that comes of it. */
function newCase(one: CaseOnRecord, changes: Partial<CaseSplit> = {}): CaseOnRecord {
  const decision = split(one, changes);
  assert.ok('begins' in decision, JSON.stringify(decision));
  return recordOf(
    decision.begins.map((event, index) => ({
      ...{id: `begun-${index + 1}`, caseId: 'new', position: index + 1},
      ...{...event, payload: {...event.payload}},
    })),
  );
}

function problemOf(one: CaseOnRecord, changes: Partial<CaseSplit> = {}): string {
  const decision = split(one, changes);
  assert.ok('problem' in decision);
  const {status, errors} = decision.problem;
  return [status, ...errors.map(({path, code}) => `${path} ${code}`)].join(' ');
}

const message = (text: string, role: 'person' | 'staff' = 'person') =>
  ({kind: 'message-sent', payload: {messageId: text, text}, role}) as const;
const fileAdded = (id: string) =>
  ({
    kind: 'file-added',
    role: 'person',
    payload: {file: {id, name: 'bill.png', mediaType: 'image/png', bytes: 9, sha256: 'a'}},
  }) as const;
const scanned = (fileId: string, outcome: string) => ({
  ...{kind: 'file-scanned', payload: {fileId, outcome}},
});

describe('A case that is split', () => {
  test('goes on as it is, and the new one was received when it was, by the same person', () => {
    const decision = split(complaint());
    assert.ok('events' in decision);
    assert.deepEqual(decision.events, [
      {kind: 'split-into', payload: {id: 'new', caseId: 'new', reason: 'Another matter.'}},
    ]);
    const {events, state, work} = newCase(complaint());
    assert.equal(state.receivedAt, timeAfter(0));
    assert.equal(state.reference, '2026-000002');
    assert.deepEqual(state.promises, promises);
    assert.deepEqual(state.feedback, {
      ...{...feedback, story: 'The bill came twice.', wish: {outcomes: ['reply']}},
    });
    assert.deepEqual(events[0]?.actor, {role: 'person', id: 'account-sam'});
    assert.deepEqual(work.splits, [
      {id: 'new', caseId: 'old', at: timeAfter(2000), by: 'account-mei'},
    ]);
  });

  test('gives the new one what the person wrote and sent about it, in the order in which they did', () => {
    const one = complaint(
      message('First.'),
      fileAdded('one'),
      scanned('one', 'released'),
      fileAdded('other'),
      message('Second.'),
    );
    const {state} = newCase(one, {positions: [6, 3, 2]});
    assert.equal(state.feedback?.story, 'The bill came twice.\n\nFirst.\n\nSecond.');
    assert.deepEqual(
      state.files.map(({id, from, scan}) => [id, from, scan]),
      [['file-1', 'person', 'released']],
    );
    assert.deepEqual(state.messages, []);
    const worded = newCase(one, {positions: [2], words: undefined});
    assert.equal(worded.state.feedback?.story, 'First.');
  });

  test('gives the new one what shows who may be told, under the name that it has there', () => {
    const authority = {kind: 'authority-recorded', payload: {status: 'recorded', fileId: 'proof'}};
    const {state, work} = newCase(complaint(fileAdded('proof'), authority));
    assert.deepEqual(
      state.files.map(({id}) => id),
      ['file-1'],
    );
    assert.equal(work.authority.at(-1)?.fileId, 'file-1');
    const refused = complaint(fileAdded('proof'), scanned('proof', 'refused'), authority);
    const without = newCase(refused);
    assert.deepEqual(without.state.files, []);
    assert.equal(without.work.authority.at(-1)?.status, 'recorded');
    assert.equal(without.work.authority.at(-1)?.fileId, undefined);
  });

  test('is refused by the place of what is not the words of the person', () => {
    const one = complaint(
      message('We are looking into it.', 'staff'),
      {kind: 'message-sent', role: 'person'},
      fileAdded('one'),
      scanned('one', 'refused'),
      message('The bill.'),
    );
    for (const position of [1, 2, 3, 4, 5, 7, 99])
      assert.equal(problemOf(one, {positions: [position]}), '400 /positions/0 unknown-value');
    assert.equal(problemOf(one, {positions: [6, 6]}), '400 /positions/1 duplicate');
    assert.equal(problemOf(one, {words: undefined}), '400 /words required');
    const long = complaint(message('a'.repeat(5000)), message('b'.repeat(5000)));
    assert.equal(problemOf(long, {positions: [2, 3]}), '400 /positions too-long');
  });

  test('is refused where it is no case of its own any more, or says nothing any more', () => {
    const merged = {kind: 'merged-into', payload: {caseId: 'c', reason: 'One fall.'}};
    assert.equal(problemOf(complaint(merged)), '409  merged');
    assert.equal(problemOf(complaint({kind: 'withdrawn', payload: {}})), '409  withdrawn');
    const {events} = complaint(
      {kind: 'noted', payload: {text: 'A call.'}},
      {kind: 'redacted', payload: {position: 1, reason: 'asked-for'}},
    );
    const without = (...gone: readonly number[]) =>
      recordOf(
        events.map(({payload, ...frame}) =>
          gone.includes(frame.position) ? frame : {...frame, ...(payload && {payload})},
        ),
      );
    assert.equal(problemOf(without(1)), '409  taken-out');
    assert.equal(problemOf(without(1, 2)), '404');
  });

  test('keeps what staff recorded of the person, and not what they recorded of the other matter', () => {
    const {work, state} = newCase(
      complaint(
        {kind: 'acknowledged', payload: {text: 'We will mend the bell.'}},
        {kind: 'details-recorded', payload: {changes: {summary: 'A bell.', personName: 'Rosa'}}},
        {kind: 'noted', payload: {text: 'Called the ward.'}},
        {kind: 'legal-hold-placed', payload: {reason: 'A letter before action.'}},
        {kind: 'legal-hold-placed', payload: {reason: 'A mistake.'}},
        {kind: 'legal-hold-lifted', payload: {holdId: 'entry-6', reason: 'It was one.'}},
        {
          kind: 'classified',
          payload: {class: 'grievance', facts: {'settled-on-the-spot': true, 'in-writing': true}},
        },
      ),
    );
    assert.deepEqual(work.details, {personName: 'Rosa'});
    assert.deepEqual([work.notes, state.messages], [[], []]);
    assert.deepEqual(
      work.holds.map(({reason, by, at}) => [reason, by, at]),
      [['A letter before action.', 'service', timeAfter(1)]],
    );
    assert.equal(state.acknowledgedAt, timeAfter(1));
    assert.deepEqual(work.classifications[0]?.facts, {'in-writing': true});
  });

  test('that is no grievance says nothing of what the new one is', () => {
    const none = {kind: 'classified', payload: {class: 'complaint'}};
    assert.deepEqual(newCase(complaint(none)).work.classifications, []);
  });
});

const accounts = ['account-1', 'account-2'];
const packs = ['us-cms', 'us-1557', 'gb-eng', 'gb-sct', 'ie-hse', 'nz-hdc', 'ca-bc'];
const clock = fc.constantFrom(
  {pack: 'gb-eng', clock: 'plan'},
  {pack: 'gb-eng', clock: 'answer'},
  {pack: 'nz-hdc', clock: 'decide'},
  {pack: 'us-cms', clock: 'answer'},
);
const when = fc.nat(900).map(timeAfter);
const date = when.map((at) => at.slice(0, 10));
/** An id of something entered before, or of nothing. */
const about = fc.nat(14).map((position) => `entry-${position}`);
const text = fc.constantFrom('One.', 'Two.');

const payloads: Readonly<Record<string, fc.Arbitrary<object>>> = {
  acknowledged: fc.record({text}),
  'message-sent': fc.record({messageId: text, text}),
  resolved: fc.record({text}),
  reopened: fc.record({reason: text}),
  'duty-done': fc.record({
    duty: fc.constantFrom('acknowledge', 'update', 'review'),
    ...{when, how: text, inWriting: fc.boolean()},
  }),
  'date-agreed': fc.record({clock, due: date, how: text}),
  'stage-started': fc.oneof(
    fc.record({pack: fc.constant('gb-sct'), stage: fc.constant('stage-2'), when}),
    fc.record({pack: fc.constant('ie-hse'), stage: fc.constantFrom('stage-2', 'stage-3'), when}),
  ),
  extended: fc
    .tuple(
      fc.constantFrom(
        {clock: {pack: 'gb-eng', clock: 'answer'}, basis: 'agreement', until: '2026-12-31'},
        {clock: {pack: 'nz-hdc', clock: 'decide'}, basis: 'reasons', until: '2026-05-20'},
        {clock: {pack: 'ca-bc', clock: 'answer'}, basis: 'permission', until: '2026-08-31'},
      ),
      fc.nat(200).map(timeAfter),
    )
    .map(([entry, at]) => ({...entry, text: 'A report.', when: at})),
  'urgency-set': fc.record({level: fc.constantFrom('S1', 'S3'), reason: text}),
  triaged: fc.record({level: fc.constantFrom('S1', 'S2'), because: fc.constant(['abuse'])}),
  'late-filing-allowed': fc.record({reason: text}),
  'packs-set': fc.record({
    packs: fc.subarray(packs, {minLength: 1}).map((ids) => ids.map((id) => ({id, version: '1'}))),
  }),
  'details-recorded': fc.record({
    changes: fc.record(
      {
        ...{summary: text, receivedBy: fc.constantFrom('phone', 'web'), eventDate: date},
        ...{awareDate: date, protectedBasis: text, matters: fc.constantFrom(['privacy'], [])},
      },
      {requiredKeys: []},
    ),
  }),
  classified: fc.record({
    class: fc.constantFrom('grievance', 'complaint'),
    facts: fc.record(
      {'alleges-abuse': fc.boolean(), 'settled-on-the-spot': fc.boolean()},
      {requiredKeys: []},
    ),
  }),
  'authority-recorded': fc.record({status: fc.constantFrom('asked', 'recorded', 'revoked')}),
  'contact-rules-changed': fc.record({
    preferred: fc.constantFrom('email', 'code'),
    never: fc.constantFrom(['phone'], []),
    how: text,
  }),
  'identity-raised': fc.record({to: fc.constantFrom('confidential', 'named'), how: text}),
  'person-named': fc.record({
    accountId: fc.constantFrom(...accounts),
    part: fc.constant('subject'),
  }),
  'person-cleared': fc.record({personId: about, reason: text}),
  'reveal-asked': fc.record({accountId: fc.constantFrom(...accounts), reason: text}),
  'reveal-decided': fc.record({revealId: about, granted: fc.boolean()}),
  'legal-hold-placed': fc.record({reason: text}),
  'legal-hold-lifted': fc.record({holdId: about, reason: text}),
};

/** Whatever may have happened to a complaint, in the order in which it did. */
const history = fc
  .array(
    fc
      .constantFrom(...Object.keys(payloads), 'extended', 'extended')
      .chain((kind) =>
        fc.record({kind: fc.constant(kind), payload: payloads[kind]!, hours: fc.nat(900)}),
      ),
    {maxLength: 12},
  )
  .chain((list) => {
    const sorted = [...list].sort((one, other) => one.hours - other.hours);
    return fc.constantFrom(complaint(...sorted), question(...sorted));
  });

/** What comes up once, or for the first time, by pack and clock. */
function firstDues(one: CaseOnRecord, now: string): ReadonlyMap<string, number> {
  const rules = sampleRules('Europe/London', packs, {responseDays: 30});
  const first = deadlinesOfCase(one, rules, now).filter(({due, nth = 1}) => due && nth === 1);
  return new Map(first.map((each) => [nameOf(each), Date.parse(each.due?.at ?? '')]));
}

const nameOf = ({pack, version, clock: id, towards}: Deadline) =>
  [pack, version, id, towards].join(' ');

describe('The case that comes of a split', () => {
  test('has every date of the first that is known, and none of them later', () => {
    let [same, sooner] = [0, 0];
    fc.assert(
      fc.property(history, fc.nat(2000), (one, hours) => {
        const now = timeAfter(hours);
        const after = firstDues(newCase(one), now);
        for (const [name, before] of firstDues(one, now)) {
          const due = after.get(name);
          assert.ok(due !== undefined && due <= before, name);
          if (due < before) sooner += 1;
          else same += 1;
        }
      }),
      {numRuns: 400},
    );
    assert.ok(same > 1000 && sooner > 20, `${same} the same, ${sooner} sooner`);
  });

  test('is kept from everybody whom the first is kept from, and is held where it is', () => {
    let [walls, holds] = [0, 0];
    fc.assert(
      fc.property(history, (one) => {
        const other = newCase(one);
        for (const account of walledAccounts(one.work)) {
          assert.ok(walledAccounts(other.work).includes(account));
          walls += 1;
        }
        assert.equal(isHeld(other.work), isHeld(one.work));
        if (isHeld(one.work)) holds += 1;
        for (const part of ['authority', 'contactRules'] as const)
          assert.deepEqual(wordsOf(other.work[part].at(-1)), wordsOf(one.work[part].at(-1)));
        assert.deepEqual(wordsOf(other.work.identity), wordsOf(one.work.identity));
        assert.equal(other.work.urgency, one.work.urgency);
      }),
      {numRuns: 400},
    );
    assert.ok(walls > 50 && holds > 50, `${walls} walls, ${holds} holds`);
  });
});

/** What an entry says, whoever entered it. */
function wordsOf(entry: {readonly by: string} | undefined): object | undefined {
  return entry && {...entry, by: ''};
}
