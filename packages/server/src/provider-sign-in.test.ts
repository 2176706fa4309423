import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {after, before, beforeEach, describe, test} from 'node:test';
import type {JWTPayload} from 'jose';
import {Provider} from 'oidc-provider';
import {sampleFacility} from '@patient-relations/core/testing';
import {ConfigError} from './config/load-config.js';
import {requestsTo, withToken, type Answer, type Requests} from './testing/requests.js';
import {
  redirectUrl,
  staffPage,
  startTestProvider,
  type TestProvider,
} from './testing/test-provider.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

const staff = '/v1/staff/facilities/riverside';

describe('Someone of staff whom a provider knows', () => {
  let provider: TestProvider;
  let service: TestService;
  let requests: Requests;
  let ahead = 0;

  before(async () => {
    provider = await startTestProvider(Provider);
    const facilities = [
      {facility: sampleFacility(), staff: {provider: provider.config}},
      {facility: sampleFacility({id: 'lakeside'}), staff: {provider: {...provider.config}}},
    ];
    service = await startTestService({
      config: testConfig({facilities}),
      variable: (name) => ({PR_PROVIDER_SECRET: provider.secret})[name],
      now: () => new Date(Date.now() + ahead),
    });
    requests = requestsTo(service);
  });
  after(async () => {
    await service.end();
    await provider.stop();
  });
  beforeEach(() => {
    ahead = 0;
    provider.signsIn = {sub: 'ana', claims: {name: 'Ana Ruiz', groups: ['PR leads', 'Choir']}};
    provider.tamper = undefined;
    provider.signsWithForeignKey = false;
  });

  /** A page: what it keeps to itself, and what it gives away of it. */
  function openPage() {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    return {verifier, challenge};
  }

  async function leave(challenge: string): Promise<string> {
    const left = await requests.get(`${staff}/provider-sign-in?challenge=${challenge}`);
    assert.equal(left.status, 302, left.text);
    return String(left.headers['location']);
  }

  /** Through the provider and back; what the page finds behind `#`. */
  async function goThere(challenge: string, through = requests): Promise<string> {
    return comeBack(await provider.follow(await leave(challenge)), through);
  }

  async function comeBack(url: string, through = requests): Promise<string> {
    const {pathname, search} = new URL(url);
    const back = await through.get(pathname + search);
    assert.equal(back.status, 302, back.text);
    const page = new URL(String(back.headers['location']));
    assert.equal(`${page.origin}${page.pathname}${page.search}`, staffPage);
    return page.hash.slice(1);
  }

  function take(found: string, verifier: string, through = requests): Promise<Answer> {
    const code = found.replace('sign-in-code=', '');
    return through.send('POST', `${staff}/sign-in-codes`, {body: {code, verifier}});
  }

  async function signIn(): Promise<Answer> {
    const {verifier, challenge} = openPage();
    return take(await goThere(challenge), verifier);
  }

  const accounts = () =>
    service.db.selectFrom('staff_accounts').selectAll().orderBy('created_at').execute();

  test('is signed in with the roles that their claims mean, under an account that is made then', async () => {
    const {status, body} = await signIn();
    assert.equal(status, 200);
    assert.deepEqual(
      [body.account.name, body.account.roles, body.account.departments],
      ['Ana Ruiz', ['pr-4'], []],
    );
    assert.equal((await requests.get(`${staff}/cases`, withToken(body.token))).status, 200);
    const again = await signIn();
    assert.equal(again.body.account.id, body.account.id);
    const [row] = await accounts();
    assert.deepEqual(
      [row?.issuer, row?.subject, row?.passphrase],
      [provider.config.issuer, 'ana', null],
    );
  });

  test('sends the provider a state, a nonce and a challenge that nobody can guess or use again', async () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      const url = new URL(await leave(openPage().challenge));
      assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
      assert.equal(url.searchParams.get('redirect_uri'), redirectUrl);
      for (const name of ['state', 'nonce', 'code_challenge']) {
        assert.match(url.searchParams.get(name) ?? '', /^[\w-]{43}$/);
        seen.add(url.searchParams.get(name) ?? '');
      }
    }
    assert.equal(seen.size, 9);
  });

  test('comes back to another instance than the one they left from', async () => {
    const {verifier, challenge} = openPage();
    const other = requestsTo(await service.again());
    const found = await goThere(challenge, other);
    assert.equal((await take(found, verifier)).status, 200);
  });

  test('gets other roles and departments with their next sign-in, as the provider has them then', async () => {
    const first = await signIn();
    provider.signsIn = {sub: 'ana', claims: {groups: ['Reviewers'], units: ['ER', 'Garden']}};
    const second = await signIn();
    assert.deepEqual(second.body.account, {
      id: first.body.account.id,
      name: 'ana',
      roles: ['department-reviewer'],
      departments: ['emergency'],
    });
    const earlier = await requests.get(`${staff}/cases`, withToken(first.body.token));
    assert.equal(earlier.status, 403, 'what is signed in already has no more than that');
  });

  test('is refused in plain words without a role, and keeps none from before', async () => {
    const first = await signIn();
    provider.signsIn = {sub: 'ana', claims: {groups: ['Choir', 'constructor']}};
    assert.equal(await goThere(openPage().challenge), 'sign-in-problem=no-role');
    const earlier = await requests.get(`${staff}/cases`, withToken(first.body.token));
    assert.equal(earlier.status, 403);
    const before = (await accounts()).length;
    provider.signsIn = {sub: 'stranger', claims: {groups: 'Choir'}};
    assert.equal(await goThere(openPage().challenge), 'sign-in-problem=no-role');
    assert.equal((await accounts()).length, before, 'nobody is remembered who may do nothing');
  });

  test('is refused while their account is disabled', async () => {
    provider.signsIn = {sub: 'bea', claims: {groups: ['PR leads']}};
    const {verifier, challenge} = openPage();
    const found = await goThere(challenge);
    await service.db
      .updateTable('staff_accounts')
      .set({disabled_at: new Date().toISOString()})
      .where('subject', '=', 'bea')
      .execute();
    assert.equal((await take(found, verifier)).status, 401);
    assert.equal(await goThere(openPage().challenge), 'sign-in-problem=disabled');
  });

  test('is told so where they, or the provider, declined', async () => {
    provider.signsIn = undefined;
    assert.equal(await goThere(openPage().challenge), 'sign-in-problem=declined');
  });

  describe('is not signed in by a token', () => {
    const now = () => Math.floor(Date.now() / 1000);
    const faults: Record<string, (claims: JWTPayload) => JWTPayload> = {
      'of another issuer': (claims) => ({...claims, iss: 'https://elsewhere.example'}),
      'for another client': (claims) => ({...claims, aud: 'another'}),
      'with another nonce': (claims) => ({...claims, nonce: 'another'}),
      'without a nonce': ({nonce: _nonce, ...claims}: JWTPayload) => claims,
      'without a subject': ({sub: _sub, ...claims}: JWTPayload) => claims,
      'that has expired': (claims) => ({...claims, exp: now() - 60, iat: now() - 120}),
      'from the future': (claims) => ({...claims, nbf: now() + 120}),
    };
    for (const [words, tamper] of Object.entries(faults))
      test(words, async () => {
        provider.tamper = tamper;
        assert.equal(await goThere(openPage().challenge), 'sign-in-problem=not-confirmed');
      });

    test('signed with a key that the provider does not have', async () => {
      provider.signsWithForeignKey = true;
      assert.equal(await goThere(openPage().challenge), 'sign-in-problem=not-confirmed');
    });
  });

  test('is signed in though the clocks are half a minute apart', async () => {
    provider.tamper = (claims) => {
      const seconds = Math.floor(Date.now() / 1000);
      return {...claims, exp: seconds - 20, iat: seconds - 60};
    };
    assert.equal((await signIn()).status, 200);
    provider.tamper = (claims) => ({...claims, nbf: Math.floor(Date.now() / 1000) + 20});
    assert.equal((await signIn()).status, 200);
  });

  test('comes back once: the same address again, another state or none is over', async () => {
    const url = await provider.follow(await leave(openPage().challenge));
    assert.match(await comeBack(url), /^sign-in-code=/);
    assert.equal(await comeBack(url), 'sign-in-problem=expired');
    const foreign = new URL(url);
    foreign.searchParams.set('state', randomBytes(32).toString('base64url'));
    assert.equal(await comeBack(foreign.href), 'sign-in-problem=expired');
    assert.equal(await comeBack(redirectUrl), 'sign-in-problem=expired');
  });

  test('is not signed in by an answer of the provider’s that was used for someone else', async () => {
    const url = new URL(await provider.follow(await leave(openPage().challenge)));
    await comeBack(url.href);
    const other = new URL(await leave(openPage().challenge));
    url.searchParams.set('state', other.searchParams.get('state') ?? '');
    assert.equal(await comeBack(url.href), 'sign-in-problem=not-confirmed');
  });

  test('has ten minutes at the provider, and their page one to go on', async () => {
    const url = await provider.follow(await leave(openPage().challenge));
    ahead = 10 * 60_000;
    assert.equal(await comeBack(url), 'sign-in-problem=expired');
    const {verifier, challenge} = openPage();
    const found = await goThere(challenge);
    ahead += 60_000;
    assert.equal((await take(found, verifier)).status, 401);
  });

  test('has a code that is good for their own page, once', async () => {
    const {verifier, challenge} = openPage();
    const found = await goThere(challenge);
    assert.equal((await take(found, openPage().verifier)).status, 401);
    assert.equal((await take(found, verifier)).status, 401, 'a wrong try uses it up');
    const next = await goThere(challenge);
    const answers = await Promise.all([take(next, verifier), take(next, verifier)]);
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 401]);
    const stored = JSON.stringify(
      await service.db.selectFrom('sign_in_codes').selectAll().execute(),
    );
    assert.ok(!stored.includes(next.replace('sign-in-code=', '')));
  });

  test('signs in at one facility, and comes back to no other', async () => {
    const url = new URL(await provider.follow(await leave(openPage().challenge)));
    const path = url.pathname.replace('riverside', 'lakeside');
    const back = await requests.get(path + url.search);
    assert.equal(new URL(String(back.headers['location'])).hash, '#sign-in-problem=expired');
  });

  test('has no passphrase here, and no account is made for them by hand', async () => {
    const options = await requests.get(`${staff}/sign-in`);
    assert.deepEqual(options.body, {by: 'provider'});
    const body = {signInName: 'ana', passphrase: 'purple heron over the roof'};
    const tried = await requests.send('POST', `${staff}/sign-in`, {body});
    assert.deepEqual([tried.status, tried.body.code], [409, 'not-now']);
  });

  test('is told that the provider is out of reach, and signs in when it is back', async () => {
    const url = await provider.follow(await leave(openPage().challenge));
    await provider.goDown();
    assert.equal(await comeBack(url), 'sign-in-problem=provider-unreachable');
    const fresh = requestsTo(await service.again());
    const {verifier, challenge} = openPage();
    const left = await fresh.get(`${staff}/provider-sign-in?challenge=${challenge}`);
    assert.equal(left.headers['location'], `${staffPage}#sign-in-problem=provider-unreachable`);
    await provider.comeUp();
    const again = await fresh.get(`${staff}/provider-sign-in?challenge=${challenge}`);
    const found = await comeBack(await provider.follow(String(again.headers['location'])), fresh);
    assert.equal((await take(found, verifier, fresh)).status, 200);
  });

  test('is in the log of who did what, signed in or refused', async () => {
    await signIn();
    provider.signsIn = {sub: 'ana', claims: {}};
    await goThere(openPage().challenge);
    const rows = await service.db
      .selectFrom('audit_entries')
      .select(['operation', 'outcome', 'account_id'])
      .orderBy('position', 'desc')
      .limit(3)
      .execute();
    assert.deepEqual(
      rows.map(({operation, outcome}) => [operation, outcome]),
      [
        ['completeProviderSignIn', 'refused'],
        ['takeProviderSession', 'done'],
        ['completeProviderSignIn', 'done'],
      ],
    );
    assert.equal(new Set(rows.map(({account_id}) => account_id)).size, 1);
  });

  test('is not served without the secret that the configuration names', async () => {
    await assert.rejects(service.again({variable: () => undefined}), ConfigError);
  });

  test('leaves no code, state or token in a log', async () => {
    const {verifier, challenge} = openPage();
    const url = await provider.follow(await leave(challenge));
    const found = await comeBack(url);
    const {body} = await take(found, verifier);
    const {searchParams} = new URL(url);
    const secrets = [body.token, verifier, found.replace('sign-in-code=', '')];
    for (const secret of [...secrets, searchParams.get('code'), searchParams.get('state')])
      assert.ok(!service.log().includes(secret), 'a secret is in the log');
  });
});
