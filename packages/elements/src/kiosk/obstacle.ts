import type {KioskTrouble} from '@patient-relations/core/kiosk';
import type {OutboxStatus} from '@patient-relations/core/outbox';
import type {KioskDevice} from './kiosk-device.js';
import type {Obstacle, Offer} from './kiosk-session.js';

type Device = Pick<KioskDevice, 'enrolment' | 'configuration' | 'isStoreOpen' | 'refusal'>;

/** Troubles with which nothing that someone sends could be kept or would ever arrive. */
const grave = ['storage-full', 'store-closed', 'key-unknown', 'unauthorized'] as const;

/** Why nobody can begin now, if so. */
export function obstacleTo(
  offer: Offer,
  device: Device,
  queue: Pick<OutboxStatus, 'troubles' | 'writes'>,
): Obstacle | undefined {
  if (!device.isStoreOpen) return 'store-closed';
  if (!device.enrolment) return 'not-enrolled';
  const troubles = troublesNow(device, queue);
  const trouble = grave.find((each) => each === device.refusal || troubles.includes(each));
  if (trouble) return trouble;
  if (!device.configuration) return 'no-configuration';
  return offer.activities.length === 0 ? 'nothing-to-do' : undefined;
}

/** True where the hospital does not know this device, or no longer: a connection alone brings nothing there. */
export function isUnknown(
  {refusal}: Pick<Device, 'refusal'>,
  {troubles}: Pick<OutboxStatus, 'troubles'>,
): boolean {
  return refusal === 'unauthorized' || troubles.includes('unauthorized');
}

/** What was sealed to a key that is gone waits for staff; whoever comes now is sealed to the one in the settings. */
function troublesNow(
  {configuration}: Device,
  {troubles, writes}: Pick<OutboxStatus, 'troubles' | 'writes'>,
): readonly KioskTrouble[] {
  const isStillUsed = writes.some(
    ({problem, keyId}) =>
      problem === 'unknown-sealing-key' && keyId === configuration?.sealingKey.keyId,
  );
  return isStillUsed ? troubles : troubles.filter((each) => each !== 'key-unknown');
}
