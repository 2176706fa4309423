import {exportJWK, generateKeyPair, SignJWT} from 'jose';
import type {HostedFacilityConfig} from '../config/service-config.js';

/** A hospital's portal: what a facility's configuration says of it, and tokens for its users. */
export interface TestPortal {
  readonly config: NonNullable<HostedFacilityConfig['portal']>;
  readonly tokenFor: (subject: string) => Promise<string>;
}

/** Makes a portal with a key of its own. */
export async function createTestPortal(): Promise<TestPortal> {
  const {privateKey, publicKey} = await generateKeyPair('ES256');
  const jwks = {keys: [{...(await exportJWK(publicKey)), alg: 'ES256'}]};
  const issuer = 'https://portal.riverside.example';
  const audience = 'patient-relations';
  return {
    config: {issuer, audience, jwks},
    tokenFor: (subject) =>
      new SignJWT({sub: subject})
        .setProtectedHeader({alg: 'ES256'})
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('5m')
        .sign(privateKey),
  };
}
