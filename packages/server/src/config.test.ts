import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {sampleFacility} from '@patient-relations/core/testing';
import {readSettings} from './commands/settings.js';
import {checkConfig, ConfigError, loadConfig} from './config/load-config.js';
import {createSecrets, parseMasterKey} from './keys/secrets.js';
import {makeSealingKey, parseSealingKeys} from './keys/sealing-keys.js';
import {makeSigningKey, parseSigningKey} from './keys/signing-key.js';

describe('The configuration', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pr-config-'));
  });
  after(() => rm(folder, {recursive: true}));

  test('is not needed: a trial facility is built in', async () => {
    const {facilities} = await loadConfig(undefined);
    assert.deepEqual(
      facilities.map(({facility}) => facility.id),
      ['trial'],
    );
    assert.doesNotThrow(() => checkConfig({facilities}, 'built in'));
  });

  test('of the example hospital is right', async () => {
    const file = fileURLToPath(
      new URL('../../../examples/hospital-website/service.json', import.meta.url),
    );
    const {facilities, site} = await loadConfig(file);
    assert.equal(facilities[0]?.facility.id, 'riverside');
    assert.ok(site?.root.endsWith('examples/hospital-website/dist'));
  });

  test('has paths that are relative to its file', async () => {
    const file = join(folder, 'service.json');
    const site = {root: 'pages', cdn: '../cdn', kiosk: '../kiosk'};
    await writeFile(file, JSON.stringify({facilities: [{facility: sampleFacility()}], site}));
    const config = await loadConfig(file);
    assert.deepEqual(config.site, {
      root: join(folder, 'pages'),
      cdn: join(folder, '../cdn'),
      kiosk: join(folder, '../kiosk'),
    });
  });

  const mistakes: readonly (readonly [string, unknown, string])[] = [
    ['no facility', {facilities: []}, '/facilities'],
    [
      'an unknown setting',
      {facilities: [{facility: sampleFacility()}], secretword: 1},
      '/: unknown-field',
    ],
    [
      'a time zone that is none',
      {facilities: [{facility: sampleFacility({timeZone: 'secretword'})}]},
      '/facilities/0/facility/timeZone',
    ],
    [
      'two facilities of one id',
      {facilities: [{facility: sampleFacility()}, {facility: sampleFacility()}]},
      '/facilities',
    ],
    [
      'an origin with a path',
      {facilities: [{facility: sampleFacility()}], cors: ['https://a.example/secretword']},
      '/cors/0',
    ],
    [
      'a notice address that is none',
      {facilities: [{facility: sampleFacility(), notice: {email: 'secretword'}}]},
      '/facilities/0/notice/email',
    ],
  ];
  for (const [what, config, path] of mistakes)
    test(`with ${what} is refused, naming the place and no value`, () => {
      assert.throws(
        () => checkConfig(config, 'hospital.json'),
        (error: Error) => {
          assert.ok(error instanceof ConfigError);
          assert.ok(error.message.startsWith('hospital.json'), error.message);
          assert.ok(error.message.includes(path), error.message);
          return !error.message.includes('secretword');
        },
      );
    });

  test('that is not there, or no JSON, is refused by name', async () => {
    await assert.rejects(loadConfig(join(folder, 'none.json')), /none\.json cannot be read/);
    await writeFile(join(folder, 'broken.json'), '{"secretword');
    await assert.rejects(loadConfig(join(folder, 'broken.json')), (error: Error) => {
      assert.match(error.message, /broken\.json is not JSON/);
      return !error.message.includes('secretword');
    });
  });
});

describe('Settings', () => {
  test('come from options first, then from the environment, then from defaults', () => {
    const env = {PR_PORT: '81', PR_HOST: '0.0.0.0', PR_DATA: ''};
    const {port, host, data, command} = readSettings(['--port', '82'], env);
    assert.deepEqual([port, host, data, command], [82, '0.0.0.0', 'data', 'serve']);
  });

  test('that cannot be right are refused', () => {
    for (const args of [
      ['--port', 'x'],
      ['--port', '70000'],
      ['--prot', '1'],
      ['serve', 'verify'],
    ])
      assert.throws(() => readSettings(args, {}), {name: 'UsageError'});
  });
});

describe('Keys', () => {
  const master = Buffer.alloc(32, 7);

  test('are read in the forms that tools write, and not when they are short', () => {
    for (const form of ['base64', 'base64url', 'hex'] as const)
      assert.deepEqual(parseMasterKey(` ${master.toString(form)}\n`), master, form);
    assert.equal(parseMasterKey('c2hvcnQ='), undefined);
    assert.equal(parseMasterKey('not a key!'), undefined);
  });

  test('are one for each purpose, and the same after a restart', () => {
    const [one, other] = [createSecrets(master), createSecrets(Buffer.from(master))];
    assert.equal(one.hash('content', 'x'), other.hash('content', 'x'));
    assert.notEqual(one.hash('content', 'x'), one.hash('address', 'x'));
    assert.equal(one.keyId, other.keyId);
    assert.notEqual(one.keyId, createSecrets(Buffer.alloc(32, 8)).keyId);
  });

  test('that sign are read as JWK and as PEM, of the one curve that is used', async () => {
    const {createPrivateKey, generateKeyPairSync} = await import('node:crypto');
    const jwk = makeSigningKey();
    const pem = createPrivateKey({key: JSON.parse(jwk), format: 'jwk'})
      .export({type: 'pkcs8', format: 'pem'})
      .toString();
    assert.equal((await parseSigningKey(jwk))?.keyId, (await parseSigningKey(pem))?.keyId);
    assert.ok((await parseSigningKey(jwk))?.keyId);
    const other = generateKeyPairSync('ec', {namedCurve: 'P-384'}).privateKey;
    assert.equal(await parseSigningKey(JSON.stringify(other.export({format: 'jwk'}))), undefined);
    assert.equal(await parseSigningKey('-----BEGIN NOTHING'), undefined);
  });

  test('that open what is sealed are read in both forms, with those they have replaced', async () => {
    const [current, older, oldest] = [makeSealingKey(), makeSealingKey(), makeSealingKey()];
    const {createPrivateKey} = await import('node:crypto');
    const pem = (jwk: string): string =>
      createPrivateKey({key: JSON.parse(jwk), format: 'jwk'})
        .export({type: 'pkcs8', format: 'pem'})
        .toString();
    const ids = await Promise.all(
      [current, older, oldest].map(async (key) => (await parseSealingKeys(key))?.current.keyId),
    );
    assert.equal(new Set(ids).size, 3);
    for (const [first, replaced] of [
      [current, `${older}\n${oldest}\n`],
      [pem(current), pem(older) + pem(oldest)],
    ] as const) {
      const keys = await parseSealingKeys(first, replaced);
      assert.equal(keys?.current.keyId, ids[0]);
      assert.match(keys?.current.publicKey ?? '', /^[\w-]{87}$/);
      for (const id of ids) assert.ok(keys?.find(id ?? ''), id);
      assert.equal(keys?.find('another'), undefined);
    }
    assert.equal(await parseSealingKeys(current, 'no key'), undefined);
    assert.equal(await parseSealingKeys(''), undefined);
  });
});
