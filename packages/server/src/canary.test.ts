import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sql} from 'kysely';
import type {Acknowledgement} from '@patient-relations/core/notice';
import type {QueuedOperation} from '@patient-relations/core/outbox';
import {
  sampleAccessCode,
  sampleAcknowledgement,
  sampleFeedback,
  sampleNotice,
  sampleNoticeValues,
} from '@patient-relations/core/testing';
import {requestsTo, withCode, withToken, type Answer, type Requests} from './testing/requests.js';
import {deliver, seal, type Delivery} from './testing/sealed.js';
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

  test('is in no log and no refusal when it is in a record of a notice, or in the notice itself', async () => {
    const staff = withToken(await service.staffToken());
    const url = '/v1/staff/facilities/riverside';
    const version = `${url}/notices/rights/versions/1`;
    const publication = {
      notice: sampleNotice(),
      values: sampleNoticeValues,
      effectiveFrom: '2025-01-02T12:00:00.000Z',
    };
    assert.equal((await requests.put(version, publication, staff)).status, 201);
    const whole: Partial<Acknowledgement> = {
      shownAt: new Date().toISOString(),
      outcome: 'declined',
      reason: canary,
      mode: 'with-staff',
      effort: canary,
      signer: {name: canary, relationship: 'patient'},
      witness: {name: canary, role: canary},
    };
    const keys = {subject: canary, encounter: canary};
    const acknowledge = async (change: object, around: object = keys): Promise<Answer> => {
      const acknowledgement = {...(await sampleAcknowledgement(sampleNotice(), whole)), ...change};
      const body = {facilityId: 'riverside', acknowledgement, ...around};
      return requests.put(`/v1/acknowledgements/${randomUUID()}`, body, staff);
    };
    const stored = await acknowledge({});
    assert.equal(stored.status, 201, stored.text);
    const visit = {...keys, setting: 'inpatient', arrivedAt: '2026-01-02T12:00:00Z'};
    assert.equal((await requests.put(`${url}/encounters`, visit, staff)).status, 200);
    const kept = answers.push(
      await acknowledge({outcome: canary}),
      await acknowledge({[canary]: canary}),
      await acknowledge({reason: canary.repeat(200)}),
      await acknowledge({timeZone: canary}),
      await acknowledge({version: canary}),
      await acknowledge({noticeId: canary}),
      await acknowledge({teachBack: {[canary]: canary}}),
      await acknowledge({signature: {type: 'typed', name: canary}}),
      await acknowledge({}, {encounter: canary}),
      await acknowledge({}, {...keys, [canary]: canary}),
      await requests.put(`${url}/encounters`, {...visit, subject: `${canary}2`}, staff),
      await requests.put(`${url}/encounters`, {...visit, setting: canary}, staff),
      await requests.put(version, {...publication, values: {hospital: `{${canary}}`}}, staff),
      await requests.put(version, {...publication, values: {[canary]: canary}}, staff),
      await requests.put(version, {...publication, [canary]: canary}, staff),
      await requests.get(`/v1/facilities/riverside/notices/${canary}?language=en`),
      await requests.get(`/v1/facilities/riverside/notices/rights?language=${canary}`),
      await requests.send('POST', `${url}/deliveries/search`, {
        body: {subject: canary, status: canary, after: canary},
        headers: staff,
      }),
    );
    for (const {status, text} of answers.slice(kept - 18))
      assert.ok(status >= 400 && status < 500, text);
    const constraint = `check (record::text not like '%${canary}%') not valid`;
    await sql
      .raw(`alter table notice_deliveries add constraint no ${constraint}`)
      .execute(service.db);
    const failed = await acknowledge({}, {subject: `${canary}3`});
    assert.deepEqual([failed.status, failed.body.code], [500, 'unknown']);
    answers.push(failed);
    await sql`alter table notice_deliveries drop constraint no`.execute(service.db);
    assertSilent();
  });

  test('is in no log and no refusal when it was sealed, whatever goes wrong with it', async () => {
    const staff = withToken(await service.staffToken());
    const device = {authorization: `Device ${await service.deviceToken(100)}`};
    const {accessCode} = await requests.submit({feedback});
    const {current} = service.parts.sealingKeys;
    const facilityId = 'riverside';
    const sealed = (operation: QueuedOperation, change: object): Promise<Delivery> => {
      const own = {facilityId, caseId: 'mine', accessCode, id: randomUUID()};
      return seal(operation, {...own, ...change} as never, current);
    };
    const submission = {accessCode: sampleAccessCode(), feedback};
    const whole = await sealed('submit-feedback', {...submission, caseId: undefined});
    const file = new Blob([canary], {type: `text/${canary}`});
    const bad: readonly Delivery[] = [
      {...whole, sealed: whole.sealed.slice(0, -1)},
      {...whole, proof: canary},
      {...whole, binding: {...whole.binding, operation: 'withdraw'}},
      await sealed('submit-feedback', {...submission, accessCode: canary, caseId: undefined}),
      await sealed('submit-feedback', {
        ...submission,
        feedback: {...feedback, [canary]: canary},
        caseId: undefined,
      }),
      await sealed('send-message', {text: canary.repeat(999)}),
      await sealed('send-message', {text: canary, accessCode: canary}),
      await sealed('send-message', {text: canary, caseId: canary}),
      await sealed('say-not-resolved', {reason: canary, [canary]: canary}),
      await sealed('add-file', {name: `${canary}.exe`, file}),
      await sealed('add-file', {name: canary}),
      await sealed('submit-survey-response', {[canary]: canary}),
      await sealed('acknowledge-notice', {acknowledgement: {reason: canary}}),
    ];
    for (const delivery of bad) {
      const answer = await deliver(requests, delivery, device);
      assert.ok(answer.status >= 400 && answer.status < 500, answer.text);
      answers.push(answer);
    }
    const recovered = await deliver(requests, {...(bad[5] ?? whole), staff: true}, staff);
    assert.equal(recovered.body.outcome, 'refused');
    assert.ok(recovered.text.includes(canary), 'staff alone may read it');
    await sql
      .raw(
        `alter table event_payloads add constraint no check (payload::text not like '%${canary}%') not valid`,
      )
      .execute(service.db);
    for (const [delivery, headers] of [
      [whole, device],
      [{...whole, staff: true}, staff],
    ] as const) {
      const failed = await deliver(requests, delivery, headers);
      assert.deepEqual([failed.status >= 500, failed.body.code], [true, 'unknown']);
      answers.push(failed);
    }
    await sql`alter table event_payloads drop constraint no`.execute(service.db);
    const report = {version: canary, troubles: [canary], [canary]: canary};
    answers.push(await requests.put('/v1/facilities/riverside/kiosk/report', report, device));
    assertSilent();
    assert.equal((await deliver(requests, whole, device)).status, 201, 'and it is not lost');
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
