import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

const base = '/v1/staff/facilities/riverside';

describe('What staff take out of a case', () => {
  let service: TestService;
  let requests: Requests;
  let lead: Readonly<Record<string, string>>;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    lead = withToken(await service.staffToken());
  });
  after(() => service.end());

  const redact = (caseId: string, body: object, headers = lead) =>
    requests.put(`${base}/cases/${caseId}/redactions/${randomUUID()}`, body, headers);
  const enter = (caseId: string, body: object) =>
    requests.put(`${base}/cases/${caseId}/entries/${randomUUID()}`, body, lead);

  test('is gone for everybody, and that it was taken out, by whom and why stays', async () => {
    const {id, accessCode} = await requests.submit();
    const url = `/v1/facilities/riverside/cases/mine/messages/${randomUUID()}`;
    await requests.put(url, {text: 'Bed 7 is Ana Diaz, HIV positive.'}, withCode(accessCode));
    const done = await redact(id, {version: 2, position: 2, reason: 'About another patient.'});
    assert.deepEqual([done.status, done.body.version], [200, 3]);
    const office = await requests.get(`${base}/cases/${id}`, lead);
    const own = await requests.get('/v1/facilities/riverside/cases/mine', withCode(accessCode));
    const stored = JSON.stringify(
      await service.db.selectFrom('event_payloads').selectAll().execute(),
    );
    for (const text of [office.text, own.text, stored, service.log()])
      assert.ok(!text.includes('Ana Diaz'));
    const {kind, payload, actor} = office.body.events[2];
    assert.deepEqual([kind, payload.reason], ['redacted', 'About another patient.']);
    assert.ok(actor.id);
    assert.ok(!own.text.includes('About another patient.'), 'the reason is for staff');
    const audited = await service.db
      .selectFrom('audit_entries')
      .select('operation')
      .where('case_id', '=', id)
      .execute();
    assert.equal(audited.filter(({operation}) => operation === 'redactEntry').length, 1);
  });

  test('stays while a legal hold stands, and for whoever has not seen the latest', async () => {
    const {id} = await requests.submit();
    const redaction = {version: 1, position: 1, reason: 'Too much.'};
    await enter(id, {kind: 'legal-hold-placed', version: 1, payload: {reason: 'A claim.'}});
    assert.equal((await redact(id, redaction)).body.code, 'stale');
    const held = await redact(id, {...redaction, version: 2});
    assert.deepEqual([held.status, held.body.errors], [409, [{path: '', code: 'held'}]]);
    const hold = await redact(id, {...redaction, version: 2, position: 2});
    assert.equal(hold.status, 409);
    const {body} = await requests.get(`${base}/cases/${id}`, lead);
    assert.ok(body.events.every((event: object) => 'payload' in event));
  });

  test('is never the name that keeps a case from someone', async () => {
    const {id} = await requests.submit();
    const payload = {accountId: 'account-sam', part: 'subject'};
    await enter(id, {kind: 'person-named', version: 1, payload});
    const {status, body} = await redact(id, {version: 2, position: 2, reason: 'Not needed.'});
    assert.deepEqual([status, body.errors], [409, [{path: '/position', code: 'kept'}]]);
  });

  test('needs a reason, a place that is there, and someone who may', async () => {
    const {id} = await requests.submit();
    const without = await redact(id, {version: 1, position: 1});
    assert.deepEqual(without.body.errors, [{path: '/reason', code: 'required'}]);
    const nowhere = await redact(id, {version: 1, position: 9, reason: 'None.'});
    assert.equal(nowhere.status, 404);
    for (const role of ['pr-2', 'pr-3', 'risk', 'auditor', 'administrator'] as const) {
      const other = withToken(await service.staffToken('riverside', [role]));
      const {status} = await redact(id, {version: 1, position: 1, reason: 'Mine.'}, other);
      assert.equal(status, 403, role);
    }
  });
});
