import {auNsw} from './au-nsw.js';
import {auVic} from './au-vic.js';
import {auWa} from './au-wa.js';
import {caBc} from './ca-bc.js';
import {caOn} from './ca-on.js';
import {gbEng} from './gb-eng.js';
import {gbNir} from './gb-nir.js';
import {gbSct} from './gb-sct.js';
import {gbWls} from './gb-wls.js';
import type {HolidayCalendar} from './holiday-calendar.js';
import {ie} from './ie.js';
import {india} from './in.js';
import {nz} from './nz.js';
import {us} from './us.js';

/**
 * A calendar of holidays for every place whose rules count working or business days, and the federal one of the United
 * States.
 */
export const holidayCalendars: readonly HolidayCalendar[] = [
  us,
  gbEng,
  gbSct,
  gbWls,
  gbNir,
  ie,
  nz,
  auNsw,
  auVic,
  auWa,
  caOn,
  caBc,
  india,
];
