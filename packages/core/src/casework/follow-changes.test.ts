import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {TransportError} from '../errors/pr-error.js';
import type {RequestOf, Transport} from '../transport/transport.js';
import type {CaseChange, ChangeMark} from './case-change.js';
import {followChanges, type ChangeNews} from './follow-changes.js';
import {readChanges} from './read-changes.js';

const caseId = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const waitMs = {first: 1, most: 2};
const changeAt = (change: number): CaseChange => ({change, caseId, version: change});

type Told = CaseChange | ChangeMark;
/** One connection: what it tells before it ends, or why there is none. */
type Connection = readonly Told[] | Error | 'refused';

/** A service that connects so many times, breaks each connection where an error stands, and notes what it was asked. */
function serviceWith(leaving: AbortController, connections: readonly Connection[]) {
  const asked: (number | undefined)[] = [];
  const transport = {
    send(_operation: string, {after}: RequestOf<'follow-changes'>) {
      const connection = connections[asked.length];
      asked.push(after);
      if (connection === undefined) leaving.abort();
      if (connection instanceof Error) return Promise.reject(connection);
      if (connection === 'refused')
        return Promise.resolve({
          ok: false,
          problem: {status: 401, code: 'unauthorized', errors: []},
        });
      return Promise.resolve({ok: true, value: (connection ?? []).values()});
    },
  } as unknown as Transport;
  return {transport, asked};
}

async function followed(
  connections: readonly Connection[],
  after?: number,
): Promise<{readonly news: readonly ChangeNews[]; readonly asked: readonly unknown[]}> {
  const leaving = new AbortController();
  const {transport, asked} = serviceWith(leaving, connections);
  const news: ChangeNews[] = [];
  const {signal} = leaving;
  const following = followChanges(transport, {facilityId: 'riverside', signal, after, waitMs});
  for await (const each of following) news.push(each);
  return {news, asked};
}

describe('Whoever follows changes', () => {
  test('hears each, and after a break goes on behind the last one', async () => {
    const {news, asked} = await followed([[changeAt(5), changeAt(7)], [changeAt(8)]], 4);
    assert.deepEqual(news, [changeAt(5), changeAt(7), changeAt(8)]);
    assert.deepEqual(asked, [4, 7, 8]);
  });

  test('misses nothing that changes before they have heard of anything', async () => {
    const {news, asked} = await followed([[{change: 41}], [changeAt(42)]]);
    assert.deepEqual(news, [changeAt(42)]);
    assert.deepEqual(asked, [undefined, 41, 42]);
  });

  test('goes on when the service cannot be reached, for as long as it takes', async () => {
    const offline = new TransportError('offline');
    const {news} = await followed([offline, offline, [changeAt(1)], offline, [changeAt(2)]]);
    assert.deepEqual(news, [changeAt(1), changeAt(2)]);
  });

  test('hears a refusal, and nothing after it', async () => {
    const {news, asked} = await followed([[changeAt(1)], 'refused', [changeAt(2)]]);
    assert.deepEqual(news.slice(0, 1), [changeAt(1)]);
    assert.ok(news[1] && 'problem' in news[1] && news[1].problem.code === 'unauthorized');
    assert.equal(news.length, 2);
    assert.equal(asked.length, 2);
  });

  test('is told of a fault that is not the network’s', async () => {
    await assert.rejects(followed([new TypeError('a bug')]), TypeError);
  });
});

describe('A stream of changes', () => {
  const change = `data: ${JSON.stringify({caseId, version: 3})}\nid: 9\n\n`;

  async function read(...chunks: readonly (string | Error)[]): Promise<readonly Told[]> {
    const encoder = new TextEncoder();
    const left = [...chunks];
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        const chunk = left.shift();
        if (chunk === undefined) controller.close();
        else if (typeof chunk === 'string') controller.enqueue(encoder.encode(chunk));
        else controller.error(chunk);
      },
    });
    const told: Told[] = [];
    for await (const each of readChanges({body})) told.push(each);
    return told;
  }

  test('is understood however it is cut into pieces', async () => {
    const whole = `: following\nid: 8\n\n${change}: following\n\n${change}`;
    const expected = [
      {change: 8},
      {change: 9, caseId, version: 3},
      {change: 9, caseId, version: 3},
    ];
    for (let size = 1; size <= whole.length; size += 1) {
      const pieces = whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      assert.deepEqual(await read(...pieces), expected, `pieces of ${size}`);
    }
  });

  test('may hold what a newer service adds, and half an event at its end', async () => {
    const newer = `event: merged\nretry: 5\ndata: {"other":1}\nid: 10\n\n`;
    const odd = 'data: not json\nid: 11\n\ndata: {}\nid: many\n\n';
    assert.deepEqual(await read(newer, odd, change.trimEnd()), [{change: 10}, {change: 11}]);
  });

  test('that breaks off is a fault of the network, after what came before', async () => {
    const told: Told[] = [];
    const reading = (async () => {
      const {body} = new Response(broken(change));
      for await (const each of readChanges({body})) told.push(each);
    })();
    await assert.rejects(reading, TransportError);
    assert.equal(told.length, 1);
  });

  function broken(first: string): ReadableStream<Uint8Array<ArrayBuffer>> {
    let isFirst = true;
    return new ReadableStream({
      pull(controller) {
        if (isFirst) controller.enqueue(new TextEncoder().encode(first));
        else controller.error(new Error('cut'));
        isFirst = false;
      },
    });
  }
});
