import type {Localized} from '../facility/localize.js';
import type {OutboxTrouble} from '../outbox/outbox.js';
import type {SealingKey} from '../outbox/sealed-write.js';

/** How a PIN is kept: PBKDF2-SHA-256. Four digits fall to whoever has the configuration; six or more are asked for. */
export interface KioskPin {
  /** base64url */
  readonly salt: string;
  readonly iterations: number;
  /** 32 bytes, base64url */
  readonly hash: string;
}

/** What can be done at a kiosk; the page has a `<template>` for each. */
export type KioskActivity =
  'complaint' | 'compliment' | 'question' | 'suggestion' | 'survey' | 'rights' | 'help';

/** How a device behaves: written by the hospital, signed by the service, checked by the device. */
export interface KioskConfiguration {
  readonly facilityId: string;
  readonly deviceId: string;
  /** Grows with each change: a device takes no older one. */
  readonly version: number;
  /** Where the device stands, said to staff and with what is sent. An id of the facility's `locations`. */
  readonly locationId?: string | undefined;
  readonly welcome?: Localized | undefined;
  /** Offered, in this order; those of the facility by default. */
  readonly languages?: readonly string[] | undefined;
  /** Shown, in this order; every template of the page by default. */
  readonly activities?: readonly KioskActivity[] | undefined;
  /** Seconds without a touch before the warning; 60 by default, at least 20. */
  readonly idleSeconds?: number | undefined;
  /** Seconds the warning stands; 30 by default, at least 20 (WCAG 2.2.1). */
  readonly warningSeconds?: number | undefined;
  /** Seconds the goodbye stands; 8 by default. */
  readonly coolDownSeconds?: number | undefined;
  /** A printer is there. */
  readonly printer?: boolean | undefined;
  /** Where a phone goes on with a form; without it nothing is handed over. */
  readonly handOverUrl?: string | undefined;
  /** Without it staff cannot leave the kiosk from the screen. */
  readonly pin?: KioskPin | undefined;
  readonly sealingKey: SealingKey;
}

/**
 * What can be wrong with a device: troubles of its outbox, why it did not take a configuration (see
 * `readSignedConfiguration`), and what it noticed itself. `no-printer`: the last person who was asked said that no paper
 * came out.
 */
export type KioskTrouble =
  | OutboxTrouble
  | 'bad-signature'
  | 'unreadable'
  | 'other-facility'
  | 'other-device'
  | 'older'
  | 'not-wiped'
  | 'clock-wrong'
  | 'no-printer';

/** A device's own view of itself, for the office. Nothing of what anyone wrote. */
export interface KioskReport {
  /** Of the page: `1.4.0`, `2026-11-22.3`. It begins with a digit; any other is refused. */
  readonly version: string;
  readonly configurationVersion: number;
  /** How many writes wait, and how many of them were refused. */
  readonly queued: number;
  readonly refused: number;
  /** How many are known to be gone unsent. */
  readonly lost: number;
  /** How long the oldest has waited, in seconds, as far as the device can tell. */
  readonly oldestSeconds: number;
  readonly state: 'ready' | 'in-use' | 'locked' | 'out-of-order';
  readonly troubles: readonly KioskTrouble[];
  /** Milliseconds by which the device's clock is ahead of the last answer's `date`; negative when behind. */
  readonly clockAheadMs?: number | undefined;
}

/** A kiosk as the office sees it. */
export interface KioskStatus {
  readonly deviceId: string;
  readonly name: string;
  readonly revoked: boolean;
  readonly configurationVersion: number;
  /** The last report and when it came (the service's clock); absent before the first. */
  readonly report?: KioskReport | undefined;
  readonly reportedAt?: string | undefined;
}
