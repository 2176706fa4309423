import {cited, unverified} from '../cite.js';
import {holidays, type HolidayCalendar} from './holiday-calendar.js';

/** The three national holidays of India. */
export const india: HolidayCalendar = {
  id: 'in',
  name: 'India',
  weekend: ['Saturday', 'Sunday'],
  years: [2025, 2027],
  days: holidays({
    'Republic Day': '2026-01-26 2027-01-26',
    'Independence Day': '2025-08-15',
    'Gandhi Jayanti': '2025-10-02 2026-10-02',
  }),
  possible: [],
  sources: [
    cited('National holidays of India'),
    unverified(
      'Gazetted and state holidays of India',
      'They differ from state to state and are not here, nor is it known which days of the week are free. A hospital gives its own calendar.',
    ),
  ],
};
