import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import fc from 'fast-check';
import {
  createSealingKeyPair,
  openSealed,
  sealingKeyOf,
  sealWrite,
  type OpenHpke,
  type SealBinding,
} from '@patient-relations/core/outbox';
import {createHpkeOpener} from './sealed/open-hpke.js';

const id = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const binding: SealBinding = {facilityId: 'riverside', operation: 'send-message', id};

describe('What the service opens with its own key', () => {
  let keys: Awaited<ReturnType<typeof createSealingKeyPair>>;
  let open: OpenHpke;

  before(async () => {
    keys = await createSealingKeyPair();
    open = createHpkeOpener(keys.privateKey);
  });

  const seal = async (text: string) => {
    const request = {id, facilityId: 'riverside', caseId: 'mine', text};
    return {request, sealed: await sealWrite(binding, request, await sealingKeyOf(keys.publicKey))};
  };

  test('is what a device sealed, whatever text it holds', async () => {
    const anyText = fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}));
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const {request, sealed} = await seal(text);
        assert.deepEqual(await openSealed(binding, sealed, open), request);
        assert.deepEqual(await openSealed(binding, sealed, keys.privateKey), request);
      }),
      {numRuns: 50},
    );
  });

  test('is nothing that was changed by a byte', async () => {
    const {sealed} = await seal('Nobody came when I rang the bell.');
    const places = fc.nat({max: sealed.length - 1}).filter((at) => at === 0 || at > 32);
    await fc.assert(
      fc.asyncProperty(places, fc.integer({min: 1, max: 255}), async (at, change) => {
        const changed = sealed.slice();
        changed[at] = changed[at]! ^ change;
        assert.equal(await openSealed(binding, changed, open), undefined);
      }),
      {numRuns: 200},
    );
    for (const length of [0, 98, 113, 114, sealed.length - 1])
      assert.equal(await openSealed(binding, sealed.slice(0, length), open), undefined);
  });

  test('is nothing that was sealed to another key, or bound to something else', async () => {
    const {sealed} = await seal('hello');
    const other = createHpkeOpener((await createSealingKeyPair()).privateKey);
    assert.equal(await openSealed(binding, sealed, other), undefined);
    const elsewhere = {...binding, facilityId: 'hillside'};
    assert.equal(await openSealed(elsewhere, sealed, open), undefined);
  });
});
