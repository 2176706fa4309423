import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {sampleFacility} from '@patient-relations/core/testing';
import {requestsTo, withCode, type Requests} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

const page = 'https://www.riverside.example';

describe('The service on the web', () => {
  let service: TestService;
  let requests: Requests;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pr-site-'));
    await mkdir(join(folder, 'site/es'), {recursive: true});
    await mkdir(join(folder, 'cdn'));
    await writeFile(join(folder, 'secret.txt'), 'not for visitors');
    await writeFile(join(folder, 'site/index.html'), '<!doctype html><title>Home</title>');
    await writeFile(join(folder, 'site/es/my-case.html'), '<!doctype html><title>Caso</title>');
    await writeFile(join(folder, 'cdn/pr-feedback.js'), 'export {};');
    await mkdir(join(folder, 'kiosk'));
    await writeFile(join(folder, 'kiosk/index.html'), '<!doctype html><title>Kiosk</title>');
    await writeFile(join(folder, 'kiosk/service-worker.js'), '');
    await writeFile(join(folder, 'kiosk/manifest.webmanifest'), '{}');
    const site = {
      root: join(folder, 'site'),
      cdn: join(folder, 'cdn'),
      kiosk: join(folder, 'kiosk'),
    };
    service = await startTestService({config: testConfig({site, cors: [page]})});
    requests = requestsTo(service);
  });
  after(async () => {
    await service.end();
    await rm(folder, {recursive: true});
  });

  test('serves the configured pages under the strict policy, word for word', async () => {
    for (const url of ['/', '/es/my-case.html', '/es/my-case']) {
      const {status, headers} = await requests.get(url);
      assert.equal(status, 200, url);
      assert.equal(
        headers['content-security-policy'],
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; " +
          "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; " +
          "trusted-types lit-html patient-relations 'allow-duplicates'",
      );
      assert.match(String(headers['content-type']), /text\/html/);
    }
    for (const url of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/cdn/../../secret.txt',
      '/none.html',
    ])
      assert.equal((await requests.get(url)).status, 404, url);
  });

  test('serves the page of a kiosk with its worker and manifest, and lets no browser hold an update back', async () => {
    const types = {
      '/kiosk/': /text\/html/,
      '/kiosk/index.html': /text\/html/,
      '/kiosk/service-worker.js': /javascript/,
      '/kiosk/manifest.webmanifest': /application\/manifest\+json/,
    };
    for (const [url, type] of Object.entries(types)) {
      const {status, headers} = await requests.get(url);
      assert.equal(status, 200, url);
      assert.match(String(headers['content-type']), type);
      assert.equal(headers['cache-control'], 'no-cache');
      assert.equal(
        headers['content-security-policy'],
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; " +
          "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; " +
          "trusted-types lit-html patient-relations 'allow-duplicates'; worker-src 'self'; manifest-src 'self'",
      );
    }
    const {status, headers} = await requests.get('/kiosk');
    assert.deepEqual([status, headers['location']], [301, '/kiosk/']);
  });

  test('serves the elements to pages of any origin, which check them by their hash', async () => {
    const {status, headers} = await requests.get('/cdn/pr-feedback.js', {
      origin: 'https://other.example',
    });
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), /javascript/);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal((await requests.get('/cdn/pr-feedback.js?v=2')).status, 200);
  });

  test('lets the pages of configured origins call it, with a code or token and without cookies', async () => {
    const preflight = (origin: string) =>
      requests.send('OPTIONS', '/v1/facilities/riverside/cases/mine', {
        headers: {
          origin,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization',
        },
      });
    const allowed = await preflight(page);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers['access-control-allow-origin'], page);
    assert.match(String(allowed.headers['access-control-allow-headers']), /authorization/);
    assert.match(String(allowed.headers['access-control-allow-methods']), /PUT/);
    assert.equal(allowed.headers['access-control-allow-credentials'], undefined);
    const refused = await preflight('https://elsewhere.example');
    assert.notEqual(refused.headers['access-control-allow-origin'], 'https://elsewhere.example');
    const wrong = await requests.get('/v1/facilities/riverside/cases/mine', {
      origin: page,
      ...withCode('x'),
    });
    assert.equal(wrong.headers['access-control-allow-origin'], page, 'refusals can be read, too');
    assert.match(String(wrong.headers['access-control-expose-headers']), /retry-after/i);
    assert.match(String(wrong.headers['vary']), /origin/i);
  });

  test('lets a phone on the hospital’s own page collect what a kiosk handed over', async () => {
    const url = `/v1/facilities/riverside/hand-overs/${randomUUID()}/collection`;
    const preflight = await requests.send('OPTIONS', url, {
      headers: {
        origin: page,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    assert.equal(preflight.headers['access-control-allow-origin'], page);
    assert.match(String(preflight.headers['access-control-allow-methods']), /POST, DELETE/);
    const {status, headers} = await requests.send('POST', url, {headers: {origin: page}, body: {}});
    assert.deepEqual([status, headers['access-control-allow-origin']], [404, page]);
  });

  test('keeps answers out of caches, frames and other sites, but for the facility’s public configuration', async () => {
    const {headers} = await requests.get('/v1/facilities/riverside/cases/mine', withCode('x'));
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['content-security-policy'], "default-src 'none';frame-ancestors 'none'");
    assert.equal(headers['set-cookie'], undefined);
    assert.equal(headers['x-powered-by'], undefined);
    const facility = await requests.get('/v1/facilities/riverside');
    assert.equal(facility.headers['cache-control'], 'public, max-age=300');
    assert.deepEqual(facility.body, sampleFacility());
  });

  test('says that it is alive, and that the embedded database is for a trial', async () => {
    const {status, body} = await requests.get('/health');
    assert.equal(status, 200);
    assert.deepEqual(body, {status: 'alive', version: '0.1.0', durability: 'trial'});
    assert.match(service.warnings.join('\n'), /TRIAL: .*power cut/);
  });

  test('says that it is not ready when its database is gone, and then takes nothing in', async () => {
    const other = await startTestService();
    const theirs = requestsTo(other);
    assert.equal((await theirs.get('/ready')).status, 200);
    await other.db.destroy();
    const {status, body} = await theirs.get('/ready');
    assert.deepEqual([status, body.ready, body.database], [503, false, 'unreachable']);
    assert.equal((await theirs.submit()).status, 500);
    assert.equal((await theirs.get('/health')).status, 200);
    await other.end();
  });

  test('logs which route was asked for, and neither address, code nor case', async () => {
    const {id, accessCode} = await requests.submit();
    await requests.send('GET', `/v1/facilities/riverside/cases/${id}`, {
      headers: {...withCode(accessCode), 'user-agent': 'SecretBrowser/1'},
      remoteAddress: '203.0.113.9',
    });
    const lines = service
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const last = lines.at(-1) ?? {};
    assert.deepEqual(
      [last['route'], last['method'], last['status'], last['msg']],
      ['/v1/facilities/:facilityId/cases/:caseId', 'GET', 200, 'answered'],
    );
    assert.match(String(last['requestId']), /^[0-9a-f-]{36}$/);
    for (const secret of [id, accessCode, '203.0.113.9', 'SecretBrowser'])
      assert.ok(!service.log().includes(secret), secret);
  });

  describe('describes itself', () => {
    test('in OpenAPI 3.1, every route, from the schemas that check requests', async () => {
      const {body} = await requests.get('/openapi.json');
      assert.equal(body.openapi, '3.1.0');
      const described = Object.entries(body.paths as Record<string, object>).flatMap(
        ([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`),
      );
      assert.deepEqual(described.sort(), [
        'delete /v1/staff/facilities/{facilityId}/views/{id}',
        'get /health',
        'get /ready',
        'get /v1/facilities/{facilityId}',
        'get /v1/facilities/{facilityId}/cases',
        'get /v1/facilities/{facilityId}/cases/{caseId}',
        'get /v1/facilities/{facilityId}/cases/{caseId}/files/{fileId}',
        'get /v1/facilities/{facilityId}/hand-overs/{id}',
        'get /v1/facilities/{facilityId}/kiosk/configuration',
        'get /v1/facilities/{facilityId}/my-due-notices',
        'get /v1/facilities/{facilityId}/notices',
        'get /v1/facilities/{facilityId}/notices/{noticeId}',
        'get /v1/facilities/{facilityId}/notices/{noticeId}/versions/{version}/sections',
        'get /v1/facilities/{facilityId}/sealing-key',
        'get /v1/facilities/{facilityId}/surveys/{surveyId}',
        'get /v1/letter-styles.css',
        'get /v1/staff/facilities/{facilityId}/accounts',
        'get /v1/staff/facilities/{facilityId}/audit',
        'get /v1/staff/facilities/{facilityId}/campaigns',
        'get /v1/staff/facilities/{facilityId}/case-erasures',
        'get /v1/staff/facilities/{facilityId}/cases',
        'get /v1/staff/facilities/{facilityId}/cases/{caseId}',
        'get /v1/staff/facilities/{facilityId}/cases/{caseId}/assessment',
        'get /v1/staff/facilities/{facilityId}/cases/{caseId}/duplicates',
        'get /v1/staff/facilities/{facilityId}/cases/{caseId}/files/{fileId}',
        'get /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{letterId}',
        'get /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{letterId}/page',
        'get /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{letterId}/pdf',
        'get /v1/staff/facilities/{facilityId}/cases/{caseId}/personal-data',
        'get /v1/staff/facilities/{facilityId}/changes',
        'get /v1/staff/facilities/{facilityId}/deliveries.csv',
        'get /v1/staff/facilities/{facilityId}/deliveries.ndjson',
        'get /v1/staff/facilities/{facilityId}/deliveries/{id}/proof',
        'get /v1/staff/facilities/{facilityId}/due-notices',
        'get /v1/staff/facilities/{facilityId}/escalation-matrix',
        'get /v1/staff/facilities/{facilityId}/expired-cases',
        'get /v1/staff/facilities/{facilityId}/kiosks',
        'get /v1/staff/facilities/{facilityId}/letter-templates',
        'get /v1/staff/facilities/{facilityId}/notices/{noticeId}/versions',
        'get /v1/staff/facilities/{facilityId}/notices/{noticeId}/versions/{version}',
        'get /v1/staff/facilities/{facilityId}/outgoing',
        'get /v1/staff/facilities/{facilityId}/provider-sign-in',
        'get /v1/staff/facilities/{facilityId}/provider-sign-in/callback',
        'get /v1/staff/facilities/{facilityId}/risk',
        'get /v1/staff/facilities/{facilityId}/risk/{caseId}',
        'get /v1/staff/facilities/{facilityId}/role-absences',
        'get /v1/staff/facilities/{facilityId}/session',
        'get /v1/staff/facilities/{facilityId}/sign-in',
        'get /v1/staff/facilities/{facilityId}/surveys',
        'get /v1/staff/facilities/{facilityId}/surveys/{surveyId}/versions/{version}',
        'get /v1/staff/facilities/{facilityId}/surveys/{surveyId}/versions/{version}/responses.csv',
        'get /v1/staff/facilities/{facilityId}/surveys/{surveyId}/versions/{version}/responses.ndjson',
        'get /v1/staff/facilities/{facilityId}/surveys/{surveyId}/versions/{version}/results',
        'get /v1/staff/facilities/{facilityId}/tasks',
        'get /v1/staff/facilities/{facilityId}/views',
        'post /v1/facilities/{facilityId}/challenges',
        'post /v1/facilities/{facilityId}/hand-overs/{id}/collection',
        'post /v1/staff/facilities/{facilityId}/accounts/{accountId}/set-up-code',
        'post /v1/staff/facilities/{facilityId}/cases/search',
        'post /v1/staff/facilities/{facilityId}/cases/{caseId}/escalation-simulations',
        'post /v1/staff/facilities/{facilityId}/deliveries/search',
        'post /v1/staff/facilities/{facilityId}/escalation-simulations',
        'post /v1/staff/facilities/{facilityId}/passphrase',
        'post /v1/staff/facilities/{facilityId}/set-up',
        'post /v1/staff/facilities/{facilityId}/sign-in',
        'post /v1/staff/facilities/{facilityId}/sign-in-codes',
        'post /v1/staff/facilities/{facilityId}/sign-out',
        'put /v1/acknowledgements/{id}',
        'put /v1/facilities/{facilityId}/cases/{caseId}/files/{id}',
        'put /v1/facilities/{facilityId}/cases/{caseId}/messages/{id}',
        'put /v1/facilities/{facilityId}/cases/{caseId}/not-resolved/{id}',
        'put /v1/facilities/{facilityId}/cases/{caseId}/withdrawals/{id}',
        'put /v1/facilities/{facilityId}/hand-overs/{id}',
        'put /v1/facilities/{facilityId}/hand-overs/{id}/withdrawal',
        'put /v1/facilities/{facilityId}/kiosk/report',
        'put /v1/facilities/{facilityId}/sealed/{operation}/{id}',
        'put /v1/feedback/{id}',
        'put /v1/staff/facilities/{facilityId}/accounts/{accountId}',
        'put /v1/staff/facilities/{facilityId}/accounts/{accountId}/roles',
        'put /v1/staff/facilities/{facilityId}/accounts/{accountId}/state',
        'put /v1/staff/facilities/{facilityId}/assignments/{id}',
        'put /v1/staff/facilities/{facilityId}/campaigns/{campaignId}',
        'put /v1/staff/facilities/{facilityId}/campaigns/{campaignId}/invitations/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/code-resets/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/code-resets/{id}/completion',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/commands/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/entries/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/erasures/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/erasures/{id}/confirmation',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{letterId}/deliveries/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{letterId}/edits/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{letterId}/finalizations/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{letterId}/proofs/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{letterId}/reviews/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/letters/{letterId}/waivers/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/redactions/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/relations/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/splits/{id}',
        'put /v1/staff/facilities/{facilityId}/cases/{caseId}/tasks/{taskId}/answers/{id}',
        'put /v1/staff/facilities/{facilityId}/comment-erasures/{id}',
        'put /v1/staff/facilities/{facilityId}/comment-imports/{id}',
        'put /v1/staff/facilities/{facilityId}/delivery-destructions/{id}',
        'put /v1/staff/facilities/{facilityId}/encounters',
        'put /v1/staff/facilities/{facilityId}/kiosks/{deviceId}/configuration',
        'put /v1/staff/facilities/{facilityId}/notices/{noticeId}/versions/{version}',
        'put /v1/staff/facilities/{facilityId}/risk/{caseId}/entries/{id}',
        'put /v1/staff/facilities/{facilityId}/risk/{caseId}/flags/{id}',
        'put /v1/staff/facilities/{facilityId}/role-absences/{absenceId}/ends/{id}',
        'put /v1/staff/facilities/{facilityId}/role-absences/{id}',
        'put /v1/staff/facilities/{facilityId}/sealed/{operation}/{id}',
        'put /v1/staff/facilities/{facilityId}/survey-responses/{responseId}/erasures/{id}',
        'put /v1/staff/facilities/{facilityId}/surveys/{surveyId}/versions/{version}',
        'put /v1/staff/facilities/{facilityId}/views/{id}',
        'put /v1/survey-responses/{id}',
      ]);
    });

    test('with the forms of requests, answers and refusals', async () => {
      const {body} = await requests.get('/openapi.json');
      const submit = body.paths['/v1/feedback/{id}'].put;
      const form = submit.requestBody.content['application/json'].schema;
      assert.equal(form.additionalProperties, false);
      assert.equal(form.properties.feedback.properties.story.maxLength, 10_000);
      assert.ok(submit.responses['201'].content['application/json'].schema.properties.reference);
      assert.ok(submit.responses['4XX'].content['application/problem+json'].schema.properties.code);
      const upload = body.paths['/v1/facilities/{facilityId}/cases/{caseId}/files/{id}'].put;
      assert.ok(upload.requestBody.content['multipart/form-data'].schema.properties.file);
      const deliver = body.paths['/v1/facilities/{facilityId}/sealed/{operation}/{id}'].put;
      const sealed = deliver.requestBody.content['multipart/form-data'].schema;
      assert.deepEqual(Object.keys(sealed.properties), ['proof', 'sealed']);
      assert.deepEqual(Object.keys(body.components.securitySchemes).sort(), [
        'accessCode',
        'device',
        'portal',
        'staff',
      ]);
    });
  });
});
