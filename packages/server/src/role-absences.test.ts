import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, test, type TestContext} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {
  escalationStart as start,
  minute,
  startEscalatingService,
  type EscalationConfig,
} from './testing/escalating-service.js';
import {withToken} from './testing/requests.js';
import {waitUntil} from './testing/wait-until.js';

const at = (minutes: number): string => new Date(start + minutes * minute).toISOString();

describe('A role that is away', () => {
  async function begin(context: TestContext, escalation: EscalationConfig = {}) {
    const desk = await startEscalatingService(context, SMTPServer, escalation);
    const manager = withToken(await desk.service.staffToken('riverside', ['manager']));
    const url = '/v1/staff/facilities/riverside/role-absences';
    const say = (order: object, id: string = randomUUID()) =>
      desk.requests.put(`${url}/${id}`, order, manager);
    const end = (absenceId: string, id: string = randomUUID()) =>
      desk.requests.put(`${url}/${absenceId}/ends/${id}`, {}, manager);
    const list = async () => (await desk.requests.get(url, manager)).body.absences as object[];
    /** Who is to be told of a case, and after how many minutes. */
    const plan = async (caseId: string) =>
      (await desk.planned(caseId)).map(
        ({due_at: due, role}) => `${(Date.parse(due) - start) / minute} ${role}`,
      );
    return {...desk, say, end, list, plan};
  }

  test('has whoever stands in told in its place, of every open case, at the same time', async (context) => {
    const addresses = {risk: ['risk@riverside.example'], 'pr-3': ['desk@riverside.example']};
    const {clock, requests, say, plan, told} = await begin(context, {addresses});
    const cases = [await requests.submit(), await requests.submit(), await requests.submit()];
    for (const {id} of cases) assert.deepEqual(await plan(id), ['60 pr-3', '180 pr-4']);
    const order = {role: 'pr-3', from: at(30), until: at(600), standIn: 'risk'};
    assert.equal((await say(order)).status, 200);
    for (const {id} of cases) assert.deepEqual(await plan(id), ['60 risk', '180 pr-4']);
    const late = await requests.submit();
    assert.deepEqual(await plan(late.id), ['60 risk', '180 pr-4'], 'of a case to come as well');
    clock.now = new Date(start + 61 * minute);
    await waitUntil(() => told().length === 4);
    for (const {to} of told()) assert.deepEqual(to, ['risk@riverside.example']);
  });

  test('is passed over without a stand-in, or with one who is away as well', async (context) => {
    const {requests, say, plan} = await begin(context);
    const {id} = await requests.submit();
    await plan(id);
    await say({role: 'pr-3', from: at(0), standIn: 'risk'});
    assert.deepEqual(await plan(id), ['60 risk', '180 pr-4']);
    await say({role: 'risk', from: at(10)});
    assert.deepEqual(await plan(id), ['60 pr-4']);
  });

  test('is told again from when it is there again, and nobody twice of one thing', async (context) => {
    const {clock, requests, say, end, plan, planned, told} = await begin(context);
    const [one, two] = [await requests.submit(), await requests.submit()];
    await plan(one.id);
    await plan(two.id);
    const id = randomUUID();
    await say({role: 'pr-3', from: at(0), standIn: 'risk'}, id);
    assert.deepEqual(await plan(two.id), ['60 risk', '180 pr-4']);
    clock.now = new Date(start + 50 * minute);
    assert.equal((await end(id)).status, 200);
    for (const each of [one, two]) assert.deepEqual(await plan(each.id), ['60 pr-3', '180 pr-4']);
    clock.now = new Date(start + 61 * minute);
    await waitUntil(() => told().length === 2);
    // That it is away from now on changes nothing in what was told.
    await say({role: 'pr-3', from: at(0), standIn: 'risk'});
    assert.deepEqual(await plan(one.id), ['60 pr-3', '180 pr-4']);
    clock.now = new Date(start + 62 * minute);
    const next = await requests.submit();
    await plan(next.id);
    assert.equal(told().length, 2);
    const rows = await planned(one.id);
    assert.equal(rows.filter(({told_at: toldAt}) => toldAt !== null).length, 1);
  });

  test('is looked up once more at the moment somebody is told', async (context) => {
    const {service, clock, requests, plan, eventsOf, told} = await begin(context);
    const {id} = await requests.submit();
    await plan(id);
    // As another instance stores it that has planned this case a moment before.
    await service.db
      .insertInto('role_absences')
      .values({
        ...{tenant: 'north', facility_id: 'riverside', id: randomUUID(), role: 'pr-3'},
        ...{stand_in: 'privacy', from_at: at(0), until_at: null, said_at: at(0), said_by: 'x'},
        ...{ended_at: null, ended_by: null},
      })
      .execute();
    clock.now = new Date(start + 61 * minute);
    await waitUntil(() => told().length === 1);
    assert.equal((await eventsOf(id)).at(-1)?.payload['to'], 'privacy');
  });

  test('is put down once, and not twice for one time', async (context) => {
    const {say, list} = await begin(context);
    const id = randomUUID();
    const order = {role: 'pr-3', from: at(60), until: at(120)};
    const first = await say(order, id);
    assert.deepEqual((await say(order, id)).body, first.body);
    assert.equal((await say({...order, until: at(130)}, id)).body.code, 'conflict');
    for (const [from, until] of [
      [60, 120],
      [0, 61],
      [119, undefined],
      [70, 80],
    ] as const) {
      const again = {...order, from: at(from), until: until && at(until)};
      const {status, body} = await say(again);
      assert.deepEqual([status, body.errors], [409, [{path: '/from', code: 'overlaps'}]]);
    }
    for (const other of [
      {...order, role: 'risk'},
      {...order, from: at(0), until: at(60)},
      {...order, from: at(120), until: undefined},
    ])
      assert.equal((await say(other)).status, 200);
    assert.equal((await list()).length, 4);
  });

  test('is away for some time to come, and does not stand in for itself', async (context) => {
    const {clock, say} = await begin(context);
    clock.now = new Date(start + 60 * minute);
    for (const [order, path] of [
      [{role: 'pr-3', from: at(0), until: at(60)}, '/until'],
      [{role: 'pr-3', from: at(90), until: at(80)}, '/until'],
      [{role: 'pr-3', from: at(90), standIn: 'pr-3'}, '/standIn'],
    ] as const) {
      const {status, body} = await say(order);
      assert.deepEqual([status, body.errors], [400, [{path, code: 'not-allowed'}]]);
    }
    assert.equal((await say({role: 'frontline nurse', from: at(90)})).status, 400);
  });

  test('comes back once', async (context) => {
    const {say, end, list} = await begin(context);
    const [id, write] = [randomUUID(), randomUUID()];
    await say({role: 'pr-3', from: at(60)}, id);
    const first = await end(id, write);
    assert.deepEqual([first.status, (await end(id, write)).body], [200, first.body]);
    const {status, body} = await end(id);
    assert.deepEqual([status, body.errors], [409, [{path: '/absenceId', code: 'already-done'}]]);
    assert.equal((await end(randomUUID())).status, 404);
    assert.deepEqual(await list(), [first.body]);
    assert.equal((await say({role: 'pr-3', from: at(60)})).status, 200, 'its time is free again');
  });
});
