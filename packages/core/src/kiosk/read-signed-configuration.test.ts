import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import fc from 'fast-check';
import type {KioskConfiguration} from './kiosk-configuration.js';
import {readSignedConfiguration} from './read-signed-configuration.js';

const algorithm = {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'};
const facilityId = 'riverside';
const deviceId = 'lobby';
const header = {alg: 'ES256', typ: 'pr-kiosk+jws'};
const configuration: KioskConfiguration = {
  facilityId,
  deviceId,
  version: 3,
  welcome: {en: 'Welcome', ar: 'أهلا'},
  languages: ['en', 'ar'],
  activities: ['complaint', 'survey'],
  idleSeconds: 60,
  warningSeconds: 30,
  coolDownSeconds: 8,
  printer: true,
  handOverUrl: 'https://riverside.example/continue',
  pin: {salt: 'A'.repeat(22), iterations: 600_000, hash: 'B'.repeat(43)},
  sealingKey: {keyId: 'C'.repeat(43), publicKey: 'D'.repeat(87)},
};

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('A signed configuration', () => {
  let keys: CryptoKeyPair;
  let publicKeyJwk: JsonWebKey;
  const sign = async (payload: unknown, head: unknown = header, key = keys.privateKey) => {
    const input = `${encoded(head)}.${encoded(payload)}`;
    const signature = await crypto.subtle.sign(algorithm, key, Buffer.from(input));
    return `${input}.${Buffer.from(signature).toString('base64url')}`;
  };
  const read = (signed: string, more = {}) =>
    readSignedConfiguration(signed, {publicKeyJwk, facilityId, deviceId, ...more});
  const makeKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

  before(async () => {
    keys = await makeKeys();
    publicKeyJwk = await crypto.subtle.exportKey('jwk', keys.publicKey);
  });

  test('is followed where everything is right', async () => {
    const signed = await sign(configuration);
    assert.deepEqual(await read(signed), {status: 'good', configuration});
    assert.deepEqual(await read(signed, {atLeast: 3}), {status: 'good', configuration});
    assert.deepEqual(await read(signed, {deviceId: undefined}), {status: 'good', configuration});
  });

  test('needs nothing that is optional', async () => {
    const {sealingKey} = configuration;
    const least = {facilityId, deviceId, version: 0, sealingKey};
    assert.deepEqual(await read(await sign(least)), {status: 'good', configuration: least});
  });

  test('may say more than this version knows', async () => {
    const newer = {...configuration, activities: ['complaint', 'concert'], lamp: 'green'};
    assert.equal((await read(await sign(newer))).status, 'good');
  });

  test('of another key is not taken, also when it brings that key along', async () => {
    const other = await makeKeys();
    const jwk = await crypto.subtle.exportKey('jwk', other.publicKey);
    for (const head of [header, {...header, jwk}, {...header, kid: 'other'}])
      assert.deepEqual(await read(await sign(configuration, head, other.privateKey)), {
        status: 'bad-signature',
      });
  });

  test('is not taken by another algorithm, whatever its header says', async () => {
    const x = Buffer.from(publicKeyJwk.x ?? '', 'base64url');
    const secret = await crypto.subtle.importKey('raw', x, {name: 'HMAC', hash: 'SHA-256'}, false, [
      'sign',
    ]);
    for (const alg of ['HS256', 'none', 'None', 'ES384', 'es256', undefined]) {
      const input = `${encoded({...header, alg})}.${encoded(configuration)}`;
      const mac = await crypto.subtle.sign('HMAC', secret, Buffer.from(input));
      for (const signature of [Buffer.from(mac).toString('base64url'), ''])
        assert.deepEqual(await read(`${input}.${signature}`), {status: 'unreadable'});
    }
    const input = `${encoded(header)}.${encoded(configuration)}`;
    const mac = Buffer.from(await crypto.subtle.sign('HMAC', secret, Buffer.from(input)));
    const forged = [mac, Buffer.alloc(64), Buffer.alloc(1), Buffer.alloc(72, 1)];
    for (const signature of forged)
      assert.deepEqual(await read(`${input}.${signature.toString('base64url')}`), {
        status: 'bad-signature',
      });
  });

  test('is nothing but a configuration: a checkpoint or a token by the same key is none', async () => {
    for (const head of [
      {...header, typ: 'JWT'},
      {alg: 'ES256'},
      {...header, typ: 'pr-kiosk+jws ', crit: []},
      {...header, crit: ['b64'], b64: false},
      ['ES256'],
      null,
      'ES256',
    ])
      assert.deepEqual(await read(await sign(configuration, head)), {status: 'unreadable'});
  });

  test('for another facility or device is not taken', async () => {
    const elsewhere = await sign({...configuration, facilityId: 'lakeside'});
    assert.deepEqual(await read(elsewhere), {status: 'other-facility'});
    const another = await sign({...configuration, deviceId: 'ward-4'});
    assert.deepEqual(await read(another), {status: 'other-device'});
  });

  test('that was replaced by a later one is not taken again', async () => {
    assert.deepEqual(await read(await sign(configuration), {atLeast: 4}), {status: 'older'});
  });

  test('that nobody could follow is unreadable, though it is signed', async () => {
    const changes = [
      {idleSeconds: 5},
      {warningSeconds: 19},
      {idleSeconds: 86_400},
      {coolDownSeconds: -1},
      {version: -1},
      {version: 1.5},
      {version: '3'},
      {welcome: 'Welcome'},
      {languages: 'en'},
      {activities: [7]},
      {handOverUrl: 'javascript:alert(1)'},
      {handOverUrl: 'https://riverside.example/#x'},
      {pin: {salt: 'A'.repeat(22), iterations: 1e12, hash: 'B'.repeat(43)}},
      {pin: '123456'},
      {sealingKey: undefined},
      {sealingKey: {keyId: 'C', publicKey: 'D'}},
    ];
    for (const change of changes)
      assert.deepEqual(
        await read(await sign({...configuration, ...change})),
        {status: 'unreadable'},
        JSON.stringify(change),
      );
    for (const payload of [null, [], 'text', 7])
      assert.deepEqual(await read(await sign(payload)), {status: 'unreadable'});
  });

  test('is not taken once any one character of it is another', async () => {
    const signed = await sign(configuration);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // The last character holds bits that base64url throws away: not a change of any byte.
    const change = fc.tuple(
      fc.nat(signed.length - 2),
      fc.constantFrom(...alphabet, '.', '=', '+', ' ', '\n', '\0', 'é'),
    );
    await fc.assert(
      fc.asyncProperty(change, async ([at, character]) => {
        fc.pre(signed[at] !== character);
        const {status} = await read(signed.slice(0, at) + character + signed.slice(at + 1));
        assert.ok(status === 'unreadable' || status === 'bad-signature', status);
      }),
      {numRuns: 300},
    );
  });

  test('may be any text at all: nothing throws, and nothing is taken', async () => {
    const part = fc.oneof(
      fc.base64String().map((text) => text.replaceAll(/[+/=]/g, '_')),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.constant(encoded(header)),
      fc.string(),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part, {maxLength: 5}).map((parts) => parts.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (signed) => {
        assert.notEqual((await read(signed)).status, 'good');
      }),
      {numRuns: 300},
    );
    assert.deepEqual(await read('a'.repeat(70_000)), {status: 'unreadable'});
  });

  test('is not taken by a key that is none', async () => {
    const signed = await sign(configuration);
    for (const key of [{}, {kty: 'RSA'}, {...publicKeyJwk, x: 'A'}, {kty: 'oct', k: 'AAAA'}])
      assert.deepEqual(await read(signed, {publicKeyJwk: key}), {status: 'bad-signature'});
  });
});
