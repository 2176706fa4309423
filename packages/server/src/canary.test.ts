import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sql} from 'kysely';
import {sampleAccessCode, sampleFeedback} from '@patient-relations/core/testing';
import {requestsTo, withCode, withToken, type Answer, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

const canary = 'quetzalcanary';
const mine = '/v1/facilities/riverside/cases/mine';

/** Feedback with the canary in every field that takes words. */
const feedback = sampleFeedback({
  story: canary,
  person: {role: 'patient', name: canary},
  patient: {name: canary, birthDate: '1948-03-09', recordNumber: canary},
  occasion: {place: canary, encounterId: canary},
  wish: {text: canary},
  contact: {
    preferred: 'email',
    phone: `555 0100 ${canary}`,
    email: `${canary}@example.org`,
    address: canary,
    safety: {note: canary},
  },
  needs: {interpreter: {language: canary}, accommodation: canary},
});

describe('A word that someone typed', () => {
  let service: TestService;
  let requests: Requests;
  const answers: Answer[] = [];

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
  });
  after(() => service.end());

  test('is in no log and no refusal, whatever goes wrong with it', async () => {
    const code = withCode(sampleAccessCode());
    const {accessCode} = await requests.submit({feedback});
    const own = withCode(accessCode);
    const staff = withToken(await service.staffToken());
    const bad = {...feedback, kind: canary, [canary]: canary} as never;
    answers.push(
      await requests.submit({feedback: bad}),
      await requests.submit({feedback, facilityId: canary}),
      await requests.submit({feedback, accessCode: canary}),
      await requests.submit({feedback}, withToken(canary)),
      await requests.put(`/v1/feedback/${canary}`, {feedback}),
      await requests.get(`/v1/facilities/riverside/cases/${canary}`, code),
      await requests.get(`/${canary}?${canary}=${canary}`),
      await requests.get(mine, {authorization: `AccessCode ${canary}`}),
      await requests.put(`${mine}/messages/${randomUUID()}`, {text: canary.repeat(999)}, own),
      await requests.put(`${mine}/not-resolved/${randomUUID()}`, {reason: canary}, own),
      await requests.put(`${mine}/withdrawals/${randomUUID()}`, {[canary]: canary}, own),
      await requests.get(
        `/v1/staff/facilities/riverside/cases?status=${canary}&after=${canary}`,
        staff,
      ),
      await upload(own, {name: `${canary}.exe`, bytes: Buffer.from(canary)}),
      await upload(own, {name: canary, bytes: Buffer.from(canary), field: canary}),
      await requests.send('PUT', `/v1/feedback/${randomUUID()}`, {
        body: Buffer.from(`{"${canary}": "${canary}`),
        headers: {'content-type': 'application/json'},
      }),
      await requests.send('PUT', `/v1/feedback/${randomUUID()}`, {
        body: Buffer.from(canary),
        headers: {'content-type': `text/${canary}`},
      }),
    );
    assert.ok(answers.every(({status}) => status >= 400 && status < 500));
    assertSilent();
  });

  test('is in no log and no answer when the database fails in the middle of it', async () => {
    const failing: readonly string[] = [
      // Each makes PostgreSQL complain in words that quote a value.
      `alter table event_payloads add constraint no check (payload::text not like '%${canary}%') not valid`,
      `create unique index one_kind on cases (tenant, (kind is null))`,
    ];
    for (const statement of failing) {
      await sql.raw(statement).execute(service.db);
      const answer = await requests.submit({feedback});
      assert.deepEqual([answer.status, answer.body.code], [500, 'unknown']);
      answers.push(answer);
      const row = await service.db
        .selectFrom('cases')
        .select('id')
        .where('id', '=', answer.id)
        .execute();
      assert.equal(row.length, 0, 'and nothing of it is stored');
      await sql`alter table event_payloads drop constraint if exists no`.execute(service.db);
      await sql`drop index if exists one_kind`.execute(service.db);
    }
    assertSilent();
    assert.match(service.log(), /"err":\{"type":"\w+","code":"\d+","message":""/);
  });

  test('does not come back as a number of failures: the service works on', async () => {
    assert.equal((await requests.submit({feedback})).status, 201);
  });

  function upload(
    headers: Readonly<Record<string, string>>,
    file: Parameters<Requests['upload']>[1],
  ) {
    return requests.upload(`${mine}/files/${randomUUID()}`, file, headers);
  }

  function assertSilent(): void {
    assert.ok(service.log().length > 1000, 'there is a log to look at');
    assert.ok(!service.log().includes(canary), 'log');
    for (const {text, headers} of answers)
      assert.ok(!`${text}${JSON.stringify(headers)}`.includes(canary), text);
  }
});
