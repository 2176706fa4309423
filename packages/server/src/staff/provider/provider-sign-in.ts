import {createHash, randomBytes} from 'node:crypto';
import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type IDToken,
} from 'openid-client';
import type {CallerEvidence} from '../../callers/callers.js';
import type {StaffProvider} from '../../config/staff-config.js';
import type {HostedFacility} from '../../facility/facilities.js';
import type {Secrets} from '../../keys/secrets.js';
import {refuse} from '../../problems/refusal.js';
import type {ServiceParts} from '../../service-parts.js';
import {findAccount, type AccountRow} from '../../store/account-store.js';
import {
  insertProviderSignIn,
  insertSignInCode,
  takeProviderSignIn,
  takeSignInCode,
} from '../../store/provider-sign-in-store.js';
import type {BegunSession} from '../sessions.js';
import {accountByClaims} from './account-by-claims.js';

/** Why somebody who came back from their provider is not signed in. The staff's page says it in words. */
export type ProviderSignInProblem =
  | 'expired' // begun too long ago, or used before
  | 'declined' // by the person or by the provider
  | 'not-confirmed' // what the provider says does not hold
  | 'provider-unreachable'
  | 'no-role' // known to the provider, and here for nothing
  | 'disabled';

/** What came of it, for the page to go on with. */
export type ProviderSignInResult =
  {readonly code: string} | {readonly problem: ProviderSignInProblem; readonly cause?: unknown};

interface Asked {
  readonly hosted: HostedFacility;
  readonly provider: StaffProvider;
  readonly request: CallerEvidence;
}

/** How long someone may take at their provider, and a page to ask for its session. */
const atProviderMs = 10 * 60_000;
const codeMs = 60_000;

/** Where to send somebody, to sign in at their provider. `challenge` is SHA-256 of what their page keeps to itself. */
export async function beginProviderSignIn(
  {db, secrets, now, providerClients}: ServiceParts,
  {hosted, provider}: Omit<Asked, 'request'>,
  challenge: string,
): Promise<URL> {
  const client = await providerClients.of(provider);
  const state = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now().getTime() + atProviderMs).toISOString();
  const stateHash = secrets.hash('provider-sign-in', state);
  await insertProviderSignIn(db, hosted.scope, {stateHash, challenge, expiresAt});
  const {nonce, verifier} = secretsOf(secrets, state);
  return buildAuthorizationUrl(client, {
    redirect_uri: provider.redirectUrl,
    scope: provider.scope ?? 'openid profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
}

/** Takes somebody back from their provider. `search` is the query they came with. */
export async function completeProviderSignIn(
  parts: ServiceParts,
  {hosted, provider, request}: Asked,
  {state, search}: {readonly state: string; readonly search: string},
): Promise<ProviderSignInResult> {
  const {db, secrets, audit, now} = parts;
  const at = now();
  const stateHash = secrets.hash('provider-sign-in', state);
  // Taken first: whatever comes of it, it was used.
  const challenge = await takeProviderSignIn(db, hosted.scope, {stateHash, at: at.toISOString()});
  if (challenge === undefined) return {problem: 'expired'};
  audit.note(hosted.scope, request, {account: undefined, isRefused: true});
  const confirmed = await confirm(parts, provider, {state, search});
  if ('problem' in confirmed) return confirmed;
  const account = await accountByClaims(parts, {hosted, provider}, confirmed.claims);
  const problem = problemWith(account);
  audit.note(hosted.scope, request, {account, isRefused: problem !== undefined});
  if (!account || problem !== undefined) return {problem: problem ?? 'no-role'};
  const code = randomBytes(32).toString('base64url');
  await insertSignInCode(db, hosted.scope, {
    codeHash: secrets.hash('provider-sign-in', code),
    accountId: account.id,
    challenge,
    expiresAt: new Date(at.getTime() + codeMs).toISOString(),
  });
  return {code};
}

/**
 * Gives the page that began a sign-in its session. A code is good once, and for that page alone: whoever finds one in a
 * history or a log does not have what the page has kept.
 * @throws {Refusal} `unauthorized`
 */
export async function takeProviderSession(
  {db, secrets, sessions, audit, now}: ServiceParts,
  {hosted, request}: Omit<Asked, 'provider'>,
  {code, verifier}: {readonly code: string; readonly verifier: string},
): Promise<BegunSession> {
  const codeHash = secrets.hash('provider-sign-in', code);
  const at = now().toISOString();
  const taken = await takeSignInCode(db, hosted.scope, {codeHash, at});
  if (!taken) throw refuse('unauthorized');
  const account = await findAccount(db, hosted.scope, {id: taken.account_id});
  audit.note(hosted.scope, request, {account});
  const isTheirs = createHash('sha256').update(verifier).digest('base64url') === taken.challenge;
  if (!account || !isTheirs || account.disabled_at !== null) throw refuse('unauthorized');
  return sessions.begin(hosted, account);
}

interface Confirmed {
  readonly claims: IDToken;
}

/** What the provider says of who came back; or why it does not count. */
async function confirm(
  {secrets, providerClients}: ServiceParts,
  provider: StaffProvider,
  {state, search}: {readonly state: string; readonly search: string},
): Promise<Confirmed | {readonly problem: ProviderSignInProblem; readonly cause: unknown}> {
  const {nonce, verifier} = secretsOf(secrets, state);
  const url = new URL(provider.redirectUrl);
  url.search = search;
  try {
    const tokens = await authorizationCodeGrant(await providerClients.of(provider), url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    return claims ? {claims} : {problem: 'not-confirmed', cause: undefined};
  } catch (cause) {
    return {problem: problemOf(cause), cause};
  }
}

function problemWith(account: AccountRow | undefined): ProviderSignInProblem | undefined {
  if (!account || account.roles.length === 0) return 'no-role';
  return account.disabled_at === null ? undefined : 'disabled';
}

function problemOf(error: unknown): ProviderSignInProblem {
  if (error instanceof AuthorizationResponseError) return 'declined';
  return isOutOfReach(error) ? 'provider-unreachable' : 'not-confirmed';
}

/** Nobody answered, or only to say that something is wrong over there. */
function isOutOfReach(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === 'OAUTH_TIMEOUT') return true;
  return error.cause instanceof Response && error.cause.status >= 500;
}

/** They follow from the state and the key: whichever instance takes somebody back can work them out. */
function secretsOf(
  secrets: Secrets,
  state: string,
): {readonly nonce: string; readonly verifier: string} {
  return {
    nonce: secrets.hash('provider-sign-in', `nonce ${state}`),
    verifier: secrets.hash('provider-sign-in', `verifier ${state}`),
  };
}
