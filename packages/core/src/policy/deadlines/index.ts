export type * from './case-facts.js';
export type * from './deadline.js';
export type {DeadlineRules} from './deadline-rules.js';
export {deadlinesOf} from './deadlines-of.js';
export {deadlinesOfCase, nextDue, type CaseOnClock, type NextDue} from './deadlines-of-case.js';
export {earliestDue, type BindingDeadline} from './earliest-due.js';
export {factsOfCase} from './facts-of-case.js';
export {filingDeadlines, type FilingDeadline} from './filing-limits.js';
export {packOn} from './pack-on.js';
export type {
  Holiday,
  HolidayCalendar,
  PossibleHoliday,
  Weekday,
} from '../holidays/holiday-calendar.js';
export {holidayCalendars} from '../holidays/index.js';
