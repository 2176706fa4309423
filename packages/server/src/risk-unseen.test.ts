import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {mayDo, staffRoleIds, type StaffRoleId} from '@patient-relations/core/staff';
import {sampleFacility, sampleFeedback} from '@patient-relations/core/testing';
import {testLetterDesk, testLetters} from './testing/letter-desk.js';
import {startMailReceiver, type MailReceiver} from './testing/mail-receiver.js';
import {withCode} from './testing/requests.js';
import {testRiskDesk, type TestRiskDesk} from './testing/risk-desk.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';
import {untilSettled} from './testing/until-settled.js';
import {waitUntil} from './testing/wait-until.js';

const base = '/v1/staff/facilities/riverside';
const mine = '/v1/facilities/riverside/cases/mine';
const riskDesk = 'risk@riverside.example';
const now = new Date('2026-03-02T18:00:00.000Z');

/** What nobody outside the compartment may read anywhere. */
const privileged = /pumpgate|device-event|risk-noted|flag-/i;

describe('A risk record beside a case', () => {
  let service: TestService;
  let receiver: MailReceiver;
  let desk: TestRiskDesk;
  let address: string;

  before(async () => {
    receiver = await startMailReceiver(SMTPServer);
    const casework = {
      packs: ['us-cms'],
      risk: {jurisdiction: 'US-TX'},
      escalation: {addresses: {risk: [riskDesk]}},
    };
    const facility = sampleFacility();
    const notice = {email: 'office@riverside.example'};
    service = await startTestService({
      config: testConfig({
        facilities: [{tenant: 'north', facility, notice, casework, letters: testLetters}],
        smtp: {host: '127.0.0.1', port: receiver.port, from: 'noreply@riverside.example'},
      }),
      everyMs: 20,
      now: () => now,
    });
    desk = testRiskDesk(service);
    address = await service.app.listen({port: 0, host: '127.0.0.1'});
  });
  after(async () => {
    await service.end();
    await receiver.down();
  });

  /** A case on which the office has worked: a letter was sent, and its person has a file. */
  async function workedCase() {
    const feedback = sampleFeedback({kind: 'complaint', story: 'The bell was broken.'});
    const {id, accessCode} = await desk.requests.submit({feedback});
    const letters = await testLetterDesk(service, id);
    await letters.enter('authority-recorded', {status: 'recorded'});
    await letters.enter('packs-set', {packs: [{id: 'us-cms', version: '1'}]});
    await letters.enter('classified', {class: 'grievance', reason: 'It came in writing.'});
    const letter = await letters.letter('resolution', 'sent');
    await untilSettled(service);
    await waitUntil(() => Promise.resolve(receiver.mails.length >= 1));
    return {id, letter, code: withCode(accessCode)};
  }

  /** Everything that somebody in this role can read of the case, or is refused. */
  async function readAs(role: StaffRoleId, {id, letter}: {id: string; letter: string}) {
    const headers = await desk.headers(role);
    const paths = [
      'cases',
      `cases/${id}`,
      `cases/${id}/assessment`,
      `cases/${id}/personal-data`,
      `cases/${id}/letters/${letter}`,
      `cases/${id}/letters/${letter}/page`,
      `cases/${id}/letters/${letter}/pdf`,
      ...['outgoing', 'tasks', 'views', 'case-erasures', 'expired-cases', 'letter-templates'],
    ];
    const answers = [];
    for (const path of paths) answers.push(await desk.requests.get(`${base}/${path}`, headers));
    for (const text of ['pumpgate', 'bell']) {
      const search = {body: {text}, headers};
      answers.push(await desk.requests.send('POST', `${base}/cases/search`, search));
    }
    const read = answers.map(({status, bytes}) => `${status} ${bytes.toString('base64')}`);
    return [...read, await changesSeen(headers)];
  }

  /** What the stream of changes says from its beginning on. */
  async function changesSeen(headers: Readonly<Record<string, string>>): Promise<string> {
    const leaving = new AbortController();
    const response = await fetch(`${address}${base}/changes`, {
      headers: {...headers, 'last-event-id': '0'},
      signal: leaving.signal,
    });
    if (!response.ok) return `${response.status} ${await response.text()}`;
    let said = '';
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    // It may come with a sign of life before, or in pieces.
    while (!/data: .*\n\n$/.test(said)) said += (await reader?.read())?.value ?? '';
    leaving.abort();
    return said.replaceAll(': following\n\n', '');
  }

  async function flag(id: string): Promise<void> {
    const {id: flagId} = await desk.raise(id, {flag: 'device-event', note: 'Pumpgate.'}, 'risk');
    const enter = async (kind: string, payload: object) => {
      const answer = await desk.enter(id, {kind, payload: {flagId, ...payload}});
      assert.equal(answer.status, 200, answer.text);
    };
    await enter('flag-confirmed', {knownAt: '2026-02-02T08:00:00.000Z', ongoingDanger: true});
    await enter('risk-noted', {text: 'Pumpgate again.'});
    await enter('risk-task-opened', {question: 'Who serviced it, pumpgate?'});
    await untilSettled(service);
    await waitUntil(() => Promise.resolve(mailsTo(riskDesk).length === 2));
  }

  const mailsTo = (reader: string) => receiver.mails.filter(({to}) => to.includes(reader));
  const mailsElsewhere = () => receiver.mails.filter(({to}) => !to.includes(riskDesk));

  test('changes not one byte of what its person reads, of any letter, list, search, stream or mail', async () => {
    const worked = await workedCase();
    const {id, code} = worked;
    const everything = async () => {
      const own = await desk.requests.get(mine, code);
      const byRole = new Map<string, readonly string[]>();
      for (const role of staffRoleIds) byRole.set(role, await readAs(role, worked));
      return {own: own.text, byRole};
    };
    const rowsOf = async () => {
      const {db} = service;
      const events = db.selectFrom('case_events').selectAll().orderBy('position');
      const texts = db.selectFrom('case_texts').selectAll();
      const cases = db.selectFrom('cases').selectAll();
      return Promise.all([cases.execute(), events.execute(), texts.execute()]);
    };
    const before = {...(await everything()), rows: await rowsOf()};
    const ofLead = before.byRole.get('pr-4') ?? [];
    assert.ok(ofLead.slice(0, 7).every((answer) => answer.startsWith('200 ')));
    assert.ok(ofLead.at(-1)?.includes(id), 'the stream tells of the case');
    const mails = structuredClone(mailsElsewhere());
    await flag(id);
    const afterwards = {...(await everything()), rows: await rowsOf()};
    assert.equal(afterwards.own, before.own);
    for (const role of staffRoleIds)
      assert.deepEqual(afterwards.byRole.get(role), before.byRole.get(role), role);
    assert.deepEqual(afterwards.rows, before.rows);
    assert.deepEqual(mailsElsewhere(), mails);
    assert.ok(!privileged.test(receiver.mails.map(({text}) => text).join()));
    assert.ok(!privileged.test(service.log().replaceAll(/"route":"[^"]*"/g, '')));
    assert.match((await desk.read(id)).text, privileged, 'it is there for those who answer for it');
  });

  test('is answered as if there were none, to every role that may not see it', async () => {
    const feedback = sampleFeedback({kind: 'compliment', story: 'The garden is kind.'});
    const {id} = await desk.requests.submit({feedback});
    const asked = async (role: StaffRoleId) => {
      const [list, record] = [await desk.list(role), await desk.read(id, role)];
      const note = {kind: 'risk-noted', version: 1, payload: {flagId: randomUUID(), text: 'x'}};
      const written = await desk.enter(id, note, role);
      return [list, record, written].map(({status, text}) => `${status} ${text}`);
    };
    // They see all flags, so the list has the one of the test before as well.
    const others = staffRoleIds.filter((role) => role !== 'risk' && role !== 'auditor');
    const before = new Map<string, readonly string[]>();
    for (const role of others) before.set(role, await asked(role));
    const {status} = await desk.raise(id, {flag: 'device-event', note: 'Pumpgate.'}, 'risk');
    assert.equal(status, 200);
    for (const role of others) assert.deepEqual(await asked(role), before.get(role), role);
    assert.ok(others.some((role) => mayDo([role], 'listRiskFlags')));
  });
});
