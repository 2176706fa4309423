import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createClient} from '../client.js';
import {TransportError} from '../errors/pr-error.js';
import {createMemoryTransport} from '../testing/memory-transport.js';
import {sampleFeedback, sampleFile} from '../testing/builders.js';
import {createOutboxTransport} from './outbox-transport.js';
import {StorageFullError, StoreClosedError, type OutboxRow} from './outbox-store.js';
import type {OutboxStatus} from './outbox.js';
import {readRecoveryFile, writeRecoveryFile} from './recovery-file.js';
import type {RecoveryLine, SealingKey} from './sealed-write.js';
import {createSealingKeyPair, sealingKeyOf} from './sealing-key.js';
import {
  createDeviceStore,
  createOutboxStage,
  createRefusingStore,
  sampleWrite,
} from './testing/outbox-stage.js';

const facilityId = 'riverside';
const offline = {fault: {kind: 'offline'}} as const;

/** The error of a send that is expected to have one. */
async function failureOf(sending: Promise<unknown>): Promise<TransportError> {
  const outcome = await sending.then(
    (value) => assert.fail(`Arrived: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof TransportError, String(outcome));
  return outcome;
}

function states({writes}: OutboxStatus): readonly string[] {
  return writes.map(({state}) => state);
}

/** An outbox that has the service's key, on a device that then loses its network. */
async function stageOffline() {
  const stage = createOutboxStage();
  const outbox = stage.open();
  await outbox.ready;
  await stage.pass(0);
  await stage.store.writeMeta('sealingKey riverside', await readKey(stage.service));
  stage.service.faults.set(offline);
  return {stage, outbox, service: stage.service};
}

async function readKey(service: ReturnType<typeof createMemoryTransport>) {
  const reply = await service.send('read-sealing-key', {facilityId});
  assert.ok(reply.ok);
  return reply.value;
}

async function isAtService(
  service: ReturnType<typeof createMemoryTransport>,
  accessCode: string,
): Promise<boolean> {
  service.faults.clear();
  const reply = await service.send('read-case', {facilityId, caseId: 'mine', accessCode});
  return reply.ok;
}

describe('What a person sends through an outbox', () => {
  test('is answered by the service itself, and nothing is left on the device', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open();
    const write = sampleWrite();
    const reply = await outbox.send('submit-feedback', write);
    assert.ok(reply.ok);
    assert.equal(reply.value.id, write.id);
    assert.match(reply.value.reference, /^PR-/);
    assert.deepEqual(outbox.status, {writes: [], troubles: [], lost: 0});
    assert.equal(await stage.store.count(), 0);
    assert.deepEqual(stage.sent, ['read-sealing-key', 'deliver-sealed']);
    outbox.close();
  });

  test('is on the device, sealed, before anything goes out', async () => {
    const stage = createOutboxStage();
    const write = sampleWrite();
    let row: OutboxRow | undefined;
    const outbox = stage.open({
      transport: {
        async send(operation, request, options) {
          if (operation === 'deliver-sealed') row = await stage.store.get(write.id);
          return stage.service.send(operation, request, options);
        },
      },
    });
    await outbox.send('submit-feedback', write);
    assert.ok(row);
    // An attempt under way is what a page that ends now leaves behind.
    assert.deepEqual(
      [row.state, row.attempts, row.operation],
      ['unconfirmed', 1, 'submit-feedback'],
    );
    const bytes = Buffer.from(row.sealed).toString('latin1') + row.lane;
    for (const secret of [write.accessCode, write.feedback.story, 'Quintero'])
      assert.ok(!bytes.includes(secret));
    outbox.close();
  });

  test('stays on the device while there is no network, and the person is told so', async () => {
    const {stage, outbox, service} = await stageOffline();
    const write = sampleWrite();
    const failure = await failureOf(outbox.send('submit-feedback', write));
    const key = await stage.store.readMeta('sealingKey riverside');
    assert.deepEqual([failure.failure, failure.stored], ['offline', true]);
    assert.deepEqual(outbox.status.writes, [
      {
        id: write.id,
        facilityId,
        operation: 'submit-feedback',
        state: 'stored',
        storedAt: '2025-11-20T18:00:00.000Z',
        attempts: 1,
        keyId: (key as SealingKey).keyId,
      },
    ]);
    service.faults.clear();
    await stage.wake();
    await stage.pass(2000);
    assert.deepEqual(outbox.status.writes, []);
    assert.ok(await isAtService(service, write.accessCode));
    outbox.close();
  });

  test('is unconfirmed while nobody knows, and is received once however often it goes out', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open();
    const write = sampleWrite();
    stage.service.faults.set({
      fault: {kind: 'timeout-after-commit'},
      on: ['deliver-sealed'],
      lasts: 1,
    });
    const failure = await failureOf(outbox.send('submit-feedback', write));
    assert.deepEqual([failure.failure, failure.stored], ['timeout', true]);
    assert.deepEqual(states(outbox.status), ['unconfirmed']);
    const reply = await outbox.send('submit-feedback', write);
    assert.ok(reply.ok && reply.value.reference.endsWith('000001'));
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('stays unconfirmed when a later try never left the device', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open();
    const write = sampleWrite();
    stage.service.faults.set({fault: {kind: 'timeout-after-commit'}, on: ['deliver-sealed']});
    await failureOf(outbox.send('submit-feedback', write));
    stage.service.faults.set(offline);
    const failure = await failureOf(outbox.send('submit-feedback', write));
    assert.deepEqual([failure.failure, failure.stored], ['unreachable', true]);
    assert.deepEqual(states(outbox.status), ['unconfirmed']);
    outbox.close();
  });

  test('is not given away for a sign-in page that answers everything with a smile', async () => {
    const stage = createOutboxStage();
    const write = sampleWrite();
    let isPortal = true;
    const outbox = stage.open({
      sealingKey: await readKey(stage.service),
      transport: {
        send: (operation, request, options) =>
          isPortal
            ? Promise.resolve({ok: true, value: {welcome: 'to our network'}} as never)
            : stage.service.send(operation, request, options),
      },
    });
    const failure = await failureOf(outbox.send('submit-feedback', write));
    assert.deepEqual([failure.failure, failure.stored], ['server', true]);
    assert.deepEqual(states(outbox.status), ['unconfirmed']);
    isPortal = false;
    await outbox.flush();
    assert.ok(await isAtService(stage.service, write.accessCode));
    outbox.close();
  });

  test('is sent by the next page, when its own is gone', async () => {
    const {stage, outbox, service} = await stageOffline();
    const write = sampleWrite();
    await failureOf(outbox.send('submit-feedback', write));
    outbox.close();
    service.faults.clear();
    const next = stage.open();
    await next.ready;
    await stage.pass(2000);
    assert.deepEqual(next.status.writes, []);
    assert.ok(await isAtService(service, write.accessCode));
    next.close();
  });

  test('is sent with a solved puzzle where the service sets one', async () => {
    const stage = createOutboxStage(createMemoryTransport({proof: 'required'}));
    const outbox = stage.open();
    const reply = await outbox.send('submit-feedback', sampleWrite());
    assert.ok(reply.ok);
    assert.deepEqual(stage.sent.slice(1), [
      'deliver-sealed',
      'request-challenge',
      'deliver-sealed',
    ]);
    outbox.close();
  });

  test('reaches the elements through a client as it always did, and reads go on as they are', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open();
    const transport = createOutboxTransport(outbox, stage.service);
    const client = createClient({facilityId, transport});
    const submission = {
      id: client.createId(),
      accessCode: client.createAccessCode(),
      feedback: sampleFeedback(),
    };
    stage.service.faults.set({...offline, on: ['deliver-sealed'], lasts: 1});
    assert.deepEqual(await client.feedback.submit(submission), {
      status: 'waiting',
      retryAfterMs: undefined,
      stored: true,
    });
    const delivery = await client.feedback.submit(submission);
    assert.equal(delivery.status, 'received');
    const {accessCode} = submission;
    const mine = await client.cases.read({caseId: 'mine', accessCode});
    assert.ok(mine.ok);
    outbox.close();
  });
});

describe('What the service refuses', () => {
  test('is told to who waits as it is, and stays until someone sends it again', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open();
    const write = sampleWrite();
    const wrong = {...write, feedback: sampleFeedback({occasion: {locationId: 'nowhere'}})};
    const reply = await outbox.send('submit-feedback', wrong);
    assert.ok(!reply.ok);
    assert.equal(reply.problem.code, 'invalid');
    assert.deepEqual(reply.problem.errors, [
      {path: '/feedback/occasion/locationId', code: 'unknown-value'},
    ]);
    const [waiting] = outbox.status.writes;
    assert.deepEqual([waiting?.state, waiting?.problem], ['refused', 'invalid']);
    await outbox.flush();
    assert.deepEqual(states(outbox.status), ['refused']);
    const mended = await outbox.send('submit-feedback', write);
    assert.ok(mended.ok);
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('holds what came after it about the same case, and nothing else', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open();
    const {accessCode, ...write} = sampleWrite();
    const wrong = {...write, accessCode, feedback: sampleFeedback({occasion: {locationId: 'x'}})};
    await outbox.send('submit-feedback', wrong);
    const later = {id: crypto.randomUUID(), facilityId, caseId: 'mine', accessCode, text: 'more'};
    const failure = await failureOf(outbox.send('send-message', later));
    assert.ok(failure.stored);
    assert.ok((await outbox.send('submit-feedback', sampleWrite())).ok);
    assert.deepEqual(states(outbox.status), ['refused', 'stored']);
    await outbox.send('submit-feedback', {...write, accessCode});
    await outbox.flush();
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('for a device it does not know keeps everything waiting, and says so', async () => {
    const {stage, outbox, service} = await stageOffline();
    const refuse = {
      kind: 'refuse',
      problem: {status: 401, code: 'unauthorized', errors: []},
    } as const;
    service.faults.set({fault: refuse});
    const one = sampleWrite();
    const failure = await failureOf(outbox.send('submit-feedback', one));
    assert.ok(failure.stored);
    assert.deepEqual(states(outbox.status), ['stored']);
    assert.deepEqual(outbox.status.troubles, ['unauthorized']);
    service.faults.clear();
    await stage.pass(4 * 60_000);
    assert.deepEqual(states(outbox.status), ['stored']);
    await stage.pass(2 * 60_000);
    assert.deepEqual(outbox.status, {writes: [], troubles: [], lost: 0});
    assert.ok(await isAtService(service, one.accessCode));
    outbox.close();
  });

  test('because it lacks the key stays for staff, who carry it to where the key is', async () => {
    const stage = createOutboxStage();
    const stranger = await sealingKeyOf((await createSealingKeyPair()).publicKey);
    const outbox = stage.open({sealingKey: stranger});
    const write = sampleWrite();
    const reply = await outbox.send('submit-feedback', write);
    assert.ok(!reply.ok && reply.problem.code === 'unknown-sealing-key');
    assert.deepEqual(outbox.status.troubles, ['key-unknown']);
    const lines: RecoveryLine[] = [];
    for await (const line of outbox.exportLines()) lines.push(line);
    const {writes, damaged} = readRecoveryFile(`${writeRecoveryFile(lines)}{"half`);
    assert.deepEqual(damaged, [2]);
    assert.deepEqual(
      writes.map(({id}) => id),
      [write.id],
    );
    assert.deepEqual(
      Buffer.from(writes[0]!.sealed),
      Buffer.from((await stage.store.get(write.id))!.sealed),
    );
    await outbox.release([write.id]);
    assert.deepEqual(outbox.status, {writes: [], troubles: [], lost: 0});
    assert.equal(await stage.store.count(), 0);
    outbox.close();
  });

  test('is tried again when staff ask for it', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open();
    const refuse = {
      kind: 'refuse',
      problem: {status: 409, code: 'survey-not-open', errors: []},
    } as const;
    const {service} = stage;
    service.faults.set({fault: refuse, on: ['deliver-sealed']});
    await outbox.send('submit-feedback', sampleWrite());
    service.faults.clear();
    await outbox.flush();
    assert.deepEqual(states(outbox.status), ['refused']);
    await outbox.flush({refused: true});
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('in words that are not its own may be a proxy, behind which it may have arrived', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open();
    const refuse = {kind: 'refuse', problem: {status: 403, code: 'unknown', errors: []}} as const;
    stage.service.faults.set({fault: refuse, on: ['deliver-sealed']});
    const failure = await failureOf(outbox.send('submit-feedback', sampleWrite()));
    assert.deepEqual([failure.failure, failure.stored], ['server', true]);
    assert.deepEqual(states(outbox.status), ['unconfirmed']);
    outbox.close();
  });
});

describe('The same id with other words', () => {
  test('replaces what never left the device', async () => {
    const {outbox, service} = await stageOffline();
    const write = sampleWrite();
    await failureOf(outbox.send('submit-feedback', write));
    const changed = {...write, feedback: sampleFeedback({story: 'They came after all.'})};
    service.faults.clear();
    assert.ok((await outbox.send('submit-feedback', changed)).ok);
    const {accessCode} = write;
    const mine = await service.send('read-case', {facilityId, caseId: 'mine', accessCode});
    assert.ok(mine.ok);
    assert.match(JSON.stringify(mine.value), /They came after all/);
    outbox.close();
  });

  test('is a conflict where the first words have arrived, and says so', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open();
    const write = sampleWrite();
    const lost = {kind: 'timeout-after-commit'} as const;
    stage.service.faults.set({fault: lost, on: ['deliver-sealed'], lasts: 1});
    await failureOf(outbox.send('submit-feedback', write));
    const changed = {...write, feedback: sampleFeedback({story: 'They came after all.'})};
    const reply = await outbox.send('submit-feedback', changed);
    assert.ok(!reply.ok && reply.problem.code === 'conflict');
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });
});

describe('Order', () => {
  test('is kept in a lane: a file goes out after the complaint it belongs to', async () => {
    const {stage, outbox, service} = await stageOffline();
    const {accessCode, ...write} = sampleWrite();
    await failureOf(outbox.send('submit-feedback', {...write, accessCode}));
    const id = crypto.randomUUID();
    const file = {id, facilityId, caseId: 'mine', accessCode, ...sampleFile()};
    await failureOf(outbox.send('add-file', file));
    const lanes = await Promise.all(
      [write.id, id].map(async (each) => (await stage.store.get(each))?.lane),
    );
    assert.equal(lanes[0], lanes[1]);
    assert.ok(!lanes[0]?.includes(accessCode));
    service.faults.clear();
    await outbox.flush();
    assert.deepEqual(outbox.status.writes, []);
    const mine = await service.send('read-case', {facilityId, caseId: 'mine', accessCode});
    assert.ok(mine.ok);
    assert.deepEqual(
      mine.value.events.map(({kind}) => kind),
      ['received', 'file-added', 'file-scanned'],
    );
    outbox.close();
  });

  test('a file that is sent first takes the complaint before it along', async () => {
    const {outbox, service} = await stageOffline();
    const {accessCode, ...write} = sampleWrite();
    await failureOf(outbox.send('submit-feedback', {...write, accessCode}));
    service.faults.clear();
    const file = {id: crypto.randomUUID(), facilityId, caseId: 'mine', accessCode, ...sampleFile()};
    assert.ok((await outbox.send('add-file', file)).ok);
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });
});

describe('A device that comes back', () => {
  test('waits longer each time, five minutes at most, and not at all once there is a network', async () => {
    const {stage, outbox, service} = await stageOffline();
    await failureOf(outbox.send('submit-feedback', sampleWrite()));
    const tries = (): number => stage.sent.filter((name) => name === 'deliver-sealed').length;
    const before = tries();
    await stage.pass(7 * 24 * 3_600_000);
    const week = tries() - before;
    assert.ok(week > 2016 && week < 2030, `${week} tries in a week`);
    service.faults.clear();
    await stage.pass(5 * 60_000);
    assert.deepEqual(outbox.status.writes, []);
    assert.equal(stage.timers(), 0);
    outbox.close();
  });

  test('leaves a service alone for as long as it asks', async () => {
    const {stage, outbox, service} = await stageOffline();
    service.faults.set({
      fault: {kind: 'busy', retryAfterMs: 60_000},
      on: ['deliver-sealed'],
      lasts: 1,
    });
    const failure = await failureOf(outbox.send('submit-feedback', sampleWrite()));
    assert.deepEqual([failure.failure, failure.retryAfterMs], ['busy', 60_000]);
    await stage.pass(59_000);
    await stage.wake();
    assert.deepEqual(states(outbox.status), ['stored']);
    await stage.pass(4000);
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('asks an absent service a few times and not once for each thing that waits', async () => {
    const {stage, outbox, service} = await stageOffline();
    for (let count = 0; count < 30; count += 1)
      await failureOf(outbox.send('submit-feedback', sampleWrite()));
    for (const kind of ['offline', 'unreachable'] as const) {
      service.faults.set({fault: {kind}});
      const before = stage.sent.length;
      await outbox.flush();
      assert.ok(
        stage.sent.length - before <= 8,
        `${stage.sent.length - before} calls when ${kind}`,
      );
    }
    service.faults.clear();
    await outbox.flush();
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('with much to send leaves a full service alone for all of it', async () => {
    const {stage, outbox, service} = await stageOffline();
    for (let count = 0; count < 20; count += 1)
      await failureOf(outbox.send('submit-feedback', sampleWrite()));
    service.faults.set({fault: {kind: 'busy', retryAfterMs: 600_000}});
    await stage.pass(10_000);
    const before = stage.sent.length;
    await stage.pass(500_000);
    await stage.wake();
    assert.equal(stage.sent.length, before);
    service.faults.clear();
    await stage.pass(700_000);
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('is tried by the clock now and then, and not each second once for each thing', async () => {
    const {stage, outbox} = await stageOffline();
    for (let count = 0; count < 20; count += 1)
      await failureOf(outbox.send('submit-feedback', sampleWrite()));
    await stage.pass(600_000);
    const before = stage.sent.length;
    await stage.pass(3_600_000);
    const tries = stage.sent.length - before;
    assert.ok(tries > 5 && tries < 200, `${tries} tries in an hour`);
    outbox.close();
  });

  test('sends at once when the network is back, however long it has waited', async () => {
    const {stage, outbox, service} = await stageOffline();
    await failureOf(outbox.send('submit-feedback', sampleWrite()));
    await stage.pass(3_600_000);
    service.faults.clear();
    await stage.wake();
    await stage.pass(0);
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('gives up on a connection that neither answers nor ends', async () => {
    const {stage, outbox, service} = await stageOffline();
    service.faults.set({fault: {kind: 'slow', ms: Infinity}, on: ['deliver-sealed'], lasts: 1});
    const sending = failureOf(outbox.send('submit-feedback', sampleWrite()));
    await stage.pass(29_000);
    assert.deepEqual(states(outbox.status), ['sending']);
    await stage.pass(4000);
    const failure = await sending;
    assert.deepEqual([failure.failure, failure.stored], ['timeout', true]);
    await stage.pass(4000);
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('goes on although a page before it was closed in the middle of a call that never ends', async () => {
    const {stage, outbox, service} = await stageOffline();
    outbox.close();
    const never = {send: () => new Promise<never>(() => undefined)};
    const before = stage.open({transport: never});
    const sending = failureOf(before.send('submit-feedback', sampleWrite()));
    await stage.pass(10);
    before.close();
    assert.ok((await sending).stored);
    service.faults.clear();
    const next = stage.open();
    await next.ready;
    await next.flush();
    assert.deepEqual(next.status.writes, []);
    next.close();
  });

  test('reads no clock that anyone can set', async () => {
    const {stage, service} = await stageOffline();
    let year = 1970;
    const now = (): Date => new Date(Date.UTC((year += 40), 0));
    const outbox = stage.open({surroundings: {now}});
    await failureOf(outbox.send('submit-feedback', sampleWrite()));
    service.faults.clear();
    await stage.pass(4000);
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });
});

describe('A page that stops waiting', () => {
  test('leaves what it sent on the device, which goes on', async () => {
    const {stage, outbox, service} = await stageOffline();
    const write = sampleWrite();
    service.faults.set({fault: {kind: 'slow', ms: Infinity}, on: ['deliver-sealed'], lasts: 1});
    const abort = new AbortController();
    const sending = outbox.send('submit-feedback', write, {signal: abort.signal});
    await stage.pass(1);
    abort.abort();
    await assert.rejects(sending, {name: 'AbortError'});
    assert.deepEqual(states(outbox.status), ['unconfirmed']);
    await stage.pass(4000);
    assert.ok(await isAtService(service, write.accessCode));
    outbox.close();
  });

  test('hears of each change, and of none after it has said so', async () => {
    const {outbox, service} = await stageOffline();
    const heard: string[] = [];
    const stop = outbox.subscribe((status) => heard.push(states(status).join() || 'nothing'));
    await failureOf(outbox.send('submit-feedback', sampleWrite()));
    service.faults.clear();
    await outbox.flush();
    await Promise.resolve();
    assert.deepEqual([...new Set(heard)], ['stored', 'sending', 'nothing']);
    stop();
    const count = heard.length;
    await outbox.send('submit-feedback', sampleWrite());
    assert.equal(heard.length, count);
    outbox.close();
  });
});

describe('A device that fails', () => {
  test('without a key keeps nothing that it could read itself: it sends openly, or says that it has it not', async () => {
    const stage = createOutboxStage();
    stage.service.faults.set(offline);
    const outbox = stage.open();
    const failure = await failureOf(outbox.send('submit-feedback', sampleWrite()));
    // Nobody goes on trying: whoever sent it may still change it.
    assert.equal(failure.stored, undefined);
    assert.equal(await stage.store.count(), 0);
    assert.deepEqual(outbox.status.writes, []);
    stage.service.faults.set({...offline, on: ['read-sealing-key']});
    assert.ok((await outbox.send('submit-feedback', sampleWrite())).ok);
    assert.equal(stage.sent.at(-1), 'submit-feedback');
    outbox.close();
  });

  test('without room holds it in the page, says so, and puts it down once there is room', async () => {
    const store = createRefusingStore(new StorageFullError('No room.'), ['put']);
    store.isRefusing = true;
    const stage = createOutboxStage(createMemoryTransport(), store);
    const outbox = stage.open({sealingKey: await readKey(stage.service)});
    stage.service.faults.set(offline);
    const failure = await failureOf(outbox.send('submit-feedback', sampleWrite()));
    assert.equal(failure.stored, false);
    assert.deepEqual(outbox.status.troubles, ['storage-full']);
    assert.deepEqual(states(outbox.status), ['stored']);
    store.isRefusing = false;
    await stage.pass(4000);
    assert.deepEqual(outbox.status.troubles, []);
    assert.equal(await store.count(), 1);
    store.isRefusing = true;
    await failureOf(outbox.send('submit-feedback', sampleWrite()));
    stage.service.faults.clear();
    await outbox.flush();
    assert.deepEqual(outbox.status, {writes: [], troubles: [], lost: 0});
    outbox.close();
  });

  test('without room for what a person has changed sends the changed words, and calls nothing else stored', async () => {
    const store = createRefusingStore(new StorageFullError('No room.'), ['put', 'begin']);
    const stage = createOutboxStage(createMemoryTransport(), store);
    const outbox = stage.open({sealingKey: await readKey(stage.service)});
    stage.service.faults.set(offline);
    const first = sampleWrite();
    const second = {...first, feedback: {...first.feedback, story: 'These are the second words.'}};
    assert.equal((await failureOf(outbox.send('submit-feedback', first))).stored, true);
    const older = await store.get(first.id);

    store.isRefusing = true;
    assert.equal((await failureOf(outbox.send('submit-feedback', second))).stored, false);
    await stage.pass(60_000);
    assert.deepEqual(
      outbox.status.troubles,
      ['storage-full'],
      'the device has the old words alone',
    );
    const lines: RecoveryLine[] = [];
    for await (const line of outbox.exportLines()) lines.push(line);
    assert.notDeepEqual(
      readRecoveryFile(writeRecoveryFile(lines)).writes[0]?.sealed,
      older?.sealed,
      'staff carry the new ones',
    );
    stage.service.faults.clear();
    assert.ok((await outbox.send('submit-feedback', second)).ok);
    const reply = await stage.service.send('read-case', {
      facilityId,
      caseId: 'mine',
      accessCode: first.accessCode,
    });
    assert.ok(reply.ok);
    assert.equal(JSON.stringify(reply.value).includes('These are the second words.'), true);
    assert.equal(await store.count(), 0);
    outbox.close();
  });

  test('puts down what a person has changed, over what it replaces, once there is room', async () => {
    const store = createRefusingStore(new StorageFullError('No room.'), ['put']);
    const stage = createOutboxStage(createMemoryTransport(), store);
    const outbox = stage.open({sealingKey: await readKey(stage.service)});
    stage.service.faults.set(offline);
    const first = sampleWrite();
    await failureOf(outbox.send('submit-feedback', first));
    const older = await store.get(first.id);
    store.isRefusing = true;
    const second = {...first, feedback: {...first.feedback, story: 'These are the second words.'}};
    await failureOf(outbox.send('submit-feedback', second));
    assert.deepEqual((await store.get(first.id))?.sealed, older?.sealed);
    store.isRefusing = false;
    await stage.pass(60_000);
    assert.deepEqual(outbox.status.troubles, []);
    assert.notDeepEqual((await store.get(first.id))?.sealed, older?.sealed);
    assert.equal((await store.get(first.id))?.sequence, older?.sequence);
    outbox.close();
  });

  test('without room even to note a try sends what lies there all the same, which makes room', async () => {
    const store = createRefusingStore(new StorageFullError('No room.'), ['begin', 'update']);
    const stage = createOutboxStage(createMemoryTransport(), store);
    const sealingKey = await readKey(stage.service);
    const before = stage.open({sealingKey});
    stage.service.faults.set(offline);
    const write = sampleWrite();
    assert.equal((await failureOf(before.send('submit-feedback', write))).stored, true);
    before.close();

    store.isRefusing = true;
    const outbox = stage.open({sealingKey});
    await outbox.ready;
    await outbox.flush();
    assert.deepEqual(states(outbox.status), ['stored'], 'it is still there, and still told');
    stage.service.faults.clear();
    await outbox.flush();
    assert.ok(await isAtService(stage.service, write.accessCode));
    assert.deepEqual(outbox.status, {writes: [], troubles: [], lost: 0});
    assert.equal(await store.count(), 0);
    outbox.close();
  });

  test('with a database that cannot be opened goes on in the page, and says so', async () => {
    const store = createRefusingStore(new StoreClosedError('Closed.'), [
      ...(['put', 'update', 'begin', 'remove', 'get', 'list', 'count'] as const),
      ...(['countLost', 'readMeta', 'writeMeta'] as const),
    ]);
    store.isRefusing = true;
    const stage = createOutboxStage(createMemoryTransport(), store);
    const outbox = stage.open();
    stage.service.faults.set({...offline, on: ['deliver-sealed']});
    const failure = await failureOf(outbox.send('submit-feedback', sampleWrite()));
    assert.equal(failure.stored, false);
    assert.deepEqual(outbox.status.troubles, ['store-closed']);
    stage.service.faults.clear();
    await outbox.flush();
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('whose room runs out while nothing waits is in order again by itself', async () => {
    const store = createRefusingStore(new StorageFullError('No room.'), ['writeMeta']);
    store.isRefusing = true;
    const stage = createOutboxStage(createMemoryTransport(), store);
    const outbox = stage.open({sealingKey: await readKey(stage.service)});
    await outbox.ready;
    await stage.pass(120_000);
    assert.deepEqual(outbox.status.troubles, ['storage-full']);
    store.isRefusing = false;
    await stage.pass(60_000);
    assert.deepEqual(outbox.status.troubles, []);
    assert.equal(stage.timers(), 0, 'and is left alone then');
    outbox.close();
  });

  test('that cannot be opened for a while is in order again by itself', async () => {
    const store = createRefusingStore(new StoreClosedError('Closed.'), ['list']);
    store.isRefusing = true;
    const stage = createOutboxStage(createMemoryTransport(), store);
    const outbox = stage.open({sealingKey: await readKey(stage.service)});
    await outbox.ready;
    await stage.pass(120_000);
    assert.deepEqual(outbox.status.troubles, ['store-closed']);
    store.isRefusing = false;
    await stage.pass(60_000);
    assert.deepEqual(outbox.status.troubles, []);
    outbox.close();
  });

  test('with one damaged row sends and exports all others, and leaves that one to staff', async () => {
    const {stage, outbox: before, service} = await stageOffline();
    const writes = [sampleWrite(), sampleWrite(), sampleWrite()];
    for (const write of writes) await failureOf(before.send('submit-feedback', write));
    before.close();
    const [damaged, ...sound] = writes;
    const {sealed: _sealed, ...rest} = (await stage.store.get(damaged!.id))!;
    await stage.store.put(rest as OutboxRow);

    const outbox = stage.open();
    await outbox.ready;
    const lines: RecoveryLine[] = [];
    for await (const line of outbox.exportLines()) lines.push(line);
    assert.deepEqual(
      lines.map(({id}) => id),
      sound.map(({id}) => id),
    );
    service.faults.clear();
    await outbox.flush({refused: true});
    for (const {accessCode} of sound) assert.ok(await isAtService(service, accessCode));
    assert.deepEqual(outbox.status, {
      writes: [
        {
          ...{id: damaged!.id, facilityId, operation: undefined, storedAt: undefined},
          ...{keyId: undefined, attempts: 0, state: 'refused'},
        },
      ],
      troubles: [],
      lost: 0,
    });
    assert.ok(
      (await outbox.send('submit-feedback', damaged!)).ok,
      'who has the words sends them again',
    );
    assert.deepEqual(outbox.status.writes, []);
    outbox.close();
  });

  test('that damaged a row which its page holds is given it again', async () => {
    const {stage, outbox} = await stageOffline();
    const write = sampleWrite();
    await failureOf(outbox.send('submit-feedback', write));
    const whole = (await stage.store.get(write.id))!;
    const {sealed: _sealed, ...rest} = whole;
    await stage.store.put(rest as OutboxRow);
    await stage.pass(60_000);
    assert.deepEqual((await stage.store.get(write.id))?.sealed, whole.sealed);
    assert.deepEqual(states(outbox.status), ['stored']);
    outbox.close();
  });

  test('that lost a row while its page holds it gets it back', async () => {
    const {stage, outbox, service} = await stageOffline();
    const write = sampleWrite();
    await failureOf(outbox.send('submit-feedback', write));
    await stage.store.remove(write.id);
    await stage.pass(60_000);
    assert.ok(await stage.store.get(write.id));
    assert.deepEqual([outbox.status.lost, outbox.status.troubles], [0, []]);
    service.faults.clear();
    await outbox.flush();
    assert.ok(await isAtService(service, write.accessCode));
    outbox.close();
  });

  test('that was emptied while no page was open says how much is gone, until someone has acted', async () => {
    const {stage, outbox} = await stageOffline();
    await failureOf(outbox.send('submit-feedback', sampleWrite()));
    await failureOf(outbox.send('submit-feedback', sampleWrite()));
    outbox.close();
    assert.equal(stage.tally, 2);
    let lost = 0;
    const empty = createDeviceStore();
    const store = {
      ...empty,
      countLost: async () => (lost = Number(await empty.readMeta('lost')) || 0),
      forgetLoss: () => empty.writeMeta('lost', 0),
    };
    const next = stage.open({store});
    await next.ready;
    assert.deepEqual([next.status.lost, next.status.troubles], [2, ['evicted']]);
    assert.equal(lost, 2);
    await next.forgetLoss();
    assert.deepEqual(next.status, {writes: [], troubles: [], lost: 0});
    next.close();
  });

  test('whose browser would not keep the queue for good says so once something is in it', async () => {
    const {stage, outbox} = await stageOffline();
    stage.persists = false;
    assert.deepEqual(outbox.status.troubles, []);
    await failureOf(outbox.send('submit-feedback', sampleWrite()));
    assert.deepEqual(outbox.status.troubles, ['may-be-evicted']);
    outbox.close();
  });

  test('leaves a row of a later page alone', async () => {
    const {stage, outbox, service} = await stageOffline();
    const write = sampleWrite();
    await failureOf(outbox.send('submit-feedback', write));
    const row = await stage.store.get(write.id);
    await stage.store.put({...row!, id: 'later', form: 2 as 1});
    service.faults.clear();
    await outbox.flush();
    assert.deepEqual(outbox.status.writes, []);
    assert.equal(await stage.store.count(), 1);
    outbox.close();
  });

  test('with a damaged key asks for another one instead of sealing to it', async () => {
    const stage = createOutboxStage();
    const key = await readKey(stage.service);
    await stage.store.writeMeta('sealingKey riverside', {...key, publicKey: key.keyId});
    const outbox = stage.open();
    assert.ok((await outbox.send('submit-feedback', sampleWrite())).ok);
    assert.deepEqual(await stage.store.readMeta('sealingKey riverside'), key);
    outbox.close();
  });
});

describe('A queue in memory', () => {
  test('says that it is not stored, and sends all the same', async () => {
    const stage = createOutboxStage();
    const outbox = stage.open({store: undefined, sealingKey: await readKey(stage.service)});
    stage.service.faults.set({...offline, on: ['deliver-sealed'], lasts: 1});
    const failure = await failureOf(outbox.send('submit-feedback', sampleWrite()));
    assert.equal(failure.stored, false);
    await stage.pass(4000);
    assert.deepEqual(outbox.status, {writes: [], troubles: [], lost: 0});
    outbox.close();
  });
});
