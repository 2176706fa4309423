import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, test} from 'node:test';
import {sql} from 'kysely';
import {createLink, firstLink} from '@patient-relations/core/case';
import {riskChainOf} from '@patient-relations/core/risk';
import {sampleFeedback} from '@patient-relations/core/testing';
import {verifyDatabase} from './checkpoints/verify-database.js';
import {inspect} from './commands/export-verification.js';
import {inspectionPage} from './inspection/inspection-page.js';
import {frameRow, payloadRow} from './store/event-store.js';
import {testRiskDesk, type TestRiskDesk} from './testing/risk-desk.js';
import {startTestService, type TestService} from './testing/test-service.js';

const base = '/v1/staff/facilities/riverside';
const tables = ['case_events', 'event_payloads', 'cases', 'checkpoints'] as const;
const ofRisk = ['risk_events', 'risk_payloads', 'risk_records', 'risk_flags'] as const;

describe('The chain of a risk record', () => {
  let service: TestService;
  let desk: TestRiskDesk;

  before(async () => {
    service = await startTestService();
    desk = testRiskDesk(service);
  });
  after(() => service.end());
  beforeEach(async () => {
    for (const table of [...tables, ...ofRisk]) await service.db.deleteFrom(table).execute();
  });

  /** A case of which a flag was raised, and a privileged note written. */
  async function flagged(): Promise<string> {
    const feedback = sampleFeedback({kind: 'compliment', story: 'The garden is kind.'});
    const {id} = await desk.requests.submit({feedback});
    const {id: flagId} = await desk.raise(id, {flag: 'device-event', note: 'Secret pump.'});
    for (const text of ['Secret note.', 'Secret afterthought.'])
      await desk.enter(id, {kind: 'risk-noted', payload: {flagId, text}});
    return id;
  }

  async function foundBreak() {
    const [result] = await verifyDatabase(service.db, service.options.signingKey);
    assert.ok(result);
    return result.verification;
  }

  const page = async () =>
    inspectionPage(await inspect({...service.options, db: service.db}, 'north', new Date()));

  test('holds beside those of cases, and is counted as no case', async () => {
    await flagged();
    await service.checkpoint();
    assert.deepEqual(await foundBreak(), {ok: true, cases: 1, events: 5, redacted: 0});
    const unsigned = await sql<{count: number}>`
      select count(*)::int as count from risk_records where version > signed_version`.execute(
      service.db,
    );
    assert.equal(unsigned.rows[0]?.count, 0);
    assert.ok(!(await page()).includes('Secret'));
  });

  const tampering: readonly (readonly [string, readonly string[], string])[] = [
    [
      'a changed word',
      [
        `update risk_payloads set payload = jsonb_set(payload, '{text}', '"Nothing."') where payload->>'text' = 'Secret note.'`,
      ],
      'payload',
    ],
    [
      'a deleted word that nobody destroyed',
      [`delete from risk_payloads where payload->>'text' = 'Secret note.'`],
      'payload-missing',
    ],
    [
      'a changed time',
      [`update risk_events set at = '2020-01-01T00:00:00.000Z' where position = 2`],
      'link',
    ],
    [
      'a changed actor',
      [`update risk_events set actor = '{"role":"service"}' where position = 3`],
      'link',
    ],
    ['an event taken out', [`delete from risk_events where position = 3`], 'position'],
    [
      'events in another order',
      [
        `update risk_events set position = position + 100`,
        `update risk_events set position = 105 - position`,
      ],
      'link',
    ],
    ['a tail cut off', [`delete from risk_events where position > 3`], 'tail-cut'],
    ['a record taken out', ofRisk.map((table) => `delete from ${table}`), 'case-missing'],
    [
      'a record put beside another case',
      [
        `insert into cases select (jsonb_populate_record(c, '{"id": "other", "reference": "other", "code_hash": "other"}')).* from cases c`,
        ...ofRisk.map((table) => `update ${table} set case_id = 'other'`),
      ],
      'link',
    ],
  ];
  for (const [what, statements, fault] of tampering)
    test(`shows ${what}, and where, and no word of it`, async () => {
      const id = await flagged();
      await service.checkpoint();
      assert.ok((await foundBreak()).ok);
      for (const statement of statements) await sql.raw(statement).execute(service.db);
      const found = await foundBreak();
      assert.ok(!found.ok);
      assert.equal(found.break.fault, fault);
      const isOther = what.endsWith('another case');
      assert.equal(found.break.caseId, riskChainOf(isOther ? 'other' : id));
      const html = await page();
      assert.match(html, /Risk record of case/);
      assert.ok(!html.includes('Secret'));
    });

  test('shows that it was made anew without the key', async () => {
    const id = await flagged();
    await service.checkpoint();
    const rows = await service.db
      .selectFrom('risk_events')
      .innerJoin('risk_payloads', 'risk_payloads.event_id', 'risk_events.id')
      .selectAll('risk_events')
      .select('risk_payloads.payload')
      .orderBy('position')
      .execute();
    for (const table of ['risk_events', 'risk_payloads'] as const)
      await service.db.deleteFrom(table).execute();
    let previous = firstLink;
    for (const {payload, position, id: eventId, kind, at, actor} of rows) {
      const frame = {tenant: 'north', facilityId: 'riverside', caseId: riskChainOf(id), position};
      const event = {...frame, id: eventId, kind, at, actor};
      const words = position === 3 ? {...payload, text: 'Nothing.'} : payload;
      const made = await createLink(event, words, previous);
      const {db} = service;
      await db
        .insertInto('risk_events')
        .values({...frameRow(made), case_id: id})
        .execute();
      await db
        .insertInto('risk_payloads')
        .values({...payloadRow(made), case_id: id})
        .execute();
      previous = made.link.link;
    }
    const found = await foundBreak();
    assert.ok(!found.ok);
    assert.deepEqual(found.break, {caseId: riskChainOf(id), position: 4, fault: 'recomputed'});
  });

  async function erase(caseId: string, reason = 'asked-for') {
    const lead = await desk.headers('pr-4');
    const url = `${base}/cases/${caseId}/erasures/${randomUUID()}`;
    const {version} = (await desk.requests.get(`${base}/cases/${caseId}`, lead)).body as {
      version: number;
    };
    const asked = await desk.requests.put(url, {version, reason}, lead);
    const privacy = await desk.headers('privacy');
    const done = await desk.requests.put(`${url}/confirmation`, {version}, privacy);
    return {asked, done};
  }

  test('says nothing any more once its case is erased by two people, and still holds', async () => {
    const id = await flagged();
    await service.checkpoint();
    const {done} = await erase(id);
    assert.equal(done.status, 200, done.text);
    await service.checkpoint();
    const stored = [];
    for (const table of [...ofRisk, 'writes', 'outgoing'] as const)
      stored.push(await service.db.selectFrom(table).selectAll().execute());
    assert.ok(!JSON.stringify(stored).includes('Secret'));
    assert.equal((await desk.read(id)).status, 404);
    assert.deepEqual((await desk.list()).body, {flags: []});
    assert.equal((await desk.raise(id, {flag: 'device-event'})).status, 404);
    const found = await foundBreak();
    assert.ok(found.ok && found.redacted >= 5);
    const outgoing = await service.db
      .selectFrom('outgoing')
      .select('id')
      .where('case_id', '=', id)
      .execute();
    assert.deepEqual(outgoing, []);
  });

  test('stays under a legal hold', async () => {
    const id = await flagged();
    const hold = {kind: 'legal-hold-placed', version: 1, payload: {reason: 'A claim.'}};
    const url = `${base}/cases/${id}/entries/${randomUUID()}`;
    const held = await desk.requests.put(url, hold, await desk.headers('pr-4'));
    assert.equal(held.status, 200, held.text);
    const before = (await desk.read(id)).text;
    const {asked} = await erase(id);
    assert.deepEqual(asked.body.errors, [{path: '', code: 'held'}]);
    assert.equal((await desk.read(id)).text, before);
  });

  test('is what its cache of flags is made of', async () => {
    const id = await flagged();
    const {flagId} = (await desk.list()).body.flags[0] as {flagId: string};
    const known = {flagId, knownAt: '2026-03-02T08:00:00.000Z', ongoingDanger: false};
    await desk.enter(id, {kind: 'flag-confirmed', payload: known});
    const rows = await service.db.selectFrom('risk_flags').selectAll().execute();
    await service.db.deleteFrom('risk_flags').execute();
    // Whatever is written next writes all of it anew.
    await desk.enter(id, {kind: 'risk-noted', payload: {flagId, text: 'More.'}});
    assert.deepEqual(await service.db.selectFrom('risk_flags').selectAll().execute(), rows);
  });
});
