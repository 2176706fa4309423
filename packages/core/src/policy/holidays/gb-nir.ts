import {cited} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

/** The bank and public holidays of Northern Ireland. */
export const gbNir: HolidayCalendar = {
  id: 'gb-nir',
  name: 'Northern Ireland',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'New Year’s Day': '2025-01-01 2026-01-01 2027-01-01',
    'St Patrick’s Day': '2025-03-17 2026-03-17 2027-03-17',
    'Good Friday': '2025-04-18 2026-04-03 2027-03-26',
    'Easter Monday': '2025-04-21 2026-04-06 2027-03-29',
    'Early May bank holiday': '2025-05-05 2026-05-04 2027-05-03',
    'Spring bank holiday': '2025-05-26 2026-05-25 2027-05-31',
    'Battle of the Boyne': '2025-07-14 2026-07-13 2027-07-12',
    'Summer bank holiday': '2025-08-25 2026-08-31 2027-08-30',
    'Christmas Day': '2025-12-25 2026-12-25 2027-12-27',
    'Boxing Day': '2025-12-26 2026-12-28 2027-12-28',
  }),
  possible: [],
  sources: [cited('Banking and Financial Dealings Act 1971, schedule 1')],
};
