import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {policyPacks} from '../packs/index.js';
import {weekdays, type HolidayCalendar} from './holiday-calendar.js';
import {holidayCalendars} from './index.js';

const dayMs = 86_400_000;
const [monday, tuesday, , thursday, friday, saturday, sunday] = [1, 2, 3, 4, 5, 6, 0];

// The rules by which each holiday falls, written apart from the dates. Each gives the days off of one year.
type Rule = (year: number) => readonly string[];

/** The same day of each year, lost where it is in the weekend. */
const on =
  (month: number, day: number): Rule =>
  (year) =>
    [iso(year, month, day)].filter(isWeekday);

/** The same day of each year, and where it is in the weekend the next day on which people work. */
const moved =
  (month: number, day: number): Rule =>
  (year) => {
    const weekday = weekdayOf(iso(year, month, day));
    const later = weekday === saturday ? 2 : weekday === sunday ? 1 : 0;
    return [plus(iso(year, month, day), later)];
  };

/** Two days in a row; those in the weekend move behind both. */
const pair = (month: number, first: number): readonly [Rule, Rule] => {
  const free = (year: number) => {
    const days = [iso(year, month, first), iso(year, month, first + 1)];
    const taken = new Set(days.filter(isWeekday));
    return days.map((day) => {
      let off = day;
      while (!isWeekday(off) || (off !== day && taken.has(off))) off = plus(off, 1);
      taken.add(off);
      return off;
    });
  };
  return [(year) => [free(year)[0] ?? ''], (year) => [free(year)[1] ?? '']];
};

/** As federal offices do: on the Friday before where it is a Saturday, on the Monday after where it is a Sunday. */
const observed =
  (month: number, day: number): Rule =>
  (year) =>
    [year, year + 1]
      .map((each) => {
        const date = iso(each, month, day);
        const weekday = weekdayOf(date);
        return plus(date, weekday === saturday ? -1 : weekday === sunday ? 1 : 0);
      })
      .filter((date) => date.startsWith(String(year)));

/** The nth such weekday of a month; -1 is the last. */
const nth =
  (count: number, weekday: number, month: number): Rule =>
  (year) => {
    const all = Array.from({length: 31}, (_day, index) => iso(year, month, index + 1)).filter(
      (date) => Number(date.slice(5, 7)) === month && weekdayOf(date) === weekday,
    );
    return [all.at(count > 0 ? count - 1 : count) ?? ''];
  };

const easter =
  (offset: number): Rule =>
  (year) => [plus(easterSunday(year), offset)];

const exactly =
  (...dates: readonly string[]): Rule =>
  (year) =>
    dates.filter((date) => date.startsWith(String(year)));

const beforeMay25: Rule = (year) => [
  [24, 23, 22, 21, 20, 19, 18]
    .map((day) => iso(year, 5, day))
    .find((date) => weekdayOf(date) === monday) ?? '',
];

const [christmas, boxingDay] = pair(12, 25);
const [newYear, secondOfJanuary] = pair(1, 1);

const englishDays: Readonly<Record<string, Rule>> = {
  'New Year’s Day': moved(1, 1),
  'Good Friday': easter(-2),
  'Easter Monday': easter(1),
  'Early May bank holiday': nth(1, monday, 5),
  'Spring bank holiday': nth(-1, monday, 5),
  'Summer bank holiday': nth(-1, monday, 8),
  'Christmas Day': christmas,
  'Boxing Day': boxingDay,
};
const australianDays: Readonly<Record<string, Rule>> = {
  'New Year’s Day': moved(1, 1),
  'Australia Day': moved(1, 26),
  'Good Friday': easter(-2),
  'Easter Monday': easter(1),
  'Christmas Day': christmas,
  'Boxing Day': boxingDay,
};
const canadianDays: Readonly<Record<string, Rule>> = {
  'New Year’s Day': on(1, 1),
  'Family Day': nth(3, monday, 2),
  'Good Friday': easter(-2),
  'Victoria Day': beforeMay25,
  'Canada Day': on(7, 1),
  'Labour Day': nth(1, monday, 9),
  Thanksgiving: nth(2, monday, 10),
  'Christmas Day': on(12, 25),
};

const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'gb-eng': englishDays,
  'gb-wls': englishDays,
  'gb-nir': {
    ...englishDays,
    'St Patrick’s Day': moved(3, 17),
    'Battle of the Boyne': moved(7, 12),
  },
  'gb-sct': {
    'New Year’s Day': newYear,
    '2 January': secondOfJanuary,
    'Good Friday': easter(-2),
    'Early May bank holiday': nth(1, monday, 5),
    'Spring bank holiday': nth(-1, monday, 5),
    'Summer bank holiday': nth(1, monday, 8),
    'St Andrew’s Day': moved(11, 30),
    'Christmas Day': christmas,
    'Boxing Day': boxingDay,
  },
  ie: {
    'New Year’s Day': on(1, 1),
    // The first Monday of February, or the 1st itself where that is a Friday: in none of these years.
    'St Brigid’s Day': nth(1, monday, 2),
    'St Patrick’s Day': on(3, 17),
    'Easter Monday': easter(1),
    'May Day': nth(1, monday, 5),
    'June holiday': nth(1, monday, 6),
    'August holiday': nth(1, monday, 8),
    'October holiday': nth(-1, monday, 10),
    'Christmas Day': on(12, 25),
    'St Stephen’s Day': on(12, 26),
  },
  nz: {
    'New Year': (year) => [newYear, secondOfJanuary].flatMap((rule) => rule(year)),
    'Waitangi Day': moved(2, 6),
    'Good Friday': easter(-2),
    'Easter Monday': easter(1),
    'Anzac Day': moved(4, 25),
    'King’s Birthday': nth(1, monday, 6),
    // Set down in the Act of 2022, year by year.
    Matariki: exactly('2025-06-20', '2026-07-10', '2027-06-25'),
    'Labour Day': nth(4, monday, 10),
    'Christmas and the days up to New Year': (year) =>
      [25, 26, 27, 28, 29, 30, 31].map((day) => iso(year, 12, day)).filter(isWeekday),
  },
  'au-nsw': {
    ...australianDays,
    'Anzac Day': on(4, 25),
    'King’s Birthday': nth(2, monday, 6),
    'Labour Day': nth(1, monday, 10),
  },
  'au-vic': {
    ...australianDays,
    'Anzac Day': on(4, 25),
    'Labour Day': nth(2, monday, 3),
    'King’s Birthday': nth(2, monday, 6),
    'Friday before the football grand final': exactly('2025-09-26'),
    'Melbourne Cup': nth(1, tuesday, 11),
  },
  'au-wa': {
    ...australianDays,
    'Anzac Day': moved(4, 25),
    'Labour Day': nth(1, monday, 3),
    'Western Australia Day': nth(1, monday, 6),
    'King’s Birthday': nth(-1, monday, 9),
  },
  'ca-on': {...canadianDays, 'Boxing Day': on(12, 26)},
  'ca-bc': {
    ...canadianDays,
    'British Columbia Day': nth(1, monday, 8),
    'Day for Truth and Reconciliation': on(9, 30),
    'Remembrance Day': on(11, 11),
  },
  in: {'Republic Day': on(1, 26), 'Independence Day': on(8, 15), 'Gandhi Jayanti': on(10, 2)},
  us: {
    'New Year’s Day': observed(1, 1),
    'Martin Luther King Day': nth(3, monday, 1),
    'Washington’s Birthday': nth(3, monday, 2),
    'Memorial Day': nth(-1, monday, 5),
    Juneteenth: observed(6, 19),
    'Independence Day': observed(7, 4),
    'Labor Day': nth(1, monday, 9),
    'Columbus Day': nth(2, monday, 10),
    'Veterans Day': observed(11, 11),
    Thanksgiving: nth(4, thursday, 11),
    'Christmas Day': observed(12, 25),
  },
};

describe('the calendars of holidays', () => {
  it('are there for every place that a pack counts working days in', () => {
    const wanted = policyPacks.flatMap(({holidays}) => (holidays ? [holidays] : []));
    const known = new Set(holidayCalendars.map(({id}) => id));
    assert.deepEqual(
      [...new Set(wanted)].filter((id) => !known.has(id)),
      [],
    );
    assert.equal(known.size, holidayCalendars.length);
    assert.deepEqual([...known].sort(), Object.keys(rules).sort());
  });

  for (const calendar of holidayCalendars)
    it(`have every holiday of ${calendar.name} on the day that its rule gives, and no other`, () => {
      assert.deepEqual([...calendar.days], expectedDays(calendar));
      assert.deepEqual(calendar.years, [2025, 2027]);
    });

  it('list no day of a weekend, none twice, and nothing outside the years they know', () => {
    for (const {id, days, possible, weekend, years} of holidayCalendars) {
      const dates = [...days, ...possible].map(({date}) => date);
      assert.equal(new Set(dates).size, dates.length, id);
      for (const date of dates) {
        const weekday = weekdays[(weekdayOf(date) + 6) % 7];
        assert.ok(weekday && !weekend.includes(weekday), `${id} ${date}`);
        const year = Number(date.slice(0, 4));
        assert.ok(year >= years[0] && year <= years[1], `${id} ${date}`);
      }
    }
  });

  it('know Easter as two ways of reckoning it do', () => {
    for (let year = 1900; year < 2200; year += 1)
      assert.equal(easterSunday(year), anonymousEaster(year));
  });

  it('cite where they come from, and say what is open of a day that may be off', () => {
    for (const {id, sources, possible} of holidayCalendars) {
      assert.ok(sources.length > 0, id);
      for (const {open} of possible) assert.ok(open, id);
    }
  });
});

function expectedDays({id, years: [first, last]}: HolidayCalendar) {
  const years = Array.from({length: last - first + 1}, (_year, index) => first + index);
  return Object.entries(rules[id] ?? {})
    .flatMap(([name, rule]) => years.flatMap((year) => rule(year).map((date) => ({date, name}))))
    .sort((one, other) => one.date.localeCompare(other.date));
}

/** By the table of paschal full moons, a line for each golden number, valid from 1900 to 2199. */
function easterSunday(year: number): string {
  const moons =
    '0414 0403 0323 0411 0331 0418 0408 0328 0416 0405 0325 0413 0402 0322 0410 0330 0417 0407 0327';
  const moon = moons.split(' ')[year % 19] ?? '';
  let date = plus(iso(year, Number(moon.slice(0, 2)), Number(moon.slice(2))), 1);
  while (weekdayOf(date) !== sunday) date = plus(date, 1);
  return date;
}

/** By the anonymous reckoning of 1876. */
function anonymousEaster(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return iso(year, Math.floor(days / 31), (days % 31) + 1);
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function plus(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** Sunday is 0. */
function weekdayOf(date: string): number {
  return new Date(date).getUTCDay();
}

function isWeekday(date: string): boolean {
  return weekdayOf(date) >= (monday ?? 1) && weekdayOf(date) <= (friday ?? 5);
}
