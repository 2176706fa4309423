import assert from 'node:assert/strict';
import {inspect} from 'node:util';
import {afterEach, describe, test} from 'node:test';
import {
  ConfigurationError,
  RefusedByHostError,
  TransportError,
  UnexpectedResponseError,
} from '../errors/pr-error.js';
import {sampleFacility, sampleFeedback} from '../testing/builders.js';
import {createRestTransport, type RestTransportOptions} from './rest-transport.js';
import type {Routes} from './route.js';
import {staffRoutes} from './staff-routes.js';
import type {OperationName, RequestOf} from './transport.js';

const facilityId = 'riverside';
const id = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const accessCode = 'ACDE-FHJK-MPRT-VWX2-3456';
const own = {facilityId, caseId: 'mine', accessCode};
const submission = {id, facilityId, accessCode, feedback: sampleFeedback({story: 'Marmalade'})};
const message = {...own, id, text: 'Marmalade'};
const receipt = {id, caseId: id, version: 2, at: '2025-11-03T09:30:00.000Z'};

type Answer = Response | Error | ((request: Request) => Response | Promise<Response>);

/** A network that gives these answers, one a request, and the last one ever after. */
function networkWith(...answers: readonly Answer[]) {
  const requests: Request[] = [];
  const bodies: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input as Request, init);
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    bodies.push(await request.clone().text());
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(request) : (answer as Response).clone();
  };
  return {requests, bodies, fetch};
}

function transportOver(
  network: {fetch: typeof fetch},
  options: Partial<RestTransportOptions> = {},
  routes?: Routes,
) {
  const {fetch} = network;
  return createRestTransport({baseUrl: 'https://api.example/pr', fetch, ...options}, routes);
}

function problem(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {'content-type': 'application/problem+json', ...headers},
  });
}

async function failureOf(sending: Promise<unknown>): Promise<TransportError> {
  const error: unknown = await sending.then(
    () => assert.fail('there was an answer'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof TransportError, inspect(error));
  return error;
}

describe('A call', () => {
  const base = '/pr/v1/facilities/riverside';
  const json = 'application/json';
  const calls: readonly (readonly [OperationName, object, route: string, body: unknown])[] = [
    ['read-facility', {facilityId}, `GET ${base}`, undefined],
    ['request-challenge', {facilityId, id}, `POST ${base}/challenges`, {id}],
    [
      'submit-feedback',
      submission,
      `PUT /pr/v1/feedback/${id}`,
      {facilityId, accessCode, feedback: submission.feedback},
    ],
    ['list-my-cases', {facilityId}, `GET ${base}/cases`, undefined],
    ['read-case', own, `GET ${base}/cases/mine`, undefined],
    ['send-message', message, `PUT ${base}/cases/mine/messages/${id}`, {text: 'Marmalade'}],
    [
      'withdraw',
      {...own, id, reason: 'Marmalade'},
      `PUT ${base}/cases/mine/withdrawals/${id}`,
      {reason: 'Marmalade'},
    ],
    ['withdraw', {...own, id}, `PUT ${base}/cases/mine/withdrawals/${id}`, {}],
    ['say-not-resolved', {...own, id}, `PUT ${base}/cases/mine/not-resolved/${id}`, {}],
    ['read-file', {...own, fileId: id}, `GET ${base}/cases/mine/files/${id}`, undefined],
    [
      'list-cases',
      {facilityId, status: 'received', after: 'a b', limit: 2},
      'GET /pr/v1/staff/facilities/riverside/cases?status=received&after=a+b&limit=2',
      undefined,
    ],
    [
      'search-cases',
      {facilityId, text: 'the bell', open: true},
      'POST /pr/v1/staff/facilities/riverside/cases/search',
      {text: 'the bell', open: true},
    ],
    [
      'read-staff-case',
      {facilityId, caseId: id},
      `GET /pr/v1/staff/facilities/riverside/cases/${id}`,
      undefined,
    ],
    [
      'command-case',
      {facilityId, caseId: id, id, version: 3, command: 'resolve', text: 'Done.'},
      `PUT /pr/v1/staff/facilities/riverside/cases/${id}/commands/${id}`,
      {command: 'resolve', version: 3, text: 'Done.'},
    ],
    [
      'enter-in-case',
      {facilityId, caseId: id, id, version: 3, entry: {kind: 'noted', payload: {text: 'A.'}}},
      `PUT /pr/v1/staff/facilities/riverside/cases/${id}/entries/${id}`,
      {kind: 'noted', version: 3, payload: {text: 'A.'}},
    ],
    ['read-sealing-key', {facilityId}, 'GET /pr/v1/facilities/riverside/sealing-key', undefined],
    [
      'read-kiosk-configuration',
      {facilityId},
      'GET /pr/v1/facilities/riverside/kiosk/configuration',
      undefined,
    ],
    [
      'report-kiosk',
      {facilityId, report: {state: 'ready'}},
      'PUT /pr/v1/facilities/riverside/kiosk/report',
      {state: 'ready'},
    ],
    [
      'hand-over',
      {facilityId, id, ciphertext: 'AAAA'},
      `PUT /pr/v1/facilities/riverside/hand-overs/${id}`,
      {ciphertext: 'AAAA'},
    ],
    [
      'read-hand-over-state',
      {facilityId, id},
      `GET /pr/v1/facilities/riverside/hand-overs/${id}`,
      undefined,
    ],
    [
      'withdraw-hand-over',
      {facilityId, id},
      `PUT /pr/v1/facilities/riverside/hand-overs/${id}/withdrawal`,
      undefined,
    ],
    [
      'collect-hand-over',
      {facilityId, id},
      `POST /pr/v1/facilities/riverside/hand-overs/${id}/collection`,
      {},
    ],
    ['list-kiosks', {facilityId}, 'GET /pr/v1/staff/facilities/riverside/kiosks', undefined],
    [
      'configure-kiosk',
      {facilityId, deviceId: 'lobby', configuration: {printer: true}},
      'PUT /pr/v1/staff/facilities/riverside/kiosks/lobby/configuration',
      {printer: true},
    ],
  ];
  for (const [operation, request, route, body] of calls)
    test(`of ${operation} goes to ${route}`, async () => {
      const network = networkWith(Response.json({}));
      const transport = transportOver(network, {}, staffRoutes);
      const reply = await transport.send(operation, request as RequestOf<typeof operation>);
      const [sent] = network.requests;
      assert.ok(reply.ok && sent);
      const {pathname, search, origin} = new URL(sent.url);
      assert.equal(`${sent.method} ${pathname}${search}`, route);
      assert.equal(origin, 'https://api.example');
      assert.equal(sent.headers.get('content-type'), body === undefined ? null : json);
      assert.equal(network.bodies[0], body === undefined ? '' : JSON.stringify(body));
    });

  test('of an operation that it was given no route for is a mistake of whoever set it up', async () => {
    const network = networkWith(Response.json({}));
    await assert.rejects(transportOver(network).send('list-cases', {facilityId}), (error) => {
      assert.ok(error instanceof ConfigurationError);
      assert.match(error.message, /list-cases/);
      return true;
    });
    assert.deepEqual(network.requests, []);
  });

  test('of add-file carries the file by itself, as a form', async () => {
    const network = networkWith(Response.json(receipt));
    const file = new Blob(['bytes'], {type: 'image/png'});
    await transportOver(network).send('add-file', {...own, id, name: 'photo.png', file});
    const [sent] = network.requests;
    assert.ok(sent);
    assert.equal(
      `${sent.method} ${new URL(sent.url).pathname}`,
      `PUT ${base}/cases/mine/files/${id}`,
    );
    const form = await sent.formData();
    assert.deepEqual([...form.keys()], ['file']);
    const part = form.get('file') as File;
    assert.equal(part.name, 'photo.png');
    assert.equal(await part.text(), 'bytes');
  });

  test('of read-file gives the bytes', async () => {
    const network = networkWith(new Response('bytes', {headers: {'content-type': 'image/png'}}));
    const reply = await transportOver(network).send('read-file', {...own, fileId: id});
    assert.ok(reply.ok);
    assert.equal(await reply.value.text(), 'bytes');
    assert.equal(reply.value.type, 'image/png');
  });

  test('takes no cookie along, leaves no trace in a cache, and follows no redirect', async () => {
    const network = networkWith(Response.json({}));
    await transportOver(network).send('send-message', message);
    const [sent] = network.requests;
    assert.equal(sent?.credentials, 'omit');
    assert.equal(sent.cache, 'no-store');
    assert.equal(sent.referrerPolicy, 'no-referrer');
    assert.equal(sent.redirect, 'error');
  });

  test('never has the access code in its address, and only on a first submission in its body', async () => {
    const network = networkWith(Response.json({}));
    const transport = transportOver(network, {}, staffRoutes);
    for (const [operation, request] of calls)
      await transport.send(operation, request as RequestOf<typeof operation>);
    for (const [index, sent] of network.requests.entries()) {
      assert.ok(!decodeURIComponent(sent.url).includes('ACDE'), sent.url);
      assert.equal(
        network.bodies[index]?.includes(accessCode),
        calls[index]?.[0] === 'submit-feedback',
      );
    }
  });

  test('keeps odd ids inside their part of the address', async () => {
    const network = networkWith(Response.json({}));
    await transportOver(network).send('read-case', {facilityId: 'a/b?c#d', caseId: 'é &'});
    assert.match(
      network.requests[0]?.url ?? '',
      /\/facilities\/a%2Fb%3Fc%23d\/cases\/%C3%A9%20%26$/,
    );
  });
});

describe('The caller', () => {
  const sentHeader = async (
    options: Partial<RestTransportOptions>,
    request: object,
    operation: OperationName,
  ) => {
    const network = networkWith(Response.json({}));
    await transportOver(network, options).send(operation, request as RequestOf<typeof operation>);
    return network.requests[0]?.headers.get('authorization');
  };

  test('is known by an access code, a token, a device or nothing', async () => {
    const token = () => Promise.resolve('portal-token');
    assert.equal(await sentHeader({}, own, 'read-case'), `AccessCode ${accessCode}`);
    assert.equal(await sentHeader({token}, {facilityId}, 'list-my-cases'), 'Bearer portal-token');
    assert.equal(
      await sentHeader({deviceToken: 'kiosk'}, submission, 'submit-feedback'),
      'Device kiosk',
    );
    assert.equal(await sentHeader({}, submission, 'submit-feedback'), null);
    assert.equal(await sentHeader({token: () => undefined}, {facilityId}, 'read-facility'), null);
  });

  test('with a code is known by the code, whoever is signed in at the device', async () => {
    const token = () => 'portal-token';
    assert.equal(await sentHeader({token}, own, 'read-case'), `AccessCode ${accessCode}`);
  });

  test('is asked for a token before every call', async () => {
    let asked = 0;
    const network = networkWith(Response.json({}));
    const transport = transportOver(network, {token: () => `token-${(asked += 1)}`});
    await transport.send('list-my-cases', {facilityId});
    await transport.send('list-my-cases', {facilityId});
    const headers = network.requests.map((request) => request.headers.get('authorization'));
    assert.deepEqual(headers, ['Bearer token-1', 'Bearer token-2']);
  });
});

describe('The host page', () => {
  test('can add a header and send a call through its own gateway, by its meaning', async () => {
    const network = networkWith(Response.json({}));
    const seen: string[] = [];
    const transport = transportOver(network, {
      async onRequest(call) {
        await Promise.resolve();
        seen.push(call.operation);
        call.headers.set('x-portal', 'yes');
        if (call.operation === 'read-case') call.baseUrl = 'https://gateway.example/relations/';
      },
    });
    await transport.send('read-case', own);
    await transport.send('read-facility', {facilityId});
    assert.deepEqual(seen, ['read-case', 'read-facility']);
    const [first, second] = network.requests;
    assert.equal(
      first?.url,
      'https://gateway.example/relations/v1/facilities/riverside/cases/mine',
    );
    assert.equal(first.headers.get('x-portal'), 'yes');
    assert.equal(first.headers.get('authorization'), `AccessCode ${accessCode}`);
    assert.equal(second?.url, 'https://api.example/pr/v1/facilities/riverside');
  });

  test('can refuse a call, which then never leaves', async () => {
    const network = networkWith(Response.json({}));
    const transport = transportOver(network, {onRequest: (call) => call.refuse()});
    await assert.rejects(transport.send('send-message', message), RefusedByHostError);
    assert.deepEqual(network.requests, []);
  });

  test('is told at once when an address is none', async () => {
    assert.throws(() => createRestTransport({baseUrl: ''}), ConfigurationError);
    assert.throws(() => createRestTransport({baseUrl: '/api'}), ConfigurationError);
    const network = networkWith(Response.json({}));
    const onRequest = (call: {baseUrl: string}) => void (call.baseUrl = 'nowhere');
    const transport = transportOver(network, {onRequest});
    await assert.rejects(transport.send('send-message', message), ConfigurationError);
    assert.deepEqual(network.requests, []);
  });
});

describe('A refusal', () => {
  test('is a value with the paths of the fields', async () => {
    const errors = [{path: '/text', code: 'too-long'}];
    const network = networkWith(problem(400, {type: 'about:blank', code: 'invalid', errors}));
    assert.deepEqual(await transportOver(network).send('send-message', message), {
      ok: false,
      problem: {status: 400, code: 'invalid', errors},
    });
    assert.equal(network.requests.length, 1);
  });

  for (const status of [400, 401, 403, 404, 409, 413, 415, 422, 428])
    test(`with ${status} is not tried again`, async () => {
      const network = networkWith(problem(status, {code: 'conflict'}, {'retry-after': '60'}));
      const reply = await transportOver(network).send('send-message', message);
      assert.ok(!reply.ok && reply.problem.status === status);
      assert.equal(network.requests.length, 1);
    });

  test('that is no problem document, as of a proxy, is unknown', async () => {
    const network = networkWith(new Response('<h1>Marmalade</h1>', {status: 403}));
    assert.deepEqual(await transportOver(network).send('send-message', message), {
      ok: false,
      problem: {status: 403, code: 'unknown', errors: []},
    });
  });
});

describe('A network that fails', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'navigator');
  });
  const setOnline = (onLine: () => boolean) =>
    Object.defineProperty(globalThis, 'navigator', {
      configurable: true,
      value: Object.defineProperty({}, 'onLine', {get: onLine}),
    });
  const broken = new TypeError('fetch failed');
  const busy = problem(429, {}, {'retry-after': '0'});

  test('and comes back is not noticed by the person', async () => {
    const network = networkWith(broken, new Response('', {status: 502}), Response.json(receipt));
    const reply = await transportOver(network).send('send-message', message);
    assert.deepEqual(reply, {ok: true, value: receipt});
    assert.equal(network.requests.length, 3);
    assert.equal(new Set(network.bodies).size, 1);
    assert.equal(new Set(network.requests.map(({url}) => url)).size, 1);
  });

  test('three times is unreachable', async () => {
    const network = networkWith(broken);
    const {failure} = await failureOf(transportOver(network).send('send-message', message));
    assert.equal(failure, 'unreachable');
    assert.equal(network.requests.length, 3);
  });

  test('is not tried again for a puzzle, which is not a write by an id', async () => {
    const network = networkWith(broken);
    await failureOf(transportOver(network).send('request-challenge', {facilityId, id}));
    assert.equal(network.requests.length, 1);
  });

  test('while the device is offline all the time has sent nothing', async () => {
    setOnline(() => false);
    const {failure} = await failureOf(
      transportOver(networkWith(broken)).send('send-message', message),
    );
    assert.equal(failure, 'offline');
  });

  test('as the device goes offline under way may have sent everything', async () => {
    const network = networkWith(broken);
    setOnline(() => network.requests.length === 0);
    const {failure} = await failureOf(transportOver(network).send('send-message', message));
    assert.equal(failure, 'unreachable');
  });

  for (const status of [500, 502, 504])
    test(`with ${status} every time is a failure of the service`, async () => {
      const network = networkWith(new Response('Marmalade', {status}));
      const {failure} = await failureOf(transportOver(network).send('send-message', message));
      assert.equal(failure, 'server');
      assert.equal(network.requests.length, 3);
    });

  // A proxy answers 503 when it lost a service that may have stored what it was sent.
  for (const [status, failure] of [
    [429, 'busy'],
    [503, 'server'],
  ] as const)
    test(`with ${status} is “${failure}”, and says how long to wait`, async () => {
      const network = networkWith(problem(status, {}, {'retry-after': '60'}));
      const error = await failureOf(transportOver(network).send('send-message', message));
      assert.equal(error.failure, failure);
      assert.equal(error.retryAfterMs, 60_000);
      // Nobody is left waiting for a minute, and a service that asks for rest gets it.
      assert.equal(network.requests.length, 1);
    });

  test('with a date to come back at is busy until then', async () => {
    const later = new Date(Date.now() + 90_000).toUTCString();
    const network = networkWith(problem(429, {}, {'retry-after': later}));
    const {retryAfterMs} = await failureOf(transportOver(network).send('send-message', message));
    assert.ok(retryAfterMs !== undefined && retryAfterMs > 85_000 && retryAfterMs <= 90_000);
  });

  test('with a short wait is waited for', async () => {
    const network = networkWith(busy, Response.json(receipt));
    assert.ok((await transportOver(network).send('send-message', message)).ok);
    assert.equal(network.requests.length, 2);
  });

  test('with busy after a failure that may have stored it does not say that nothing was sent', async () => {
    for (const first of [broken, new Response('', {status: 500})]) {
      const network = networkWith(first, busy);
      const {failure} = await failureOf(transportOver(network).send('send-message', message));
      assert.equal(failure, 'server');
    }
  });

  test('with no answer in time is a timeout, and is not tried again', async () => {
    const network = networkWith(() => new Promise<Response>(() => undefined));
    const transport = transportOver(network, {timeoutMs: 30});
    assert.equal((await failureOf(transport.send('send-message', message))).failure, 'timeout');
    assert.equal(network.requests.length, 1);
  });

  test('with an answer that is not JSON is unexpected', async () => {
    const network = networkWith(new Response('<html>Marmalade</html>'));
    await assert.rejects(
      transportOver(network).send('send-message', message),
      UnexpectedResponseError,
    );
  });
});

describe('A caller who stops', () => {
  test('gets their own reason, and nothing else is reported', async () => {
    const controller = new AbortController();
    const network = networkWith(
      (request) =>
        new Promise<Response>((_resolve, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
        }),
    );
    const sending = transportOver(network).send('send-message', message, {
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 20);
    await assert.rejects(sending, (error: unknown) => error === controller.signal.reason);
  });

  test('between two attempts is not kept waiting', async () => {
    const controller = new AbortController();
    const network = networkWith(problem(429, {}, {'retry-after': '4'}));
    const sending = transportOver(network).send('send-message', message, {
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 20);
    const start = performance.now();
    await assert.rejects(sending, (error: unknown) => error === controller.signal.reason);
    assert.ok(performance.now() - start < 2_000);
    assert.equal(network.requests.length, 1);
  });
});

test('Reads a facility end to end', async () => {
  const network = networkWith(Response.json(sampleFacility()));
  const reply = await transportOver(network).send('read-facility', {facilityId});
  assert.deepEqual(reply, {ok: true, value: sampleFacility()});
});
