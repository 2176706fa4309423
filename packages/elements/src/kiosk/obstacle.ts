import type {KioskTrouble} from '@patient-relations/core/kiosk';
import type {KioskDevice} from './kiosk-device.js';
import type {Obstacle, Offer} from './kiosk-session.js';

/** Troubles with which nothing that someone sends could be kept or would ever arrive. */
const grave = ['storage-full', 'store-closed', 'key-unknown', 'unauthorized'] as const;

/** Why nobody can begin now, if so. */
export function obstacleTo(
  offer: Offer,
  device: Pick<KioskDevice, 'enrolment' | 'configuration' | 'isStoreOpen' | 'refusal'>,
  troubles: readonly KioskTrouble[],
): Obstacle | undefined {
  if (!device.isStoreOpen) return 'store-closed';
  if (!device.enrolment) return 'not-enrolled';
  const trouble = grave.find((each) => each === device.refusal || troubles.includes(each));
  if (trouble) return trouble;
  if (!device.configuration) return 'no-configuration';
  return offer.activities.length === 0 ? 'nothing-to-do' : undefined;
}
