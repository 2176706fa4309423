import {cited} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

const moves = 'Moves with the football season; the day was not checked.';

/** The public holidays of Victoria, with the Melbourne Cup. */
export const auVic: HolidayCalendar = {
  id: 'au-vic',
  name: 'Victoria',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'New Year’s Day': '2025-01-01 2026-01-01 2027-01-01',
    'Australia Day': '2025-01-27 2026-01-26 2027-01-26',
    'Labour Day': '2025-03-10 2026-03-09 2027-03-08',
    'Good Friday': '2025-04-18 2026-04-03 2027-03-26',
    'Easter Monday': '2025-04-21 2026-04-06 2027-03-29',
    'Anzac Day': '2025-04-25',
    'King’s Birthday': '2025-06-09 2026-06-08 2027-06-14',
    'Friday before the football grand final': '2025-09-26',
    'Melbourne Cup': '2025-11-04 2026-11-03 2027-11-02',
    'Christmas Day': '2025-12-25 2026-12-25 2027-12-27',
    'Boxing Day': '2025-12-26 2026-12-28 2027-12-28',
  }),
  possible: [
    {date: '2026-09-25', name: 'Friday before the football grand final', open: moves},
    {date: '2027-09-24', name: 'Friday before the football grand final', open: moves},
  ],
  sources: [cited('Public Holidays Act 1993 (Vic)')],
};
