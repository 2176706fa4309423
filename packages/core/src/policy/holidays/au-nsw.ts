import {cited} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

const moreForAnzacDay = 'Said to be one more day where Anzac Day is in the weekend; not checked.';

/** The public holidays of New South Wales. */
export const auNsw: HolidayCalendar = {
  id: 'au-nsw',
  name: 'New South Wales',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'New Year’s Day': '2025-01-01 2026-01-01 2027-01-01',
    'Australia Day': '2025-01-27 2026-01-26 2027-01-26',
    'Good Friday': '2025-04-18 2026-04-03 2027-03-26',
    'Easter Monday': '2025-04-21 2026-04-06 2027-03-29',
    'Anzac Day': '2025-04-25',
    'King’s Birthday': '2025-06-09 2026-06-08 2027-06-14',
    'Labour Day': '2025-10-06 2026-10-05 2027-10-04',
    'Christmas Day': '2025-12-25 2026-12-25 2027-12-27',
    'Boxing Day': '2025-12-26 2026-12-28 2027-12-28',
  }),
  possible: [
    {date: '2026-04-27', name: 'Anzac Day', open: moreForAnzacDay},
    {date: '2027-04-26', name: 'Anzac Day', open: moreForAnzacDay},
  ],
  sources: [cited('Public Holidays Act 2010 (NSW)')],
};
