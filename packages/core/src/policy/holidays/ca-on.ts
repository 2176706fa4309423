import {cited} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

const inWeekend =
  'The day itself is in the weekend. Whether the next working day is free instead was not read.';

/** The public holidays of Ontario. */
export const caOn: HolidayCalendar = {
  id: 'ca-on',
  name: 'Ontario',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'New Year’s Day': '2025-01-01 2026-01-01 2027-01-01',
    'Family Day': '2025-02-17 2026-02-16 2027-02-15',
    'Good Friday': '2025-04-18 2026-04-03 2027-03-26',
    'Victoria Day': '2025-05-19 2026-05-18 2027-05-24',
    'Canada Day': '2025-07-01 2026-07-01 2027-07-01',
    'Labour Day': '2025-09-01 2026-09-07 2027-09-06',
    Thanksgiving: '2025-10-13 2026-10-12 2027-10-11',
    'Christmas Day': '2025-12-25 2026-12-25',
    'Boxing Day': '2025-12-26',
  }),
  possible: [
    {date: '2026-12-28', name: 'Boxing Day', open: inWeekend},
    {date: '2027-12-27', name: 'Christmas Day', open: inWeekend},
    {date: '2027-12-28', name: 'Boxing Day', open: inWeekend},
  ],
  sources: [cited('Employment Standards Act, 2000 (Ontario)')],
};
