import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, test} from 'node:test';
import fc from 'fast-check';
import {SMTPServer} from 'smtp-server';
import type {Feedback} from '@patient-relations/core/feedback';
import {readingGrade} from '@patient-relations/core/notice';
import {sampleFacility, sampleFeedback} from '@patient-relations/core/testing';
import {outgoingWords, wroteTo} from './outgoing/outgoing-words.js';
import {startMailReceiver, type MailReceiver} from './testing/mail-receiver.js';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';
import {waitUntil} from './testing/wait-until.js';

type Contact = NonNullable<Feedback['contact']>;

const address = 'rosa@mail.example';
const canary = 'quetzalcanary';
const staffUrl = '/v1/staff/facilities/riverside';
// Riverside is in Chicago: half past three in the afternoon.
const afternoon = new Date('2026-03-12T20:30:00.000Z');

describe('A person whose case has an answer', () => {
  let receiver: MailReceiver;
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;
  let clock = afternoon;

  before(async () => {
    receiver = await startMailReceiver(SMTPServer);
    const facility = sampleFacility({timeZone: 'America/Chicago'});
    service = await startTestService({
      config: testConfig({
        facilities: [{tenant: 'north', facility}],
        smtp: {
          host: '127.0.0.1',
          port: receiver.port,
          from: 'office@riverside.example',
          discreetFrom: 'news@post.example',
        },
      }),
      everyMs: 20,
      now: () => clock,
    });
    requests = requestsTo(service);
    staff = withToken(await service.staffToken('riverside', ['pr-4', 'manager']));
  });
  beforeEach(() => {
    receiver.mails.length = 0;
    clock = afternoon;
  });
  after(async () => {
    await service.end();
    await receiver.down();
  });

  async function received(contact: Contact, language = 'en'): Promise<string> {
    const {id} = await requests.submit({feedback: sampleFeedback({contact, language})});
    return id;
  }

  async function command(id: string, version: number, what: object): Promise<void> {
    const url = `${staffUrl}/cases/${id}/commands/${randomUUID()}`;
    const {status, text} = await requests.put(url, {version, ...what}, staff);
    assert.equal(status, 200, text);
  }

  const acknowledge = (id: string): Promise<void> =>
    command(id, 1, {command: 'acknowledge', text: `We look into it: ${canary}`});

  /** What goes out about a case, once everything that follows from it has been worked out. */
  async function outgoing(id: string) {
    await waitUntil(async () => {
      const {version, settled_version: settled} = await service.db
        .selectFrom('cases')
        .select(['version', 'settled_version'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return version === settled && (await rows(id)).every(({attempts}) => attempts > 0);
    });
    // The row says that it was tried before it says what came of it.
    await waitUntil(async () =>
      (await rows(id)).every(({state, reason}) => state !== 'waiting' || reason !== null),
    );
    return rows(id);
  }

  async function rows(id: string) {
    return service.db
      .selectFrom('outgoing')
      .select(['id', 'state', 'reason', 'attempts', 'next_try_at'])
      .where('case_id', '=', id)
      .where('purpose', '=', 'answer')
      .execute();
  }

  test('gets one mail that says so, in their language, and nothing of the case', async () => {
    const id = await received({preferred: 'email', email: address}, 'es');
    await acknowledge(id);
    const [row] = await outgoing(id);
    assert.deepEqual([row?.state, row?.reason], ['sent', null]);
    assert.equal(receiver.mails.length, 1);
    const [mail] = receiver.mails;
    assert.deepEqual(
      [mail?.from, mail?.to, mail?.messageId],
      ['office@riverside.example', [address], `<${row?.id}@riverside>`],
    );
    const text = decoded(mail?.text ?? '');
    assert.match(text, /Hay una respuesta para usted\. Ábrala con su código\./);
    assert.match(text, /Auto-Submitted: auto-generated/i);
    for (const secret of [canary, id, 'Rosa ', 'bell', 'ward-4'])
      assert.ok(!text.includes(secret), secret);
    await command(id, 2, {command: 'send-message', text: 'One more word.'});
    await waitUntil(() => receiver.mails.length === 2);
    assert.equal((await outgoing(id)).length, 2, 'each answer is told of once');
  });

  test('is not told of what they wrote themselves, nor where they gave no address', async () => {
    const own = await requests.submit({
      feedback: sampleFeedback({contact: {preferred: 'email', email: address}}),
    });
    const mine = '/v1/facilities/riverside/cases/mine';
    const code = {authorization: `AccessCode ${own.accessCode}`};
    await requests.put(`${mine}/messages/${randomUUID()}`, {text: 'And another thing.'}, code);
    const none = await received({preferred: 'phone', phone: '555 0100'});
    await acknowledge(none);
    assert.deepEqual([await outgoing(own.id), await outgoing(none)], [[], []]);
    assert.equal(receiver.mails.length, 0);
  });

  test('hears from an address that names no hospital, where that must not be seen', async () => {
    const id = await received({
      preferred: 'email',
      email: address,
      safety: {maySayHospital: false},
    });
    await acknowledge(id);
    await outgoing(id);
    const [mail] = receiver.mails;
    assert.equal(mail?.from, 'news@post.example');
    assert.match(mail.messageId, /@post\.example>$/);
    assert.ok(!/riverside|hospital|medical/i.test(mail.text), mail.text);
  });

  test('is mailed at a time of day that they named, though the answer came at another', async () => {
    const id = await received({preferred: 'email', email: address, times: ['morning']});
    await acknowledge(id);
    const [row] = await outgoing(id);
    assert.deepEqual(
      [row?.state, row?.reason, row?.next_try_at],
      ['waiting', 'wrong-time', '2026-03-13T11:00:00.000Z'],
    );
    assert.equal(receiver.mails.length, 0);
    clock = new Date('2026-03-13T11:00:01.000Z');
    await waitUntil(() => receiver.mails.length === 1);
  });

  test('is not mailed once they have said not to, though a mail waits; staff see which rule it is', async () => {
    const id = await received({preferred: 'email', email: address, times: ['morning']});
    await acknowledge(id);
    await outgoing(id);
    const change = {
      preferred: 'email',
      email: address,
      never: ['email'],
      mayLeaveMessage: false,
      maySayHospital: true,
      how: 'By phone.',
    };
    const url = `${staffUrl}/cases/${id}/entries/${randomUUID()}`;
    const entry = {kind: 'contact-rules-changed', version: 2, payload: change};
    assert.equal((await requests.put(url, entry, staff)).status, 200);
    clock = new Date('2026-03-13T11:00:01.000Z');
    await waitUntil(async () => (await rows(id))[0]?.state === 'withheld');
    assert.equal(receiver.mails.length, 0);
    const {body} = await requests.get(`${staffUrl}/outgoing?state=withheld&limit=1`, staff);
    const {caseId, reason, recipient} = body.outgoing[0];
    assert.deepEqual([caseId, reason, recipient], [id, 'forbidden-channel', 'person']);
    assert.ok(!JSON.stringify(body).includes(address), 'no address is in the list');
  });

  test('is never mailed against what they said, whatever that was: 60 made-up people', async (context) => {
    const anyone = fc.record({
      preferred: fc.constantFrom<Contact['preferred']>('phone', 'email', 'post', 'code'),
      times: fc.subarray(['morning', 'afternoon', 'evening'] as const),
      never: fc.subarray(['phone', 'email', 'post'] as const),
      maySayHospital: fc.option(fc.boolean(), {nil: undefined}),
    });
    const people = fc.sample(anyone, {numRuns: 60, seed: 6}).map((rules, index) => ({
      ...rules,
      email: `person-${index}@mail.example`,
    }));
    const allowed: string[] = [];
    for (const {preferred, times, never, maySayHospital, email} of people) {
      const id = await received({
        ...{preferred, times, email, phone: '555 0100', address: '12 Hill Road'},
        safety: {never, maySayHospital},
      });
      await acknowledge(id);
      const isNow = times.length === 0 || times.includes('afternoon');
      if (preferred !== 'code' && !never.includes('email') && isNow) allowed.push(email);
      await outgoing(id);
    }
    const mailed = receiver.mails.flatMap(({to}) => to);
    const forbidden = mailed.filter((email) => !allowed.includes(email)).length;
    context.diagnostic(`${people.length} people, ${mailed.length} mails, ${forbidden} forbidden`);
    assert.deepEqual(mailed.sort(), allowed.sort());
    const hidden = people.filter(({maySayHospital}) => maySayHospital === false);
    for (const {from, to} of receiver.mails)
      assert.equal(from.includes('riverside'), !hidden.some(({email}) => to.includes(email)));
  });
});

test('What a mail says is read by whoever has been at school for six years', () => {
  for (const language of ['en', 'es']) {
    const all = [...Object.values(outgoingWords), wroteTo].map(
      (words: Readonly<Record<string, string>>) => words[language] ?? '',
    );
    const {value, isTooHard} = readingGrade(all, language);
    assert.ok(value !== undefined && !isTooHard, `${language}: ${value}`);
  }
});

/** Headers and body without what mail does to letters beyond ASCII. */
function decoded(text: string): string {
  const joined = text.replaceAll(/=\r\n/g, '');
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    ),
    'latin1',
  ).toString();
}
