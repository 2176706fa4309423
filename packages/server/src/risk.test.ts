import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, test} from 'node:test';
import {sampleFacility, sampleFeedback} from '@patient-relations/core/testing';
import {withCode, withToken} from './testing/requests.js';
import {testRiskDesk, type TestRiskDesk} from './testing/risk-desk.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';
import {untilSettled} from './testing/until-settled.js';

const start = new Date('2026-03-02T18:00:00.000Z');
const known = {knownAt: '2026-03-02T08:00:00.000Z', ongoingDanger: false};
const device = {flag: 'device-event', note: 'The pump of Rosa stopped.'};

describe('A risk flag of a case', () => {
  let service: TestService;
  let desk: TestRiskDesk;
  let clock = start;

  before(async () => {
    const casework = {packs: ['us-cms'], risk: {jurisdiction: 'US-TX'}};
    const riverside = {tenant: 'north', facility: sampleFacility(), casework};
    service = await startTestService({
      config: testConfig({facilities: [riverside]}),
      now: () => clock,
    });
    desk = testRiskDesk(service);
  });
  after(() => service.end());
  beforeEach(async () => {
    clock = start;
    await service.db.deleteFrom('risk_flags').execute();
  });

  const submit = async (story = 'Nobody came to the bell.') =>
    desk.requests.submit({feedback: sampleFeedback({kind: 'complaint', story})});
  const kindsOf = async (caseId: string) => {
    const {body} = await desk.read(caseId);
    return (body.events as {kind: string; payload: {flag?: string}}[]).map(({kind, payload}) =>
      payload.flag === undefined ? kind : `${kind} ${payload.flag}`,
    );
  };

  test('is suggested by the words of the person, with what points to it and none of the words', async () => {
    const {id} = await submit('The infusion pump stopped and nobody came.');
    await untilSettled(service);
    assert.deepEqual(await kindsOf(id), ['flag-suggested device-event', 'risk-task-opened']);
    const {body, text} = await desk.read(id);
    assert.deepEqual(body.events[0].payload.because, ['device-failure']);
    assert.deepEqual(body.events[0].actor, {role: 'service'});
    assert.ok(!/pump|infusion/.test(text));
  });

  test('is suggested once, and not again for the same once it is dismissed', async () => {
    const {id, accessCode} = await submit('The infusion pump stopped.');
    const write = async (text: string) => {
      const url = `/v1/facilities/riverside/cases/mine/messages/${randomUUID()}`;
      await desk.requests.put(url, {text}, withCode(accessCode));
      await untilSettled(service);
    };
    await write('The pump stopped, I said.');
    const flagId = (await desk.read(id)).body.events[0].payload.flagId as string;
    await desk.enter(id, {kind: 'flag-dismissed', payload: {flagId, reason: 'It had no power.'}});
    await write('It is the pump that stopped.');
    const device = ['flag-suggested device-event', 'risk-task-opened'];
    assert.deepEqual(await kindsOf(id), [...device, 'flag-dismissed', 'risk-task-closed']);
    await write('And they shared my diagnosis without my permission.');
    assert.deepEqual((await kindsOf(id)).slice(4), [
      'flag-suggested privacy-breach',
      'risk-task-opened',
    ]);
  });

  test('is raised by whoever saw something, and they are told only that it was received', async () => {
    const {id} = await submit();
    const first = await desk.raise(id, device);
    assert.deepEqual(first.body, {id: first.id, receivedAt: start.toISOString()});
    const second = await desk.raise(id, device, 'pr-2');
    assert.deepEqual(second.body, {id: second.id, receivedAt: start.toISOString()});
    assert.deepEqual(await kindsOf(id), [
      'flag-raised device-event',
      'risk-task-opened',
      'flag-raised device-event',
    ]);
    assert.equal((await desk.read(id, 'pr-2')).status, 403);
    assert.equal((await desk.list('frontline')).status, 403);
    const {body} = await desk.list();
    assert.equal(body.flags.length, 1, 'it is one flag');
  });

  test('gets the first answer once more, and a conflict for other content under its id', async () => {
    const {id} = await submit();
    const {url, text} = await desk.raise(id, device);
    const headers = await desk.headers('frontline');
    clock = new Date('2026-03-02T19:00:00.000Z');
    assert.equal((await desk.requests.put(url, device, headers)).text, text);
    const other = await desk.requests.put(url, {flag: 'sentinel-event'}, headers);
    assert.deepEqual([other.status, other.body.code], [409, 'conflict']);
    assert.equal((await kindsOf(id)).length, 2);
  });

  test('that nobody knows is refused by its place, and so is a case that is not there', async () => {
    const {id} = await submit();
    const refused = await desk.raise(id, {flag: 'no-such-flag'});
    assert.deepEqual(
      [refused.status, refused.body.errors],
      [400, [{path: '/flag', code: 'unknown-value'}]],
    );
    assert.equal((await desk.raise(randomUUID(), device)).status, 404);
    assert.equal((await desk.read(id)).status, 404);
  });

  test('has clocks from the moment it is confirmed, and keeps what was done of them', async () => {
    const {id} = await submit();
    const {id: flagId} = await desk.raise(id, device);
    const confirmed = await desk.enter(id, {kind: 'flag-confirmed', payload: {flagId, ...known}});
    assert.deepEqual([confirmed.status, confirmed.body.version], [200, 3], confirmed.text);
    const [deadline] = (await desk.read(id)).body.deadlines;
    assert.deepEqual(
      [deadline.clock, deadline.due, deadline.state, deadline.provisional],
      ['report', {date: '2026-03-16', at: '2026-03-17T05:00:00.000Z'}, 'running', []],
    );
    assert.equal((await desk.list()).body.flags[0].dueAt, '2026-03-17T05:00:00.000Z');
    const duty = {flagId, clock: 'report', doneAt: '2026-03-02T17:00:00.000Z', how: 'By post'};
    await desk.enter(id, {kind: 'risk-duty-done', payload: {...duty, to: 'FDA'}});
    const done = await desk.read(id);
    assert.equal(done.body.deadlines[0].state, 'kept');
    assert.equal((await desk.list()).body.flags[0].dueAt, undefined);
  });

  test('is written to by whoever has seen the latest of it; a stale entry writes nothing', async () => {
    const {id} = await submit();
    const {id: flagId} = await desk.raise(id, device);
    const note = {kind: 'risk-noted', payload: {flagId, text: 'Ask the maker.'}};
    const stale = await desk.enter(id, {...note, version: 1});
    assert.deepEqual([stale.status, stale.body.code], [409, 'stale']);
    assert.equal((await kindsOf(id)).length, 2);
    const entered = await desk.enter(id, {...note, version: 2});
    assert.equal(entered.status, 200);
    const body = {...note, version: 2};
    const again = await desk.requests.put(entered.url, body, await desk.headers('risk'));
    assert.equal(again.text, entered.text);
    assert.equal((await kindsOf(id)).length, 3);
  });

  test('is refused by name what cannot be', async () => {
    const {id} = await submit();
    const {id: flagId} = await desk.raise(id, device);
    const duty = {flagId, clock: 'report', doneAt: known.knownAt, how: 'By post'};
    const early = await desk.enter(id, {kind: 'risk-duty-done', payload: duty});
    assert.deepEqual(
      [early.status, early.body.errors],
      [409, [{path: '/payload/flagId', code: 'not-confirmed'}]],
    );
    const wordless = await desk.enter(id, {kind: 'flag-dismissed', payload: {flagId}});
    assert.deepEqual(
      [wordless.status, wordless.body.errors],
      [400, [{path: '/payload/reason', code: 'required'}]],
    );
  });

  test('is seen by the role that answers for it, by risk management and by an auditor', async () => {
    const {id} = await submit();
    await desk.raise(id, device);
    const alone = await desk.raise(id, {flag: 'privacy-breach'});
    const seen = await desk.read(id, 'privacy');
    assert.equal(seen.body.version, 2);
    assert.ok(!seen.text.includes('device-event'));
    assert.deepEqual(
      (await desk.list('privacy')).body.flags.map(({flagId}: {flagId: string}) => flagId),
      [alone.id],
    );
    assert.equal((await desk.read(id, 'pr-4')).status, 404);
    assert.deepEqual((await desk.list('pr-4')).body, {flags: []});
    assert.equal((await desk.read(id, 'manager')).status, 403);
    assert.equal((await desk.read(id, 'auditor')).body.version, 4);
    const payload = {flagId: alone.id, ...known};
    const byRisk = await desk.enter(id, {kind: 'flag-confirmed', payload});
    assert.equal(byRisk.status, 403, 'risk sees it, and privacy says what it is');
    const byPrivacy = await desk.enter(id, {kind: 'flag-confirmed', payload}, 'privacy');
    assert.deepEqual([byPrivacy.status, byPrivacy.body.version], [200, 3]);
  });

  test('is not there for whoever the case names, whatever their role', async () => {
    const {id} = await submit();
    const {id: accountId} = await makeAccount(service, {roles: ['risk']});
    const token = withToken(await beginSession(service, {id: accountId}));
    await desk.raise(id, device);
    const url = `/v1/staff/facilities/riverside/risk`;
    assert.equal((await desk.requests.get(`${url}/${id}`, token)).status, 200);
    const named = {kind: 'person-named', version: 1, payload: {accountId, part: 'subject'}};
    const cases = `/v1/staff/facilities/riverside/cases/${id}/entries/${randomUUID()}`;
    assert.equal((await desk.requests.put(cases, named, await desk.headers('pr-4'))).status, 200);
    assert.equal((await desk.requests.get(`${url}/${id}`, token)).status, 404);
    assert.deepEqual((await desk.requests.get(url, token)).body, {flags: []});
    const raise = await desk.requests.put(`${url}/${id}/flags/${randomUUID()}`, device, token);
    assert.equal(raise.status, 404);
  });

  test('stands in a list by what is due next: what waits for a word, then each by its date', async () => {
    const cases = [await submit(), await submit(), await submit()];
    const flags = ['device-event', 'restraint-death', 'sentinel-event'];
    for (const [index, {id}] of cases.entries()) {
      const {id: flagId} = await desk.raise(id, {flag: flags[index]});
      if (index < 2) await desk.enter(id, {kind: 'flag-confirmed', payload: {flagId, ...known}});
    }
    const all = (await desk.list()).body;
    const names = (page: {flags: {flag: string}[]}) => page.flags.map(({flag}) => flag);
    assert.deepEqual(names(all), ['sentinel-event', 'restraint-death', 'device-event']);
    const first = (await desk.list('risk', '?limit=2')).body;
    assert.deepEqual(names(first), names(all).slice(0, 2));
    const rest = (await desk.list('risk', `?limit=2&after=${first.next}`)).body;
    assert.deepEqual([names(rest), rest.next], [names(all).slice(2), undefined]);
  });

  test('is on record in the log of who did what: read, raised and entered', async () => {
    const {id} = await submit();
    const {id: flagId} = await desk.raise(id, device);
    await desk.enter(id, {kind: 'risk-noted', payload: {flagId, text: 'Ask the maker.'}});
    await desk.read(id, 'manager');
    const rows = await service.db
      .selectFrom('audit_entries')
      .select(['operation', 'outcome'])
      .where('case_id', '=', id)
      .where('operation', 'like', '%isk%')
      .orderBy('position')
      .execute();
    assert.deepEqual(
      rows.map(({operation, outcome}) => `${operation} ${outcome}`),
      ['raiseRiskFlag done', 'readRiskRecord done', 'enterInRisk done', 'readRiskRecord refused'],
    );
    const log = async (role: 'auditor' | 'administrator') => {
      const url = `/v1/staff/facilities/riverside/audit?caseId=${id}`;
      const {body} = await desk.requests.get(url, await desk.headers(role));
      return (body.entries as {operation: string}[]).filter(({operation}) =>
        /Risk/.test(operation),
      );
    };
    assert.equal((await log('auditor')).length, 4);
    assert.deepEqual(
      await log('administrator'),
      [],
      'that there is a record is not theirs to know',
    );
  });

  test('is answered alike to whoever the case names and for a case that is not there, whatever else is wrong', async () => {
    const {id} = await submit();
    const named = await makeAccount(service, {roles: ['risk', 'manager']});
    const headers = withToken(await beginSession(service, named));
    const person = {
      kind: 'person-named',
      version: 1,
      payload: {accountId: named.id, part: 'subject'},
    };
    const cases = '/v1/staff/facilities/riverside/cases';
    const manager = await desk.headers('manager');
    const entry = `${cases}/${id}/entries/${randomUUID()}`;
    assert.equal((await desk.requests.put(entry, person, manager)).status, 200);
    for (const caseId of [id, randomUUID()])
      for (const [path, body] of [
        [`risk/${caseId}/flags/${randomUUID()}`, {flag: 'no-such-flag'}],
        [`cases/${caseId}/commands/${randomUUID()}`, {command: 'resolve', version: 9, text: 'x'}],
      ] as const) {
        const url = `/v1/staff/facilities/riverside/${path}`;
        const {status, body: answer} = await desk.requests.put(url, body, headers);
        assert.deepEqual([status, answer.code], [404, 'not-found'], path);
      }
  });
});

describe('A service that is set up', () => {
  const warningsOf = async (casework?: object) => {
    const facility = sampleFacility();
    const facilities = [{tenant: 'north', facility, ...(casework && {casework})}];
    const service = await startTestService({config: testConfig({facilities})});
    await service.end();
    return service.warnings.filter((warning) => warning.startsWith('NO JURISDICTION'));
  };

  test('says which risk flags it cannot suggest while nobody has said where the facility lies', async () => {
    const [nowhere = ''] = await warningsOf();
    assert.match(nowhere, /"riverside".*sentinel-event.*california-adverse-event.*casework\.risk/);
    assert.ok(!nowhere.includes('abuse-report'), 'it holds anywhere');
    const [country = ''] = await warningsOf({packs: ['us-cms']});
    assert.match(country, /not suggested: california-adverse-event\./);
    assert.deepEqual(await warningsOf({packs: ['gb-eng']}), []);
    assert.deepEqual(await warningsOf({risk: {jurisdiction: 'US-TX'}}), []);
  });
});
