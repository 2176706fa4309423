import {cited} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

/**
 * What is no working day by the law of New Zealand, December 25 to January 2 included. Anniversary days of a region are
 * not among them.
 */
export const nz: HolidayCalendar = {
  id: 'nz',
  name: 'New Zealand',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'New Year': '2025-01-01 2025-01-02 2026-01-01 2026-01-02 2027-01-01 2027-01-04',
    'Waitangi Day': '2025-02-06 2026-02-06 2027-02-08',
    'Good Friday': '2025-04-18 2026-04-03 2027-03-26',
    'Easter Monday': '2025-04-21 2026-04-06 2027-03-29',
    'Anzac Day': '2025-04-25 2026-04-27 2027-04-26',
    'King’s Birthday': '2025-06-02 2026-06-01 2027-06-07',
    Matariki: '2025-06-20 2026-07-10 2027-06-25',
    'Labour Day': '2025-10-27 2026-10-26 2027-10-25',
    'Christmas and the days up to New Year':
      '2025-12-25 2025-12-26 2025-12-29 2025-12-30 2025-12-31 2026-12-25 2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-12-27 2027-12-28 2027-12-29 2027-12-30 2027-12-31',
  }),
  possible: [],
  sources: [
    cited('Legislation Act 2019, section 13 (working day)'),
    cited('Te Kāhui o Matariki Public Holiday Act 2022'),
  ],
};
