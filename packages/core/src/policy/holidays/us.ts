import {cited} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

/** The legal public holidays of the United States, as federal offices keep them. */
export const us: HolidayCalendar = {
  id: 'us',
  name: 'United States',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'New Year’s Day': '2025-01-01 2026-01-01 2027-01-01 2027-12-31',
    'Martin Luther King Day': '2025-01-20 2026-01-19 2027-01-18',
    'Washington’s Birthday': '2025-02-17 2026-02-16 2027-02-15',
    'Memorial Day': '2025-05-26 2026-05-25 2027-05-31',
    Juneteenth: '2025-06-19 2026-06-19 2027-06-18',
    'Independence Day': '2025-07-04 2026-07-03 2027-07-05',
    'Labor Day': '2025-09-01 2026-09-07 2027-09-06',
    'Columbus Day': '2025-10-13 2026-10-12 2027-10-11',
    'Veterans Day': '2025-11-11 2026-11-11 2027-11-11',
    Thanksgiving: '2025-11-27 2026-11-26 2027-11-25',
    'Christmas Day': '2025-12-25 2026-12-25 2027-12-24',
  }),
  possible: [],
  sources: [cited('5 USC 6103')],
};
