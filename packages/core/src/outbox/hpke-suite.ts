import {Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256} from '@hpke/core';

/** The one suite of HPKE (RFC 9180) that things are sealed with: P-256, HKDF-SHA-256, AES-256-GCM. */
export function createHpkeSuite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}
