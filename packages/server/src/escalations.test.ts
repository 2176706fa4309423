import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, test} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {ofFacility} from './store/of-facility.js';
import {
  deskMatrix,
  escalationStart as start,
  minute,
  startEscalatingService,
} from './testing/escalating-service.js';
import {withToken} from './testing/requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {waitUntil} from './testing/wait-until.js';

describe('Who is to be told of a case', () => {
  test('is told when it is due, once, and the case says so', async (context) => {
    const addresses = {'pr-3': ['desk@riverside.example']};
    const desk = await startEscalatingService(context, SMTPServer, {addresses});
    const {clock, requests, told, planned, eventsOf} = desk;
    const {id} = await requests.submit();
    const [first, second] = await planned(id);
    assert.deepEqual(
      [first?.due_at, first?.role, second?.due_at, second?.role],
      ['2026-03-12T16:00:00.000Z', 'pr-3', '2026-03-12T18:00:00.000Z', 'pr-4'],
    );
    clock.now = new Date(start + 61 * minute);
    await waitUntil(() => told().length === 1);
    const [mail] = told();
    assert.deepEqual(
      [mail?.to, mail?.messageId],
      [['desk@riverside.example'], `<${first?.id}@riverside>`],
    );
    const last = (await eventsOf(id)).at(-1);
    assert.deepEqual(last?.actor, {role: 'service'});
    assert.deepEqual(last.payload, {
      ...{id: first?.id, rule: 'unowned', to: 'pr-3', channel: 'email', noticeId: first?.id},
    });
    clock.now = new Date(start + 4 * 60 * minute);
    await waitUntil(() => told().length === 2);
    assert.deepEqual(told()[1]?.to, ['office@riverside.example'], 'nobody has the role');
    await planned(id);
    assert.equal(told().length, 2);
  });

  test('is not told of a case that somebody took a moment before', async (context) => {
    const desk = await startEscalatingService(context, SMTPServer);
    const {clock, requests, staff, told, planned, eventsOf} = desk;
    const {id} = await requests.submit();
    assert.equal((await planned(id)).length, 2);
    const url = `/v1/staff/facilities/riverside/cases/${id}/entries/${randomUUID()}`;
    const entry = {kind: 'assigned', version: 1, payload: {owner: randomUUID()}};
    assert.equal((await requests.put(url, entry, staff)).status, 200);
    clock.now = new Date(start + 24 * 60 * minute);
    const other = await requests.submit();
    clock.now = new Date(start + 26 * 60 * minute);
    await waitUntil(() => told().length === 1);
    assert.deepEqual(await planned(id), [], 'the plan is taken back');
    const kinds = (await eventsOf(other.id)).map(({kind}) => kind);
    assert.deepEqual(kinds, ['received', 'escalated'], 'it was the other case');
  });

  test('is not whoever the case names, nor a mailbox that they share', async (context) => {
    const addresses = {'pr-3': ['desk@riverside.example', 'mo@riverside.example']};
    const desk = await startEscalatingService(context, SMTPServer, {addresses});
    const {service, clock, requests, staff, told} = desk;
    const {parts, db} = service;
    const [named, colleague] = [await makeAccount(service, {roles: ['pr-3']}), randomUUID()];
    const emailOf = (id: string, email: string) =>
      db.updateTable('staff_accounts').set({email}).where('id', '=', id).execute();
    await emailOf(named.id, 'mo@riverside.example');
    const {scope} = parts.facilities.require('riverside');
    const {id} = await requests.submit();
    const url = `/v1/staff/facilities/riverside/cases/${id}/entries/${randomUUID()}`;
    const payload = {accountId: named.id, part: 'subject'};
    const entry = {kind: 'person-named', version: 1, payload};
    assert.equal((await requests.put(url, entry, staff)).status, 200);
    clock.now = new Date(start + 61 * minute);
    await waitUntil(() => told().length === 1);
    assert.deepEqual(told()[0]?.to, ['office@riverside.example']);

    await makeAccount(service, {id: colleague, roles: ['pr-3']});
    await emailOf(colleague, 'ana@riverside.example');
    await db
      .updateTable('outgoing')
      .set({state: 'waiting', next_try_at: ''})
      .where(ofFacility(scope))
      .where('purpose', '=', 'escalation')
      .execute();
    await waitUntil(() => told().length === 2);
    assert.deepEqual(told()[1]?.to, ['ana@riverside.example']);
    const manager = await makeAccount(service, {roles: ['manager']});
    const list = async (account: {readonly id: string}): Promise<number> => {
      const token = withToken(await beginSession(service, account));
      const {body} = await requests.get('/v1/staff/facilities/riverside/outgoing', token);
      return body.outgoing.length as number;
    };
    assert.equal(await list(manager), 2);
    await db
      .insertInto('case_walls')
      .values({...wall(scope), account_id: manager.id, case_id: id})
      .execute();
    assert.equal(await list(manager), 0, 'the list of what went out is silent on it as well');
  });

  test('is paged by the hospital’s gateway, where it has one', async (context) => {
    const posts: string[] = [];
    const gateway = createServer((request, response) => {
      posts.push(String(request.headers['pr-delivery-id']));
      request.resume();
      response.writeHead(204).end();
    });
    await once(gateway.listen(0, '127.0.0.1'), 'listening');
    context.after(() => gateway.close());
    const webhook = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
    const desk = await startEscalatingService(context, SMTPServer, {webhook});
    const {clock, requests, planned} = desk;
    const {id} = await requests.submit();
    const [, second] = await planned(id);
    clock.now = new Date(start + 181 * minute);
    await waitUntil(() => posts.length === 1);
    assert.deepEqual(posts, [second?.id]);
  });

  test('is told later and once, when the clock of the machine was put back', async (context) => {
    const desk = await startEscalatingService(context, SMTPServer);
    const {service, clock, requests, told, planned} = desk;
    const {id} = await requests.submit();
    await planned(id);
    clock.now = new Date(start + 61 * minute);
    await waitUntil(() => told().length === 1);
    clock.now = new Date(start - 30 * 24 * 60 * minute);
    const other = await requests.submit();
    const [first] = await planned(other.id);
    assert.equal(first?.due_at, '2026-02-10T16:00:00.000Z');
    // As if an instance had died with a lease of the time before.
    await service.db
      .updateTable('escalations')
      .set({leased_until: new Date(start + 62 * minute).toISOString()})
      .where('case_id', '=', other.id)
      .execute();
    clock.now = new Date(start - 30 * 24 * 60 * minute + 61 * minute);
    await waitUntil(() => told().length === 2);
    clock.now = new Date(start + 62 * minute);
    await waitUntil(() => told().length === 3);
    assert.equal((await planned(id)).filter(({told_at: at}) => at).length, 1);
    assert.equal(new Set(told().map(({messageId}) => messageId)).size, 3, 'nobody twice');
  });

  test('is told after a stop of two weeks, and by the matrix of today', async (context) => {
    const desk = await startEscalatingService(context, SMTPServer);
    const {service, clock, requests, told, planned, config} = desk;
    const {id} = await requests.submit();
    await planned(id);
    await service.close();
    clock.now = new Date(start + 14 * 24 * 60 * minute);
    const rules = deskMatrix.rules.map((rule) => ({...rule, id: 'nobody-has-it'}));
    await service.again({config: config({})});
    await waitUntil(() => told().length === 2);
    const fresh = await startEscalatingService(context, SMTPServer);
    const one = await fresh.requests.submit();
    assert.equal((await fresh.planned(one.id)).length, 2);
    await fresh.service.close();
    await fresh.service.again({config: fresh.config({matrix: {...deskMatrix, rules}})});
    fresh.clock.now = new Date(start + 24 * 60 * minute);
    await waitUntil(async () => {
      const rows = await fresh.service.db.selectFrom('escalations').selectAll().execute();
      return rows.length === 2 && rows.every(({rule, told_at: at}) => rule !== 'unowned' && at);
    });
  });
});

function wall({tenant, facilityId}: {readonly tenant: string; readonly facilityId: string}) {
  return {tenant, facility_id: facilityId};
}
