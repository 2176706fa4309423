import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {reduceCase, type StoredCaseEvent} from '@patient-relations/core/case';
import {sampleFacility, sampleFeedback} from '@patient-relations/core/testing';
import {verifyDatabase} from './checkpoints/verify-database.js';
import {testLetterDesk, testLetters, type TestLetterDesk} from './testing/letter-desk.js';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';
import {untilSettled} from './testing/until-settled.js';

const base = '/v1/staff/facilities/riverside';

describe('What staff take out of a case', () => {
  let service: TestService;
  let requests: Requests;
  let lead: Readonly<Record<string, string>>;

  before(async () => {
    const facilities = [{facility: sampleFacility(), letters: testLetters}];
    service = await startTestService({config: testConfig({facilities})});
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
    assert.deepEqual(
      [kind, payload.reason, payload.note],
      ['redacted', 'other', 'About another patient.'],
    );
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

  test('is taken out for one of the reasons of a list, and another one is told in a note', async () => {
    const {id} = await requests.submit();
    const wish = {version: 1, position: 1};
    const refused = async (body: object) => (await redact(id, {...wish, ...body})).body.errors;
    assert.deepEqual(await refused({reason: 'other'}), [{path: '/note', code: 'required'}]);
    assert.deepEqual(await refused({reason: 'Because.', note: 'So.'}), [
      {path: '/reason', code: 'unknown-value'},
    ]);
    await redact(id, {...wish, reason: 'secret', note: 'The number of an account.'});
    const {body} = await requests.get(`${base}/cases/${id}`, lead);
    const {reason, note} = body.events[1].payload;
    assert.deepEqual([reason, note], ['secret', 'The number of an account.']);
  });

  describe('of a letter', () => {
    let id: string;
    let letterId: string;
    let code: Readonly<Record<string, string>>;
    let desk: TestLetterDesk;

    before(async () => {
      const submitted = await requests.submit({
        feedback: sampleFeedback({
          contact: {preferred: 'email', email: 'rosa@example.org'},
        }),
      });
      id = submitted.id;
      code = withCode(submitted.accessCode);
      desk = await testLetterDesk(service, id);
      await desk.enter('authority-recorded', {status: 'recorded'});
      await desk.enter('packs-set', {packs: [{id: 'us-cms', version: '1'}]});
      letterId = await desk.letter('acknowledgement', 'sent');
      await untilSettled(service);
    });

    const events = async () =>
      (await requests.get(`${base}/cases/${id}`, lead)).body.events as readonly {
        readonly kind: string;
        readonly position: number;
        readonly payload?: object;
      }[];
    const found = async (headers: Readonly<Record<string, string>>) => {
      const options = {headers, body: {text: '"Rosa Quintero" "Head of patient relations"'}};
      const {body} = await requests.send('POST', `${base}/cases/search`, options);
      return body.cases.some((each: {id: string}) => each.id === id) as boolean;
    };

    test('is all of it: its page, its PDF and what the person has say so, and the chain verifies', async () => {
      const auditor = withToken(await service.staffToken('riverside', ['auditor']));
      assert.deepEqual([await found(lead), await found(auditor)], [true, false]);
      const before = await events();
      const drafted = before.find(({kind}) => kind === 'letter-drafted');
      const wish = {version: before.length, position: drafted?.position};
      const done = await redact(id, {...wish, reason: 'wrong-case'});
      assert.equal(done.status, 200, done.text);
      await untilSettled(service);
      for (const {kind, payload} of await events())
        if (['letter-drafted', 'letter-sent'].includes(kind)) assert.equal(payload, undefined);
      assert.equal(await found(lead), false);
      const page = await desk.get(`${letterId}/page`);
      assert.match(page.text, /taken out by the hospital/);
      assert.ok(!page.text.includes('Quintero'));
      const pdf = await desk.get(`${letterId}/pdf`);
      assert.deepEqual([pdf.status, pdf.bytes.subarray(0, 4).toString()], [200, '%PDF']);
      const view = await desk.get(letterId);
      assert.deepEqual(
        [view.status, view.body.errors],
        [404, [{path: '/letterId', code: 'taken-out'}]],
      );
      const own = (await requests.get('/v1/facilities/riverside/cases/mine', code)).body;
      const state = reduceCase(own.events as readonly StoredCaseEvent[]);
      assert.deepEqual(
        state?.letters.map(({subject, paragraphs}) => [subject, paragraphs]),
        [[undefined, undefined]],
      );
      assert.equal(
        own.events.filter(({kind}: {kind: string}) => kind === 'redacted').length,
        1,
        'of the drafts the person knew nothing',
      );
      await service.checkpoint();
      const verified = await verifyDatabase(service.db, service.options.signingKey);
      assert.ok(verified.every(({verification}) => verification.ok));
    });
  });
});
