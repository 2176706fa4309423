import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {verifyDatabase} from './checkpoints/verify-database.js';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {startTestService, type TestService} from './testing/test-service.js';

const base = '/v1/staff/facilities/riverside';

describe('Two cases', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;
  let clock = Date.parse('2031-04-05T06:00:00.000Z');

  before(async () => {
    service = await startTestService({now: () => new Date((clock += 1000))});
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  after(() => service.end());

  const relate = (
    caseId: string,
    body: object,
    {headers = staff, id = randomUUID() as string} = {},
  ) => requests.put(`${base}/cases/${caseId}/relations/${id}`, body, headers);
  const read = async (caseId: string) =>
    (await requests.get(`${base}/cases/${caseId}`, staff)).body;
  const kindsOf = async (caseId: string) =>
    (await read(caseId)).events.map(({kind}: {kind: string}) => kind) as string[];
  const enter = (caseId: string, body: object) =>
    requests.put(`${base}/cases/${caseId}/entries/${randomUUID()}`, body, staff);
  const merge = (caseId: string, version = 1) => ({
    ...{relate: 'merge', version: 1, other: {caseId, version}},
    ...{samePerson: true, reason: 'She says that both are hers.'},
  });
  const two = async () => {
    const [earlier, later] = [await requests.submit(), await requests.submit()];
    return {earlier: earlier.id, later: later.id, code: withCode(later.accessCode)};
  };

  test('become one when staff say that they are of one person: both are told, and the person is told its number alone', async () => {
    const {earlier, later, code} = await two();
    const id = randomUUID();
    const done = await relate(later, merge(earlier), {id});
    assert.deepEqual(
      [done.status, done.body.version, done.body.other],
      [200, 2, {caseId: earlier, version: 2}],
    );
    assert.equal((await relate(later, merge(earlier), {id})).text, done.text);
    assert.deepEqual(await kindsOf(later), ['received', 'merged-into']);
    assert.deepEqual(await kindsOf(earlier), ['received', 'merged-from']);
    const own = await requests.get('/v1/facilities/riverside/cases/mine', code);
    assert.ok(!own.text.includes(earlier) && !own.text.includes('both are hers'));
    const {reference} = (await read(earlier)).events[0].payload;
    assert.deepEqual(own.body.mergedInto, {reference});
    const {body} = await requests.get(`${base}/cases?open=true`, staff);
    const open = body.cases.map((each: {id: string}) => each.id) as string[];
    assert.deepEqual([open.includes(earlier), open.includes(later)], [true, false]);
    await service.checkpoint();
    const [{verification} = {verification: undefined}] = await verifyDatabase(
      service.db,
      service.options.signingKey,
    );
    assert.ok(verification?.ok);
  });

  test('become one only into the earlier one, while both are open and unchanged, and never without the words', async () => {
    const {earlier, later} = await two();
    const codes = (answer: {body: {errors?: readonly {path: string; code: string}[]}}) =>
      answer.body.errors?.map(({path, code}) => `${path} ${code}`);
    const backwards = await relate(earlier, merge(later));
    assert.deepEqual([backwards.status, codes(backwards)], [400, ['/other/caseId not-allowed']]);
    const itself = await relate(earlier, merge(earlier));
    assert.deepEqual(codes(itself), ['/other/caseId not-allowed']);
    assert.equal((await relate(later, merge(earlier, 7))).body.code, 'stale');
    assert.equal((await relate(later, merge(randomUUID()))).status, 404);
    const {samePerson: _samePerson, ...unsaid} = merge(earlier);
    assert.equal((await relate(later, unsaid)).status, 400);
    const command = `${base}/cases/${earlier}/commands/${randomUUID()}`;
    await requests.put(command, {command: 'withdraw', version: 1}, staff);
    const over = await relate(later, merge(earlier, 2));
    assert.deepEqual([over.status, codes(over)], [409, ['/other/caseId withdrawn']]);
    assert.deepEqual(await kindsOf(later), ['received'], 'nothing was written to either');
    assert.deepEqual(await kindsOf(earlier), ['received', 'withdrawn']);
  });

  test('that become one are both kept from whoever is named in either', async () => {
    const {earlier, later} = await two();
    const {id: accountId} = await makeAccount(service, {roles: ['pr-3']});
    const named = withToken(await beginSession(service, {id: accountId}));
    const payload = {accountId, part: 'subject'};
    await enter(later, {kind: 'person-named', version: 1, payload});
    assert.equal((await relate(later, {...merge(earlier), version: 2})).status, 200);
    for (const caseId of [earlier, later])
      assert.equal((await requests.get(`${base}/cases/${caseId}`, named)).status, 404);
    const {body} = await requests.get(`${base}/cases`, named);
    assert.ok(!JSON.stringify(body).includes(earlier));
  });

  test('are linked and unlinked in both records, but not by whom one of them is kept from', async () => {
    const {earlier, later} = await two();
    const link = {relate: 'link', version: 1, other: {caseId: earlier, version: 1}};
    const {id: accountId} = await makeAccount(service, {roles: ['pr-3']});
    const named = withToken(await beginSession(service, {id: accountId}));
    await service.db
      .insertInto('case_walls')
      .values({tenant: 'north', facility_id: 'riverside', account_id: accountId, case_id: earlier})
      .execute();
    const kept = await relate(later, {...link, relation: 'series'}, {headers: named});
    assert.equal(kept.status, 404);
    const linkId = randomUUID();
    await relate(later, {...link, relation: 'appeal'}, {id: linkId});
    const relations = await Promise.all(
      [later, earlier].map(async (each) => (await read(each)).events[1].payload.relation as string),
    );
    assert.deepEqual(relations, ['appeal', 'related']);
    const second = {...link, version: 2, other: {caseId: earlier, version: 2}};
    assert.equal((await relate(later, {...second, relation: 'series'})).status, 409);
    const {status} = await relate(later, {...second, relate: 'unlink', linkId});
    assert.equal(status, 200);
    for (const each of [later, earlier])
      assert.deepEqual(await kindsOf(each), ['received', 'linked', 'unlinked']);
    const again = {...second, version: 3, other: {caseId: earlier, version: 3}};
    assert.equal((await relate(later, {...again, relate: 'unlink', linkId})).status, 409);
  });

  test('merged into each other at once come out as one merge, with nothing torn', async () => {
    const {earlier, later} = await two();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => relate(later, merge(earlier))).concat(relate(earlier, merge(later))),
    );
    const statuses = answers.map(({status}) => status).sort();
    assert.equal(statuses.filter((status) => status === 200).length, 1);
    assert.deepEqual(await kindsOf(later), ['received', 'merged-into']);
    assert.deepEqual(await kindsOf(earlier), ['received', 'merged-from']);
  });
});
