import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {sampleFacility} from './builders.js';
import {createMemoryTransport} from './memory-transport.js';
import {sampleAcknowledgement, sampleNotice, sampleNoticeValues} from './sample-notice.js';

const facilityId = 'riverside';

async function serviceAt(start: string) {
  const clock = {now: new Date(start)};
  const memory = createMemoryTransport({
    now: () => clock.now,
    facility: sampleFacility({timeZone: 'America/Los_Angeles'}),
  });
  const publication = {
    facilityId,
    noticeId: 'rights',
    version: '1',
    notice: sampleNotice(),
    values: sampleNoticeValues,
    effectiveFrom: '2025-01-02T00:00:00.000Z',
  };
  assert.ok((await memory.staff.send('publish-notice', publication)).ok);
  return {memory, clock, publication};
}

describe('The memory service', () => {
  test('keeps a record through its last day, and destroys it on the day after', async () => {
    const {memory, clock} = await serviceAt('2025-11-03T12:00:00Z');
    const acknowledgement = await sampleAcknowledgement();
    const write = {facilityId, id: crypto.randomUUID(), acknowledgement};
    const first = await memory.send('acknowledge-notice', write);
    assert.ok(first.ok);
    const destroy = async () => {
      const order = {facilityId, id: crypto.randomUUID()};
      const reply = await memory.staff.send('destroy-expired-deliveries', order);
      assert.ok(reply.ok);
      return reply.value.destroyed;
    };
    // Still the evening of the last day at the facility.
    clock.now = new Date('2031-11-04T07:59:00Z');
    assert.equal(await destroy(), 0);
    clock.now = new Date('2031-11-04T08:00:00Z');
    assert.equal(await destroy(), 1);
    assert.equal(await destroy(), 0);
    const log = await memory.staff.send('list-deliveries', {facilityId});
    assert.ok(log.ok && log.value.records.length === 0);
    assert.deepEqual(await memory.send('acknowledge-notice', write), first);
    const after = await memory.staff.send('list-deliveries', {facilityId});
    assert.ok(after.ok && after.value.records.length === 0, 'A resend should not bring it back.');
  });

  test('shows a version from the instant on from which it is in force', async () => {
    const {memory, clock, publication} = await serviceAt('2025-11-03T12:00:00Z');
    const next = {
      ...publication,
      version: '2',
      notice: sampleNotice({version: '2'}),
      effectiveFrom: '2025-12-01T00:00:00.000Z',
    };
    assert.ok((await memory.staff.send('publish-notice', next)).ok);
    const version = async () => {
      const request = {facilityId, noticeId: 'rights', language: 'en'};
      const reply = await memory.send('read-notice', request);
      assert.ok(reply.ok);
      return reply.value.version;
    };
    assert.equal(await version(), '1');
    clock.now = new Date('2025-11-30T23:59:59.999Z');
    assert.equal(await version(), '1');
    clock.now = new Date('2025-12-01T00:00:00Z');
    assert.equal(await version(), '2');
  });

  test('keeps a notice as it was published, whatever the caller does with it afterwards', async () => {
    const {memory, publication} = await serviceAt('2025-11-03T12:00:00Z');
    Object.assign(publication.notice.texts['en']!, {title: 'Changed'});
    const request = {facilityId, noticeId: 'rights', language: 'en'};
    const first = await memory.send('read-notice', request);
    assert.ok(first.ok);
    Object.assign(first.value, {title: 'Changed'});
    const second = await memory.send('read-notice', request);
    assert.ok(second.ok);
    assert.equal(second.value.title, 'Your rights at Riverside Hospital');
  });
});
