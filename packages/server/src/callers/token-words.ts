import {randomBytes} from 'node:crypto';

/** Beginnings by which people and secret scanners recognize a token of this service. */
export const tokenPrefixes = {staff: 'prs_', session: 'pra_', device: 'prd_'} as const;

/** Makes a token with 256 random bits. */
export function makeToken(kind: keyof typeof tokenPrefixes): string {
  return tokenPrefixes[kind] + randomBytes(32).toString('base64url');
}
