import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import fc from 'fast-check';
import {readEnrolment, writeEnrolment, type Enrolment} from './enrolment.js';

const token = 'prd_'.padEnd(47, 'x');

describe('The line that makes a tablet a kiosk', () => {
  let enrolment: Enrolment;
  let privateJwk: JsonWebKey;

  before(async () => {
    const keys = await crypto.subtle.generateKey({name: 'ECDSA', namedCurve: 'P-256'}, true, [
      'sign',
      'verify',
    ]);
    privateJwk = await crypto.subtle.exportKey('jwk', keys.privateKey);
    const {kty, crv, x, y} = privateJwk;
    const configurationKey = {kty, crv, x, y} as JsonWebKey;
    enrolment = {facilityId: 'riverside', deviceId: 'lobby', token, configurationKey};
  });

  test('is read as it was written', () => {
    assert.deepEqual(readEnrolment(writeEnrolment(enrolment)), enrolment);
  });

  test('is read however it was wrapped or pasted', () => {
    const line = writeEnrolment(enrolment);
    const wrapped = `  ${line.replace(/.{40}/g, '$&\r\n ')}\n`;
    assert.deepEqual(readEnrolment(wrapped), enrolment);
  });

  test('is short enough for a QR code on paper', () => {
    assert.ok(writeEnrolment(enrolment).length < 600);
  });

  test('never holds the private part of the key', () => {
    const line = writeEnrolment({...enrolment, configurationKey: privateJwk});
    const json = Buffer.from(line.slice(5), 'base64url').toString();
    assert.ok(!json.includes(privateJwk.d ?? '-'));
    assert.deepEqual(readEnrolment(line), enrolment);
  });

  test('is refused when a part is missing, or of a form that could do harm', () => {
    const bad: readonly object[] = [
      {token: undefined},
      {token: 'short'},
      {token: `${token}\r\nX-Admin: 1`},
      {token: `${token} and more`},
      {facilityId: ''},
      {facilityId: '../staff'},
      {deviceId: 7},
      {configurationKey: undefined},
      {configurationKey: {...enrolment.configurationKey, crv: 'P-384'}},
      {configurationKey: {kty: 'oct', k: 'AAAA'}},
      {configurationKey: {...enrolment.configurationKey, x: 'A'}},
    ];
    for (const change of bad) {
      const json = JSON.stringify({...enrolment, ...change});
      const line = `prk1.${Buffer.from(json).toString('base64url')}`;
      assert.equal(readEnrolment(line), undefined, json);
    }
  });

  test('may be any text at all: nothing throws, and nothing else is read', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `prk1.${rest}`),
      fc.json().map((json) => `prk1.${Buffer.from(json).toString('base64url')}`),
      fc.uint8Array().map((bytes) => `prk1.${Buffer.from(bytes).toString('base64url')}`),
    );
    fc.assert(fc.property(text, (line) => assert.equal(readEnrolment(line), undefined)));
    assert.equal(readEnrolment(`prk1.${'A'.repeat(1_000_000)}`), undefined);
  });

  test('of a later form is not half understood', () => {
    const line = writeEnrolment(enrolment);
    assert.equal(readEnrolment(line.replace('prk1', 'prk2')), undefined);
  });
});
