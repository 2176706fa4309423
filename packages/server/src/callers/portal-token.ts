import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type {HostedFacility} from '../facility/facilities.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse} from '../problems/refusal.js';

/** A portal's user. */
export interface PortalPerson {
  /** As the hospital wrote it. */
  readonly subject: string;
  readonly subjectHash: string;
}

/** Reads the tokens that hospitals issue to their portal's users. */
export interface PortalTokens {
  /**
   * The keyed hash of a token's subject: all that is kept of it beside cases and answers.
   * @throws {Refusal} `unauthorized`
   */
  readonly subjectOf: (hosted: HostedFacility, token: string) => Promise<string>;
  /**
   * The same beside the subject itself, which is the key of a person's records of notices.
   * @throws {Refusal} `unauthorized`
   */
  readonly personOf: (hosted: HostedFacility, token: string) => Promise<PortalPerson>;
}

/** Public-key algorithms only: a shared secret or `none` can never pass. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

export function createPortalTokens(secrets: Secrets): PortalTokens {
  const keySets = new Map<HostedFacility, JWTVerifyGetKey>();

  async function personOf(hosted: HostedFacility, token: string): Promise<PortalPerson> {
    const {portal} = hosted;
    if (!portal) throw refuse('unauthorized');
    const keys = keySets.get(hosted) ?? keySetOf(portal);
    keySets.set(hosted, keys);
    const {sub} = await verifyToken(token, keys, portal);
    // The library asks only that the claim is there: an empty one would make one person of many.
    if (typeof sub !== 'string' || sub === '') throw refuse('unauthorized');
    const subjectHash = secrets.hash('subject', JSON.stringify([portal.issuer, sub]));
    return {subject: sub, subjectHash};
  }

  return {
    personOf,
    subjectOf: async (hosted, token) => (await personOf(hosted, token)).subjectHash,
  };
}

async function verifyToken(
  token: string,
  keys: JWTVerifyGetKey,
  {issuer, audience}: NonNullable<HostedFacility['portal']>,
): Promise<JWTPayload> {
  try {
    const {payload} = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: 30,
    });
    return payload;
  } catch (error) {
    throw isKeysOutOfReach(error)
      ? refuse('unknown', {status: 503, retryAfterSeconds: 10})
      : refuse('unauthorized');
  }
}

function keySetOf({jwks}: NonNullable<HostedFacility['portal']>): JWTVerifyGetKey {
  if ('url' in jwks) return createRemoteJWKSet(new URL(jwks.url), {timeoutDuration: 5000});
  // The configuration's schema has checked that these are objects; the library checks each key as it uses it.
  return createLocalJWKSet({
    keys: jwks.keys,
  });
}

/** The portal's keys could not be fetched: that says nothing about the caller, who may come back. */
function isKeysOutOfReach(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC';
}
