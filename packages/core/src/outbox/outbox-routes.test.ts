import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {TransportError} from '../errors/pr-error.js';
import {createRestTransport} from '../transport/rest-transport.js';
import {staffRoutes} from '../transport/staff-routes.js';
import {outboxRoutes} from './outbox-routes.js';
import type {SealedWrite} from './sealed-write.js';

const baseUrl = 'https://service.example';
const id = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const sealed = Uint8Array.from({length: 300}, (_, at) => at % 256);
const write: SealedWrite = {facilityId: 'riverside', operation: 'submit-feedback', id, sealed};
const proof = {
  challenge: {parameters: {cost: 1}, signature: 'a1'},
  solution: {counter: 7, derivedKey: '0a'},
};

function network() {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    requests.push(new Request(input as Request, init));
    return Promise.resolve(Response.json({id}));
  };
  return {requests, fetch};
}

describe('A sealed write on its way', () => {
  test('is a form: the proof first, then the bytes as they are', async () => {
    const {requests, fetch} = network();
    const transport = createRestTransport({baseUrl, fetch, deviceToken: 'lobby'}, outboxRoutes);
    assert.ok((await transport.send('deliver-sealed', {...write, proof})).ok);
    const [request] = requests;
    assert.ok(request);
    assert.equal(request.method, 'PUT');
    assert.equal(request.url, `${baseUrl}/v1/facilities/riverside/sealed/submit-feedback/${id}`);
    assert.equal(request.headers.get('authorization'), 'Device lobby');
    const fields = [...(await request.formData())];
    assert.deepEqual(
      fields.map(([name]) => name),
      ['proof', 'sealed'],
    );
    assert.deepEqual(JSON.parse(fields[0]?.[1] as string), proof);
    const file = fields[1]?.[1] as File;
    assert.equal(file.type, 'application/octet-stream');
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), sealed);
  });

  test('is its bytes alone where there is no proof, and when staff hand it in', async () => {
    for (const operation of ['deliver-sealed', 'recover-sealed'] as const) {
      const {requests, fetch} = network();
      const transport = createRestTransport({baseUrl, fetch, token: () => 'staff'}, staffRoutes);
      assert.ok((await transport.send(operation, write)).ok);
      const fields = [...((await requests[0]?.formData()) ?? [])];
      assert.deepEqual(
        fields.map(([name]) => name),
        ['sealed'],
      );
      const path = operation === 'deliver-sealed' ? '/v1/facilities' : '/v1/staff/facilities';
      const {pathname} = new URL(requests[0]?.url ?? '');
      assert.equal(pathname, `${path}/riverside/sealed/submit-feedback/${id}`);
    }
  });

  test('is given up on a connection that is dead, so that the rest of the queue gets its turn', async (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    const fetch = () => new Promise<Response>(() => undefined);
    const sending = createRestTransport({baseUrl, fetch}, outboxRoutes).send(
      'deliver-sealed',
      write,
    );
    const failed = assert.rejects(sending, (error: unknown) => {
      assert.ok(error instanceof TransportError);
      assert.equal(error.failure, 'timeout');
      return true;
    });
    // The call has to be under way before time passes.
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    t.mock.timers.tick(21_000);
    await failed;
  });

  test('has as long as its size takes on a slow network', () => {
    const timeout = outboxRoutes['deliver-sealed']?.formTimeoutMs;
    assert.ok(timeout);
    const photo = {...write, sealed: new Uint8Array(5_000_000)};
    assert.equal(timeout({...write, sealed: new Uint8Array()}), 20_000);
    assert.equal(timeout(photo), 520_000);
  });
});
