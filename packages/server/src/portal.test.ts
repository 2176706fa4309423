import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, test} from 'node:test';
import {exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload} from 'jose';
import {sampleAnonymousFeedback, sampleFacility} from '@patient-relations/core/testing';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

const issuer = 'https://portal.riverside.example';
const audience = 'patient-relations';
const own = '/v1/facilities/riverside/cases';

describe('A portal user', () => {
  let service: TestService;
  let requests: Requests;
  let keyServer: Server;
  let portalKey: {privateKey: CryptoKey; publicKey: CryptoKey};
  let keysAreThere = true;

  before(async () => {
    portalKey = await generateKeyPair('ES256');
    const jwk: JWK = {...(await exportJWK(portalKey.publicKey)), kid: 'one', alg: 'ES256'};
    keyServer = createServer((_request, response) => {
      response.statusCode = keysAreThere ? 200 : 500;
      response.end(JSON.stringify({keys: [jwk]}));
    });
    await once(keyServer.listen(0, '127.0.0.1'), 'listening');
    const {port} = keyServer.address() as AddressInfo;
    const portal = {issuer, audience, jwks: {url: `http://127.0.0.1:${port}/keys`}};
    const inline = {...portal, issuer: 'https://portal.lakeside.example', jwks: {keys: [{...jwk}]}};
    service = await startTestService({
      config: testConfig({
        proof: {required: true, cost: 1},
        facilities: [
          {tenant: 'north', facility: sampleFacility(), portal},
          {tenant: 'north', facility: sampleFacility({id: 'lakeside'}), portal: inline},
          {tenant: 'south', facility: sampleFacility({id: 'hillside'})},
        ],
      }),
    });
    requests = requestsTo(service);
  });
  after(async () => {
    await service.end();
    keyServer.close();
  });

  test('hands in without a puzzle and finds their own cases alone', async () => {
    const [ana, ben] = [await tokenFor('ana'), await tokenFor('ben')];
    const first = await requests.submit({}, withToken(ana));
    assert.equal(first.status, 201, first.text);
    const second = await requests.submit({}, withToken(ana));
    await requests.submit({}, withToken(ben));
    const {body} = await requests.get(own, withToken(ana));
    const ids = body.cases.map(({id}: {id: string}) => id);
    assert.deepEqual(new Set(ids), new Set([first.id, second.id]));
    assert.equal((await requests.get(`${own}/${first.id}`, withToken(ana))).status, 200);
    const foreign = await requests.get(`${own}/${first.id}`, withToken(ben));
    assert.deepEqual([foreign.status, foreign.body.code], [404, 'not-found']);
  });

  test('writes to their case, which their code opens as well', async () => {
    const token = withToken(await tokenFor('cleo'));
    const {id, accessCode} = await requests.submit({}, token);
    const url = `${own}/${id}/messages/${randomUUID()}`;
    const sent = await requests.put(url, {text: 'Please call.'}, token);
    assert.equal(sent.status, 200);
    const {body} = await requests.get(`${own}/mine`, withCode(accessCode));
    assert.equal(body.events[1].payload.text, 'Please call.');
  });

  test('who chose to be anonymous is not linked to the case: only the code opens it', async () => {
    const token = withToken(await tokenFor('dora'));
    const {id, accessCode, status} = await requests.submit(
      {feedback: sampleAnonymousFeedback()},
      token,
    );
    assert.equal(status, 201);
    const {body} = await requests.get(own, token);
    assert.deepEqual(body.cases, []);
    assert.equal((await requests.get(`${own}/${id}`, token)).status, 404);
    assert.equal((await requests.get(`${own}/mine`, withCode(accessCode))).status, 200);
  });

  test('is known by a keyed hash: the subject is nowhere in the database', async () => {
    await requests.submit({}, withToken(await tokenFor('subject-of-the-portal')));
    const tables = ['cases', 'case_events', 'event_payloads', 'writes'] as const;
    for (const table of tables) {
      const rows = await service.db.selectFrom(table).selectAll().execute();
      assert.ok(!JSON.stringify(rows).includes('subject-of-the-portal'), table);
    }
  });

  test('is not let in with a token that is forged, foreign, expired or for someone else', async () => {
    const {privateKey: otherKey} = await generateKeyPair('ES256');
    const tokens: Readonly<Record<string, string>> = {
      forged: await tokenFor('ana', {key: otherKey}),
      'of another issuer': await tokenFor('ana', {issuer: 'https://portal.lakeside.example'}),
      'for another service': await tokenFor('ana', {audience: 'billing'}),
      expired: await tokenFor('ana', {expires: '-5 minutes'}),
      'without an end': await tokenFor('ana', {expires: undefined}),
      'without a subject': await tokenFor(undefined),
      'with an empty subject': await tokenFor(''),
      'with a number for a subject': await tokenFor(7),
      'with null for a subject': await tokenFor(null),
      'of no letters': '',
      unsigned: `${encode({alg: 'none'})}.${encode({iss: issuer, aud: audience, sub: 'ana', exp: 9e9})}.`,
      'of no form': 'abc',
    };
    for (const [what, token] of Object.entries(tokens)) {
      const answer = await requests.get(own, withToken(token));
      assert.deepEqual([answer.status, answer.body.code], [401, 'unauthorized'], what);
    }
    assert.equal((await requests.get(own, withToken(await tokenFor('ana')))).status, 200);
  });

  test('of one hospital is nobody at another', async () => {
    const token = withToken(await tokenFor('ana'));
    for (const facility of ['lakeside', 'hillside'])
      assert.equal((await requests.get(`/v1/facilities/${facility}/cases`, token)).status, 401);
  });

  test('is asked to come back when the portal’s keys cannot be fetched', async () => {
    const fresh = requestsTo(await service.again());
    keysAreThere = false;
    const answer = await fresh.get(own, withToken(await tokenFor('ana')));
    keysAreThere = true;
    assert.deepEqual([answer.status, answer.headers['retry-after']], [503, '10']);
    assert.equal((await fresh.get(own, withToken(await tokenFor('ana')))).status, 200);
  });

  function tokenFor(
    subject: string | number | null | undefined,
    change: {
      key?: CryptoKey;
      issuer?: string;
      audience?: string;
      expires?: string | undefined;
    } = {},
  ): Promise<string> {
    const {expires} = {expires: '5 minutes', ...change};
    const token = new SignJWT(subject === undefined ? {} : ({sub: subject} as JWTPayload))
      .setProtectedHeader({alg: 'ES256', kid: 'one'})
      .setIssuer(change.issuer ?? issuer)
      .setAudience(change.audience ?? audience);
    if (expires !== undefined) token.setExpirationTime(expires);
    return token.sign(change.key ?? portalKey.privateKey);
  }

  function encode(value: object): string {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
  }
});
