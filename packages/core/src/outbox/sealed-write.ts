import type {QueuedOperation} from './queued-write.js';

/** The service's public key for sealing, as `GET /v1/facilities/{id}/sealing-key` gives it. */
export interface SealingKey {
  /** The RFC 7638 thumbprint of the public key: 32 bytes, base64url. */
  readonly keyId: string;
  /** The uncompressed point of P-256: 65 bytes, base64url. */
  readonly publicKey: string;
}

/** What a seal is bound to: a sealed write opens under no other facility, id or operation. */
export interface SealBinding {
  readonly facilityId: string;
  readonly operation: QueuedOperation;
  readonly id: string;
}

/**
 * A write that only the service can open.
 *
 * `sealed` is `1 | key id (32) | encapsulated key (65) | ciphertext`: the first byte is the version of this form, the
 * rest HPKE in base mode (RFC 9180) with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM; `info` is
 * `patient-relations sealed write 1`, the additional data `{facilityId}\n{operation}\n{id}` in UTF-8. What is sealed is
 * `length of the JSON in bytes (4, big-endian) | JSON of the request | bytes of the file, if the request has one`.
 */
export interface SealedWrite extends SealBinding {
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** A sealed write as staff carry it from a device to the service: a line of a recovery file (NDJSON). */
export interface RecoveryLine extends SealBinding {
  /** base64url */
  readonly sealed: string;
}

/** What became of a sealed write that staff handed in. */
export type Recovery =
  /** It is stored now, or was before. */
  | {readonly outcome: 'stored'; readonly id: string}
  /** The rules of the service refuse it. Staff get what the person wrote, so that they can act on it. */
  | {
      readonly outcome: 'refused';
      readonly id: string;
      readonly problem: {readonly code: string};
      readonly content: Readonly<Record<string, unknown>>;
    };
