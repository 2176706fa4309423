import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {isCalendarDate} from './calendar-date.js';

describe('A calendar date', () => {
  test('is one that exists, from 1900 to 2199', () => {
    const first = Date.UTC(1900, 0, 1);
    const days = (Date.UTC(2200, 0, 1) - first) / 86_400_000;
    for (let day = 0; day < days; day += 1)
      assert.ok(isCalendarDate(new Date(first + day * 86_400_000).toISOString().slice(0, 10)));
  });

  const refused = [
    '2025-02-29',
    '2100-02-29',
    '2024-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '1899-12-31',
    '2200-01-01',
    '0025-01-01',
    '2025-1-1',
    '01/02/2025',
    '2025-01-01T00:00:00Z',
    ' 2025-01-01',
    '2025-01-01\n',
    '٢٠٢٥-٠١-٠١',
    '',
  ];
  for (const text of refused)
    test(`is not ${JSON.stringify(text)}`, () => {
      assert.ok(!isCalendarDate(text));
    });

  test('is nothing that Date would read as another date', () => {
    const part = (max: number) => fc.integer({min: 0, max}).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({min: 1900, max: 2199}), part(19), part(39), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
        assert.equal(isCalendarDate(text), date.toISOString().slice(0, 10) === text);
      }),
    );
  });
});
