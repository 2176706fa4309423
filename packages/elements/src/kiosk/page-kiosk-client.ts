import {
  createKioskClient,
  type KioskClient,
  type KioskClientOptions,
} from '@patient-relations/core/kiosk-client';

/** A device's client for a page. Loaded by `import()` alone, when it is needed. */
export function createPageKioskClient(options: KioskClientOptions): KioskClient {
  return createKioskClient(options);
}
