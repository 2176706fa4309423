import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, test} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {
  escalationStart as start,
  minute,
  startEscalatingService,
  type EscalatingService,
} from './testing/escalating-service.js';
import {withToken} from './testing/requests.js';
import {waitUntil} from './testing/wait-until.js';

const accounts = '/v1/staff/facilities/riverside/accounts';

describe('A role that the matrix may tell', () => {
  const warningOf = async ({requests}: EscalatingService): Promise<string | undefined> => {
    const warnings = (await requests.get('/ready')).body.warnings as readonly string[];
    return warnings.find((each) => each.startsWith('NO ADDRESS'));
  };

  /** Someone with a role and an address, as an administrator makes them; how to change their roles. */
  async function makePerson({service, requests}: EscalatingService, role: string, email?: string) {
    const administrator = withToken(await service.staffToken('riverside', ['administrator']));
    const id = randomUUID();
    const person = {name: 'Ana', signInName: `ana-${id}`, roles: [role], ...(email && {email})};
    const made = await requests.put(`${accounts}/${id}`, person, administrator);
    assert.equal(made.status, 201, made.text);
    return {
      become: (next: string) =>
        requests.put(`${accounts}/${id}/roles`, {roles: [next], departments: []}, administrator),
      leave: () => requests.put(`${accounts}/${id}/state`, {disabled: true}, administrator),
    };
  }

  test('is named at the start and in /ready for as long as nobody in it has an address', async (context) => {
    const desk = await startEscalatingService(context, SMTPServer);
    const start = desk.service.warnings.find((each) => each.startsWith('NO ADDRESS'));
    assert.match(start ?? '', /^NO ADDRESS: at "riverside" nobody who is "pr-3", "pr-4" has/);
    assert.equal(await warningOf(desk), start);
    await makePerson(desk, 'pr-3');
    assert.equal(await warningOf(desk), start, 'an account without an address is not reached');
    const ana = await makePerson(desk, 'pr-3', 'ana@riverside.example');
    assert.match((await warningOf(desk)) ?? '', /nobody who is "pr-4" has/);
    const mo = await makePerson(desk, 'pr-4', 'mo@riverside.example');
    assert.equal(await warningOf(desk), undefined);
    await ana.become('auditor');
    assert.match((await warningOf(desk)) ?? '', /nobody who is "pr-3" has/);
    await ana.become('pr-3');
    await mo.leave();
    assert.match((await warningOf(desk)) ?? '', /nobody who is "pr-4" has/);
  });

  test('is not named where an address is configured for it, or a gateway calls it', async (context) => {
    const addresses = {'pr-3': ['desk@riverside.example']};
    const webhook = 'http://127.0.0.1:9/';
    const desk = await startEscalatingService(context, SMTPServer, {addresses, webhook});
    assert.equal(await warningOf(desk), undefined);
    const mailed = await startEscalatingService(context, SMTPServer, {webhook});
    assert.match((await warningOf(mailed)) ?? '', /nobody who is "pr-3" has/);
  });

  test('is told at the addresses of whoever has it when the mail goes out', async (context) => {
    const desk = await startEscalatingService(context, SMTPServer);
    const {clock, requests, planned, told} = desk;
    const ana = await makePerson(desk, 'pr-3', 'ana@riverside.example');
    const mo = await makePerson(desk, 'auditor', 'mo@riverside.example');
    const {id} = await requests.submit();
    assert.equal((await planned(id)).length, 2);
    await ana.become('auditor');
    await mo.become('pr-3');
    clock.now = new Date(start + 61 * minute);
    await waitUntil(() => told().length === 1);
    assert.deepEqual(told()[0]?.to, ['mo@riverside.example']);
  });

  test('is told at the address that an account has by then', async (context) => {
    const desk = await startEscalatingService(context, SMTPServer);
    const {service, clock, requests, planned, told} = desk;
    await makePerson(desk, 'pr-3', 'ana@riverside.example');
    const {id} = await requests.submit();
    await planned(id);
    await service.db
      .updateTable('staff_accounts')
      .set({email: 'ana.new@riverside.example'})
      .where('email', '=', 'ana@riverside.example')
      .execute();
    clock.now = new Date(start + 61 * minute);
    await waitUntil(() => told().length === 1);
    assert.deepEqual(told()[0]?.to, ['ana.new@riverside.example']);
  });
});
