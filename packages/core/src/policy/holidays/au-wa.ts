import {cited} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

/** The public holidays of Western Australia, the King’s Birthday as it is for Perth. */
export const auWa: HolidayCalendar = {
  id: 'au-wa',
  name: 'Western Australia',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'New Year’s Day': '2025-01-01 2026-01-01 2027-01-01',
    'Australia Day': '2025-01-27 2026-01-26 2027-01-26',
    'Labour Day': '2025-03-03 2026-03-02 2027-03-01',
    'Good Friday': '2025-04-18 2026-04-03 2027-03-26',
    'Easter Monday': '2025-04-21 2026-04-06 2027-03-29',
    'Anzac Day': '2025-04-25 2026-04-27 2027-04-26',
    'Western Australia Day': '2025-06-02 2026-06-01 2027-06-07',
    'King’s Birthday': '2025-09-29 2026-09-28 2027-09-27',
    'Christmas Day': '2025-12-25 2026-12-25 2027-12-27',
    'Boxing Day': '2025-12-26 2026-12-28 2027-12-28',
  }),
  possible: [],
  sources: [cited('Public and Bank Holidays Act 1972 (WA)')],
};
