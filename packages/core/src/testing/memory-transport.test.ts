import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createClient} from '../client.js';
import {feedbackSchema} from '../feedback/feedback-schema.js';
import {reduceCase} from '../case/reduce-case.js';
import {actAsStaff} from './act-as-staff.js';
import {
  sampleAnonymousFeedback,
  sampleCase,
  sampleFacility,
  sampleFeedback,
  sampleFile,
  sampleSubmission,
} from './builders.js';
import {createMemoryTransport, type MemoryTransport} from './memory-transport.js';

const facilityId = 'riverside';

async function received(memory: MemoryTransport, submission = sampleSubmission()) {
  const client = createClient({facilityId, transport: memory});
  const delivery = await client.feedback.submit(submission);
  assert.equal(delivery.status, 'received');
  return {client, address: {caseId: 'mine', accessCode: submission.accessCode}, id: submission.id};
}

describe('The memory service', () => {
  test('keeps no more files than the facility takes, but takes a replay of the last', async () => {
    const {client, address} = await received(createMemoryTransport());
    const uploads = [1, 2, 3].map(() => ({...address, id: crypto.randomUUID(), ...sampleFile()}));
    for (const upload of uploads) assert.ok((await client.cases.addFile(upload)).ok);
    const [first, , last] = uploads;
    assert.ok(first && last);
    assert.ok((await client.cases.addFile(last)).ok);
    const fourth = await client.cases.addFile({...first, id: crypto.randomUUID()});
    assert.ok(!fourth.ok && fourth.problem.code === 'too-many-files');
  });

  const bytesOf = (start: string, length = 40) =>
    Uint8Array.from(start.padEnd(length, '\0'), (character) => character.charCodeAt(0));
  const kinds: readonly (readonly [
    what: string,
    bytes: Uint8Array<ArrayBuffer>,
    code: string | undefined,
  ])[] = [
    ['a JPEG', bytesOf('\u00ff\u00d8\u00ff\u00e0'), undefined],
    ['a PDF', bytesOf('%PDF-1.7'), undefined],
    ['a WebP', bytesOf('RIFF\0\0\0\0WEBP'), undefined],
    ['a HEIC', bytesOf('\0\0\0\u0018ftypheic'), 'file-type-heic'],
    ['a GIF, which the facility does not take', bytesOf('GIF89a'), 'file-type'],
    ['a page', bytesOf('<html>'), 'file-type'],
    ['nothing', new Uint8Array(), 'file-empty'],
    ['too much', bytesOf('%PDF-1.7', 5_000_001), 'file-too-large'],
  ];
  for (const [what, bytes, code] of kinds)
    test(`looks at the bytes of a file and not at its name: ${what} is ${code ?? 'taken'}`, async () => {
      const {client, address} = await received(createMemoryTransport());
      const file = sampleFile({bytes, name: 'photo.png', type: 'image/png'});
      const reply = await client.cases.addFile({...address, id: crypto.randomUUID(), ...file});
      assert.equal(reply.ok ? undefined : reply.problem.code, code);
    });

  test('gives a portal user their cases and no one else’s', async () => {
    const memory = createMemoryTransport();
    const rosa = createClient({facilityId, transport: memory.asPortalUser('rosa')});
    const other = createClient({facilityId, transport: memory.asPortalUser('other')});
    const submission = sampleSubmission();
    await rosa.feedback.submit(submission);
    await rosa.feedback.submit(sampleSubmission({feedback: sampleAnonymousFeedback()}));
    const list = await rosa.cases.list();
    assert.ok(list.ok);
    assert.deepEqual(
      list.value.cases.map(({id}) => id),
      [submission.id],
    );
    assert.ok((await rosa.cases.read({caseId: submission.id})).ok);
    const refused = await other.cases.read({caseId: submission.id});
    assert.ok(!refused.ok && refused.problem.code === 'not-found');
    const message = {caseId: submission.id, id: crypto.randomUUID(), text: 'Hello'};
    assert.ok((await rosa.cases.sendMessage(message)).ok);
  });

  test('mends what no store can hold before a message leaves', async () => {
    const {client, address} = await received(createMemoryTransport());
    const text = `It hurts ${'😀'.slice(0, 1)}\u0000`;
    assert.ok((await client.cases.sendMessage({...address, id: crypto.randomUUID(), text})).ok);
    const {id} = {id: crypto.randomUUID()};
    assert.ok((await client.cases.withdraw({...address, id, reason: text})).ok);
    const read = await client.cases.read(address);
    assert.ok(read.ok);
    assert.match(JSON.stringify(read.value.events.slice(1)), /It hurts \ufffd"/);
  });

  test('pages through its cases, newest first, by status', async () => {
    const memory = createMemoryTransport();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.unshift((await received(memory)).id);
    const [, second] = ids;
    assert.ok(second);
    assert.ok((await actAsStaff(memory.staff, facilityId).acknowledge(second)).ok);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await memory.staff.send('list-cases', {
        facilityId,
        status: 'received',
        limit: 3,
        after,
      });
      assert.ok(page.ok && page.value.cases.length <= 3);
      seen.push(...page.value.cases.map(({id}) => id));
      after = page.value.next;
    } while (after !== undefined);
    assert.deepEqual(
      seen,
      ids.filter((id) => id !== second),
    );
  });

  test('has times and dates by the clock it was given', async () => {
    const now = () => new Date('2025-11-21T02:00:00Z');
    const memory = createMemoryTransport({
      now,
      facility: sampleFacility({promises: {respondWithinDays: 1}}),
    });
    const {id} = await received(memory);
    const reply = await actAsStaff(memory.staff, facilityId).read(id);
    assert.ok(reply.ok);
    const state = reduceCase(reply.value.events);
    assert.equal(state?.receivedAt, '2025-11-21T02:00:00.000Z');
    assert.deepEqual(state.promises, [{what: 'respond', due: '2025-11-21'}]);
  });

  test('keeps what it was given, whatever the caller does with its objects afterwards', async () => {
    const memory = createMemoryTransport();
    const feedback = sampleFeedback();
    const {client, address} = await received(memory, sampleSubmission({feedback}));
    const first = await client.cases.read(address);
    assert.ok(first.ok);
    Object.assign(first.value.events[0]?.payload ?? {}, {feedback: 'changed'});
    Object.assign(feedback, {story: 'changed'});
    assert.doesNotMatch(JSON.stringify(await client.cases.read(address)), /changed/);
  });

  test('spares staff the faults of the person’s network', async () => {
    const memory = createMemoryTransport();
    memory.faults.set({fault: {kind: 'offline'}});
    assert.ok((await memory.staff.send('list-cases', {facilityId})).ok);
    await assert.rejects(memory.send('read-facility', {facilityId}));
    await assert.rejects(memory.asPortalUser('rosa').send('read-facility', {facilityId}));
  });
});

describe('Samples', () => {
  test('are new every time, so that no test can spoil another', () => {
    assert.notEqual(sampleFacility().name, sampleFacility().name);
    assert.deepEqual(sampleFacility(), sampleFacility());
    assert.notEqual(sampleSubmission().id, sampleSubmission().id);
    assert.notEqual(sampleSubmission().accessCode, sampleSubmission().accessCode);
    assert.deepEqual(sampleCase(), sampleCase());
  });

  test('take what a test is about', () => {
    assert.equal(sampleFeedback({story: 'Mine.'}).story, 'Mine.');
    assert.equal(sampleFacility({id: 'mine'}).id, 'mine');
    assert.ok(feedbackSchema.safeParse(sampleAnonymousFeedback()).success);
  });
});
