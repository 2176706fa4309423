import {cited} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

const inWeekend =
  'The day itself is in the weekend. Whether the next working day is free instead was not read.';

/** The public holidays of Ireland. */
export const ie: HolidayCalendar = {
  id: 'ie',
  name: 'Ireland',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'New Year’s Day': '2025-01-01 2026-01-01 2027-01-01',
    'St Brigid’s Day': '2025-02-03 2026-02-02 2027-02-01',
    'St Patrick’s Day': '2025-03-17 2026-03-17 2027-03-17',
    'Easter Monday': '2025-04-21 2026-04-06 2027-03-29',
    'May Day': '2025-05-05 2026-05-04 2027-05-03',
    'June holiday': '2025-06-02 2026-06-01 2027-06-07',
    'August holiday': '2025-08-04 2026-08-03 2027-08-02',
    'October holiday': '2025-10-27 2026-10-26 2027-10-25',
    'Christmas Day': '2025-12-25 2026-12-25',
    'St Stephen’s Day': '2025-12-26',
  }),
  possible: [
    {date: '2026-12-28', name: 'St Stephen’s Day', open: inWeekend},
    {date: '2027-12-27', name: 'Christmas Day', open: inWeekend},
    {date: '2027-12-28', name: 'St Stephen’s Day', open: inWeekend},
  ],
  sources: [cited('Organisation of Working Time Act 1997, schedule 2')],
};
