import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sampleFacility, sampleFeedback, sampleFile} from '@patient-relations/core/testing';
import {verifyFiles} from './backup/verify-files.js';
import {verifyDatabase} from './checkpoints/verify-database.js';
import {requestsTo, withCode, withToken, type Answer, type Requests} from './testing/requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {createTestPortal, type TestPortal} from './testing/test-portal.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';
import {untilSettled} from './testing/until-settled.js';

const base = '/v1/staff/facilities/riverside';
const own = '/v1/facilities/riverside/cases';
const words = 'The bill for the private room came twice.';
const reason = 'The accounts office answers for bills.';

describe('A case that holds two matters', () => {
  let service: TestService;
  let requests: Requests;
  let portal: TestPortal;
  let lead: Readonly<Record<string, string>>;
  let privacy: Readonly<Record<string, string>>;
  let clock = Date.parse('2031-04-05T06:00:00.000Z');

  before(async () => {
    portal = await createTestPortal();
    const facilities = [{tenant: 'north', facility: sampleFacility(), portal: portal.config}];
    const config = testConfig({facilities});
    service = await startTestService({config, now: () => new Date((clock += 1000))});
    requests = requestsTo(service);
    lead = withToken(await service.staffToken());
    privacy = withToken(await service.staffToken('riverside', ['privacy']));
  });
  after(() => service.end());

  const read = async (caseId: string) => (await requests.get(`${base}/cases/${caseId}`, lead)).body;
  const versionOf = async (caseId: string) => (await read(caseId)).version as number;
  const kindsOf = async (caseId: string) =>
    (await read(caseId)).events.map(({kind}: {kind: string}) => kind) as string[];
  const payloadOf = async (caseId: string, kind: string) =>
    (await read(caseId)).events.find((each: {kind: string}) => each.kind === kind)?.payload;
  const enter = async (caseId: string, kind: string, payload: object) => {
    const body = {kind, version: await versionOf(caseId), payload};
    const answer = await requests.put(
      `${base}/cases/${caseId}/entries/${randomUUID()}`,
      body,
      lead,
    );
    assert.equal(answer.status, 200, answer.text);
  };
  const send = (caseId: string, body: object, {id = randomUUID() as string, headers = lead} = {}) =>
    requests.put(`${base}/cases/${caseId}/splits/${id}`, body, headers);
  /** Splits a case as it is now; the id of the case that comes of it. */
  const split = async (caseId: string, changes: object = {}) => {
    const id = randomUUID();
    const version = await versionOf(caseId);
    const answer = await send(caseId, {version, words, reason, ...changes}, {id});
    assert.equal(answer.status, 200, answer.text);
    return id;
  };
  const codes = ({status, body}: Answer) => [
    status,
    body.code,
    ...(body.errors as {path: string; code: string}[]).map(({path, code}) => `${path} ${code}`),
  ];

  test('becomes two, once however often it is sent: both say so, and the new one was received when the first was', async () => {
    const {id: caseId} = await requests.submit();
    const id = randomUUID();
    const body = {version: 1, words, reason};
    const done = await send(caseId, body, {id});
    assert.equal(done.status, 200, done.text);
    assert.deepEqual([done.body.id, done.body.caseId, done.body.version], [id, caseId, 2]);
    assert.equal((await send(caseId, body, {id})).text, done.text);
    assert.deepEqual(
      codes(await send(caseId, {...body, words: 'Other words.'}, {id})).slice(0, 2),
      [...[409, 'conflict']],
    );
    assert.deepEqual(codes(await send(caseId, body)).slice(0, 2), [409, 'stale']);
    assert.deepEqual(await kindsOf(caseId), ['received', 'split-into']);
    assert.deepEqual(await kindsOf(id), ['received', 'split-from']);
    const [first, second] = [await read(caseId), await read(id)];
    const [{payload: told, ...frame}, {payload: again}] = [first.events[0], second.events[0]];
    assert.deepEqual([second.events[0].at, second.events[0].actor], [frame.at, frame.actor]);
    assert.deepEqual(again.feedback.person, told.feedback.person);
    assert.deepEqual(again.feedback.contact, told.feedback.contact);
    assert.deepEqual(again.promises, told.promises);
    assert.equal(again.feedback.story, words);
    assert.notEqual(again.reference, told.reference);
  });

  test('becomes two that are worked out like any other: urgency, dates, what a search finds, the log, the chain', async () => {
    const {id: caseId} = await requests.submit();
    await enter(caseId, 'packs-set', {packs: [{id: 'gb-eng', version: '1'}]});
    const id = await split(caseId, {words: 'A nurse hit her. The xylophone was loud.'});
    await untilSettled(service);
    assert.equal((await payloadOf(id, 'triaged')).level, 'S1');
    const {body: found} = await requests.send('POST', `${base}/cases/search`, {
      ...{headers: lead, body: {text: 'xylophone'}},
    });
    assert.deepEqual(
      found.cases.map((each: {id: string}) => each.id),
      [id],
    );
    const assessed = async (each: string) =>
      (await requests.get(`${base}/cases/${each}/assessment`, lead)).body;
    const [one, other] = [await assessed(caseId), await assessed(id)];
    assert.ok(one.deadlines.length > 0);
    for (const {clock: name, due} of one.deadlines as {clock: string; due?: {at: string}}[]) {
      const same = other.deadlines.find((each: {clock: string}) => each.clock === name);
      if (due) assert.ok(same.due.at <= due.at, name);
    }
    for (const [each, tied] of [
      [caseId, id],
      [id, caseId],
    ] as const) {
      const {body} = await requests.get(`${base}/cases/${each}/duplicates`, lead);
      assert.ok(!JSON.stringify(body.suggestions).includes(tied));
    }
    const entries = await service.db
      .selectFrom('audit_entries')
      .select(['case_id', 'outcome'])
      .where('operation', '=', 'splitCase')
      .where('case_id', 'in', [caseId, id])
      .execute();
    assert.deepEqual(
      new Set(entries.map(({case_id, outcome}) => `${case_id} ${outcome}`)),
      new Set([`${caseId} done`, `${id} done`]),
    );
    await service.checkpoint();
    const [{verification} = {verification: undefined}] = await verifyDatabase(
      service.db,
      service.options.signingKey,
    );
    assert.ok(verification?.ok);
  });

  test('becomes two that are both kept from whoever is named, both held, and both of one who must not be phoned', async () => {
    const {id: caseId} = await requests.submit();
    const {id: accountId} = await makeAccount(service, {roles: ['pr-3']});
    const named = withToken(await beginSession(service, {id: accountId}));
    const rules = {mayLeaveMessage: false, maySayHospital: false, how: 'On the phone.'};
    await enter(caseId, 'person-named', {accountId, part: 'subject'});
    await enter(caseId, 'legal-hold-placed', {reason: 'A letter before action.'});
    await enter(caseId, 'contact-rules-changed', {preferred: 'code', never: ['phone'], ...rules});
    await enter(caseId, 'authority-recorded', {status: 'recorded', ground: 'patient-agreed'});
    const id = await split(caseId);
    assert.equal((await requests.get(`${base}/cases/${id}`, named)).status, 404);
    assert.equal((await send(caseId, {version: 1, words, reason}, {headers: named})).status, 404);
    const {body} = await requests.get(`${base}/cases`, named);
    assert.ok(!JSON.stringify(body).includes(id));
    const erasure = {version: await versionOf(id), reason: 'asked-for'};
    const asked = await requests.put(`${base}/cases/${id}/erasures/${randomUUID()}`, erasure, lead);
    assert.deepEqual(codes(asked), [409, 'not-now', ' held']);
    assert.deepEqual((await payloadOf(id, 'contact-rules-changed')).never, ['phone']);
    assert.equal((await payloadOf(id, 'authority-recorded')).status, 'recorded');
    const {events} = await read(id);
    const carried = events.filter(({kind}: {kind: string}) => kind === 'legal-hold-placed');
    assert.deepEqual(carried[0].actor, {role: 'service'});
  });

  test('is shown as divided to whoever holds its code, which opens no other case, and whole to a portal user', async () => {
    const person = withToken(await portal.tokenFor('ana'));
    const {id: caseId, accessCode} = await requests.submit({}, person);
    const id = await split(caseId);
    const code = withCode(accessCode);
    const mine = await requests.get(`${own}/mine`, code);
    const {reference} = await payloadOf(id, 'received');
    assert.deepEqual(mine.body.splitInto, [{reference, status: 'received'}]);
    const last = mine.body.events.at(-1);
    assert.deepEqual([last.kind, last.actor, last.payload], ['split-into', {role: 'staff'}, {}]);
    assert.ok(!mine.text.includes(id) && !mine.text.includes(reason));
    assert.equal((await requests.get(`${own}/${id}`, code)).body.code, 'unknown-code');
    const {body} = await requests.get(own, person);
    const listed = body.cases.map((each: {id: string}) => each.id) as string[];
    assert.deepEqual(listed.sort(), [caseId, id].sort());
    const theirs = await requests.get(`${own}/${id}`, person);
    assert.equal(theirs.body.events[0].payload.feedback.story, words);
    assert.ok(!theirs.text.includes(caseId));
  });

  test('gives the new one files of its own, which stay when the first is erased; and the other way round', async () => {
    for (const goes of ['first', 'second'] as const) {
      const feedback = sampleFeedback({kind: 'compliment', story: 'The gardener sang.'});
      const {id: caseId, accessCode} = await requests.submit({feedback});
      const code = withCode(accessCode);
      const bytes = Buffer.from(await sampleFile().file.arrayBuffer());
      await requests.put(`${own}/mine/messages/${randomUUID()}`, {text: 'And the bill.'}, code);
      await requests.upload(`${own}/mine/files/${randomUUID()}`, {name: 'bill.png', bytes}, code);
      const id = await split(caseId, {words: undefined, positions: [2, 3]});
      assert.deepEqual(await kindsOf(id), [
        ...['received', 'file-added', 'file-scanned', 'split-from'],
      ]);
      const [gone, left] = goes === 'first' ? [caseId, id] : [id, caseId];
      const erasure = `${base}/cases/${gone}/erasures/${randomUUID()}`;
      const order = {version: await versionOf(gone), reason: 'asked-for'};
      await requests.put(erasure, order, lead);
      const {version} = order;
      const erased = await requests.put(`${erasure}/confirmation`, {version}, privacy);
      assert.equal(erased.status, 200, erased.text);
      const fileId = (await payloadOf(left, 'file-added')).file.id as string;
      const file = await requests.get(`${base}/cases/${left}/files/${fileId}`, lead);
      assert.deepEqual(file.bytes, bytes);
      assert.match(JSON.stringify(await read(left)), /And the bill\./);
      assert.equal((await payloadOf(gone, 'received')) as unknown, undefined);
      assert.deepEqual((await verifyFiles(service.db, service.options.objects)).broken, []);
      const again = {version: await versionOf(gone), words, reason};
      assert.equal((await send(gone, again)).status, 404);
    }
  });

  test('is one again when the new one is merged back', async () => {
    const {id: caseId, accessCode} = await requests.submit();
    const id = await split(caseId);
    const both = {version: await versionOf(id), other: {caseId, version: await versionOf(caseId)}};
    const merge = {relate: 'merge', ...both, samePerson: true, reason: 'One matter after all.'};
    const url = `${base}/cases/${id}/relations/${randomUUID()}`;
    const merged = await requests.put(url, merge, lead);
    assert.equal(merged.status, 200, merged.text);
    assert.deepEqual(await kindsOf(caseId), ['received', 'split-into', 'merged-from']);
    const mine = await requests.get(`${own}/mine`, withCode(accessCode));
    assert.equal(mine.body.splitInto[0].status, 'merged');
    const again = await send(id, {version: await versionOf(id), words, reason});
    assert.deepEqual(codes(again), [409, 'not-now', ' merged']);
  });

  test('stays one where nothing is named, where it is not the words of the person, and after it was taken back', async () => {
    const {id: caseId} = await requests.submit();
    const refused = async (body: object) =>
      codes(await send(caseId, {version: 1, reason, ...body}));
    assert.deepEqual(await refused({}), [400, 'invalid', '/words required']);
    assert.deepEqual(await refused({words, positions: [1]}), [
      ...[400, 'invalid', '/positions/0 unknown-value'],
    ]);
    assert.deepEqual(await refused({words, reason: undefined}), [
      ...[400, 'invalid', '/reason required'],
    ]);
    const supervised = withToken(await service.staffToken('riverside', ['pr-2']));
    const {status} = await send(caseId, {version: 1, words, reason}, {headers: supervised});
    assert.equal(status, 403);
    assert.deepEqual(await kindsOf(caseId), ['received'], 'nothing was written');
    const command = {command: 'withdraw', version: 1};
    await requests.put(`${base}/cases/${caseId}/commands/${randomUUID()}`, command, lead);
    const late = await send(caseId, {version: 2, words, reason});
    assert.deepEqual(codes(late), [409, 'not-now', ' withdrawn']);
  });
});
