import {once} from 'node:events';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import type {Random} from './random.js';

/** What can become of a call on its way, and of its answer on the way back. */
export const mishaps = [
  /** The service never sees it. */
  'dropped',
  /** The service does what was asked, and nobody hears of it: a time-out after commit. */
  'answer-lost',
  /** The service gets it twice at once. */
  'doubled',
  /** It arrives later than calls that were made after it. */
  'delayed',
  /** It arrives, and its answer comes late. */
  'answer-delayed',
  /** Someone on the way answers for the service. */
  'busy',
  'gateway-error',
  /** A public network's page to sign in at. */
  'sign-in-page',
] as const;

export type Mishap = (typeof mishaps)[number];

/** A network between the pages and the service on which much goes wrong until it is mended. */
export interface LossyNetwork {
  readonly origin: string;
  /** How often each thing happened. */
  readonly counts: Readonly<Record<Mishap | 'passed', number>>;
  /** What became of every call about a write, in order, by its id. */
  historyOf(id: string): readonly string[];
  /** From now on everything passes. */
  mend(): void;
  close(): Promise<void>;
}

interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Opens the network on a free loopback port. `files` are the pages, by path; `badness` is the part of calls it harms. */
export async function openLossyNetwork(options: {
  readonly service: string;
  readonly files: Readonly<Record<string, {readonly type: string; readonly content: string}>>;
  readonly random: Random;
  readonly badness: number;
}): Promise<LossyNetwork> {
  const {service, files, random, badness} = options;
  const counts: Record<Mishap | 'passed', number> = {
    passed: 0,
    ...(Object.fromEntries(mishaps.map((mishap) => [mishap, 0])) as Record<Mishap, number>),
  };
  const histories = new Map<string, string[]>();
  let isMended = false;

  function note(path: string, what: string): void {
    const id = path.split('/').at(-1)!;
    histories.set(id, [...(histories.get(id) ?? []), what]);
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {method = 'GET', headers} = request;
    const url = new URL(request.url ?? '/', service);
    const file = files[url.pathname];
    if (file) return void response.writeHead(200, {'content-type': file.type}).end(file.content);
    const call = {method, url, headers, body: await bodyOf(request)};
    const mishap = !isMended && random.next() < badness ? random.pick(mishaps) : 'passed';
    counts[mishap] += 1;
    const hear = (status: number): void => note(url.pathname, `${mishap} ${status}`);
    const answer = await carry(call, mishap, {random, hear});
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
    else response.destroy();
  }

  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    historyOf: (id) => histories.get(id) ?? [],
    mend: () => void (isMended = true),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What comes back to the page; nothing where the line breaks. */
async function carry(
  call: Call,
  mishap: Mishap | 'passed',
  {random, hear}: {readonly random: Random; readonly hear: (status: number) => void},
): Promise<Answer | undefined> {
  const ask = async (asked: Call): Promise<Answer> => {
    const answer = await askService(asked);
    hear(answer.status);
    return answer;
  };
  const late = (): Promise<void> => wait(random.below(400));
  switch (mishap) {
    case 'dropped':
      return undefined;
    case 'answer-lost':
      await ask(call);
      return undefined;
    case 'doubled':
      return random.pick(await Promise.all([ask(call), ask(call)]));
    case 'delayed':
      await late();
      return ask(call);
    case 'answer-delayed': {
      const answer = await ask(call);
      await late();
      return answer;
    }
    case 'busy':
      return {status: 429, headers: {'retry-after': String(random.below(2))}, body: Buffer.of()};
    case 'gateway-error':
      return {status: random.pick([500, 502, 503, 504]), headers: {}, body: Buffer.of()};
    case 'sign-in-page':
      return {
        status: 200,
        headers: {'content-type': 'text/html'},
        body: Buffer.from('<h1>Welcome to our network</h1>'),
      };
    case 'passed':
      return ask(call);
  }
}

async function askService({method, url, headers, body}: Call): Promise<Answer> {
  const onward = httpRequest(url, {method, headers});
  const answered = once(onward, 'response') as Promise<[IncomingMessage]>;
  onward.end(body);
  const [answer] = await answered;
  const {statusCode: status = 502, headers: answerHeaders} = answer;
  return {status, headers: answerHeaders, body: await bodyOf(answer)};
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
