export {readEnrolment, writeEnrolment, type Enrolment} from './enrolment.js';
export type {
  KioskActivity,
  KioskConfiguration,
  KioskPin,
  KioskReport,
  KioskStatus,
  KioskTrouble,
} from './kiosk-configuration.js';
export {kioskActivities, kioskLimits, kioskTroubles} from './kiosk-limits.js';
export type {KioskOperations} from './kiosk-operations.js';
export {checkPin, hashPin, pinDelayMs} from './kiosk-pin.js';
export {
  readSignedConfiguration,
  type ExpectedConfiguration,
  type SignedConfiguration,
} from './read-signed-configuration.js';
