import type {KioskActivity, KioskTrouble} from './kiosk-configuration.js';

/** Everything that can be done at a kiosk. */
export const kioskActivities = [
  'complaint',
  'compliment',
  'question',
  'suggestion',
  'survey',
  'rights',
  'help',
] as const satisfies readonly KioskActivity[];

/** Every word that a report may use for what is wrong. A closed list: nothing that anyone wrote can ride along. */
export const kioskTroubles = [
  'storage-full',
  'may-be-evicted',
  'evicted',
  'store-closed',
  'key-unknown',
  'unauthorized',
  'bad-signature',
  'unreadable',
  'other-facility',
  'other-device',
  'older',
  'not-wiped',
  'clock-wrong',
  'no-printer',
] as const satisfies readonly KioskTrouble[];

/** Bounds of what a kiosk is configured with. Least times are those of WCAG 2.2.1. */
export const kioskLimits = {
  idleSeconds: {min: 20, max: 600},
  warningSeconds: {min: 20, max: 300},
  coolDownSeconds: {min: 3, max: 60},
  /** Of the welcome in one language. */
  welcome: {max: 300},
  languages: {max: 40},
  handOverUrl: {max: 300},
  pinIterations: {min: 1, max: 5_000_000},
} as const;
