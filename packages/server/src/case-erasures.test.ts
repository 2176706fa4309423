import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, test} from 'node:test';
import {policyPacks} from '@patient-relations/core/policy';
import {sampleFacility, sampleFeedback, sampleFile} from '@patient-relations/core/testing';
import {verifyDatabase} from './checkpoints/verify-database.js';
import {untilSettled} from './testing/until-settled.js';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

const base = '/v1/staff/facilities/riverside';
const mine = '/v1/facilities/riverside/cases/mine';
const start = new Date('2031-04-05T06:00:00.000Z');

describe('Everything a case says', () => {
  let service: TestService;
  let requests: Requests;
  let lead: Readonly<Record<string, string>>;
  let privacy: Readonly<Record<string, string>>;
  let clock = start;

  before(async () => {
    const riverside = {tenant: 'north', facility: sampleFacility(), casework: {keptYears: 2}};
    const config = testConfig({facilities: [riverside]});
    service = await startTestService({config, now: () => clock});
    requests = requestsTo(service);
    lead = withToken(await service.staffToken());
    privacy = withToken(await service.staffToken('riverside', ['privacy']));
  });
  after(() => service.end());
  beforeEach(() => void (clock = start));

  const read = async (caseId: string) => (await requests.get(`${base}/cases/${caseId}`, lead)).body;
  const enter = (caseId: string, body: object) =>
    requests.put(`${base}/cases/${caseId}/entries/${randomUUID()}`, body, lead);
  const command = (caseId: string, body: object) =>
    requests.put(`${base}/cases/${caseId}/commands/${randomUUID()}`, body, lead);
  const ask = async (caseId: string, reason: string, headers = lead) => {
    const id = randomUUID();
    const {version} = await read(caseId);
    const url = `${base}/cases/${caseId}/erasures/${id}`;
    return {...(await requests.put(url, {version, reason}, headers)), id, url};
  };
  const confirm = async (caseId: string, id: string, headers = privacy) => {
    const {version} = await read(caseId);
    const url = `${base}/cases/${caseId}/erasures/${id}/confirmation`;
    return requests.put(url, {version}, headers);
  };
  const expired = async (after = '') => {
    const {body} = await requests.get(`${base}/expired-cases${after}`, privacy);
    return (body.cases as {id: string}[]).map(({id}) => id);
  };
  async function compliment() {
    const feedback = sampleFeedback({
      ...{kind: 'compliment', story: 'The gardener sang to Rosa.'},
      person: {role: 'patient', name: 'Rosa'},
    });
    const {id, accessCode} = await requests.submit({feedback});
    return {id, code: withCode(accessCode)};
  }
  async function answered() {
    const {id, code} = await compliment();
    await command(id, {command: 'resolve', version: 1, text: 'Thank you.'});
    return {id, code};
  }

  test('is gone when one person asked for it and another agreed: words, files, names, what a search finds', async () => {
    const {id, code} = await compliment();
    const bytes = Buffer.from(await sampleFile().file.arrayBuffer());
    const fileUrl = `${mine}/files/${randomUUID()}`;
    await requests.upload(fileUrl, {name: 'garden.png', bytes}, code);
    await enter(id, {kind: 'noted', version: 3, payload: {text: 'The gardener is Ana Diaz.'}});
    await untilSettled(service);
    await service.checkpoint();
    const asked = await ask(id, 'asked-for');
    assert.equal(asked.status, 200);
    const waiting = await requests.get(`${base}/case-erasures`, privacy);
    assert.deepEqual(waiting.body.erasures, [asked.body]);
    const done = await confirm(id, asked.id);
    assert.equal(done.status, 200, done.text);
    await service.checkpoint();

    const tables = ['event_payloads', 'case_texts', 'writes', 'case_erasures'] as const;
    const stored = [];
    for (const table of tables)
      stored.push(await service.db.selectFrom(table).selectAll().execute());
    const office = await requests.get(`${base}/cases/${id}`, lead);
    const own = await requests.get(mine, code);
    for (const text of [JSON.stringify(stored), office.text, own.text])
      assert.ok(!/gardener|Rosa|Ana Diaz|garden\.png/.test(text), text);
    assert.equal((await requests.get(fileUrl, code)).status, 404);
    const [{verification} = {verification: undefined}] = await verifyDatabase(
      service.db,
      service.options.signingKey,
    );
    assert.ok(verification?.ok && verification.redacted >= 3);
    const {body} = await requests.get(`${base}/cases`, lead);
    const row = body.cases.find((each: {id: string}) => each.id === id);
    assert.equal(row.status, 'withdrawn', 'nobody owes an answer to what is not there');
    assert.match(row.reference, /\d/, 'its number stays');
    const [kept] = await service.db
      .selectFrom('case_erasures')
      .selectAll()
      .where('id', '=', asked.id)
      .execute();
    assert.deepEqual([kept?.kind, kept?.reason], ['compliment', 'asked-for']);
    assert.deepEqual((await requests.get(`${base}/case-erasures`, privacy)).body.erasures, []);
    assert.equal((await confirm(id, asked.id)).text, done.text, 'told once more, it is done once');
  });

  test('is not erased by one person alone, nor once the wish is a month old', async () => {
    const {id} = await answered();
    const asked = await ask(id, 'asked-for');
    const alone = await confirm(id, asked.id, lead);
    assert.deepEqual([alone.status, alone.body.errors], [409, [{path: '', code: 'same-person'}]]);
    assert.equal((await confirm(id, randomUUID())).status, 404);
    const {id: other} = await answered();
    assert.equal((await confirm(other, asked.id)).status, 404, 'what was asked of another case');
    clock = new Date(start.getTime() + 31 * 86_400_000);
    assert.equal((await confirm(id, asked.id)).status, 404);
    assert.ok((await read(id)).events.every((event: object) => 'payload' in event));
  });

  test('stays under a legal hold, also one that comes between the wish and its confirmation', async () => {
    const {id} = await answered();
    const asked = await ask(id, 'asked-for');
    await enter(id, {kind: 'legal-hold-placed', version: 2, payload: {reason: 'A claim.'}});
    const refused = await confirm(id, asked.id);
    assert.deepEqual([refused.status, refused.body.errors], [409, [{path: '', code: 'held'}]]);
    assert.deepEqual((await ask(id, 'asked-for')).body.errors, [{path: '', code: 'held'}]);
    clock = new Date('2041-01-01T00:00:00.000Z');
    assert.ok(!(await expired()).includes(id));
  });

  test('stays while the case is open, unless its person asked', async () => {
    const {id} = await compliment();
    const refused = await ask(id, 'given-by-mistake');
    assert.deepEqual([refused.status, refused.body.errors], [409, [{path: '', code: 'open'}]]);
    assert.equal((await ask(id, 'asked-for')).status, 200);
  });

  test('is due when nothing was heard for as long as the hospital keeps cases, to the day', async () => {
    const {id} = await answered();
    const early = await ask(id, 'kept-long-enough');
    assert.deepEqual([early.status, early.body.errors], [409, [{path: '', code: 'not-due'}]]);
    clock = new Date('2033-04-05T20:00:00.000Z');
    assert.ok(!(await expired()).includes(id), 'the last day belongs to it');
    clock = new Date('2033-04-06T12:00:00.000Z');
    assert.ok((await expired()).includes(id));
    assert.ok(!(await expired(`?after=${id}`)).includes(id));
    const asked = await ask(id, 'kept-long-enough');
    assert.equal((await confirm(id, asked.id)).status, 200);
    assert.ok(!(await expired()).includes(id));
  });

  test('is kept for as long as the longest of its rules says', async () => {
    const {id} = await answered();
    const packs = policyPacks
      .filter((pack) => ['us-1557', 'us-hipaa'].includes(pack.id))
      .map(({id: name, version}) => ({id: name, version}));
    assert.equal(packs.length, 2);
    await enter(id, {kind: 'packs-set', version: 2, payload: {packs}});
    clock = new Date('2035-04-06T12:00:00.000Z');
    assert.ok(!(await expired()).includes(id));
    clock = new Date('2037-04-06T12:00:00.000Z');
    assert.ok((await expired()).includes(id));
  });

  test('is not told of to whoever is named in the case', async () => {
    const {id} = await answered();
    const asked = await ask(id, 'asked-for');
    const token = await service.db
      .selectFrom('staff_tokens')
      .select('id')
      .where('roles', '@>', JSON.stringify(['privacy']) as never)
      .executeTakeFirstOrThrow();
    const payload = {accountId: token.id, part: 'subject'};
    await enter(id, {kind: 'person-named', version: 2, payload});
    const waiting = await requests.get(`${base}/case-erasures`, privacy);
    assert.ok(!waiting.text.includes(id));
    clock = new Date('2034-01-01T00:00:00.000Z');
    assert.ok(!(await expired()).includes(id));
    clock = start;
    const url = `${base}/cases/${id}/erasures/${asked.id}/confirmation`;
    assert.equal((await requests.put(url, {version: 3}, privacy)).status, 404);
  });

  test('is put together for its person: what they see, what was recorded of them, and what is left to decide', async () => {
    const {id} = await answered();
    const changes = {personName: 'Rosa Diaz', language: 'es'};
    await enter(id, {kind: 'details-recorded', version: 2, payload: {changes}});
    await enter(id, {kind: 'noted', version: 3, payload: {text: 'Secret note.'}});
    const url = `${base}/cases/${id}/personal-data`;
    const {status, body, text} = await requests.get(url, privacy);
    assert.equal(status, 200, text);
    assert.deepEqual(
      body.events.map(({kind}: {kind: string}) => kind),
      ['received', 'resolved'],
    );
    assert.deepEqual([body.details, body.others], [changes, {noted: 1}]);
    assert.ok(!text.includes('Secret note'));
    const reader = withToken(await service.staffToken('riverside', ['pr-3']));
    assert.equal((await requests.get(url, reader)).status, 403);
  });

  test('tells somebody else than the patient nothing that was recorded, before it is known that they may be told', async () => {
    const feedback = sampleFeedback({
      kind: 'compliment',
      person: {role: 'relative', name: 'Luz', relationship: 'child'},
    });
    const {id} = await requests.submit({feedback});
    const changes = {patientName: 'Rosa Diaz', recordNumber: 'MRN 1'};
    await enter(id, {kind: 'details-recorded', version: 1, payload: {changes}});
    const url = `${base}/cases/${id}/personal-data`;
    const before = await requests.get(url, privacy);
    assert.deepEqual([before.body.details, before.body.leftOut], [{}, 'representative']);
    const payload = {status: 'recorded', ground: 'authorization'};
    await enter(id, {kind: 'authority-recorded', version: 2, payload});
    const after = await requests.get(url, privacy);
    assert.deepEqual([after.body.details, after.body.leftOut], [changes, undefined]);
  });
});
