import type {HandOver, HandOverState} from '../hand-over/hand-over.js';
import type {QueuedOperation} from '../outbox/queued-write.js';
import type {Recovery, SealedWrite, SealingKey} from '../outbox/sealed-write.js';
import type {Proof} from '../transport/transport.js';
import type {KioskConfiguration, KioskReport, KioskStatus} from './kiosk-configuration.js';

interface OfFacility {
  readonly facilityId: string;
}

/** The calls of outboxes and kiosks. */
export interface KioskOperations {
  'read-sealing-key': {request: OfFacility; response: SealingKey};
  /** Answered as the operation inside is; a replay gets the first outcome. */
  'deliver-sealed': {
    request: SealedWrite & {readonly proof?: Proof | undefined};
    response: {readonly id: string};
  };
  /**
   * A device's, by its token. `signed` is a compact JWS (ES256, typ `pr-kiosk+jws`) of a `KioskConfiguration`. Before
   * staff have written one it has version 0 and nothing that is optional.
   */
  'read-kiosk-configuration': {request: OfFacility; response: {readonly signed: string}};
  'report-kiosk': {
    request: OfFacility & {readonly report: KioskReport};
    /** The service's time. */
    response: {readonly at: string};
  };
  /** A device's. The same id with another ciphertext is a conflict; a replay gets the first receipt. */
  'hand-over': {
    request: OfFacility & HandOver;
    response: {readonly id: string; readonly expiresAt: string};
  };
  /** The device's that handed it over; `not-found` to others. */
  'read-hand-over-state': {
    request: OfFacility & {readonly id: string};
    response: {readonly state: HandOverState};
  };
  /**
   * The device's that handed it over: takes the ciphertext away at once, and tells whether a phone was there first.
   * `not-found` to others. The same again is safe.
   */
  'withdraw-hand-over': {
    request: OfFacility & {readonly id: string};
    response: {readonly state: HandOverState};
  };
  /** Anyone's who has the id, once; afterwards, and after its time, `not-found` as if it had never been. */
  'collect-hand-over': {
    request: OfFacility & {readonly id: string};
    response: {readonly ciphertext: string};
  };
  /** Staff's. */
  'list-kiosks': {request: OfFacility; response: {readonly kiosks: readonly KioskStatus[]}};
  'configure-kiosk': {
    request: OfFacility & {
      readonly deviceId: string;
      readonly configuration: Omit<
        KioskConfiguration,
        'facilityId' | 'deviceId' | 'version' | 'sealingKey' | 'pin'
      > & {
        /** 6 to 12 digits; kept only as a slow hash. Absent: as before. */
        readonly pin?: string | undefined;
      };
    };
    response: {readonly deviceId: string; readonly version: number};
  };
  /** Staff's: what a device could not deliver. `operation` and `id` are what the seal is bound to. */
  'recover-sealed': {
    request: SealedWrite & {readonly operation: QueuedOperation};
    response: Recovery;
  };
}
