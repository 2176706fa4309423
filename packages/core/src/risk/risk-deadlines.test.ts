import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as fc from 'fast-check';
import {us} from '../policy/holidays/us.js';
import type {PolicyTime} from '../policy/policy-pack.js';
import {days} from '../policy/policy-times.js';
import {counted, type World} from '../policy/testing/slow-counting.js';
import {dateAt} from '../policy/testing/slow-days.js';
import {raiseFlag} from './open-flag.js';
import {proposedRiskFlags} from './proposed-risk-flags.js';
import {nextRiskDue, riskDeadlines, type RiskRules} from './risk-deadlines.js';
import type {RiskFlag} from './risk-flag.js';
import {riskTellings} from './risk-tellings.js';
import {proposedFlag, RecordInTest} from './testing/risk-record.js';

const rules: RiskRules = {
  flags: proposedRiskFlags,
  settings: {},
  holidays: us,
  timeZone: 'America/Los_Angeles',
};

interface Confirmed {
  readonly knownAt?: string;
  readonly happenedAt?: string;
  readonly ongoingDanger?: boolean;
  readonly now?: string;
}

function confirmed(flag: RiskFlag, given: Confirmed = {}): RecordInTest & {flagId: string} {
  const at = new RecordInTest();
  at.add(
    raiseFlag(at.record, {flag}, {id: at.newId(), newId: at.newId}),
    '2026-03-02T10:00:00.000Z',
  );
  const flagId = at.record.flags[0]?.id ?? '';
  const {knownAt = '2026-03-02T08:00:00.000Z', happenedAt, ongoingDanger = false, now} = given;
  const payload = {
    ...{id: at.newId(), flagId, knownAt, ongoingDanger},
    ...(happenedAt !== undefined && {happenedAt}),
  };
  at.add([{kind: 'flag-confirmed', payload}], now ?? '2026-03-02T12:00:00.000Z');
  return Object.assign(at, {flagId});
}

const duesOf = (at: RecordInTest, own = rules, now = '2026-03-02T12:00:00.000Z') =>
  riskDeadlines(at.record, own, now).map(
    ({clock, due, missing, state}) =>
      `${clock} ${due ? `${due.date} ${due.at}` : `${missing?.field} ${missing?.problem}`} ${state}`,
  );

describe('The clocks of a flag', () => {
  test('run from when it was known, by the days of the facility', () => {
    // From a Monday on, without a holiday; summer time begins on the way.
    assert.deepEqual(duesOf(confirmed(proposedFlag('sentinel-event'))), [
      'analysis 2026-05-04 2026-05-05T07:00:00.000Z running',
    ]);
    assert.deepEqual(duesOf(confirmed(proposedFlag('restraint-death'))), [
      'report 2026-03-03 2026-03-04T08:00:00.000Z running',
    ]);
  });

  test('run in hours from when it happened, where the rule counts from there', () => {
    const at = confirmed(proposedFlag('emergency-transfer'), {
      happenedAt: '2026-03-01T08:00:00.000Z',
    });
    assert.deepEqual(duesOf(at), ['report 2026-03-04 2026-03-04T08:00:00.000Z running']);
  });

  test('are those of the danger that was confirmed', () => {
    const flag = proposedFlag('california-adverse-event');
    assert.deepEqual(duesOf(confirmed(flag)), [
      'report 2026-03-07 2026-03-08T08:00:00.000Z running',
    ]);
    assert.deepEqual(duesOf(confirmed(flag, {ongoingDanger: true})), [
      'report-danger 2026-03-03 2026-03-03T08:00:00.000Z running',
    ]);
  });

  test('have no date where the hospital has not filled in what the law leaves to its place', () => {
    const at = confirmed(proposedFlag('abuse-report'));
    assert.deepEqual(duesOf(at), ['report abuseReportHours missing waiting']);
    const hours = (value: unknown) => ({...rules, settings: {abuseReportHours: value}});
    assert.deepEqual(duesOf(at, hours('two')), ['report abuseReportHours impossible waiting']);
    assert.deepEqual(duesOf(at, hours(36)), ['report 2026-03-03 2026-03-03T20:00:00.000Z running']);
    assert.equal(
      nextRiskDue(riskDeadlines(at.record, rules, '2026-03-02T12:00:00.000Z')),
      undefined,
    );
  });

  test('say which years have holidays that nobody knows', () => {
    const at = confirmed(proposedFlag('device-event'));
    const without = riskDeadlines(
      at.record,
      {...rules, holidays: undefined},
      '2026-03-02T12:00:00.000Z',
    );
    assert.deepEqual(without[0]?.provisional, [{calendar: '', year: 2026}]);
    const withThem = riskDeadlines(at.record, rules, '2026-03-02T12:00:00.000Z');
    assert.deepEqual(withThem[0]?.provisional, []);
  });

  test('are kept, late, missed or still running, and none runs for what is dismissed', () => {
    const at = confirmed(proposedFlag('restraint-death'));
    const late = '2026-03-05T12:00:00.000Z';
    assert.deepEqual(duesOf(at, rules, late), [
      'report 2026-03-03 2026-03-04T08:00:00.000Z missed',
    ]);
    const done = (doneAt: string) => {
      const entry = {flagId: at.flagId, clock: 'report', doneAt, how: 'By phone', id: 'x'};
      const other = new RecordInTest();
      other.events.push(...at.events);
      other.add([{kind: 'risk-duty-done', payload: entry}]);
      return duesOf(other, rules, late)[0]?.split(' ').at(-1);
    };
    assert.equal(done('2026-03-04T07:59:59.999Z'), 'kept');
    assert.equal(done('2026-03-04T08:00:00.000Z'), 'late');
    const payload = {id: 'y', flagId: at.flagId, reason: 'No.'};
    at.add([{kind: 'flag-dismissed', payload}]);
    assert.deepEqual(duesOf(at), []);
  });

  test('are due when counting day by day says so, whatever the time, the place and the day', () => {
    const units = fc.record({
      amount: fc.integer({min: 1, max: 90}),
      unit: fc.constantFrom<PolicyTime['unit']>('hours', 'days', 'months'),
      days: fc.constantFrom<PolicyTime['days']>('calendar', 'working', 'business'),
    });
    const zones = ['America/Los_Angeles', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kolkata'];
    const known = fc.date({
      min: new Date('2025-01-01T00:00:00Z'),
      max: new Date('2027-06-30T00:00:00Z'),
      noInvalidDate: true,
    });
    const [base] = proposedFlag('restraint-death').clocks;
    assert.ok(base);
    const property = fc.property(
      units,
      fc.constantFrom(...zones),
      known,
      (time, timeZone, start) => {
        // To the minute: the slow way walks by minutes.
        start.setUTCSeconds(0, 0);
        const flag = {...proposedFlag('restraint-death'), clocks: [{...base, time}]};
        const knownAt = start.toISOString();
        const at = confirmed(flag, {knownAt, now: knownAt});
        const own = {...rules, flags: [flag], timeZone};
        const [deadline] = riskDeadlines(at.record, own, knownAt);
        const world = {
          pack: {holidays: us.id, pauses: []},
          facts: {pauses: []},
          rules: {timeZone, calendars: [us]},
          ...{clock: base, now: start.getTime(), unknown: new Set<number>()},
        } as unknown as World;
        const expected = counted(
          world,
          {at: start.getTime(), date: dateAt(start.getTime(), timeZone)},
          time,
        );
        assert.deepEqual(deadline?.due, {
          date: expected.date,
          at: new Date(expected.at).toISOString(),
        });
        const unknown = deadline.provisional.map(({year}) => year);
        assert.deepEqual(new Set(unknown), world.unknown);
      },
    );
    fc.assert(property, {numRuns: 300});
  });

  test('come by what is due first, and the next one is the first that is not done', () => {
    const flag = proposedFlag('device-event');
    const [clock] = flag.clocks;
    assert.ok(clock);
    const amounts = fc.uniqueArray(fc.integer({min: 1, max: 60}), {minLength: 1, maxLength: 6});
    const property = fc.property(amounts, fc.nat(6), (list, done) => {
      const clocks = list.map((amount) => ({...clock, id: `c${amount}`, time: days(amount)}));
      const own = {...flag, clocks};
      const at = confirmed(own);
      const finished = list.slice(0, done);
      for (const amount of finished) {
        const said = {id: at.newId(), flagId: at.flagId, clock: `c${amount}`, how: 'By post'};
        at.add([{kind: 'risk-duty-done', payload: {...said, doneAt: '2026-03-02T12:00:00.000Z'}}]);
      }
      const all = riskDeadlines(at.record, {...rules, flags: [own]}, '2026-03-02T12:00:00.000Z');
      const left = list.filter((amount) => !finished.includes(amount));
      const least = left.length > 0 ? `c${Math.min(...left)}` : undefined;
      assert.equal(nextRiskDue(all)?.clock, least);
      const dues = all.map(({due}) => due?.at ?? '');
      assert.deepEqual(dues, [...dues].sort());
    });
    fc.assert(property);
  });
});

describe('Whoever confirms a flag', () => {
  const tellings = (at: RecordInTest, own = rules) =>
    riskTellings(at.record, own).map(({id, role, at: when}) => `${id} ${role} ${when}`);

  test('is told as it is opened, at half the time of its clock and at its end', () => {
    const at = confirmed(proposedFlag('restraint-death'));
    assert.deepEqual(tellings(at), [
      `${at.flagId} opened risk 2026-03-02T10:00:00.000Z`,
      `${at.flagId} report half-time risk 2026-03-03T08:00:00.000Z`,
      `${at.flagId} report end risk 2026-03-04T08:00:00.000Z`,
    ]);
  });

  test('is not told of half a time that had passed when they confirmed it', () => {
    const at = confirmed(proposedFlag('restraint-death'), {now: '2026-03-03T09:00:00.000Z'});
    assert.deepEqual(
      tellings(at).map((each) => each.split(' ').at(-3)),
      ['opened', 'end'],
    );
  });

  test('is told nothing of what is done, and nothing at all of what is dismissed', () => {
    const at = confirmed(proposedFlag('restraint-death'));
    const said = {flagId: at.flagId, clock: 'report', how: 'By phone'};
    const done = {...said, id: 'x', doneAt: '2026-03-02T12:00:00.000Z'};
    at.add([{kind: 'risk-duty-done', payload: done}]);
    assert.deepEqual(tellings(at), [`${at.flagId} opened risk 2026-03-02T10:00:00.000Z`]);
    at.add([{kind: 'flag-dismissed', payload: {id: 'y', flagId: at.flagId, reason: 'No.'}}]);
    assert.deepEqual(tellings(at), []);
  });
});
