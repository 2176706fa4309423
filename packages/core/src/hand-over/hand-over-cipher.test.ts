import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {handOverMaxLength} from './hand-over.js';
import {
  HandOverTooLargeError,
  openHandOver,
  readFragment,
  sealHandOver,
} from './hand-over-cipher.js';

const handedOver = {form: 'complaint', language: 'ar', answers: {'/story': 'Marmalade'}};

async function sealedAndRead() {
  const sealed = await sealHandOver(handedOver);
  const address = readFragment(`#${sealed.fragment}`);
  assert.ok(address);
  return {...sealed, ...address};
}

describe('A form that is handed over', () => {
  test('is opened with what the QR code holds, whatever was typed', async () => {
    const anything = fc.record({
      form: fc.string(),
      language: fc.string(),
      answers: fc.jsonValue(),
    });
    await fc.assert(
      fc.asyncProperty(anything, async (typed) => {
        const {handOver, fragment} = await sealHandOver(typed);
        const address = readFragment(fragment);
        assert.equal(address?.id, handOver.id);
        assert.deepEqual(await openHandOver(handOver, address.key), {
          status: 'opened',
          handedOver: JSON.parse(JSON.stringify(typed)),
        });
      }),
      {numRuns: 50},
    );
  });

  test('is opened where nothing has been typed yet', async () => {
    const {handOver, fragment} = await sealHandOver({...handedOver, answers: undefined});
    const opened = await openHandOver(handOver, readFragment(fragment)?.key ?? '');
    assert.deepEqual(opened, {
      status: 'opened',
      handedOver: {form: 'complaint', language: 'ar'},
    });
  });

  test('says nothing to the relay, neither words nor key', async () => {
    const {handOver, key} = await sealedAndRead();
    const bytes = Buffer.from(handOver.ciphertext, 'base64url');
    assert.ok(!bytes.includes('Marmalade') && !bytes.includes('complaint'));
    assert.ok(!bytes.includes(Buffer.from(key, 'base64url')));
    assert.deepEqual(Object.keys(handOver).sort(), ['ciphertext', 'id']);
  });

  test('never has the same id, key or ciphertext twice', async () => {
    const all = await Promise.all(Array.from({length: 50}, sealedAndRead));
    for (const part of ['id', 'key'] as const)
      assert.equal(new Set(all.map((each) => each[part])).size, all.length);
    assert.equal(new Set(all.map(({handOver}) => handOver.ciphertext)).size, all.length);
  });

  test('is told to be damaged when a bit is another, the id is another, or the key is', async () => {
    const {handOver, key} = await sealedAndRead();
    const other = await sealedAndRead();
    const {id, ciphertext} = handOver;
    const bytes = Buffer.from(ciphertext, 'base64url');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({min: 1, max: 255}), async (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        const damaged = {id, ciphertext: changed.toString('base64url')};
        assert.deepEqual(await openHandOver(damaged, key), {status: 'damaged'});
      }),
      {numRuns: 100},
    );
    for (const [given, by] of [
      [{id: other.id, ciphertext}, key],
      [handOver, other.key],
      [handOver, ''],
      [handOver, '%'],
      [{id, ciphertext: ''}, key],
      [{id, ciphertext: '%%'}, key],
      [{id, ciphertext: ciphertext.slice(0, 20)}, key],
    ] as const)
      assert.deepEqual(await openHandOver(given, by), {status: 'damaged'});
  });

  test('is told to be damaged when what was sealed is no form', async () => {
    for (const wrong of [{form: 7}, {language: undefined}]) {
      const {handOver, fragment} = await sealHandOver({...handedOver, ...wrong} as never);
      const key = readFragment(fragment)?.key ?? '';
      assert.deepEqual(await openHandOver(handOver, key), {status: 'damaged'});
    }
  });

  test('stays where it is when it is more than the relay takes, and the error quotes nothing', async () => {
    const answers = {'/story': 'Marmalade '.repeat(6000)};
    await assert.rejects(sealHandOver({...handedOver, answers}), (error: unknown) => {
      assert.ok(error instanceof HandOverTooLargeError);
      assert.doesNotMatch(`${error.message} ${String(error.cause)}`, /Marmalade/);
      return true;
    });
    const fitting = await sealHandOver({...handedOver, answers: {'/story': 'x'.repeat(49_000)}});
    assert.ok(fitting.handOver.ciphertext.length <= handOverMaxLength);
  });

  test('fits with the longest story that a form takes, in any script', async () => {
    const answers = {'/story': 'ا'.repeat(10_000), '/wish/text': 'ا'.repeat(2_000)};
    assert.ok((await sealHandOver({...handedOver, answers})).handOver.id);
  });
});

describe('The fragment of an address', () => {
  test('of a page that has another meaning is left alone', () => {
    for (const text of ['', '#', '#main', '#a.b', `#${'a'.repeat(36)}.${'b'.repeat(43)}`])
      assert.equal(readFragment(text), undefined, text);
  });

  test('may be any text at all: nothing throws, and nothing but id and key is read', async () => {
    const {fragment} = await sealHandOver(handedOver);
    const near = fc
      .tuple(fc.nat(fragment.length), fc.string({minLength: 1}))
      .map(([at, more]) => fragment.slice(0, at) + more + fragment.slice(at));
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const read = readFragment(text);
        if (read) assert.equal(`${read.id}.${read.key}`, text.replace(/^#/, ''));
      }),
    );
  });
});
