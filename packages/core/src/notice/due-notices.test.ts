import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {AcknowledgementRecord} from './acknowledgement.js';
import {
  dueNotices,
  type DueNotice,
  type NoticeHistory,
  type VersionInForce,
} from './due-notices.js';
import type {DeliveryRule} from './notice.js';
import type {Encounter} from './notice-operations.js';
import {isDueSlowly} from './testing/slow-due-notices.js';

const at = (text: string): string => `2026-${text}:00.000Z`;
const admitted: Encounter = {
  encounter: 'e1',
  subject: 's1',
  setting: 'inpatient',
  arrivedAt: at('03-01T08:00'),
  admittedAt: at('03-01T10:00'),
};
const rule = (change: Partial<DeliveryRule> = {}): DeliveryRule => ({
  settings: ['inpatient'],
  on: 'admission',
  withinHours: 48,
  repeat: 'version',
  proof: 'delivery',
  sources: [{citation: 'x', confidence: 'cited'}],
  ...change,
});
const version = (
  name: string,
  from: string,
  change: Partial<VersionInForce> = {},
): VersionInForce => ({
  version: name,
  effectiveFrom: at(from),
  change: {kind: 'substantive'},
  delivery: [rule()],
  ...change,
});
const notice = (...versions: readonly VersionInForce[]): NoticeHistory => ({
  noticeId: 'rights',
  kind: 'rights-and-responsibilities',
  versions,
});
const owing = (...delivery: readonly DeliveryRule[]): NoticeHistory =>
  notice(version('1', '01-01T00:00', {delivery}));
const record = (change: Partial<AcknowledgementRecord> = {}): AcknowledgementRecord => ({
  id: 'r1',
  facilityId: 'f',
  status: 'given',
  subject: 's1',
  encounter: 'e1',
  receivedAt: at('03-01T11:00'),
  recordedBy: 'person',
  keepUntil: '2032-03-01',
  noticeId: 'rights',
  version: '1',
  languages: ['en'],
  textHash: 'A'.repeat(43),
  sections: [],
  shownAt: at('03-01T11:00'),
  timeZone: 'UTC',
  mode: 'self',
  outcome: 'acknowledged',
  ...change,
});
const due = (
  notices: readonly NoticeHistory[],
  records: readonly AcknowledgementRecord[] = [],
  {now = '03-02T00:00', ...change}: Partial<Encounter> & {readonly now?: string} = {},
): readonly DueNotice[] =>
  dueNotices({notices, records, encounter: {...admitted, ...change}, now: new Date(at(now))});
const why = (...asked: Parameters<typeof due>): string | undefined => due(...asked)[0]?.because;

describe('A person who was never given a notice', () => {
  test('is owed it, by when the rule says', () => {
    assert.deepEqual(due([owing(rule())]), [
      {
        noticeId: 'rights',
        kind: 'rights-and-responsibilities',
        version: '1',
        dueBy: at('03-03T10:00'),
        proof: 'delivery',
        spoken: false,
        because: 'never-given',
      },
    ]);
  });

  test('is owed nothing for another setting, another group, or what has not happened', () => {
    assert.deepEqual(due([owing(rule({settings: ['outpatient', 'emergency']}))]), []);
    assert.deepEqual(due([owing(rule({on: 'observation'}))]), []);
    const medicare = owing(rule({onlyFor: 'medicare'}));
    assert.deepEqual(due([medicare]), []);
    assert.deepEqual(due([medicare], [], {groups: ['adult']}), []);
    assert.equal(due([medicare], [], {groups: ['adult', 'medicare']}).length, 1);
  });

  test('is owed it without an hour where the rule has none', () => {
    assert.equal(due([owing(rule({withinHours: undefined}))])[0]?.dueBy, undefined);
    assert.equal(due([owing(rule({withinHours: undefined}))]).length, 1);
  });

  test('is owed nothing before its first version is in force, or after the last has ended', () => {
    const times = {effectiveUntil: at('03-05T00:00')};
    const notices = [notice(version('1', '03-01T12:00', times))];
    assert.equal(due(notices, [], {now: '03-01T11:59'}).length, 0);
    assert.equal(due(notices, [], {now: '03-01T12:00'}).length, 1);
    assert.equal(due(notices, [], {now: '03-05T00:00'}).length, 0);
  });

  test('is owed the most urgent first, and what has no hour last', () => {
    const notices = [
      {...owing(rule({withinHours: undefined})), noticeId: 'c'},
      {...owing(rule({withinHours: 36})), noticeId: 'b'},
      {...owing(rule({on: 'arrival', withinHours: 0})), noticeId: 'a'},
    ];
    assert.deepEqual(
      due(notices).map(({noticeId}) => noticeId),
      ['a', 'b', 'c'],
    );
  });

  test('is owed it once where several duties ask for it, by the earliest hour and the strictest proof', () => {
    const [one, ...more] = due([
      owing(
        rule({proof: 'signature', spoken: true}),
        rule({on: 'arrival', withinHours: 1, proof: 'good-faith'}),
        rule({settings: ['outpatient'], on: 'arrival', withinHours: 0}),
      ),
    ]);
    assert.deepEqual(more, []);
    assert.equal(one?.dueBy, at('03-01T09:00'));
    assert.equal(one.proof, 'signature');
    assert.equal(one.spoken, true);
  });
});

describe('The moment of a duty', () => {
  test('comes before what starts it where it is due by then, and with it otherwise', () => {
    const arrivedAt = at('03-10T08:00');
    const before = owing(rule({on: 'arrival', withinHours: 0}));
    const after = owing(rule({on: 'arrival', withinHours: 4}));
    assert.equal(due([before], [], {arrivedAt})[0]?.dueBy, arrivedAt);
    assert.deepEqual(due([after], [], {arrivedAt}), []);
    assert.equal(due([after], [], {arrivedAt, now: '03-10T08:00'}).length, 1);
  });

  test('of a copy before discharge comes two days before, and not while nobody knows when that is', () => {
    const copy = owing(rule({on: 'discharge', fromHours: -48, withinHours: -4}));
    assert.deepEqual(due([copy]), []);
    const dischargedAt = at('03-10T12:00');
    assert.deepEqual(due([copy], [], {dischargedAt, now: '03-08T11:59'}), []);
    assert.equal(due([copy], [], {dischargedAt, now: '03-08T12:00'})[0]?.dueBy, at('03-10T08:00'));
  });

  test('of a stay under observation comes after 24 hours of it, and never for who left before', () => {
    const moon = owing(
      rule({settings: ['observation'], on: 'observation', onlyAfterHours: 24, withinHours: 36}),
    );
    const stay = {setting: 'observation', observationSince: at('03-01T10:00')} as const;
    assert.deepEqual(due([moon], [], {...stay, now: '03-02T09:59'}), []);
    assert.equal(due([moon], [], {...stay, now: '03-02T10:00'})[0]?.dueBy, at('03-02T22:00'));
    const left = {...stay, dischargedAt: at('03-02T09:00'), now: '03-02T11:00'};
    assert.deepEqual(due([moon], [], left), []);
    assert.equal(due([moon], [], {...left, dischargedAt: at('03-02T10:00')}).length, 1);
  });
});

describe('A person who was given a notice', () => {
  const editorial = version('2', '04-01T00:00', {change: {kind: 'editorial'}});
  const substantive = version('3', '05-01T00:00');
  const first = version('1', '01-01T00:00');

  test('is left alone, and so is nobody else', () => {
    assert.deepEqual(due([notice(first)], [record()]), []);
    assert.equal(why([notice(first)], [record({subject: 's2'})]), 'never-given');
    assert.equal(why([notice(first)], [record({subject: undefined})]), 'never-given');
    assert.equal(why([notice(first)], [record({noticeId: 'privacy'})]), 'never-given');
  });

  test('is asked again when a substantive version comes into force, and never for an editorial one', () => {
    const notices = [notice(substantive, first, editorial)];
    assert.deepEqual(due(notices, [record()], {now: '04-30T23:59'}), []);
    assert.deepEqual(due(notices, [record()], {now: '05-01T00:00'})[0], {
      noticeId: 'rights',
      kind: 'rights-and-responsibilities',
      version: '3',
      dueBy: at('03-03T10:00'),
      proof: 'delivery',
      spoken: false,
      because: 'changed',
      earlier: 'r1',
    });
    assert.deepEqual(due(notices, [record({version: '3'})], {now: '06-01T00:00'}), []);
  });

  test('is asked for a substantive change that an editorial one came after', () => {
    const later = version('4', '06-01T00:00', {change: {kind: 'editorial'}});
    assert.equal(
      why([notice(first, substantive, later)], [record()], {now: '07-01T00:00'}),
      'changed',
    );
  });

  test('is given it in each encounter where it is owed so', () => {
    const notices = [owing(rule({repeat: 'encounter'}))];
    assert.deepEqual(due(notices, [record()]), []);
    assert.equal(why(notices, [record({encounter: 'e0'})]), 'new-encounter');
    assert.equal(why(notices, [record({encounter: undefined})]), 'new-encounter');
  });

  test('is given it each year where it is owed so, counted from the earlier time on record', () => {
    const notices = [
      notice({...first, effectiveFrom: '2024-01-01T00:00:00Z', delivery: [rule({repeat: 'year'})]}),
    ];
    const lastYear = record({
      shownAt: '2025-03-01T11:00:00.000Z',
      receivedAt: '2025-04-01T11:00:00.000Z',
    });
    assert.deepEqual(due(notices, [lastYear], {now: '03-01T10:59'}), []);
    assert.equal(why(notices, [lastYear], {now: '03-01T11:00'}), 'a-year-passed');
    // A clock that runs ahead gains nobody time.
    const ahead = {...lastYear, shownAt: '2026-12-01T00:00:00.000Z', receivedAt: lastYear.shownAt};
    assert.equal(why(notices, [ahead], {now: '03-01T11:00'}), 'a-year-passed');
  });

  test('is not taken to have been given it while the record is disputed, or of a version nobody knows', () => {
    assert.deepEqual(why([notice(first)], [record({status: 'disputed'})]), 'never-given');
    assert.deepEqual(why([notice(first)], [record({version: '0'})]), 'never-given');
  });
});

describe('A person who did not sign', () => {
  const refused = {status: 'not-signed', outcome: 'declined', reason: 'No'} as const;
  const unable = {status: 'not-signed', outcome: 'unable', reason: 'Asleep'} as const;
  const asked = (
    proof: DeliveryRule['proof'],
    change: Partial<AcknowledgementRecord>,
  ): string | undefined => why([owing(rule({proof}))], [record(change)]);

  test('and declined was given it, unless a signature is asked for and nobody witnessed the refusal', () => {
    assert.equal(asked('delivery', refused), undefined);
    assert.equal(asked('good-faith', refused), undefined);
    assert.equal(asked('signature', refused), 'not-signed');
    assert.equal(
      asked('signature', {...refused, witness: {name: 'Lee', role: 'nurse'}}),
      undefined,
    );
  });

  test('and was unable is told later, unless a good-faith effort is all that is asked for', () => {
    assert.equal(asked('delivery', unable), 'not-signed');
    assert.equal(asked('good-faith', unable), undefined);
    assert.equal(
      asked('signature', {...unable, witness: {name: 'Lee', role: 'nurse'}}),
      'not-signed',
    );
  });

  test('is done once they do sign, whatever was recorded before or after', () => {
    const later = {id: 'r2', receivedAt: at('03-01T12:00'), shownAt: at('03-01T12:00')};
    const notices = [owing(rule({proof: 'signature'}))];
    assert.deepEqual(due(notices, [record(unable), record(later)]), []);
    assert.deepEqual(due(notices, [record(), record({...unable, ...later})]), []);
  });
});

describe('Over random histories', () => {
  const day = (count: number): string => new Date(Date.UTC(2026, 0, 1 + count)).toISOString();
  const days = fc.integer({min: 0, max: 500}).map(day);
  const rules = fc.record({
    settings: fc.constantFrom<DeliveryRule['settings']>(
      ['inpatient'],
      ['inpatient', 'emergency'],
      ['outpatient'],
    ),
    onlyFor: fc.constantFrom(undefined, 'medicare'),
    on: fc.constantFrom<DeliveryRule['on']>('arrival', 'admission', 'discharge', 'observation'),
    fromHours: fc.constantFrom(undefined, -48, 0),
    withinHours: fc.constantFrom(undefined, -4, 0, 48),
    onlyAfterHours: fc.constantFrom(undefined, undefined, 24),
    repeat: fc.constantFrom<DeliveryRule['repeat']>('version', 'encounter', 'year'),
    proof: fc.constantFrom<DeliveryRule['proof']>('delivery', 'good-faith', 'signature'),
    sources: fc.constant([]),
  });
  const histories = fc
    .array(
      fc.record({
        effectiveFrom: days,
        effectiveUntil: fc.oneof({weight: 5, arbitrary: fc.constant(undefined)}, days),
        kind: fc.constantFrom('substantive' as const, 'editorial' as const),
        delivery: fc.array(rules, {minLength: 1, maxLength: 3}),
      }),
      {minLength: 1, maxLength: 6},
    )
    .map((versions) =>
      notice(
        ...versions.map(({kind, ...rest}, index) => ({
          version: String(index),
          change: {kind},
          ...rest,
        })),
      ),
    );
  const records = fc.array(
    fc
      .record({
        version: fc.integer({min: 0, max: 6}).map(String),
        kept: fc.constantFrom(
          {status: 'given', outcome: 'acknowledged'} as const,
          {status: 'not-signed', outcome: 'declined'} as const,
          {status: 'not-signed', outcome: 'unable'} as const,
          {status: 'disputed', outcome: 'acknowledged'} as const,
        ),
        witness: fc.constantFrom(undefined, {name: 'Lee', role: 'nurse'}),
        subject: fc.constantFrom('s1', 's1', 's2', undefined),
        encounter: fc.constantFrom('e1', 'e0', undefined),
        shownAt: days,
        receivedAt: days,
      })
      .map(({kept, ...rest}) => record({...rest, ...kept})),
    {maxLength: 5},
  );
  const encounters = fc.record({
    arrivedAt: days,
    admittedAt: fc.option(days, {nil: undefined}),
    dischargedAt: fc.option(days, {nil: undefined}),
    observationSince: fc.option(days, {nil: undefined}),
    groups: fc.constantFrom(undefined, ['medicare']),
  });

  test('a person is owed exactly what going through it hour by hour says', () => {
    let owed = 0;
    fc.assert(
      fc.property(histories, records, fc.tuple(encounters, days), (history, list, [stay, now]) => {
        const question = {encounter: {...admitted, ...stay}, records: list, now: new Date(now)};
        const found = dueNotices({...question, notices: [history]});
        assert.equal(found.length === 1, isDueSlowly(history, question));
        owed += found.length;
      }),
      {numRuns: 3000},
    );
    assert.ok(owed > 200, String(owed));
  });
});
