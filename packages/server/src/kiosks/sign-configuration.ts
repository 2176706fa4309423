import {CompactSign} from 'jose';
import type {KioskConfiguration} from '@patient-relations/core/kiosk';
import type {ServiceParts} from '../service-parts.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {KioskRow} from '../store/kiosk-store.js';

/** Signs how a device is to behave, with the key it seals to inside: what it does not trust, it does not seal to. */
export async function signConfiguration(
  {signingKey, sealingKeys}: Pick<ServiceParts, 'signingKey' | 'sealingKeys'>,
  {facilityId}: FacilityScope,
  {id: deviceId, configuration, configuration_version: version}: KioskRow,
): Promise<string> {
  const signed: KioskConfiguration = {
    ...configuration,
    facilityId,
    deviceId,
    version,
    sealingKey: sealingKeys.current,
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(signed)))
    .setProtectedHeader({alg: 'ES256', typ: 'pr-kiosk+jws', kid: signingKey.keyId})
    .sign(signingKey.privateKey);
}
