import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
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
});
