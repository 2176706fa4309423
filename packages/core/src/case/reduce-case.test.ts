import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {sampleCase, sampleFeedback} from '../testing/builders.js';
import type {SentLetter, StoredCaseEvent} from './case-event.js';
import {reduceCase, type CaseState} from './reduce-case.js';

/**
 * What a case adds up to, found by asking one question at a time over the whole list. Slow, and written without a
 * look at how `reduceCase` goes about it.
 */
function slowReference(events: readonly StoredCaseEvent[]): CaseState {
  const known = (...kinds: readonly string[]) => events.filter(({kind}) => kinds.includes(kind));
  const payload = (event: StoredCaseEvent | undefined, key: string): never =>
    event?.payload?.[key] as never;
  const received = known('received').at(-1);
  const resolved = known('resolved', 'closed').at(-1);
  const moreTime = known('extended')
    .filter((event) => event.payload)
    .at(-1);
  const kept = known('redacted', 'received').reduce<StoredCaseEvent['payload']>(
    (before, event) =>
      event.kind === 'received'
        ? event.payload
        : ((event.payload?.['kept'] as StoredCaseEvent['payload']) ?? before),
    undefined,
  );
  const words = known('message-sent', 'acknowledged').filter(
    ({kind, payload: given}) => kind === 'message-sent' || given?.['text'] !== undefined,
  );
  return {
    id: events[0]?.caseId ?? '',
    version: events.at(-1)?.position ?? 0,
    status: statusOf(events),
    reference: kept?.['reference'] as never,
    feedback: payload(received, 'feedback'),
    promises: promisesOf(events, (kept?.['promises'] as never) ?? []),
    moreTime: moreTime && {
      until: payload(moreTime, 'until') as never,
      text: payload(moreTime, 'text') as never,
    },
    receivedAt: received?.at,
    acknowledgedAt: known('acknowledged')[0]?.at,
    resolvedAt: resolved?.at,
    resolution: payload(resolved, 'text'),
    withdrawnAt: known('withdrawn').at(-1)?.at,
    messages: words.map((event) => ({
      id: payload(event, 'messageId') ?? event.id,
      at: event.at,
      from: event.actor.role,
      text: payload(event, 'text'),
    })),
    files: known('file-added')
      .filter((event) => event.payload !== undefined)
      .map((event) => {
        const file = payload(event, 'file') as CaseState['files'][number];
        const scan = events
          .slice(events.indexOf(event))
          .filter(
            ({kind, payload: given}) => kind === 'file-scanned' && given?.['fileId'] === file.id,
          )
          .at(-1);
        return {
          ...file,
          at: event.at,
          from: event.actor.role,
          scan: payload(scan, 'outcome') ?? 'waiting',
        };
      }),
    letters: known('letter-sent').map((event) => {
      if (event.payload === undefined) return {id: event.id, at: event.at};
      const {delivery: _delivery, ...letter} = event.payload as {readonly delivery: unknown};
      return {id: event.id, at: event.at, ...(letter as SentLetter)};
    }),
    redacted: known('redacted')
      .filter((event) => event.payload !== undefined)
      .map((event) => payload(event, 'position')),
  };
}

function statusOf(events: readonly StoredCaseEvent[]): CaseState['status'] {
  const turns: Readonly<Record<string, CaseState['status']>> = {
    received: 'received',
    resolved: 'resolved',
    closed: 'closed',
    'not-resolved': 'reopened',
    reopened: 'reopened',
    withdrawn: 'withdrawn',
    'merged-into': 'merged',
  };
  const last = events.map(({kind}) => Object.hasOwn(turns, kind)).lastIndexOf(true);
  const status = turns[events[last]?.kind ?? ''] ?? 'received';
  const isAcknowledged = events.some(({kind}, index) => kind === 'acknowledged' && index > last);
  return status === 'received' && isAcknowledged ? 'acknowledged' : status;
}

/** The promises made last, with the answer's date as it was moved since. */
function promisesOf(
  events: readonly StoredCaseEvent[],
  made: CaseState['promises'],
): CaseState['promises'] {
  const makes = ({kind, payload}: StoredCaseEvent): boolean =>
    kind === 'received' || (kind === 'redacted' && payload?.['kept'] !== undefined);
  const since = events.slice(events.map(makes).lastIndexOf(true) + 1);
  const moved = since.filter(({kind, payload}) => kind === 'extended' && payload).at(-1);
  const until = moved?.payload?.['until'] as string | undefined;
  return made.map((each) =>
    each.what === 'respond' && until !== undefined ? {...each, due: until} : each,
  );
}

const fileIds = ['file-1', 'file-2', 'file-3'];
const text = fc.string({maxLength: 8});
const promises = [
  {what: 'acknowledge', due: '2025-11-10'},
  {what: 'respond', due: '2025-12-10'},
];
const payloads: readonly (readonly [string, fc.Arbitrary<StoredCaseEvent['payload']>])[] = [
  [
    'received',
    fc.record({
      reference: text,
      feedback: fc.constant(sampleFeedback()),
      promises: fc.constant(promises),
    }),
  ],
  ['acknowledged', fc.record({text}, {requiredKeys: []})],
  ['message-sent', fc.record({messageId: fc.uuid(), text})],
  ['file-added', fc.record({file: fc.record({id: fc.constantFrom(...fileIds), name: text})})],
  [
    'file-scanned',
    fc.record({
      fileId: fc.constantFrom(...fileIds),
      outcome: fc.constantFrom('released', 'refused'),
    }),
  ],
  ['resolved', fc.record({text})],
  ['closed', fc.record({text})],
  ['reopened', fc.record({reason: text})],
  ['merged-into', fc.record({caseId: fc.uuid()})],
  [
    'letter-sent',
    fc.record({
      kind: text,
      language: fc.constant('en'),
      subject: text,
      paragraphs: fc.constant([{type: 'paragraph', lines: ['Hello,']}]),
      delivery: fc.constant({channel: 'post'}),
    }),
  ],
  ['extended', fc.record({until: fc.constantFrom('2025-12-24', '2026-01-07'), text})],
  ['not-resolved', fc.record({reason: text}, {requiredKeys: []})],
  ['withdrawn', fc.record({reason: text}, {requiredKeys: []})],
  ['access-code-changed', fc.record({change: fc.constantFrom('rotated', 'revoked')})],
  [
    'redacted',
    fc.record(
      {
        position: fc.integer({min: 1, max: 9}),
        reason: text,
        kept: fc.record({reference: text, promises: fc.constant(promises)}),
      },
      {requiredKeys: ['position', 'reason']},
    ),
  ],
  ['letter-sent-in-a-later-version', fc.record({text})],
  ['toString', fc.record({text})],
];

const anyEvent = fc.constantFrom(...payloads).chain(([kind, payload]) =>
  fc.record({
    kind: fc.constant(kind),
    payload: fc.option(payload, {nil: undefined, freq: 5}),
    role: fc.constantFrom('person', 'staff', 'service'),
  }),
);

const anyCase = fc.array(anyEvent, {minLength: 1, maxLength: 14}).map((list) =>
  list.map(({kind, payload, role}, index): StoredCaseEvent => ({
    id: `event-${index + 1}`,
    caseId: 'case-1',
    position: index + 1,
    kind,
    at: new Date(Date.UTC(2025, 10, 3 + index)).toISOString(),
    actor: {role: role as 'person'},
    ...(payload && {payload}),
  })),
);

describe('A case adds up', () => {
  test('to what a slow and obvious reading of its events says, whatever they are', () => {
    fc.assert(
      fc.property(anyCase, (events) => {
        assert.deepEqual(reduceCase(events), slowReference(events));
      }),
      {numRuns: 3000},
    );
  });

  test('from received to resolved, with what was said on the way', () => {
    const state = reduceCase(sampleCase());
    assert.equal(state?.status, 'resolved');
    assert.equal(state.version, 5);
    assert.equal(state.reference, 'PR-2025-000017');
    assert.deepEqual(
      state.messages.map(({from}) => from),
      ['staff', 'person', 'staff'],
    );
    assert.match(state.resolution ?? '', /mended/);
  });

  test('to nothing when there are no events', () => {
    assert.equal(reduceCase([]), undefined);
  });

  test('to the same with an event of an unknown kind, but for the version', () => {
    const events = sampleCase();
    const [first] = events;
    assert.ok(first);
    const unknown = {...first, kind: 'escalated', position: 6, payload: {text: 'internal'}};
    assert.deepEqual(reduceCase([...events, unknown]), {...reduceCase(events), version: 6});
  });

  test('without the words of what was redacted, and with its number and its dates', () => {
    const before = reduceCase(sampleCase());
    const {reference, promises: dates} = before ?? {};
    assert.ok(reference && dates);
    const events = sampleCase(sampleFeedback(), [
      {
        kind: 'redacted',
        payload: {position: 1, reason: 'third-person', kept: {reference, promises: dates}},
      },
      {kind: 'redacted', payload: {position: 3, reason: 'third-person'}},
    ]).map(({payload, ...event}) =>
      event.position === 1 || event.position === 3 ? event : {...event, ...(payload && {payload})},
    );
    const state = reduceCase(events);
    assert.equal(state?.feedback, undefined);
    assert.equal(state?.reference, reference);
    assert.deepEqual(state.promises, dates);
    assert.deepEqual(state.redacted, [1, 3]);
    assert.equal(state.messages[1]?.text, undefined);
    assert.equal(state.messages.length, 3);
  });

  test('without changing the events it was given', () => {
    const events = sampleCase();
    const before = structuredClone(events);
    reduceCase(events);
    assert.deepEqual(events, before);
  });
});
