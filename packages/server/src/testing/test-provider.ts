import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {exportJWK, generateKeyPair, SignJWT, type JWTPayload} from 'jose';
import type {Provider} from 'oidc-provider';
import type {StaffProvider} from '../config/staff-config.js';

/** A real provider of OpenID Connect on loopback, where whoever comes is signed in as the person the test names. */
export interface TestProvider {
  readonly config: StaffProvider;
  readonly secret: string;
  /** Who signs in next, and with which claims. */
  signsIn: Person | undefined;
  /** Changes what the token says before it is signed by the provider's own key. */
  tamper: ((claims: JWTPayload) => JWTPayload) | undefined;
  /** Signs tokens with a key that the provider does not publish. */
  signsWithForeignKey: boolean;
  /** Follows a browser through the provider until it comes back to the service; where it is sent then. */
  readonly follow: (from: string) => Promise<string>;
  /** Answers nothing any more, or answers again. */
  readonly goDown: () => Promise<void>;
  readonly comeUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface Person {
  readonly sub: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

export const redirectUrl =
  'https://service.test/v1/staff/facilities/riverside/provider-sign-in/callback';
export const staffPage = 'https://service.test/staff/';

/** Starts a provider. The class comes from the test: only tests have it. */
export async function startTestProvider(OpenIdProvider: typeof Provider): Promise<TestProvider> {
  const [own, foreign] = [
    await generateKeyPair('RS256', {extractable: true}),
    await generateKeyPair('RS256'),
  ];
  const jwk = {...(await exportJWK(own.privateKey)), kid: 'own', alg: 'RS256', use: 'sig'};
  const secret = 'a secret of the client and the provider';
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new OpenIdProvider(issuer, {
    jwks: {keys: [jwk]},
    clients: [
      {client_id: 'patient-relations', client_secret: secret, redirect_uris: [redirectUrl]},
    ],
    claims: {profile: ['name', 'groups', 'units', 'realm']},
    conformIdTokenClaims: false,
    features: {devInteractions: {enabled: false}},
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({sub, ...test.signsIn?.claims}),
    }),
    interactions: {url: (_ctx: unknown, {uid}: {uid: string}) => `/interaction/${uid}`},
  });
  const sign = (claims: JWTPayload): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({alg: 'RS256', kid: 'own'})
      .sign(test.signsWithForeignKey ? foreign.privateKey : own.privateKey);
  provider.use(async (ctx, next) => {
    await next();
    const token = ctx.path === '/token' ? ctx.body?.id_token : undefined;
    if (token === undefined || (!test.tamper && !test.signsWithForeignKey)) return;
    const said = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    ) as JWTPayload;
    ctx.body = {...ctx.body, id_token: await sign(test.tamper?.(said) ?? said)};
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void answer(request, response);
    void interact(provider, {request, response}, test.signsIn);
  });
  const test: TestProvider = {
    config: {
      issuer,
      clientId: 'patient-relations',
      secretVariable: 'PR_PROVIDER_SECRET',
      redirectUrl,
      page: staffPage,
      roles: {
        claim: 'groups',
        map: {
          'PR leads': ['pr-4'],
          'Ward staff': ['frontline'],
          IT: ['administrator'],
          Reviewers: ['department-reviewer'],
        },
      },
      departments: {claim: 'units', map: {ER: ['emergency']}},
    },
    secret,
    signsIn: undefined,
    tamper: undefined,
    signsWithForeignKey: false,
    follow,
    async goDown() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    async comeUp() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  return test;
}

/** The person at the browser signs in and agrees; or refuses, where there is none. */
async function interact(
  provider: Provider,
  {request, response}: Exchange,
  person: Person | undefined,
): Promise<void> {
  const {prompt, params, session} = await provider.interactionDetails(request, response);
  if (!person) {
    await provider.interactionFinished(request, response, {error: 'access_denied'}, {});
    return;
  }
  if (prompt.name === 'login') {
    const login = {accountId: person.sub};
    await provider.interactionFinished(request, response, {login}, {});
    return;
  }
  const grant = new provider.Grant({accountId: session?.accountId, clientId: params.client_id});
  grant.addOIDCScope(params.scope);
  const consent = {grantId: await grant.save()};
  await provider.interactionFinished(request, response, {consent}, {mergeWithLastSubmission: true});
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A browser with cookies of its own. */
async function follow(from: string): Promise<string> {
  const cookies = new Map<string, string>();
  for (let at = from; ;) {
    if (at.startsWith(redirectUrl)) return at;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, {redirect: 'manual', headers: {cookie}});
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null)
      throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
    at = new URL(location, at).href;
  }
}
