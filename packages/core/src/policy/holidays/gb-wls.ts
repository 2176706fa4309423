import {gbEng} from './gb-eng.js';
import type {HolidayCalendar} from './holiday-calendar.js';

/** The bank holidays of Wales, which are those of England. */
export const gbWls: HolidayCalendar = {...gbEng, id: 'gb-wls', name: 'Wales'};
