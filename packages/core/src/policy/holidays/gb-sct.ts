import {cited} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

/** The bank holidays of Scotland. Local holidays of a health board are not among them. */
export const gbSct: HolidayCalendar = {
  id: 'gb-sct',
  name: 'Scotland',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'New Year’s Day': '2025-01-01 2026-01-01 2027-01-01',
    '2 January': '2025-01-02 2026-01-02 2027-01-04',
    'Good Friday': '2025-04-18 2026-04-03 2027-03-26',
    'Early May bank holiday': '2025-05-05 2026-05-04 2027-05-03',
    'Spring bank holiday': '2025-05-26 2026-05-25 2027-05-31',
    'Summer bank holiday': '2025-08-04 2026-08-03 2027-08-02',
    'St Andrew’s Day': '2025-12-01 2026-11-30 2027-11-30',
    'Christmas Day': '2025-12-25 2026-12-25 2027-12-27',
    'Boxing Day': '2025-12-26 2026-12-28 2027-12-28',
  }),
  possible: [
    {
      date: '2026-06-15',
      name: 'World Cup holiday',
      open: 'Said to be a holiday in that one year; not checked.',
    },
  ],
  sources: [cited('Banking and Financial Dealings Act 1971, schedule 1')],
};
