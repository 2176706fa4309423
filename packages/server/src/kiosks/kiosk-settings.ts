import type {KioskConfiguration} from '@patient-relations/core/kiosk';

/** What staff have written for a kiosk, as it is kept: of the PIN only the slow hash. */
export type KioskSettings = Omit<
  KioskConfiguration,
  'facilityId' | 'deviceId' | 'version' | 'sealingKey'
>;
