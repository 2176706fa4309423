import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseAccessCode} from './access/index.js';
import {createClient} from './client.js';
import {ConfigurationError} from './errors/index.js';
import {createMemoryTransport, sampleFacility} from './testing/index.js';

describe('A client', () => {
  test('speaks to the address it was given, with the fetch it was given', async () => {
    const urls: string[] = [];
    const client = createClient({
      baseUrl: 'https://api.example',
      facilityId: 'riverside',
      fetch: (input) => {
        urls.push((input as Request).url);
        return Promise.resolve(Response.json(sampleFacility()));
      },
    });
    assert.deepEqual(await client.facility.read(), {ok: true, value: sampleFacility()});
    assert.deepEqual(urls, ['https://api.example/v1/facilities/riverside']);
  });

  test('without an address or a transport says so at once', () => {
    assert.throws(() => createClient({facilityId: 'riverside'}), ConfigurationError);
  });

  test('makes ids, codes and times of its own, or those it was given', () => {
    const transport = createMemoryTransport();
    const client = createClient({facilityId: 'riverside', transport});
    assert.match(client.createId(), /^[0-9a-f-]{36}$/);
    const code = client.createAccessCode();
    assert.equal(parseAccessCode(code), code);
    assert.ok(Math.abs(client.now().getTime() - Date.now()) < 5_000);
    const now = new Date(0);
    const given = createClient({
      facilityId: 'riverside',
      transport,
      createId: () => 'id',
      createAccessCode: () => 'code',
      now: () => now,
    });
    assert.deepEqual(
      [given.createId(), given.createAccessCode(), given.now()],
      ['id', 'code', now],
    );
  });

  test('knows whether someone is signed in', () => {
    const transport = createMemoryTransport();
    assert.ok(!createClient({facilityId: 'riverside', transport}).signedIn);
    assert.ok(createClient({facilityId: 'riverside', transport, token: () => 'token'}).signedIn);
  });
});
