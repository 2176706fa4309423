import {fromBase64Url} from '../case/digest.js';
import {isKioskConfiguration} from './is-kiosk-configuration.js';
import type {KioskConfiguration} from './kiosk-configuration.js';

/** What a device holds a configuration against. */
export interface ExpectedConfiguration {
  /** Came with the device's enrolment, never with the configuration. */
  readonly publicKeyJwk: JsonWebKey;
  readonly facilityId: string;
  readonly deviceId?: string | undefined;
  /** The version the device has: it takes no older one, which someone may have kept to undo a change. */
  readonly atLeast?: number | undefined;
}

/**
 * What a signed configuration is.
 * - `unreadable`: no JWS of this kind, or what is signed is no configuration that this version can follow.
 * - `bad-signature`: signed by another key, or changed since.
 * - `other-facility`, `other-device`: meant for somebody else.
 * - `older`: the device has had a later one.
 */
export type SignedConfiguration =
  | {readonly status: 'good'; readonly configuration: KioskConfiguration}
  | {
      readonly status: 'unreadable' | 'bad-signature' | 'other-facility' | 'other-device' | 'older';
    };

const algorithm = {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'};
/** More than any configuration has: a device should not work through a film that someone sends instead. */
const maxLength = 64 * 1024;

/**
 * Checks a compact JWS by a key the device already has. The one algorithm is ours to choose: a header that names
 * another, or brings a key of its own, changes nothing.
 */
export async function readSignedConfiguration(
  signed: string,
  expected: ExpectedConfiguration,
): Promise<SignedConfiguration> {
  const parts = readParts(signed);
  if (!parts) return {status: 'unreadable'};
  if (!(await isSigned(parts, expected.publicKeyJwk))) return {status: 'bad-signature'};
  const configuration = readJson(parts.payload);
  if (!isKioskConfiguration(configuration)) return {status: 'unreadable'};
  const {facilityId, deviceId, atLeast = 0} = expected;
  if (configuration.facilityId !== facilityId) return {status: 'other-facility'};
  if (deviceId !== undefined && configuration.deviceId !== deviceId)
    return {status: 'other-device'};
  return configuration.version < atLeast ? {status: 'older'} : {status: 'good', configuration};
}

interface Parts {
  readonly payload: Uint8Array;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly input: Uint8Array<ArrayBuffer>;
}

function readParts(signed: string): Parts | undefined {
  if (signed.length > maxLength) return undefined;
  // Nothing but what base64url is made of: readers that skip what they do not know would see several texts as one.
  const found = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(signed);
  const [header, payload, signature] = (found ?? []).slice(1).map(bytesOf);
  if (!header || !payload || !signature || !isOurHeader(readJson(header))) return undefined;
  const input = new TextEncoder().encode(signed.slice(0, signed.lastIndexOf('.')));
  return {payload, signature, input};
}

function isOurHeader(header: unknown): boolean {
  if (typeof header !== 'object' || header === null) return false;
  const {alg, typ} = header as Readonly<Record<string, unknown>>;
  // `crit` asks for more than is done here (RFC 7515 §4.1.11).
  return alg === 'ES256' && typ === 'pr-kiosk+jws' && !('crit' in header);
}

async function isSigned({signature, input}: Parts, jwk: JsonWebKey): Promise<boolean> {
  const {kty, crv, x, y} = jwk;
  // A key that cannot be used has signed nothing.
  const importing = crypto.subtle.importKey(
    'jwk',
    {kty, crv, x, y} as JsonWebKey,
    algorithm,
    false,
    ['verify'],
  );
  const key = await importing.catch(() => undefined);
  return key !== undefined && crypto.subtle.verify(algorithm, key, signature, input);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64Url(text);
  } catch {
    return undefined;
  }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    return undefined;
  }
}
