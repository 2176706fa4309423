import assert from 'node:assert/strict';
import {createCipheriv, createDecipheriv, createECDH, createHmac} from 'node:crypto';
import {before, describe, test} from 'node:test';
import {Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256} from '@hpke/core';
import fc from 'fast-check';
import {createHpkeSuite} from './hpke-suite.js';
import {queuedOperations, type QueuedRequest} from './queued-write.js';
import {openSealed, sealWrite, sealedKeyId} from './seal.js';
import type {SealBinding, SealingKey} from './sealed-write.js';
import {createSealingKeyPair, isSealingKey, sealingKeyOf} from './sealing-key.js';

const id = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const binding: SealBinding = {facilityId: 'riverside', operation: 'send-message', id};
const accessCode = 'ACDE-FHJK-MPRT-VWX2-3456';

function message(text: string): QueuedRequest<'send-message'> {
  return {id, facilityId: 'riverside', caseId: 'mine', accessCode, text};
}

let service: CryptoKeyPair;
let key: SealingKey;

before(async () => {
  service = await createSealingKeyPair();
  key = await sealingKeyOf(service.publicKey);
});

describe('What is sealed', () => {
  test('comes out at the service as it went in, whatever text it holds', async () => {
    const anyText = fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}));
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const sealed = await sealWrite(binding, message(text), key);
        assert.deepEqual(await openSealed(binding, sealed, service.privateKey), message(text));
      }),
      {numRuns: 50},
    );
  });

  test('keeps half an emoji, which no encoding of text can hold', async () => {
    const sealed = await sealWrite(binding, message('\ud83d'), key);
    assert.deepEqual(await openSealed(binding, sealed, service.privateKey), message('\ud83d'));
  });

  test('keeps the bytes and the type of a file, and its name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.constantFrom('image/png', ''), async (bytes, type) => {
        const file = new Blob([Uint8Array.from(bytes)], {type});
        const request = {id, facilityId: 'riverside', caseId: 'mine', name: 'ward.png', file};
        const of = {...binding, operation: 'add-file'} as const;
        const opened = await openSealed(of, await sealWrite(of, request, key), service.privateKey);
        const {file: found, ...fields} = opened as unknown as typeof request;
        assert.deepEqual(fields, {id, facilityId: 'riverside', caseId: 'mine', name: 'ward.png'});
        assert.equal(found.type, type);
        assert.deepEqual(new Uint8Array(await found.arrayBuffer()), Uint8Array.from(bytes));
      }),
      {numRuns: 20},
    );
  });

  test('may be as large as the largest photograph', async () => {
    const file = new Blob([new Uint8Array(12_000_000).fill(7)], {type: 'image/jpeg'});
    const request = {id, facilityId: 'riverside', caseId: 'mine', name: 'ward.jpg', file};
    const of = {...binding, operation: 'add-file'} as const;
    const opened = await openSealed(of, await sealWrite(of, request, key), service.privateKey);
    assert.equal((opened?.['file'] as Blob).size, 12_000_000);
  });

  test('shows nothing of itself, and is never the same twice', async () => {
    const text = 'Nobody came when I rang the bell.';
    const one = await sealWrite(binding, message(text), key);
    const other = await sealWrite(binding, message(text), key);
    assert.notDeepEqual(one, other);
    for (const secret of [text, accessCode, 'riverside', id])
      assert.ok(!Buffer.from(one).includes(secret));
  });

  test('names the key it is sealed to', async () => {
    const sealed = await sealWrite(binding, message('hello'), key);
    assert.equal(sealed[0], 1);
    assert.equal(sealedKeyId(sealed), key.keyId);
    assert.equal(sealedKeyId(sealed.slice(0, 100)), undefined);
    assert.equal(sealedKeyId(Uint8Array.from([2, ...sealed.slice(1)])), undefined);
  });
});

describe('A seal', () => {
  test('is broken by any changed byte but those that only name the key', async () => {
    const sealed = await sealWrite(binding, message('hello'), key);
    const places = fc.nat({max: sealed.length - 1}).filter((at) => at === 0 || at > 32);
    await fc.assert(
      fc.asyncProperty(places, fc.integer({min: 1, max: 255}), async (at, change) => {
        const changed = sealed.slice();
        changed[at] = changed[at]! ^ change;
        assert.equal(await openSealed(binding, changed, service.privateKey), undefined);
      }),
      {numRuns: 100},
    );
  });

  test('is broken by bytes that are missing or come on top', async () => {
    const sealed = await sealWrite(binding, message('hello'), key);
    for (const length of [0, 1, 33, 98, 113, 114, sealed.length - 1])
      assert.equal(
        await openSealed(binding, sealed.slice(0, length), service.privateKey),
        undefined,
      );
    const longer = Uint8Array.from([...sealed, 0]);
    assert.equal(await openSealed(binding, longer, service.privateKey), undefined);
  });

  test('opens under no other facility, id or operation', async () => {
    const sealed = await sealWrite(binding, message('hello'), key);
    const others: readonly SealBinding[] = [
      {...binding, facilityId: 'hillside'},
      {...binding, id: '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c02'},
      ...queuedOperations
        .filter((operation) => operation !== binding.operation)
        .map((operation) => ({...binding, operation})),
    ];
    for (const other of others)
      assert.equal(await openSealed(other, sealed, service.privateKey), undefined);
  });

  test('opens with no other key', async () => {
    const sealed = await sealWrite(binding, message('hello'), key);
    const other = await createSealingKeyPair();
    assert.equal(await openSealed(binding, sealed, other.privateKey), undefined);
  });

  test('around something else than a request is no request', async () => {
    const suite = createHpkeSuite();
    const recipientPublicKey = service.publicKey;
    const sealAny = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
      const info = Buffer.from('patient-relations sealed write 1');
      const aad = Buffer.from(`riverside\nsend-message\n${id}`);
      const {enc, ct} = await suite.seal({recipientPublicKey, info}, bytes, aad);
      return Buffer.concat([
        Uint8Array.of(1),
        new Uint8Array(32),
        Buffer.from(enc),
        Buffer.from(ct),
      ]);
    };
    const json = (text: string, claimed = text.length): Uint8Array<ArrayBuffer> =>
      Uint8Array.from([0, 0, 0, claimed, ...Buffer.from(text)]);
    assert.deepEqual(
      await openSealed(binding, await sealAny(json('{"text":"x"}')), service.privateKey),
      {text: 'x'},
    );
    const broken = [
      new Uint8Array(0),
      json('[]'),
      json('7'),
      json('null'),
      json('{'),
      json('{}', 9),
    ];
    for (const bytes of [...broken, json('{}x', 2), Uint8Array.of(0, 0, 0, 1, 0xff)])
      assert.equal(await openSealed(binding, await sealAny(bytes), service.privateKey), undefined);
  });
});

describe('A sealing key', () => {
  test('is named by its thumbprint, and the private one gives the same', async () => {
    assert.deepEqual(await sealingKeyOf(service.privateKey), key);
    assert.ok(await isSealingKey(key));
  });

  test('that is damaged is known before anything is sealed to it', async () => {
    const other = await sealingKeyOf((await createSealingKeyPair()).publicKey);
    const damaged = [
      {...key, keyId: other.keyId},
      {...key, publicKey: other.publicKey},
      {...key, publicKey: key.publicKey.slice(0, -4)},
      {...key, publicKey: '*'},
      {keyId: key.keyId},
      undefined,
      'key',
    ];
    for (const each of damaged) assert.ok(!(await isSealingKey(each)), JSON.stringify(each));
  });
});

/** RFC 9180, appendix A.3.1: base mode of DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, sequence number 0. */
const published = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  skRm: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
  enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  sharedSecret: 'c0d26aeab536609a572b07695d933b589dcf363ff9d93c93adea537aeabb8cb8',
  key: '868c066ef58aae6dc589b6cfdd18f97e',
  nonce: '4e0bc5018beba4bf004cca59',
  aad: '436f756e742d30',
  pt: '4265617574792069732074727574682c20747275746820626561757479',
  ct: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
};

/** The key and nonce of a recipient, written down from RFC 9180 once more, for a suite with this AEAD. */
function scheduleOf(aeadId: number, keyLength: number) {
  const hex = (text: string): Buffer => Buffer.from(text, 'hex');
  const hmac = (by: Buffer, data: Buffer): Buffer => createHmac('sha256', by).update(data).digest();
  const kem = Buffer.from('KEM\x00\x10', 'latin1');
  const hpke = Buffer.from(`HPKE\x00\x10\x00\x01\x00${String.fromCharCode(aeadId)}`, 'latin1');
  const empty = Buffer.alloc(0);
  const extract = (suite: Buffer, salt: Buffer, [label, ikm]: [string, Buffer]): Buffer =>
    hmac(
      salt.length > 0 ? salt : Buffer.alloc(32),
      Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), ikm]),
    );
  const expand = (suite: Buffer, prk: Buffer, [label, info, length]: [string, Buffer, number]) =>
    hmac(
      prk,
      Buffer.concat([
        Buffer.of(0, length),
        Buffer.from('HPKE-v1'),
        suite,
        Buffer.from(label),
        info,
        Buffer.of(1),
      ]),
    ).subarray(0, length);
  const own = createECDH('prime256v1');
  own.setPrivateKey(hex(published.skRm));
  const dh = own.computeSecret(hex(published.enc));
  const context = Buffer.concat([hex(published.enc), own.getPublicKey()]);
  const eaePrk = extract(kem, empty, ['eae_prk', dh]);
  const sharedSecret = expand(kem, eaePrk, ['shared_secret', context, 32]);
  const schedule = Buffer.concat([
    Buffer.of(0),
    extract(hpke, empty, ['psk_id_hash', empty]),
    extract(hpke, empty, ['info_hash', hex(published.info)]),
  ]);
  const secret = extract(hpke, sharedSecret, ['secret', empty]);
  return {
    sharedSecret,
    key: expand(hpke, secret, ['key', schedule, keyLength]),
    nonce: expand(hpke, secret, ['base_nonce', schedule, 12]),
  };
}

async function openPublished(suite: CipherSuite, ct: Buffer): Promise<string> {
  const hex = (text: string): Buffer => Buffer.from(text, 'hex');
  const recipientKey = await suite.kem.deserializePrivateKey(hex(published.skRm));
  const params = {recipientKey, enc: hex(published.enc), info: hex(published.info)};
  return Buffer.from(await suite.open(params, ct, hex(published.aad))).toString('hex');
}

describe('The suite', () => {
  test('opens what RFC 9180 publishes', async () => {
    const kem = new DhkemP256HkdfSha256();
    const suite = new CipherSuite({kem, kdf: new HkdfSha256(), aead: new Aes128Gcm()});
    assert.equal(await openPublished(suite, Buffer.from(published.ct, 'hex')), published.pt);
    const {sharedSecret, key: of, nonce} = scheduleOf(1, 16);
    assert.equal(sharedSecret.toString('hex'), published.sharedSecret);
    assert.equal(of.toString('hex'), published.key);
    assert.equal(nonce.toString('hex'), published.nonce);
    const decipher = createDecipheriv('aes-128-gcm', of, nonce);
    decipher.setAAD(Buffer.from(published.aad, 'hex'));
    decipher.setAuthTag(Buffer.from(published.ct, 'hex').subarray(-16));
    const ct = Buffer.from(published.ct, 'hex').subarray(0, -16);
    assert.equal(decipher.update(ct).toString('hex'), published.pt);
  });

  test('is that with AES-256-GCM, by the same schedule', async () => {
    const {key: of, nonce} = scheduleOf(2, 32);
    const cipher = createCipheriv('aes-256-gcm', of, nonce);
    cipher.setAAD(Buffer.from(published.aad, 'hex'));
    const body = Buffer.concat([cipher.update(Buffer.from(published.pt, 'hex')), cipher.final()]);
    const ct = Buffer.concat([body, cipher.getAuthTag()]);
    assert.equal(await openPublished(createHpkeSuite(), ct), published.pt);
  });
});
