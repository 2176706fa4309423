import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, beforeEach, describe, test} from 'node:test';
import {handOverLifeMs} from '@patient-relations/core/hand-over';
import {checkPin, readSignedConfiguration, type KioskReport} from '@patient-relations/core/kiosk';
import {listKiosks} from './store/kiosk-store.js';
import {requestsTo, withToken, type Answer, type Requests} from './testing/requests.js';
import {startTestService, testSigningKey, type TestService} from './testing/test-service.js';

type Headers = Readonly<Record<string, string>>;

const site = '/v1/facilities/riverside';
const office = '/v1/staff/facilities/riverside/kiosks';

const sampleReport: KioskReport = {
  version: '1.4.0',
  configurationVersion: 1,
  queued: 3,
  refused: 0,
  lost: 0,
  oldestSeconds: 90,
  state: 'ready',
  troubles: [],
};

describe('A kiosk', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Headers;
  let device: Headers;
  let deviceId: string;
  let clock = new Date('2031-04-05T06:07:08.009Z');

  before(async () => {
    service = await startTestService({now: () => clock});
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  beforeEach(async () => {
    ({device, deviceId} = await newDevice());
  });
  after(() => service.end());

  async function newDevice(): Promise<{readonly device: Headers; readonly deviceId: string}> {
    const {scope} = service.parts.facilities.require('riverside');
    const known = new Set((await listKiosks(service.db, scope)).map(({id}) => id));
    const device = {authorization: `Device ${await service.deviceToken(100)}`};
    const made = (await listKiosks(service.db, scope)).find(({id}) => !known.has(id));
    return {device, deviceId: made?.id ?? ''};
  }

  async function readConfiguration(signed: string, atLeast = 0) {
    const publicKeyJwk = await crypto.subtle.exportKey('jwk', service.parts.signingKey.publicKey);
    const expected = {publicKeyJwk, facilityId: 'riverside', deviceId, atLeast};
    return readSignedConfiguration(signed, expected);
  }

  const configure = (configuration: object, id = deviceId): Promise<Answer> =>
    requests.put(`${office}/${id}/configuration`, configuration, staff);
  const fetchConfiguration = async () => {
    const {body} = await requests.get(`${site}/kiosk/configuration`, device);
    const read = await readConfiguration(body.signed as string);
    assert.ok(read.status === 'good', read.status);
    return read.configuration;
  };

  describe('is configured', () => {
    test('by what staff write, signed, with the key it seals to', async () => {
      const settings = {
        locationId: 'main-campus',
        welcome: {en: 'Tell us how it went'},
        languages: ['es', 'en'],
        activities: ['complaint', 'rights'],
        idleSeconds: 40,
        printer: true,
        handOverUrl: 'https://www.riverside.example/continue',
      };
      assert.deepEqual((await configure(settings)).body, {deviceId, version: 1});
      assert.deepEqual(await fetchConfiguration(), {
        ...settings,
        facilityId: 'riverside',
        deviceId,
        version: 1,
        sealingKey: service.parts.sealingKeys.current,
      });
    });

    test('before anyone has written anything, too: version 0, and nothing it need not have', async () => {
      const {sealingKey, ...rest} = await fetchConfiguration();
      assert.deepEqual(rest, {facilityId: 'riverside', deviceId, version: 0});
      assert.deepEqual(sealingKey, service.parts.sealingKeys.current);
    });

    test('with a PIN that it can check and nobody can read, until there is another', async () => {
      await configure({pin: '482915', idleSeconds: 30});
      const {body} = await configure({idleSeconds: 40});
      assert.equal(body.version, 2);
      const {pin, idleSeconds} = await fetchConfiguration();
      assert.ok(pin);
      assert.deepEqual([idleSeconds, pin.iterations], [40, 600_000]);
      assert.equal(await checkPin(pin, '482915'), true);
      assert.equal(await checkPin(pin, '482916'), false);
      await configure({pin: '7777777'});
      const next = (await fetchConfiguration()).pin;
      assert.ok(next && next.salt !== pin.salt && (await checkPin(next, '7777777')));
      const list = await requests.get(office, staff);
      const stored = await service.db.selectFrom('device_tokens').selectAll().execute();
      for (const text of [list.text, service.log(), JSON.stringify(stored)])
        assert.ok(!text.includes('482915') && !text.includes('7777777'));
      assert.ok(!list.text.includes(next.hash), 'nor is the hash for staff');
    });

    test('by nobody else: another key’s signature, an older version and another device’s are told apart', async () => {
      await configure({idleSeconds: 30});
      const {body} = await requests.get(`${site}/kiosk/configuration`, device);
      const signed = body.signed as string;
      assert.equal((await readConfiguration(signed, 2)).status, 'older');
      const other = requestsTo(await service.again({signingKey: await testSigningKey()}));
      const forged = await other.get(`${site}/kiosk/configuration`, device);
      assert.equal((await readConfiguration(forged.body.signed as string)).status, 'bad-signature');
      const neighbor = await newDevice();
      const theirs = await requests.get(`${site}/kiosk/configuration`, neighbor.device);
      assert.equal((await readConfiguration(theirs.body.signed as string)).status, 'other-device');
    });

    test('only with what fits the facility, and only while its token is in force', async () => {
      const wrong = await configure({locationId: 'moon', languages: ['en', 'tlh']});
      assert.deepEqual(wrong.body.errors, [
        {path: '/locationId', code: 'unknown-value'},
        {path: '/languages/1', code: 'unknown-value'},
      ]);
      for (const bad of [{pin: '1234'}, {idleSeconds: 5}, {handOverUrl: 'javascript:1'}, {x: 1}])
        assert.equal((await configure(bad)).status, 400, JSON.stringify(bad));
      assert.equal((await configure({}, randomUUID())).status, 404);
      await revoke();
      assert.equal((await configure({})).status, 404);
    });

    test('one version after the other when two of staff write at once', async () => {
      const answers = await Promise.all(Array.from({length: 5}, () => configure({})));
      assert.deepEqual(answers.map(({body}) => body.version).sort(), [1, 2, 3, 4, 5]);
    });
  });

  describe('reports', () => {
    const report = (change: object = {}): Promise<Answer> =>
      requests.put(`${site}/kiosk/report`, {...sampleReport, ...change}, device);
    const status = async () => {
      const {body} = await requests.get(office, staff);
      return body.kiosks.find((each: {deviceId: string}) => each.deviceId === deviceId);
    };

    test('how it is doing, and the office sees the last of it and when it came', async () => {
      assert.deepEqual(await status(), {
        deviceId,
        name: 'lobby',
        revoked: false,
        configurationVersion: 0,
      });
      assert.deepEqual((await report()).body, {at: clock.toISOString()});
      const first = clock;
      clock = new Date(clock.getTime() + 60_000);
      await report({queued: 0, clockAheadMs: -1_900_000_000_000});
      const {report: last, reportedAt} = await status();
      assert.deepEqual(last, {...sampleReport, queued: 0, clockAheadMs: -1_900_000_000_000});
      assert.notEqual(reportedAt, first.toISOString());
      await revoke();
      assert.equal((await status()).revoked, true);
      assert.equal((await report()).status, 401);
    });

    test('in numbers and words of a list: nothing that anyone wrote can ride along', async () => {
      for (const change of [
        {story: 'They left me alone'},
        {troubles: ['They left me alone']},
        {version: 'They left me alone'},
        {state: 'They left me alone'},
        {queued: '3'},
      ]) {
        const {status, text} = await report(change);
        assert.equal(status, 400);
        assert.ok(!text.includes('left me'));
      }
    });

    test('that it is locked or has lost something, which the log says once', async () => {
      const alarms = (): number => service.log().split(`"deviceId":"${deviceId}"`).length - 1;
      await report();
      assert.equal(alarms(), 0);
      await report({state: 'locked', troubles: ['not-wiped']});
      await report({state: 'locked', troubles: ['not-wiped']});
      assert.equal(alarms(), 1);
      await report({lost: 2});
      await report({lost: 2});
      assert.equal(alarms(), 2);
      await report({lost: 3});
      assert.equal(alarms(), 3);
    });
  });

  describe('hands an unfinished form over', () => {
    const ciphertext = 'A'.repeat(400);
    const put = (id: string, change: object = {}, headers = device): Promise<Answer> =>
      requests.put(`${site}/hand-overs/${id}`, {ciphertext, ...change}, headers);
    const collect = (id: string, from = requests): Promise<Answer> =>
      from.send('POST', `${site}/hand-overs/${id}/collection`, {body: {}});
    const stateOf = async (id: string, headers = device): Promise<Answer['body']> =>
      (await requests.get(`${site}/hand-overs/${id}`, headers)).body;

    test('which a phone collects once; then it is gone, and the kiosk knows', async () => {
      const id = randomUUID();
      const expiresAt = new Date(clock.getTime() + handOverLifeMs).toISOString();
      assert.deepEqual((await put(id)).body, {id, expiresAt});
      assert.deepEqual(await stateOf(id), {state: 'waiting'});
      assert.deepEqual((await collect(id)).body, {ciphertext});
      assert.deepEqual(await stateOf(id), {state: 'collected'});
      const replayed = await collect(id);
      const never = await collect(randomUUID());
      assert.deepEqual([replayed.status, replayed.text], [404, never.text]);
      const rows = await service.db.selectFrom('hand_overs').selectAll().execute();
      assert.ok(rows.every((row) => row.id !== id || row.ciphertext === null));
    });

    test('again with the same receipt when no answer came, and not anew after it was collected', async () => {
      const id = randomUUID();
      const first = await put(id);
      clock = new Date(clock.getTime() + 60_000);
      assert.equal((await put(id)).text, first.text);
      assert.equal((await put(id, {ciphertext: 'B'.repeat(400)})).body.code, 'conflict');
      assert.equal((await put(id, {}, (await newDevice()).device)).body.code, 'conflict');
      await collect(id);
      assert.equal((await put(id)).text, first.text);
      assert.equal((await collect(id)).status, 404);
    });

    test('which nobody gets after a quarter of an hour, and which is then taken away', async () => {
      const id = randomUUID();
      await put(id);
      clock = new Date(clock.getTime() + handOverLifeMs - 1);
      assert.deepEqual(await stateOf(id), {state: 'waiting'});
      clock = new Date(clock.getTime() + 1);
      const late = await collect(id);
      assert.deepEqual([late.status, late.body.code], [404, 'not-found']);
      assert.deepEqual(await stateOf(id), {state: 'expired'});
      await service.checkpoint();
      const kept = () =>
        service.db.selectFrom('hand_overs').select('ciphertext').where('id', '=', id).execute();
      assert.deepEqual(await kept(), [{ciphertext: null}]);
      clock = new Date(clock.getTime() + 61 * 60_000);
      await service.checkpoint();
      assert.deepEqual(await kept(), []);
      assert.equal((await stateOf(id)).code, 'not-found');
    });

    test('and takes it back at once: the ciphertext is gone, and a phone that comes then gets nothing', async () => {
      const id = randomUUID();
      const withdraw = (headers = device): Promise<Answer> =>
        requests.send('PUT', `${site}/hand-overs/${id}/withdrawal`, {headers});
      const receipt = (await put(id)).body;
      for (const headers of [{}, staff]) assert.equal((await withdraw(headers)).status, 401);
      assert.equal((await withdraw((await newDevice()).device)).status, 404);
      assert.deepEqual(await stateOf(id), {state: 'waiting'});
      assert.deepEqual((await withdraw()).body, {state: 'expired'});
      const rows = service.db.selectFrom('hand_overs').select('ciphertext').where('id', '=', id);
      assert.deepEqual(await rows.execute(), [{ciphertext: null}]);
      const late = await collect(id);
      const never = await collect(randomUUID());
      assert.deepEqual([late.status, late.text], [404, never.text]);
      assert.deepEqual((await withdraw()).body, {state: 'expired'});
      assert.equal((await put(id)).body.id, receipt.id);
      assert.equal((await collect(id)).status, 404);
    });

    test('and hears that a phone was there first where it takes back too late', async () => {
      const id = randomUUID();
      await put(id);
      await collect(id);
      const withdrawn = await requests.send('PUT', `${site}/hand-overs/${id}/withdrawal`, {
        headers: device,
      });
      assert.deepEqual(withdrawn.body, {state: 'collected'});
    });

    test('alone: without a device’s token there is no relay, and another’s form is not there', async () => {
      const id = randomUUID();
      for (const headers of [{}, staff, {authorization: 'Device prd_none'}])
        assert.equal((await put(id, {}, headers)).status, 401);
      await put(id);
      const {device: other} = await newDevice();
      assert.equal((await stateOf(id, other)).code, 'not-found');
      assert.equal((await stateOf(id, {})).code, 'unauthorized');
      const elsewhere = `/v1/facilities/lakeside/hand-overs/${id}/collection`;
      assert.equal((await requests.send('POST', elsewhere, {body: {}})).status, 404);
      assert.equal((await collect(id)).status, 200);
    });

    test('as base64url of some length and as nothing else', async () => {
      for (const bad of ['A'.repeat(64 * 1024 + 1), '{"story": "words"}'.repeat(9), 'AA', 5])
        assert.equal((await put(randomUUID(), {ciphertext: bad})).status, 400);
      assert.equal((await put(randomUUID(), {ciphertext: 'A'.repeat(64 * 1024)})).status, 200);
      assert.equal((await put(randomUUID(), {language: 'en'})).status, 400);
    });

    test('so often in an hour and no oftener, which takes nothing from what it may send', async () => {
      const few = {authorization: `Device ${await service.deviceToken(1)}`};
      const id = randomUUID();
      for (let turn = 0; turn < 5; turn += 1) await put(id, {}, few);
      for (let turn = 1; turn < 30; turn += 1)
        assert.equal((await put(randomUUID(), {}, few)).status, 200, String(turn));
      const beyond = await put(randomUUID(), {}, few);
      assert.deepEqual([beyond.status, beyond.body.code], [429, 'not-now']);
      assert.equal((await requests.submit({}, few)).status, 201);
    });
  });

  async function revoke(): Promise<void> {
    await service.db
      .updateTable('device_tokens')
      .set({revoked_at: clock.toISOString()})
      .where('id', '=', deviceId)
      .execute();
  }
});
