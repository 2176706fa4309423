import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, afterEach, before, describe, test} from 'node:test';
import {sampleAccessCode, sampleFeedback} from '@patient-relations/core/testing';
import {requestsTo, withCode, type Answer, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

const canary = 'quetzalcanary';

describe('Bad input', () => {
  let service: TestService;
  let requests: Requests;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
  });
  after(() => service.end());
  afterEach(async () => {
    const rows = await service.db.selectFrom('writes').selectAll().execute();
    assert.equal(rows.length, 0, 'nothing is stored');
    assert.ok(!service.log().includes(canary), 'nothing is logged');
  });

  const wide = 'x'.repeat(10_001);
  const feedbackCases: readonly (readonly [string, object, string, string])[] = [
    ['an empty story', {story: ''}, '/feedback/story', 'required'],
    ['a story of spaces', {story: ' \n '}, '/feedback/story', 'required'],
    ['a story that is too long', {story: wide}, '/feedback/story', 'too-long'],
    ['a story that is a number', {story: 7}, '/feedback/story', 'wrong-type'],
    ['a kind nobody knows', {kind: canary}, '/feedback/kind', 'unknown-value'],
    ['a field nobody knows', {[canary]: 1}, '/feedback', 'unknown-field'],
    [
      'a nested field nobody knows',
      {person: {role: 'patient', [canary]: 1}},
      '/feedback/person',
      'unknown-field',
    ],
    [
      'a date that never was',
      {occasion: {date: '2025-02-30'}},
      '/feedback/occasion/date',
      'impossible-date',
    ],
    [
      'a date to come',
      {occasion: {date: '2190-01-01'}},
      '/feedback/occasion/date',
      'impossible-date',
    ],
    [
      'a place the facility has not',
      {occasion: {locationId: canary}},
      '/feedback/occasion/locationId',
      'unknown-value',
    ],
    [
      'a department of elsewhere',
      {occasion: {locationId: 'main-campus', departmentId: 'laboratory'}},
      '/feedback/occasion/departmentId',
      'unknown-value',
    ],
    [
      'a phone call without a number',
      {contact: {preferred: 'phone'}},
      '/feedback/contact/phone',
      'required',
    ],
    [
      'an anonymous person with a name',
      {
        identity: 'anonymous',
        person: {role: 'patient', name: canary},
        contact: undefined,
        occasion: undefined,
        patient: undefined,
      },
      '/feedback/person/name',
      'not-when-anonymous',
    ],
    ['U+0000 in the story', {story: `a\u0000b ${canary}`}, '/feedback/story', 'wrong-format'],
    [
      'half a surrogate pair in a name',
      {person: {role: 'patient', name: `\uD83D${canary}`}},
      '/feedback/person/name',
      'wrong-format',
    ],
    [
      'more files than may be',
      {attachments: Array.from({length: 4}, file)},
      '/feedback/attachments',
      'too-many',
    ],
    [
      'a file that is too large',
      {attachments: [{...file(), bytes: 6_000_000}]},
      '/feedback/attachments/0/bytes',
      'too-long',
    ],
    [
      'a file of a type that is not taken',
      {attachments: [{...file(), mediaType: 'video/mp4'}]},
      '/feedback/attachments/0/mediaType',
      'not-allowed',
    ],
  ];
  for (const [what, change, path, code] of feedbackCases)
    test(`refuses ${what}, naming the place`, async () => {
      const feedback = {...sampleFeedback(), ...change} as never;
      const answer = await requests.submit({feedback});
      assertProblem(answer, 400, 'invalid');
      assert.deepEqual(answer.body.errors, [{path, code}]);
    });

  test('names everything that is wrong at once', async () => {
    const feedback = {...sampleFeedback({story: ''}), kind: 'x', language: '?'} as never;
    const {body} = await requests.submit({feedback});
    assert.deepEqual(body.errors.map(({path}: {path: string}) => path).sort(), [
      '/feedback/kind',
      '/feedback/language',
      '/feedback/story',
    ]);
  });

  test('refuses an unknown facility', async () => {
    const answer = await requests.submit({facilityId: canary});
    assertProblem(answer, 404, 'unknown-facility');
    assertProblem(await requests.get(`/v1/facilities/${canary}`), 404, 'unknown-facility');
  });

  test('refuses a mistyped access code at its place', async () => {
    const code = sampleAccessCode();
    const swapped = `${code.slice(0, 2)}${code[3] ?? ''}${code[2] ?? ''}${code.slice(4)}`;
    const typo = swapped === code ? `${code.slice(0, -1)}?` : swapped;
    const answer = await requests.submit({accessCode: typo});
    assertProblem(answer, 400, 'invalid');
    assert.deepEqual(answer.body.errors, [{path: '/accessCode', code: 'mistyped'}]);
  });

  test('refuses an id that is no id', async () => {
    const answer = await requests.put(`/v1/feedback/${canary}`, {});
    assertProblem(answer, 400, 'invalid');
  });

  test('refuses 10 MB of JSON without reading it all', async () => {
    const answer = await put(Buffer.from(`{"a":"${'x'.repeat(10_000_000)}"}`));
    assertProblem(answer, 413, 'too-large');
  });

  test('refuses broken UTF-8', async () => {
    const text = JSON.stringify({facilityId: 'riverside', story: canary});
    const answer = await put(Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28])]));
    assertProblem(answer, 400, 'invalid');
    const inside = Buffer.from(text.replace(canary, `${canary}\u00e9`)).subarray(0);
    inside[inside.indexOf(0xa9)] = 0x28;
    assertProblem(await put(inside), 400, 'invalid');
  });

  test('refuses keys that reach a prototype', async () => {
    for (const text of [
      `{"__proto__":{"${canary}":1}}`,
      `{"feedback":{"__proto__":{"isAdmin":true}}}`,
      `{"constructor":{"prototype":{"x":1}}}`,
      `{"\\u005f_proto__":{"x":1}}`,
    ])
      assertProblem(await put(Buffer.from(text)), 400, 'invalid');
    assert.equal(({} as {isAdmin?: boolean}).isAdmin, undefined);
  });

  test('refuses what is not JSON, and JSON that says it is something else', async () => {
    assertProblem(await put(Buffer.from(`{"${canary}`)), 400, 'invalid');
    assertProblem(await put(Buffer.alloc(0)), 400, 'invalid');
    assertProblem(await put(Buffer.from('[]')), 400, 'invalid');
    assertProblem(await put(Buffer.from('null')), 400, 'invalid');
    assertProblem(await put(Buffer.from(`${'['.repeat(100_000)}`)), 400, 'invalid');
    assertProblem(await put(Buffer.from('{}'), 'text/plain'), 415, 'invalid');
    assertProblem(await put(Buffer.from('{}'), 'multipart/form-data; boundary=x'), 415, 'invalid');
  });

  test('refuses credentials of a form nobody knows', async () => {
    for (const authorization of [
      'Basic YTpi',
      'AccessCode',
      'Bearer',
      `Bearer ${canary}`,
      canary,
    ]) {
      const answer = await requests.submit({}, {authorization});
      assertProblem(answer, 401, 'unauthorized');
    }
  });

  test('answers an address it does not have, and one that cannot be read, alike', async () => {
    assertProblem(await requests.get(`/v1/${canary}`), 404, 'not-found');
    assertProblem(await requests.get(`/v1/facilities/%E0%A4%A`), 404, 'not-found');
    assertProblem(await requests.send('DELETE', '/v1/facilities/riverside'), 404, 'not-found');
  });

  test('answers a case id that is none as bad input', async () => {
    const url = `/v1/facilities/riverside/cases/${canary}`;
    assertProblem(await requests.get(url, withCode(sampleAccessCode())), 400, 'invalid');
  });

  function put(body: Buffer, type = 'application/json'): Promise<Answer> {
    const headers = {'content-type': type};
    return requests.send('PUT', `/v1/feedback/${randomUUID()}`, {body, headers});
  }

  function assertProblem(answer: Answer, status: number, code: string): void {
    assert.deepEqual([answer.status, answer.body?.code], [status, code], answer.text);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    assert.ok(!answer.text.includes(canary), 'no value and no unknown name is quoted');
    assert.ok(!JSON.stringify(answer.headers).includes(canary));
  }
});

function file() {
  return {id: randomUUID(), name: `${canary}.jpg`, mediaType: 'image/jpeg', bytes: 1000};
}
