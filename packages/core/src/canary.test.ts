import assert from 'node:assert/strict';
import {inspect} from 'node:util';
import {after, before, describe, test} from 'node:test';
import {createClient, type Client, type ClientOptions} from './client.js';
import type {Feedback} from './feedback/index.js';
import {createNoticeClient, type NoticeClient} from './notice-client.js';
import {createSurveyClient, type SurveyClient} from './survey-client.js';
import {
  createMemoryTransport,
  sampleAcknowledgement,
  sampleFeedback,
  sampleSurveyResponse,
  type Fault,
} from './testing/index.js';
import {createRestTransport} from './transport/rest-transport.js';

/** A word that stands wherever a person can type, and nowhere else. */
const canary = 'Marmalade';
const accessCode = 'ACDE-FHJK-MPRT-VWX2-3456';
const id = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const facilityId = 'riverside';
const secret = new RegExp(`${canary}|ACDE|VWX2`, 'i');

/** The sample with the word in every field that takes text. */
const feedback: Feedback = {
  ...sampleFeedback({
    story: `${canary} story`,
    person: {role: 'relative', name: `${canary} person`},
    patient: {name: `${canary} patient`, recordNumber: canary},
    wish: {text: `${canary} wish`},
    needs: {interpreter: {language: canary}, accommodation: canary},
    attachments: [{id, name: `${canary}.png`, mediaType: `image/${canary}`, bytes: 1}],
  }),
  occasion: {place: canary, encounterId: canary, locationId: canary, departmentId: canary},
  contact: {
    preferred: 'email',
    phone: `${canary} 555 0100`,
    email: `${canary}@example.org`,
    address: canary,
    safety: {note: canary},
  },
};

const own = {caseId: 'mine', accessCode, id};
type Call = (client: Client, surveys: SurveyClient, notices: NoticeClient) => Promise<unknown>;

/** Every call that carries what someone typed. */
const calls: Readonly<Record<string, Call>> = {
  'feedback.submit': ({feedback: api}) => api.submit({id, accessCode, feedback}),
  'cases.read': ({cases}) => cases.read(own),
  'cases.sendMessage': ({cases}) => cases.sendMessage({...own, text: canary}),
  'cases.withdraw': ({cases}) => cases.withdraw({...own, reason: canary}),
  'cases.sayNotResolved': ({cases}) => cases.sayNotResolved({...own, reason: canary}),
  'cases.addFile': ({cases}) =>
    cases.addFile({...own, name: `${canary}.png`, file: new Blob([canary])}),
  'surveys.submit': (_client, {surveys}) =>
    surveys.submit({
      id,
      surveyId: 'visit',
      version: '1',
      campaignId: 'spring',
      invitation: accessCode,
      mode: 'web',
      language: 'en',
      response: sampleSurveyResponse({overall: 1, reason: canary}),
    }),
  'notices.acknowledge': async (_client, _surveys, {notices}) =>
    notices.acknowledge({
      id,
      subject: canary,
      encounter: canary,
      acknowledgement: await sampleAcknowledgement(undefined, {
        outcome: 'declined',
        reason: canary,
        effort: canary,
        signer: {name: canary, relationship: 'patient'},
        signature: {type: 'typed', name: canary},
        witness: {name: canary, role: canary},
        teachBack: sampleSurveyResponse({overall: 1, reason: canary}),
      }),
    }),
  'cases.readFile': ({cases}) => cases.readFile({...own, fileId: id}),
};

/** Everything a logger, a console or an error reporter could get hold of. */
function everythingIn(thrown: unknown): string {
  const shown: string[] = [inspect(thrown, {depth: null, showHidden: true, getters: true})];
  for (let error = thrown; error instanceof Error; error = error.cause)
    shown.push(error.message, String(error.stack), error.name, JSON.stringify(error));
  return shown.join('\n');
}

const logged: string[] = [];
const loggers = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const originals = new Map<string, unknown>();

before(() => {
  for (const name of loggers) {
    originals.set(name, Reflect.get(console, name));
    Reflect.set(console, name, (...words: unknown[]) => logged.push(inspect(words)));
  }
});

after(() => {
  for (const [name, original] of originals) Reflect.set(console, name, original);
  assert.deepEqual(logged, []);
});

interface Seen {
  readonly urls: string[];
  readonly headers: string[];
  readonly outcome: string;
}

/** Runs a call and gives back what could be seen of it from outside, whatever came of it. */
async function watch(call: Call, options: Partial<ClientOptions>): Promise<Seen> {
  const urls: string[] = [];
  const headers: string[] = [];
  const {fetch: answer = () => Promise.reject(new TypeError('fetch failed'))} = options;
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request((input as Request).clone(), init);
    urls.push(request.url, request.referrer);
    for (const [name, value] of request.headers) if (name !== 'authorization') headers.push(value);
    return answer(input, init);
  };
  const baseUrl = 'https://api.example';
  const client = createClient({baseUrl, facilityId, timeoutMs: 30, ...options, fetch});
  const surveys = createSurveyClient({baseUrl, facilityId, timeoutMs: 30, ...options, fetch});
  const notices = createNoticeClient({baseUrl, facilityId, timeoutMs: 30, ...options, fetch});
  const outcome: unknown = await call(client, surveys, notices).catch((error: unknown) =>
    everythingIn(error),
  );
  return {urls, headers, outcome: inspect(outcome, {depth: null})};
}

function assertUnseen({urls, headers, outcome}: Seen): void {
  assert.doesNotMatch(decodeURIComponent(urls.join('\n')), secret, 'in an address');
  assert.doesNotMatch(headers.join('\n'), secret, 'in a header');
  assert.doesNotMatch(outcome, secret, 'in an error or a refusal');
}

/** A service, a proxy or a hotspot that sends back what it was sent. */
function echo(status: number, contentType: string): typeof fetch {
  return async (input) => {
    const body = await (input as Request).clone().text();
    const errors = [
      {path: `/${body}`, code: body},
      {path: `/${body}`, code: 'too-long'},
      {path: '/story', code: canary},
    ];
    const text =
      contentType === 'application/problem+json'
        ? JSON.stringify({code: canary, detail: body, title: canary, errors})
        : `<h1>${canary}</h1>${body}`;
    return new Response(text, {
      status,
      statusText: canary,
      headers: {'content-type': contentType, 'retry-after': '60'},
    });
  };
}

const networks: Readonly<Record<string, typeof fetch>> = {
  'that cannot be reached': () => Promise.reject(new TypeError('fetch failed')),
  // Longer than the client waits; an upload, for which it waits for as long as it takes, is broken off.
  'that does not answer in time': () =>
    new Promise((_resolve, reject) => {
      setTimeout(() => reject(new TypeError('terminated')), 90);
    }),
  ...Object.fromEntries(
    [200, 400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503].flatMap((status) =>
      ['text/html', 'application/problem+json'].map((type) => [
        `that answers ${status} and echoes ${type}`,
        echo(status, type),
      ]),
    ),
  ),
  'that breaks off in the middle of an answer': () =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode(`{"${canary}`));
            controller.error(new TypeError('terminated'));
          },
        }),
      ),
    ),
};

describe(
  'What a person typed, and their code, is in no error, refusal, address, header or log',
  {concurrency: true},
  () => {
    for (const [network, fetch] of Object.entries(networks))
      test(`with a network ${network}`, async () => {
        await Promise.all(
          Object.values(calls).map(async (call) =>
            // A file that is read is the answer itself, and goes to who asked for it.
            call === calls['cases.readFile'] && network.includes(' 200 ')
              ? undefined
              : assertUnseen(await watch(call, {fetch})),
          ),
        );
      });

    const faults: readonly Fault[] = [
      {kind: 'offline'},
      {kind: 'unreachable'},
      {kind: 'server-error'},
      {kind: 'busy', retryAfterMs: 1},
      {kind: 'timeout-before-commit'},
      {kind: 'timeout-after-commit'},
      {kind: 'malformed-answer'},
      {kind: 'duplicate'},
      {kind: 'refuse', problem: {status: 409, code: 'conflict', errors: []}},
    ];
    for (const fault of faults)
      test(`with the fault ${fault.kind}`, async () => {
        const transport = createMemoryTransport();
        transport.faults.set({fault});
        for (const call of Object.values(calls)) assertUnseen(await watch(call, {transport}));
      });

    test('with a form that is refused at every field', async () => {
      const wrong = {
        ...feedback,
        story: canary.repeat(2000),
        kind: canary as 'complaint',
        language: `${canary}!`,
        [canary]: canary,
        contact: {...feedback.contact, preferred: canary as 'phone', [canary]: canary},
      } as Feedback;
      const seen = await watch(({feedback: api}) => api.submit({id, accessCode, feedback: wrong}), {
        transport: createMemoryTransport(),
      });
      assertUnseen(seen);
      assert.match(seen.outcome, /unknown-field/);
      assert.match(seen.outcome, /too-long/);
    });

    test('with a host page that refuses, or that fails by itself', async () => {
      for (const call of Object.values(calls)) {
        assertUnseen(await watch(call, {onRequest: (outgoing) => outgoing.refuse()}));
        const onRequest = () => Promise.reject(new Error('The host’s own.'));
        assertUnseen(await watch(call, {onRequest}));
      }
    });
  },
);

test('The watch sees: the network echoes what it was sent, and the refusal comes back', async () => {
  const echoed: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await echo(400, 'application/problem+json')(input, init);
    echoed.push(await response.clone().text());
    return response;
  };
  for (const [name, call] of Object.entries(calls)) {
    const {outcome} = await watch(call, {fetch});
    assert.match(outcome, /status: ('rejected'|400)/, name);
  }
  assert.equal(echoed.length, Object.keys(calls).length);
  assert.ok(echoed.filter((text) => text.includes(`${canary} story`)).length === 1);
});

test('The watch sees: a transport that quotes is caught', async () => {
  const inner = createRestTransport({baseUrl: 'https://api.example'});
  const quoting = {
    ...inner,
    send: (_operation: string, request: unknown) =>
      Promise.reject(new Error('Failed.', {cause: {request}})),
  };
  const seen = await watch(({cases}) => cases.sendMessage({...own, text: canary}), {
    transport: quoting as typeof inner,
  });
  assert.throws(() => assertUnseen(seen));
});
