import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {holidayCalendars} from '../holidays/index.js';
import {businessDays, days, months} from '../policy-times.js';
import {createPolicyCalendar} from './policy-calendar.js';

const holidays = holidayCalendars.find(({id}) => id === 'us');
const {addTime, subtractTime} = createPolicyCalendar({timeZone: 'America/New_York', holidays});
const hours = (amount: number) => ({amount, unit: 'hours', days: 'calendar'}) as const;

describe('Whoever is told after a time', () => {
  test('is told when its last day has ended, past weekends, holidays and a change of the clocks', () => {
    // Friday the 3rd was the day off for July 4; the office opened again on Monday.
    assert.equal(addTime('2026-07-02T15:00:00Z', businessDays(1)), '2026-07-07T04:00:00.000Z');
    assert.equal(addTime('2026-03-06T15:00:00Z', businessDays(1)), '2026-03-10T04:00:00.000Z');
    assert.equal(addTime('2026-03-07T15:00:00Z', days(2)), '2026-03-10T04:00:00.000Z');
    assert.equal(addTime('2026-03-07T15:00:00Z', hours(48)), '2026-03-09T15:00:00.000Z');
    assert.equal(addTime('2026-03-07T15:00:00Z', hours(0)), '2026-03-07T15:00:00.000Z');
  });
});

describe('Whoever is told a time before', () => {
  test('has the whole of it left, and no more than it takes', () => {
    // The end of Friday, and the middle of it.
    assert.equal(subtractTime('2026-03-14T04:00:00Z', businessDays(2)), '2026-03-12T04:00:00.000Z');
    assert.equal(subtractTime('2026-03-13T15:00:00Z', businessDays(2)), '2026-03-11T04:00:00.000Z');
    assert.equal(subtractTime('2026-07-07T04:00:00Z', businessDays(2)), '2026-07-02T04:00:00.000Z');
    assert.equal(subtractTime('2026-03-09T15:00:00Z', hours(48)), '2026-03-07T15:00:00.000Z');
    assert.equal(subtractTime('2026-03-31T15:00:00Z', months(1)), '2026-02-28T05:00:00.000Z');
  });

  test('has it at no later moment, on whatever day', () => {
    const minutes = fc.integer({min: 0, max: 60 * 24 * 365});
    fc.assert(
      fc.property(minutes, fc.integer({min: 1, max: 15}), (minute, amount) => {
        const due = new Date(Date.parse('2026-01-10T00:00:00Z') + minute * 60_000).toISOString();
        const at = Date.parse(subtractTime(due, businessDays(amount)));
        const ends = (shift: number): number =>
          Date.parse(addTime(new Date(at + shift).toISOString(), businessDays(amount)));
        assert.ok(ends(-1) <= Date.parse(due), 'the day before does not count');
        assert.ok(ends(0) > Date.parse(due), 'a moment later is too late');
      }),
      {numRuns: 300, seed: 6},
    );
  });
});
