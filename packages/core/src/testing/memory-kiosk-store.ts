import {toBase64Url} from '../case/digest.js';
import type {KioskConfiguration, KioskReport} from '../kiosk/kiosk-configuration.js';
import type {RequestOf} from '../transport/transport.js';

/** A device as the memory service keeps it. */
export interface MemoryKiosk {
  readonly deviceId: string;
  version: number;
  settings: Omit<RequestOf<'configure-kiosk'>['configuration'], 'pin'>;
  pin: KioskConfiguration['pin'];
  report?: {readonly report: KioskReport; readonly at: string};
}

/** What waits in the relay of the memory service. */
export interface MemoryHandOver {
  readonly deviceId: string;
  readonly ciphertext: string;
  expiresAt: string;
  collected: boolean;
}

/** The devices of the memory service, what they hand over, and the key that signs for them. */
export interface MemoryKioskStore {
  readonly kiosks: Map<string, MemoryKiosk>;
  readonly handOvers: Map<string, MemoryHandOver>;
  /** Makes a device known. */
  enroll(deviceId: string): MemoryKiosk;
  /** What a device checks a configuration with. */
  publicKey(): Promise<JsonWebKey>;
  /** A compact JWS. */
  sign(configuration: KioskConfiguration): Promise<string>;
}

const algorithm = {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'};

export function createMemoryKioskStore(): MemoryKioskStore {
  const kiosks = new Map<string, MemoryKiosk>();
  let making: Promise<CryptoKeyPair> | undefined;
  // Made when it is first needed: most tests and stories have no kiosk.
  const keys = (): Promise<CryptoKeyPair> =>
    (making ??= crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']));
  return {
    kiosks,
    handOvers: new Map(),
    enroll(deviceId) {
      const known = kiosks.get(deviceId);
      if (known) return known;
      const kiosk = {deviceId, version: 0, settings: {}, pin: undefined};
      kiosks.set(deviceId, kiosk);
      return kiosk;
    },
    publicKey: async () => crypto.subtle.exportKey('jwk', (await keys()).publicKey),
    async sign(configuration) {
      const parts = [{alg: 'ES256', typ: 'pr-kiosk+jws'}, configuration];
      const input = parts.map((part) => toBase64Url(bytesOf(JSON.stringify(part)))).join('.');
      const {privateKey} = await keys();
      const signature = await crypto.subtle.sign(algorithm, privateKey, bytesOf(input));
      return `${input}.${toBase64Url(new Uint8Array(signature))}`;
    },
  };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
