import {fromBase64Url, toBase64Url} from '../case/digest.js';
import {fits, type Shape} from '../transport/shape.js';

/** What a new device is given once, by staff who stand in front of it. */
export interface Enrolment {
  readonly facilityId: string;
  readonly deviceId: string;
  /** The device token. Whoever has it is the device until it is revoked. */
  readonly token: string;
  /** The service's public key: configurations are checked with it. */
  readonly configurationKey: JsonWebKey;
}

const mark = 'prk1.';
/** A QR code of that length can still be read from a sheet of paper. */
const maxLength = 2000;
const coordinate = /^[\w-]{43}$/;
const shape: Shape = {
  facilityId: /^[\w.-]{1,100}$/,
  deviceId: /^[\w.-]{1,100}$/,
  // It travels in a header.
  token: /^[\w.~+/=-]{16,512}$/,
  configurationKey: {kty: /^EC$/, crv: /^P-256$/, x: coordinate, y: coordinate},
};

/** One line of text for staff to paste, or to print as a QR code. It holds a token: it is not for mail or chat. */
export function writeEnrolment({
  facilityId,
  deviceId,
  token,
  configurationKey: {kty, crv, x, y},
}: Enrolment): string {
  // Field by field: a private part of the key must not come along.
  const given = {facilityId, deviceId, token, configurationKey: {kty, crv, x, y}};
  return mark + toBase64Url(new TextEncoder().encode(JSON.stringify(given)));
}

/** The line read back, however it was wrapped on its way; `undefined` for anything else. */
export function readEnrolment(text: string): Enrolment | undefined {
  if (text.length > 2 * maxLength) return undefined;
  const line = text.replace(/\s/g, '');
  if (!line.startsWith(mark) || line.length > maxLength) return undefined;
  try {
    const json = new TextDecoder('utf-8', {fatal: true}).decode(
      fromBase64Url(line.slice(mark.length)),
    );
    const given: unknown = JSON.parse(json);
    return fits(given, shape) ? withoutMore(given as Enrolment) : undefined;
  } catch {
    return undefined;
  }
}

function withoutMore({facilityId, deviceId, token, configurationKey}: Enrolment): Enrolment {
  const {kty, crv, x, y} = configurationKey;
  return {facilityId, deviceId, token, configurationKey: {kty, crv, x, y} as JsonWebKey};
}
