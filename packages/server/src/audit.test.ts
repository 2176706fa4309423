import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, test} from 'node:test';
import {sql} from 'kysely';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {startTestService, type TestService} from './testing/test-service.js';

const staff = '/v1/staff/facilities/riverside';

interface Entry {
  readonly position: string;
  readonly account?: string;
  readonly roles: readonly string[];
  readonly operation: string;
  readonly caseId?: string;
  readonly aboutAccount?: string;
  readonly outcome: string;
}

describe('The log of who did what', () => {
  let service: TestService;
  let requests: Requests;
  let auditor: Readonly<Record<string, string>>;
  let clock = new Date('2031-04-05T06:00:00.000Z');

  before(async () => {
    service = await startTestService({now: () => clock});
    requests = requestsTo(service);
    auditor = withToken(await service.staffToken('riverside', ['auditor']));
  });
  after(() => service.end());
  beforeEach(() => void (clock = new Date(clock.getTime() + 1000)));

  const log = async (query = ''): Promise<readonly Entry[]> => {
    const {status, body, text} = await requests.get(`${staff}/audit?${query}`, auditor);
    assert.equal(status, 200, text);
    return body.entries as readonly Entry[];
  };
  const brief = (entries: readonly Entry[]) =>
    entries.map(({operation, outcome}) => `${operation} ${outcome}`);
  const someone = async (...roles: Parameters<typeof makeAccount>[1]['roles']) => {
    const account = await makeAccount(service, {roles});
    return {...account, headers: withToken(await beginSession(service, account))};
  };

  test('names who read a case and who wrote to it, with the roles they had', async () => {
    const {id} = await requests.submit();
    const dana = await someone('pr-3', 'frontline');
    await requests.get(`${staff}/cases/${id}`, dana.headers);
    const command = {command: 'acknowledge', version: 1};
    const url = `${staff}/cases/${id}/commands/${randomUUID()}`;
    await requests.put(url, command, dana.headers);
    const entries = await log(`caseId=${id}`);
    assert.deepEqual(brief(entries), ['commandCase done', 'readStaffCase done']);
    for (const {account, roles, caseId} of entries)
      assert.deepEqual([account, roles, caseId], [dana.id, ['pr-3', 'frontline'], id]);
  });

  test('says of a case that staff hand in which one it is', async () => {
    const dana = await someone('frontline');
    const {id} = await requests.submit({}, dana.headers);
    assert.deepEqual(brief(await log(`caseId=${id}`)), ['submitFeedback done']);
  });

  test('names each case that was given to someone together with others, and none that was not', async () => {
    const [one, two] = [await requests.submit(), await requests.submit()];
    const dana = await someone('manager');
    const cases = [
      {id: one.id, version: 1},
      {id: two.id, version: 7},
    ];
    const url = `${staff}/assignments/${randomUUID()}`;
    const {status, body} = await requests.put(url, {owner: dana.id, cases}, dana.headers);
    assert.deepEqual([status, body.cases.at(-1).code], [200, 'stale']);
    assert.deepEqual(brief(await log(`caseId=${one.id}`)), ['assignCases done']);
    assert.deepEqual(await log(`caseId=${two.id}`), []);
    const [order] = (await log(`account=${dana.id}`)).filter(({caseId}) => caseId === undefined);
    assert.equal(order?.operation, 'assignCases');
  });

  test('names someone who is named in a case and came to look at it', async () => {
    const {id} = await requests.submit();
    const [dana, ana] = [await someone('pr-3'), await someone('manager')];
    const wall = {kind: 'person-named', version: 1, payload: {part: 'subject', accountId: dana.id}};
    const walled = await requests.put(
      `${staff}/cases/${id}/entries/${randomUUID()}`,
      wall,
      ana.headers,
    );
    assert.equal(walled.status, 200, walled.text);
    assert.equal((await requests.get(`${staff}/cases/${id}`, dana.headers)).status, 404);
    const [newest] = await log(`caseId=${id}`);
    assert.deepEqual([newest?.account, newest?.outcome], [dana.id, 'refused']);
  });

  test('names who was refused, and for what', async () => {
    const {id} = await requests.submit();
    const dana = await someone('department-reviewer');
    await requests.get(`${staff}/cases/${id}`, dana.headers);
    const {headers} = await someone('pr-3');
    const url = `${staff}/cases/${id}/commands/${randomUUID()}`;
    await requests.put(url, {command: 'acknowledge', version: 9}, headers);
    const entries = await log(`caseId=${id}&outcome=refused`);
    assert.deepEqual(brief(entries), ['commandCase refused', 'readStaffCase refused']);
    assert.equal(entries[1]?.account, dana.id);
  });

  test('names every sign-in, right and wrong, and who came back too late', async () => {
    const dana = await someone('pr-3');
    const signIn = (body: object) => requests.send('POST', `${staff}/sign-in`, {body});
    const {signInName, passphrase} = dana;
    const {body} = await signIn({signInName, passphrase});
    await signIn({signInName, passphrase: 'wrong'});
    clock = new Date(clock.getTime() + 16 * 60_000);
    await requests.get(`${staff}/cases`, withToken(body.token));
    assert.deepEqual(brief(await log(`account=${dana.id}`)), [
      'listCases refused',
      'signIn refused',
      'signIn done',
    ]);
    await signIn({signInName: 'nobody-here', passphrase});
    const [newest] = await log('operation=signIn&limit=1');
    assert.deepEqual([newest?.account, newest?.outcome], [undefined, 'refused']);
    const all = JSON.stringify(await service.db.selectFrom('audit_entries').selectAll().execute());
    assert.ok(!all.includes('nobody-here') && !all.includes(signInName));
  });

  test('names whose account was changed, and by whom', async () => {
    const ana = await someone('administrator');
    const dana = await someone('pr-2');
    const roles = {roles: ['pr-3'], departments: []};
    await requests.put(`${staff}/accounts/${dana.id}/roles`, roles, ana.headers);
    await requests.put(`${staff}/accounts/${dana.id}/state`, {disabled: true}, ana.headers);
    const id = randomUUID();
    const account = {name: 'Zoe', signInName: `zoe-${id}`, roles: ['pr-2']};
    await requests.put(`${staff}/accounts/${id}`, account, ana.headers);
    const entries = await log(`account=${ana.id}`);
    assert.deepEqual(brief(entries), [
      'createAccount done',
      'changeAccountState done',
      'changeAccountRoles done',
    ]);
    assert.deepEqual(
      entries.map(({aboutAccount}) => aboutAccount),
      [id, dana.id, dana.id],
    );
  });

  test('is written before a case goes out: where it cannot be, nobody reads the case', async () => {
    const {id} = await requests.submit();
    const {headers} = await someone('pr-3');
    await service.db.executeQuery(
      sql`alter table audit_entries add constraint full_up check (case_id <> ${sql.lit(id)})`.compile(
        service.db,
      ),
    );
    const read = await requests.get(`${staff}/cases/${id}`, headers);
    assert.deepEqual([read.status, read.body.code], [500, 'unknown']);
    assert.ok(!read.text.includes('riverside'), read.text);
    const url = `${staff}/cases/${id}/commands/${randomUUID()}`;
    const written = await requests.put(url, {command: 'acknowledge', version: 1}, headers);
    assert.equal(written.status, 500);
    await service.db.executeQuery(
      sql`alter table audit_entries drop constraint full_up`.compile(service.db),
    );
    const {body} = await requests.get(`${staff}/cases/${id}`, headers);
    assert.equal(body.version, 1, 'what could not be put on record was not done');
  });

  test('is written with a new code for someone, or there is no new code', async () => {
    const {id, accessCode} = await requests.submit();
    const {headers} = await someone('pr-3');
    const reset = `${staff}/cases/${id}/code-resets/${randomUUID()}`;
    const {body} = await requests.put(reset, {check: 'in-person', change: 'revoke'}, headers);
    await service.db.executeQuery(
      sql`alter table audit_entries add constraint full_up check (operation <> 'completeCodeReset') not valid`.compile(
        service.db,
      ),
    );
    const done = await requests.put(`${reset}/completion`, {number: body.number}, headers);
    assert.equal(done.status, 500);
    const mine = '/v1/facilities/riverside/cases/mine';
    const own = await requests.get(mine, {authorization: `AccessCode ${accessCode}`});
    assert.equal(own.status, 200, 'the old code still opens the case');
    await service.db.executeQuery(
      sql`alter table audit_entries drop constraint full_up`.compile(service.db),
    );
  });

  test('is written with a case that staff hand in, or there is no case', async () => {
    const dana = await someone('frontline');
    const [block, free] = [
      'add constraint full_up check (account_id is null) not valid',
      'drop constraint full_up',
    ];
    await sql.raw(`alter table audit_entries ${block}`).execute(service.db);
    const refused = await requests.submit({}, dana.headers);
    assert.equal(refused.status, 500);
    const byAPerson = await requests.submit();
    assert.equal(byAPerson.status, 201, 'whoever is not of staff is in no log');
    await sql.raw(`alter table audit_entries ${free}`).execute(service.db);
    const ids = await service.db.selectFrom('cases').select('id').execute();
    assert.ok(!ids.some(({id}) => id === refused.id));
  });

  test('has no room taken up by whoever comes from nowhere', async () => {
    const count = async () =>
      (await service.db.selectFrom('audit_entries').selectAll().execute()).length;
    const before = await count();
    await requests.get(`${staff}/cases`);
    await requests.get(`${staff}/cases`, withToken('pra_none'));
    await requests.get(`${staff}/cases`, withToken('prs_none'));
    await requests.get('/v1/staff/facilities/riverside/provider-sign-in/callback?state=none');
    assert.equal(await count(), before);
  });

  test('is told once for a command that is sent twice, and once more for the replay', async () => {
    const {id} = await requests.submit();
    const {headers} = await someone('pr-3');
    const url = `${staff}/cases/${id}/commands/${randomUUID()}`;
    for (let turn = 0; turn < 2; turn += 1)
      await requests.put(url, {command: 'acknowledge', version: 1}, headers);
    assert.deepEqual(brief(await log(`caseId=${id}`)), ['commandCase done', 'commandCase done']);
  });

  test('is read page by page, newest first, without missing or doubling an entry', async () => {
    const dana = await someone('pr-3');
    for (let turn = 0; turn < 7; turn += 1) await requests.get(`${staff}/cases`, dana.headers);
    const seen: string[] = [];
    let before = '';
    for (;;) {
      const url = `${staff}/audit?account=${dana.id}&limit=3${before}`;
      const {body} = await requests.get(url, auditor);
      seen.push(...body.entries.map(({position}: Entry) => position));
      await requests.get(`${staff}/cases`, dana.headers);
      if (body.before === undefined) break;
      before = `&before=${body.before}`;
    }
    assert.equal(seen.length, 7);
    assert.deepEqual(
      seen,
      [...new Set(seen)].sort((one, other) => Number(other) - Number(one)),
    );
  });

  test('is asked for by time', async () => {
    const dana = await someone('pr-3');
    const from = clock.toISOString();
    await requests.get(`${staff}/cases`, dana.headers);
    clock = new Date(clock.getTime() + 60_000);
    const until = clock.toISOString();
    await requests.get(`${staff}/kiosks`, dana.headers);
    const query = `account=${dana.id}&from=${from}&until=${until}`;
    assert.deepEqual(brief(await log(query)), ['listCases done']);
    assert.deepEqual(await log('account=command'), []);
    const wrong = await requests.get(`${staff}/audit?from=yesterday&outcome=odd`, auditor);
    assert.equal(wrong.status, 400);
  });

  test('is of one facility, and of none without the role', async () => {
    const lakeside = withToken(await service.staffToken('lakeside', ['auditor']));
    const there = await requests.get('/v1/staff/facilities/lakeside/audit', lakeside);
    assert.deepEqual(
      brief(there.body.entries).filter((each) => each !== 'listAuditEntries done'),
      [],
    );
    const {headers} = await someone('pr-4', 'manager');
    assert.equal((await requests.get(`${staff}/audit`, headers)).status, 403);
  });

  test('is never changed, shortened or emptied, even by a mistake of the service', async () => {
    const {db} = service;
    await assert.rejects(db.updateTable('audit_entries').set({outcome: 'done'}).execute());
    await assert.rejects(db.deleteFrom('audit_entries').execute());
    await assert.rejects(sql`truncate audit_entries`.execute(db));
    assert.notEqual((await log()).length, 0);
  });
});
