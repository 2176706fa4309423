import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {sampleFeedback} from '../testing/builders.js';
import {createOutboxStage, sampleWrite} from './testing/outbox-stage.js';

const facilityId = 'riverside';

/** A device on which a complaint was refused, and a message about it waits behind. */
async function stageRefused() {
  const stage = createOutboxStage();
  const outbox = stage.open();
  const {accessCode, ...write} = sampleWrite();
  const wrong = {...write, accessCode, feedback: sampleFeedback({occasion: {locationId: 'x'}})};
  await outbox.send('submit-feedback', wrong);
  const message = {id: crypto.randomUUID(), facilityId, caseId: 'mine', accessCode, text: 'more'};
  await assert.rejects(outbox.send('send-message', message));
  await stage.pass(4000);
  const waiting = (): readonly (string | undefined)[] =>
    outbox.status.writes.map(({operation}) => operation);
  assert.deepEqual(waiting(), ['submit-feedback', 'send-message']);
  return {stage, outbox, waiting, mended: {...write, accessCode}};
}

describe('What waits behind something that was refused', () => {
  test('lets the device sleep until someone has acted', async () => {
    const {stage, outbox} = await stageRefused();
    assert.equal(stage.timers(), 0);
    outbox.close();
  });

  test('goes out by itself once what was refused has arrived', async () => {
    const {stage, outbox, waiting, mended} = await stageRefused();
    assert.ok((await outbox.send('submit-feedback', mended)).ok);
    await stage.pass(4000);
    assert.deepEqual(waiting(), []);
    outbox.close();
  });

  test('goes out by itself once another page has sent what was refused', async () => {
    const {stage, outbox, waiting, mended} = await stageRefused();
    const other = stage.open();
    await other.ready;
    assert.ok((await other.send('submit-feedback', mended)).ok);
    other.close();
    await stage.pass(4000);
    assert.deepEqual(waiting(), []);
    outbox.close();
  });

  test('is tried once staff have carried what was refused to the service', async () => {
    const {stage, outbox, mended} = await stageRefused();
    const before = stage.sent.length;
    await outbox.release([mended.id]);
    await stage.pass(4000);
    assert.ok(stage.sent.length > before);
    outbox.close();
  });
});
