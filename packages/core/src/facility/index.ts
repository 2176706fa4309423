export {
  dateIn,
  localize,
  promisedDates,
  type Facility,
  type FacilityContact,
  type Localized,
  type Promised,
  type Readers,
} from './facility.js';
