import type {PolicyTime} from './policy-pack.js';

/** Days one after the other. */
export const days = (amount: number): PolicyTime => ({amount, unit: 'days', days: 'calendar'});

/** Days on which offices work. */
export const workingDays = (amount: number): PolicyTime => ({
  amount,
  unit: 'days',
  days: 'working',
});

/** The same where the rule calls them business days. */
export const businessDays = (amount: number): PolicyTime => ({
  amount,
  unit: 'days',
  days: 'business',
});

/** Months by the calendar. */
export const months = (amount: number): PolicyTime => ({amount, unit: 'months', days: 'calendar'});
