import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sampleFacility, sampleFeedback} from '@patient-relations/core/testing';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';
import {untilSettled} from './testing/until-settled.js';

const base = '/v1/staff/facilities/riverside/cases';
const mine = '/v1/facilities/riverside/cases/mine';

describe('A hospital in the Medicare program', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;
  let clock = new Date('2026-03-02T15:00:00.000Z');

  before(async () => {
    const {promises: _promises, ...facility} = sampleFacility();
    const casework = {
      packs: ['us-cms'],
      settings: {responseDays: 7},
      grievancePolicy: {'counts-typed-as-written': true},
    };
    const config = testConfig({facilities: [{facility, casework}]});
    service = await startTestService({config, now: () => clock});
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  after(() => service.end());

  test('sees in its queue what is due next, and that it is over when the answer is given', async () => {
    const {id} = await requests.submit();
    const row = await settledRow(id);
    assert.equal(row.dueDuty, 'respond');
    assert.match(String(row.dueAt), /^2026-03-1\d/);
    const payload = {class: 'grievance', reason: 'She asks for an answer in writing.'};
    assert.equal((await enter(id, {kind: 'classified', version: 1, payload})).status, 200);
    const answer = {command: 'resolve', version: 2, text: 'The bell is mended.'};
    await requests.put(`${base}/${id}/commands/${randomUUID()}`, answer, staff);
    assert.equal((await settledRow(id)).dueAt, undefined);
  });

  test('reads by which rules something is due, for staff and for the person', async () => {
    const feedback = sampleFeedback({language: 'es'});
    const {id} = await requests.submit({feedback});
    const {body} = await requests.get(`${base}/${id}/assessment`, staff);
    const respond = body.deadlines.find(({duty}: {duty: string}) => duty === 'respond');
    assert.deepEqual([respond.pack, respond.state], ['us-cms', 'running']);
    assert.ok(respond.forStaff.some((line: string) => line.includes('A-0122')));
    assert.ok(respond.forPerson.length > 0);
    assert.ok(respond.forPerson.every((line: string) => !/us-cms|A-0122/.test(line)));
  });

  test('tells the person themselves by when they have an answer, and why, in each of its languages', async () => {
    const story = 'A nurse hit my mother, and I want to know why.';
    const {accessCode} = await requests.submit({feedback: sampleFeedback({story})});
    await untilSettled(service);
    const {body, text} = await requests.get(mine, withCode(accessCode));
    const [answer, ...others] = body.dates;
    assert.deepEqual([answer.what, answer.due, answer.state], ['respond', '2026-03-09', 'open']);
    assert.deepEqual(others, [], 'nothing tells of the look at whether she is safe');
    const [standing] = answer.because;
    assert.deepEqual(Object.keys(standing), ['en', 'es', 'ar']);
    assert.equal(standing.en, 'Our answer: by March 9, 2026 at the latest.');
    assert.ok(!/us-cms|A-0122|endanger|S1/.test(text));
  });

  test('classifies by facts, is told why, and may decide otherwise with a reason', async () => {
    const {id} = await requests.submit();
    const typed = await requests.get(`${base}/${id}/assessment`, staff);
    assert.equal(typed.body.classification.class, 'undecided');
    assert.deepEqual(typed.body.classification.missing, ['speaks-for-patient']);
    await enter(id, {
      kind: 'authority-recorded',
      version: 1,
      payload: {status: 'recorded', ground: 'patient-agreed'},
    });
    const {body} = await requests.get(`${base}/${id}/assessment`, staff);
    assert.equal(body.classification.class, 'grievance');
    const other = {kind: 'classified', version: 2, payload: {class: 'complaint'}};
    const refused = await enter(id, other);
    assert.deepEqual(refused.body.errors, [{path: '/payload/reason', code: 'required'}]);
    const reason = 'It was her question, and she has her answer.';
    const decided = await enter(id, {...other, payload: {class: 'complaint', reason}});
    assert.equal(decided.status, 200);
    const {events} = (await requests.get(`${base}/${id}`, staff)).body;
    const {byRules} = events.at(-1).payload;
    assert.deepEqual([byRules.rules.id, byRules.class], ['us-cms', 'grievance']);
    assert.ok(byRules.fired.length > 0);
    const after = (await requests.get(`${base}/${id}/assessment`, staff)).body;
    assert.ok(after.classification.explanation.join(' ').includes(reason));
  });

  test('is raised by words that cannot wait, once, and a person may lower it again', async () => {
    const story = 'A nurse hit my mother, and I want to know why.';
    const {id, accessCode} = await requests.submit({feedback: sampleFeedback({story})});
    assert.equal((await settledRow(id)).urgency, 'S1');
    const {events} = (await requests.get(`${base}/${id}`, staff)).body;
    const {kind, actor, payload} = events[1];
    assert.deepEqual([kind, actor.role, payload.level], ['triaged', 'service', 'S1']);
    assert.ok(!JSON.stringify(payload).includes('mother'), 'it holds codes, and no words');
    const lowered = {level: 'S3', reason: 'She is at home and safe; it was years ago.'};
    await enter(id, {kind: 'urgency-set', version: 2, payload: lowered});
    const message = {text: 'She hit her twice.'};
    await requests.put(`${mine}/messages/${randomUUID()}`, message, withCode(accessCode));
    assert.equal((await settledRow(id)).urgency, 'S3');
    const own = await requests.get(mine, withCode(accessCode));
    assert.ok(!own.text.includes('triaged'));
  });

  test('does not count days for a compliment', async () => {
    const {id} = await requests.submit({feedback: sampleFeedback({kind: 'compliment'})});
    assert.equal((await settledRow(id)).dueAt, undefined);
    const {body} = await requests.get(`${base}/${id}/assessment`, staff);
    assert.deepEqual(body.deadlines, []);
  });

  test('puts what is due first before the rest', async () => {
    const {id: earlier} = await requests.submit();
    clock = new Date('2026-03-09T15:00:00.000Z');
    const {id: later} = await requests.submit();
    await untilSettled(service);
    const {body} = await requests.get(
      `${base}?open=true&order=due&dueBefore=2026-04-01T00:00:00.000Z`,
      staff,
    );
    const order = body.cases.map(({id}: {id: string}) => id);
    assert.ok(order.indexOf(earlier) >= 0 && order.indexOf(earlier) < order.indexOf(later));
  });

  test('plans who is told before an answer is due, anew when it is due later', async () => {
    const {id} = await requests.submit();
    const planned = async (): Promise<readonly string[]> => {
      await untilSettled(service);
      const rows = await service.db
        .selectFrom('escalations')
        .select('due_at')
        .where('case_id', '=', id)
        .where('rule', '=', 'due-soon')
        .orderBy('due_at')
        .execute();
      return rows.map(({due_at}) => due_at);
    };
    const before = await planned();
    assert.ok(before.length > 0);
    const extension = {
      clock: {pack: 'us-cms', clock: 'answer'},
      until: '2026-04-10',
      text: 'We wait for the maker of the bell.',
      basis: 'reasons',
      when: clock.toISOString(),
    };
    const told = await enter(id, {kind: 'extended', version: 1, payload: extension});
    assert.equal(told.status, 200);
    const after = await planned();
    assert.notDeepEqual(after, before);
  });

  async function settledRow(caseId: string) {
    await untilSettled(service);
    const {body} = await requests.get(`${base}?limit=200`, staff);
    return body.cases.find(({id}: {id: string}) => id === caseId) as Readonly<
      Record<string, unknown>
    >;
  }

  function enter(caseId: string, entry: object) {
    return requests.put(`${base}/${caseId}/entries/${randomUUID()}`, entry, staff);
  }
});
