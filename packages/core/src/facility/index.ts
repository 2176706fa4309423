export {assistanceOf, type Assistance} from './assistance.js';
export {dateIn} from './date-in.js';
export {correctClock, todayIn} from './today-in.js';
export {localize, type Localized} from './localize.js';
export {
  promisedDates,
  type Facility,
  type FacilityContact,
  type Promised,
  type Readers,
} from './facility.js';
