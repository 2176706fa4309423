import {sealingKeyShape} from '../outbox/outbox-shapes.js';
import {fits, type Shape} from '../transport/shape.js';
import type {KioskConfiguration} from './kiosk-configuration.js';
import {kioskLimits} from './kiosk-limits.js';

const shape: Shape = {
  facilityId: 'string',
  deviceId: 'string',
  version: 'number',
  'locationId?': 'string',
  'welcome?': {'*': 'string'},
  'languages?': ['string'],
  // Those of a newer service are passed on: the page has no template for them, and shows none.
  'activities?': ['string'],
  'idleSeconds?': 'number',
  'warningSeconds?': 'number',
  'coolDownSeconds?': 'number',
  'printer?': 'boolean',
  // It becomes the address in a QR code.
  'handOverUrl?': /^https?:\/\/[^\s#]+$/,
  'pin?': {salt: /^[\w-]{16,}$/, iterations: 'number', hash: /^[\w-]{43}$/},
  sealingKey: sealingKeyShape,
};

/** True for a configuration that a device can follow: an hour without a warning is none, whoever signed it. */
export function isKioskConfiguration(value: unknown): value is KioskConfiguration {
  if (!fits(value, shape)) return false;
  const configuration = value as KioskConfiguration;
  const {version, pin} = configuration;
  const times = ['idleSeconds', 'warningSeconds', 'coolDownSeconds'] as const;
  return (
    Number.isSafeInteger(version) &&
    version >= 0 &&
    times.every((name) => isWithin(configuration[name], kioskLimits[name])) &&
    isWithin(pin?.iterations, kioskLimits.pinIterations)
  );
}

function isWithin(
  value: number | undefined,
  {min, max}: {readonly min: number; readonly max: number},
): boolean {
  return value === undefined || (value >= min && value <= max);
}
