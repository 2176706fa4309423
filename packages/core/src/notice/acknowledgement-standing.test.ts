import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {countingInstant, standingOf} from './acknowledgement-standing.js';

const instant = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
const version = (
  day: number,
  kind: 'substantive' | 'editorial',
  [name, says]: readonly string[],
) => ({
  version: name ?? '',
  effectiveFrom: instant(day),
  change: {kind, ...(says !== undefined && {summary: {en: says}})},
});
const history = [
  version(30, 'substantive', ['4', 'You can now appeal.']),
  version(0, 'substantive', ['1']),
  version(10, 'editorial', ['2']),
  version(20, 'substantive', ['3', 'You can now call at night.']),
];
const on = (day: number): Date => new Date(instant(day));

describe('A record that a notice was given', () => {
  test('stands until a substantive version comes into force, to the instant', () => {
    const record = {version: '1', status: 'given'} as const;
    assert.deepEqual(standingOf(record, history, on(15)), {standing: 'stands', changes: []});
    const before = new Date(on(20).getTime() - 1);
    assert.equal(standingOf(record, history, before).standing, 'stands');
    assert.equal(standingOf(record, history, on(20)).standing, 'changed');
  });

  test('says all that has changed since, the oldest first', () => {
    assert.deepEqual(standingOf({version: '2', status: 'given'}, history, on(40)), {
      standing: 'changed',
      changes: [
        {version: '3', summary: {en: 'You can now call at night.'}},
        {version: '4', summary: {en: 'You can now appeal.'}},
      ],
    });
  });

  test('stands where it was given before the version came into force', () => {
    const record = {version: '4', status: 'given'} as const;
    assert.deepEqual(standingOf(record, history, on(5)), {standing: 'stands', changes: []});
  });

  test('is not signed where the person declined, and still says what has changed', () => {
    const {standing, changes} = standingOf({version: '1', status: 'not-signed'}, history, on(20));
    assert.equal(standing, 'not-signed');
    assert.deepEqual(
      changes.map((change) => change.version),
      ['3'],
    );
  });

  test('is worth nothing while it is disputed, or about a version that nobody knows', () => {
    const nothing = {standing: 'disputed', changes: []};
    assert.deepEqual(standingOf({version: '1', status: 'disputed'}, history, on(40)), nothing);
    assert.deepEqual(standingOf({version: '9', status: 'given'}, history, on(40)), nothing);
  });

  test('counts from the earlier of the two times on it', () => {
    const [early, late] = [instant(1), instant(3)];
    assert.equal(countingInstant({shownAt: early, receivedAt: late}), Date.parse(early));
    assert.equal(countingInstant({shownAt: late, receivedAt: early}), Date.parse(early));
  });

  test('stands exactly while the count of substantive versions is the same, over random histories', () => {
    const versions = fc.uniqueArray(fc.tuple(fc.integer({min: 0, max: 60}), fc.boolean()), {
      selector: ([day]) => day,
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(versions, fc.nat(), fc.integer({min: 0, max: 61}), (days, pick, now) => {
        const list = days.map(([day, isNew]) =>
          version(day, isNew ? 'substantive' : 'editorial', [`v${day}`]),
        );
        const [given = 0] = days[pick % days.length] ?? [];
        // One day after another, as a person would: did anything come that they had to be told of?
        let hadToBeTold = false;
        for (let day = given + 1; day <= now; day += 1)
          if (days.some(([start, isNew]) => start === day && isNew)) hadToBeTold = true;
        const {standing, changes} = standingOf(
          {version: `v${given}`, status: 'given'},
          list,
          on(now),
        );
        assert.equal(standing, hadToBeTold ? 'changed' : 'stands');
        assert.equal(changes.length > 0, hadToBeTold);
      }),
      {numRuns: 1000},
    );
  });
});
