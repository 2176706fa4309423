import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createClient} from '../client.js';
import type {Reply} from '../transport/transport.js';
import {actAsStaff} from './act-as-staff.js';
import {sampleFile, sampleSubmission} from './builders.js';
import {createMemoryTransport, type MemoryTransport} from './memory-transport.js';

const facilityId = 'riverside';
const yearMs = 366 * 24 * 60 * 60_000;

/** A memory service whose clock the test sets, with one case. */
async function officeWithCase(options: Parameters<typeof createMemoryTransport>[0] = {}) {
  let time = new Date('2025-11-03T09:00:00.000Z');
  const memory = createMemoryTransport({now: () => time, ...options});
  const submission = sampleSubmission();
  const client = createClient({facilityId, transport: memory});
  assert.equal((await client.feedback.submit(submission)).status, 'received');
  const address = {caseId: 'mine', accessCode: submission.accessCode};
  return {
    ...{memory, client, address, caseId: submission.id},
    work: actAsStaff(memory.staff, facilityId),
    pass: (ms: number) => void (time = new Date(time.getTime() + ms)),
  };
}

function valueOf<Value>(reply: Reply<Value>): Value {
  assert.ok(reply.ok, reply.ok ? '' : reply.problem.code);
  return reply.value;
}

function codeOf(reply: Reply<unknown>): string | undefined {
  return reply.ok ? undefined : reply.problem.code;
}

async function signedIn(memory: MemoryTransport) {
  const administrator = memory.asStaff({id: 'administrator', roles: ['administrator']});
  const accountId = crypto.randomUUID();
  const account = {facilityId, accountId, name: 'Sam Ortiz', signInName: 'sam'};
  const made = valueOf(await administrator.send('create-account', {...account, roles: ['pr-3']}));
  const passphrase = 'purple heron over the roof';
  const typed = {facilityId, signInName: 'sam', code: made.setUpCode, passphrase};
  const {token} = valueOf(await memory.send('set-up-account', typed));
  return memory.asSession(token);
}

describe('The office of the memory service', () => {
  test('keeps the clocks of the packs that it is told to be under', async () => {
    const {memory, caseId} = await officeWithCase({packs: ['us-cms']});
    const {deadlines} = valueOf(await memory.staff.send('read-assessment', {facilityId, caseId}));
    assert.ok(deadlines.some(({duty, due}) => duty === 'respond' && due !== undefined));
    const {caseId: other, memory: without} = await officeWithCase();
    const none = valueOf(await without.staff.send('read-assessment', {facilityId, caseId: other}));
    assert.deepEqual(none.deadlines, []);
  });

  test('signs out someone who has been away too long, and everyone in the end', async () => {
    const {memory, pass} = await officeWithCase();
    const away = await signedIn(memory);
    pass(14 * 60_000);
    assert.equal(codeOf(await away.send('read-session', {facilityId})), undefined);
    pass(15 * 60_000);
    assert.equal(codeOf(await away.send('read-session', {facilityId})), 'unauthorized');

    const {memory: other, pass: passOther} = await officeWithCase();
    const busy = await signedIn(other);
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      passOther(10 * 60_000);
      assert.equal(codeOf(await busy.send('read-session', {facilityId})), undefined);
    }
    passOther(10 * 60_000);
    assert.equal(codeOf(await busy.send('read-session', {facilityId})), 'unauthorized');
  });

  test('lists a case as expired years after it ended, unless it is held or kept from who asks', async () => {
    const {memory, caseId, work, pass} = await officeWithCase();
    valueOf(await work.resolve(caseId, 'It is mended.'));
    pass(9 * yearMs);
    const list = async (id = 'staff-of-memory') =>
      valueOf(
        await memory.asStaff({id, roles: ['pr-4']}).send('list-expired-cases', {facilityId}),
      ).cases.map((each) => each.id);
    assert.deepEqual(await list(), []);
    pass(2 * yearMs);
    assert.deepEqual(await list(), [caseId]);
    const named = {kind: 'person-named', payload: {accountId: 'sam', part: 'subject'}} as const;
    valueOf(await work.enter(caseId, named));
    pass(11 * yearMs);
    assert.deepEqual([await list(), await list('sam')], [[caseId], []]);
    valueOf(await work.enter(caseId, {kind: 'legal-hold-placed', payload: {reason: 'A letter.'}}));
    pass(11 * yearMs);
    assert.deepEqual(await list(), []);
  });

  test('forgets the bytes of a file with the words that named it', async () => {
    const {memory, client, address, caseId, work} = await officeWithCase();
    const id = crypto.randomUUID();
    valueOf(await client.cases.addFile({...address, id, ...sampleFile()}));
    const file = {facilityId, caseId, fileId: id};
    valueOf(await memory.staff.send('read-staff-file', file));
    const {events, version} = valueOf(await work.read(caseId));
    const position = events.findIndex(({kind}) => kind === 'file-added') + 1;
    const order = {facilityId, caseId, id: crypto.randomUUID(), version, position};
    valueOf(await memory.staff.send('redact-entry', {...order, reason: 'Of somebody else.'}));
    assert.equal(codeOf(await memory.staff.send('read-staff-file', file)), 'not-found');
    assert.equal(codeOf(await client.cases.readFile({...address, fileId: id})), 'not-found');
  });

  test('lets nobody agree to an erasure that was asked for a month ago', async () => {
    const {memory, caseId, pass} = await officeWithCase();
    const wish = {facilityId, caseId, id: crypto.randomUUID(), version: 1} as const;
    valueOf(await memory.staff.send('ask-case-erasure', {...wish, reason: 'asked-for'}));
    pass(31 * 24 * 60 * 60_000);
    const second = memory.asStaff({id: 'privacy', roles: ['privacy']});
    assert.equal(codeOf(await second.send('confirm-case-erasure', wish)), 'not-found');
    const {erasures} = valueOf(await second.send('list-case-erasures', {facilityId}));
    assert.deepEqual(erasures, []);
  });

  test('takes no number for a code once it is too late, or was guessed at too often', async () => {
    const {memory, caseId, pass} = await officeWithCase();
    const begin = async () => {
      const at = {facilityId, caseId, id: crypto.randomUUID()};
      const order = {...at, check: 'in-person', change: 'revoke'} as const;
      const {number} = valueOf(await memory.staff.send('begin-code-reset', order));
      const complete = async (typed: string) =>
        codeOf(await memory.staff.send('complete-code-reset', {...at, number: typed}));
      return {number, complete};
    };
    const late = await begin();
    pass(16 * 60_000);
    assert.equal(await late.complete(late.number), 'not-now');
    const guessed = await begin();
    const wrong = guessed.number === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1)
      assert.equal(await guessed.complete(wrong), 'invalid');
    assert.equal(await guessed.complete(guessed.number), 'not-now');
  });

  test('decides letters that are written at the same moment one after the other', async () => {
    const {memory, caseId} = await officeWithCase();
    const drafts = await Promise.all(
      [1, 2].map(() =>
        memory.staff.send('draft-letter', {
          ...{facilityId, caseId, id: crypto.randomUUID(), version: 1},
          ...({kind: 'cannot-disclose', facts: {}} as const),
        }),
      ),
    );
    assert.deepEqual(drafts.map(codeOf).sort(), [undefined, 'stale'].sort());
  });

  test('asks nobody for a role who comes as a person, a device or a portal’s user', async () => {
    const {memory} = await officeWithCase();
    for (const transport of [memory, memory.asPortalUser('rosa'), memory.asDevice('lobby')])
      assert.equal(codeOf(await transport.send('list-tasks', {facilityId})), 'unauthorized');
  });
});
