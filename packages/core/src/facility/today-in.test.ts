import assert from 'node:assert/strict';
import {afterEach, describe, test} from 'node:test';
import {correctClock, todayIn} from './today-in.js';

describe('Today, by the clock of a device', () => {
  const {now} = Date;
  const clockSays = (instant: string): void => {
    Date.now = () => Date.parse(instant);
  };

  afterEach(() => {
    Date.now = now;
    correctClock(0);
  });

  test('is the date where the hospital is', () => {
    clockSays('2027-03-01T02:00:00Z');
    assert.equal(todayIn('America/Chicago'), '2027-02-28');
    assert.equal(todayIn('Asia/Kolkata'), '2027-03-01');
  });

  test('is right on a device whose clock is known to be wrong', () => {
    clockSays('2028-06-01T12:00:00Z');
    correctClock(Date.parse('2028-06-01T12:00:00Z') - Date.parse('2027-03-01T12:00:00Z'));
    assert.equal(todayIn('UTC'), '2027-03-01');
    clockSays('1970-01-01T00:00:00Z');
    correctClock(-Date.parse('2027-03-01T12:00:00Z'));
    assert.equal(todayIn('UTC'), '2027-03-01');
  });

  test('is not known to a clock that began anew', () => {
    clockSays('1970-01-01T00:00:00Z');
    assert.equal(todayIn('UTC'), '');
  });
});
