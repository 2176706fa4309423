import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {TransportError} from '../errors/pr-error.js';
import {createMemoryTransport, type MemoryTransport} from '../testing/memory-transport.js';
import type {Transport} from '../transport/transport.js';
import {createOutbox} from './create-outbox.js';
import type {Outbox} from './outbox.js';
import type {QueuedRequest} from './queued-write.js';
import type {SealingKey} from './sealed-write.js';
import {createDeviceStore, createOutboxStage, sampleWrite} from './testing/outbox-stage.js';

const facilityId = 'riverside';

/** What the network does to one call. */
const mishaps = [
  'none',
  'drop',
  'lose-answer',
  'twice',
  'late',
  'portal',
  'server',
  'busy',
] as const;
type Mishap = (typeof mishaps)[number];

/** What happens on the device. */
type Step =
  | {readonly kind: 'write'; readonly page: number}
  | {readonly kind: 'message'; readonly page: number}
  | {readonly kind: 'again'; readonly page: number; readonly of: number}
  | {readonly kind: 'flush'; readonly page: number}
  | {readonly kind: 'reload'; readonly page: number}
  | {readonly kind: 'wait'; readonly turns: number};

const page = fc.nat({max: 1});
const steps = fc.array(
  fc.oneof(
    {weight: 4, arbitrary: fc.record({kind: fc.constant('write' as const), page})},
    {weight: 2, arbitrary: fc.record({kind: fc.constant('message' as const), page})},
    {
      weight: 2,
      arbitrary: fc.record({kind: fc.constant('again' as const), page, of: fc.nat({max: 9})}),
    },
    {weight: 2, arbitrary: fc.record({kind: fc.constant('flush' as const), page})},
    {weight: 2, arbitrary: fc.record({kind: fc.constant('reload' as const), page})},
    {
      weight: 3,
      arbitrary: fc.record({kind: fc.constant('wait' as const), turns: fc.nat({max: 5})}),
    },
  ) as fc.Arbitrary<Step>,
  {minLength: 3, maxLength: 25},
);
const luck = fc.array(fc.constantFrom(...mishaps), {minLength: 1, maxLength: 40});

/** A network that does to each call what its luck says, and nothing more once it has run out. */
function createLossyNetwork(service: MemoryTransport, fate: readonly Mishap[]) {
  const left = [...fate];
  /** How often each id reached the service. */
  const delivered = new Map<string, number>();
  const late: Promise<unknown>[] = [];
  const transport: Transport = {
    async send(operation, request) {
      const call = () => {
        const {id} = request as {readonly id?: string};
        if (operation === 'deliver-sealed' && id) delivered.set(id, (delivered.get(id) ?? 0) + 1);
        // What is under way arrives, also when its page is gone.
        return service.send(operation, request);
      };
      switch (left.shift() ?? 'none') {
        case 'drop':
          throw new TransportError('unreachable');
        case 'busy':
          throw new TransportError('busy', {retryAfterMs: 5});
        case 'server':
          throw new TransportError('server');
        case 'lose-answer':
          await call();
          throw new TransportError('timeout');
        case 'twice':
          return (await Promise.all([call(), call()]))[0];
        case 'late':
          // It arrives after the caller has given up, and after whatever was sent since.
          late.push(tick(4).then(call));
          throw new TransportError('timeout');
        case 'portal':
          return {ok: true, value: {}} as never;
        default:
          return call();
      }
    },
  };
  return {transport, delivered, late};
}

async function tick(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setTimeout(next, 1));
}

interface World {
  readonly service: MemoryTransport;
  readonly network: ReturnType<typeof createLossyNetwork>;
  readonly pages: Outbox[];
  readonly open: () => Outbox;
  readonly written: (QueuedRequest<'submit-feedback'> | QueuedRequest<'send-message'>)[];
  /** What someone was told that the service has, or that the device keeps for it. */
  readonly promised: Set<string>;
  readonly sending: Promise<unknown>[];
}

async function take(world: World, step: Step): Promise<void> {
  const {pages, written} = world;
  switch (step.kind) {
    case 'write':
      return start(world, step.page, sampleWrite());
    case 'message': {
      // About a case that someone was told of: before, nobody has its code.
      const about = written.findLast(
        (write) => 'feedback' in write && world.promised.has(write.id),
      );
      if (!about) return;
      const {accessCode} = about;
      const id = crypto.randomUUID();
      return start(world, step.page, {id, facilityId, caseId: 'mine', accessCode, text: id});
    }
    case 'again': {
      const write = written[step.of];
      return write && start(world, step.page, write);
    }
    case 'flush':
      world.sending.push(pages[step.page]!.flush());
      return;
    case 'reload':
      pages[step.page]!.close();
      pages[step.page] = world.open();
      return;
    case 'wait':
      return tick(step.turns);
  }
}

function start(world: World, at: number, write: World['written'][number]): void {
  if (!world.written.includes(write)) world.written.push(write);
  const outbox = world.pages[at]!;
  const sending =
    'feedback' in write
      ? outbox.send('submit-feedback', write)
      : outbox.send('send-message', write);
  const outcome = sending.then(
    (reply) => {
      assert.ok(reply.ok, JSON.stringify(reply));
      world.promised.add(write.id);
    },
    (error: unknown) => {
      assert.ok(error instanceof TransportError, String(error));
      if (error.stored) world.promised.add(write.id);
    },
  );
  world.sending.push(outcome);
}

async function run({planned, fate}: {planned: readonly Step[]; fate: readonly Mishap[]}) {
  const service = createMemoryTransport();
  const reply = await service.send('read-sealing-key', {facilityId});
  assert.ok(reply.ok);
  const sealingKey: SealingKey = reply.value;
  const store = createDeviceStore();
  const network = createLossyNetwork(service, fate);
  const {surroundings} = createOutboxStage(service, store);
  const open = (): Outbox =>
    createOutbox({facilityId, transport: network.transport, store, sealingKey, surroundings});
  const world: World = {
    ...{service, network, open, written: [], promised: new Set<string>(), sending: []},
    pages: [open(), open()],
  };
  for (const step of planned) await take(world, step);
  await Promise.all(world.sending);
  await Promise.all(network.late);
  // Whatever the network did, it is done with it.
  for (let turn = 0; turn < 60 && (await store.count()) > 0; turn += 1)
    for (const each of world.pages) await each.flush();
  for (const each of world.pages) await each.flush();
  return {world, store};
}

describe('A network that drops, doubles, delays, reorders and loses answers', () => {
  test('loses nothing and doubles nothing, whoever reloads and however often', async () => {
    await fc.assert(
      fc.asyncProperty(steps, luck, async (planned, fate) => {
        const {world, store} = await run({planned, fate});
        const {pages, service, written, promised} = world;
        assert.equal(await store.count(), 0, 'nothing is left');
        const arrived = await idsAt(service, written);
        assert.equal(new Set(arrived).size, arrived.length, 'nothing is doubled');
        for (const id of promised) assert.ok(arrived.includes(id), 'nothing is lost');
        for (const each of pages) {
          assert.deepEqual([each.status.writes, each.status.lost], [[], 0]);
          each.close();
        }
      }),
      {numRuns: 60},
    );
  });
});

/** The ids of everything that the service has, each as often as it has it. */
async function idsAt(service: MemoryTransport, written: World['written']) {
  const ids: string[] = [];
  for (const write of written) {
    if (!('feedback' in write)) continue;
    const {accessCode} = write;
    const mine = await service.send('read-case', {facilityId, caseId: 'mine', accessCode});
    if (!mine.ok) continue;
    ids.push(mine.value.id);
    for (const {kind, payload} of mine.value.events)
      if (kind === 'message-sent') ids.push((payload as {readonly text: string}).text);
  }
  return ids.sort();
}
