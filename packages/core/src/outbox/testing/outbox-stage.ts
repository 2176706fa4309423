import {createMemoryTransport, type MemoryTransport} from '../../testing/memory-transport.js';
import {sampleSubmission} from '../../testing/builders.js';
import type {OperationName, Transport} from '../../transport/transport.js';
import {createOutbox, type OutboxOptions} from '../create-outbox.js';
import {createMemoryOutboxStore} from '../memory-store.js';
import type {OutboxStore} from '../outbox-store.js';
import type {Outbox} from '../outbox.js';
import {createPageLocks, type PageLocks} from '../page-locks.js';
import type {QueuedRequest} from '../queued-write.js';
import type {OutboxSurroundings} from '../surroundings.js';

/** A device whose clock, network and luck are in a test's hands. */
export interface OutboxStage {
  readonly service: MemoryTransport;
  readonly store: OutboxStore;
  readonly surroundings: OutboxSurroundings;
  /** Which operations went out, in order. */
  readonly sent: OperationName[];
  /** Opens a page on the device. */
  open(options?: Partial<OutboxOptions>): Outbox;
  /** Lets time pass, and whatever was to happen meanwhile. */
  pass(ms: number): Promise<void>;
  /** As when the network is back. */
  wake(): Promise<void>;
  tally: number;
  /** What the browser says to a queue that wants to stay. */
  persists: boolean;
  timers(): number;
}

/** A store in memory that says it is the device's, as one on a disk would. */
export function createDeviceStore(): OutboxStore {
  return {...createMemoryOutboxStore(), kind: 'device', close: () => undefined};
}

/** What a device's store is asked. */
type StoreCall = Exclude<keyof OutboxStore, 'kind' | 'close'>;

/** A device's store of which `calls` are refused with `error`, whenever `isRefusing` is set. */
export function createRefusingStore(
  error: Error,
  calls: readonly StoreCall[],
): OutboxStore & {isRefusing: boolean} {
  const device = createDeviceStore();
  const store = {...device, isRefusing: false};
  const refusing = calls.map((call) => {
    const answer = device[call] as (...asked: readonly unknown[]) => unknown;
    return [
      call,
      (...asked: readonly unknown[]) =>
        store.isRefusing ? Promise.reject(error) : answer(...asked),
    ] as const;
  });
  return Object.assign(store, Object.fromEntries(refusing));
}

export function createOutboxStage(
  service: MemoryTransport = createMemoryTransport(),
  store: OutboxStore = createDeviceStore(),
): OutboxStage {
  const sent: OperationName[] = [];
  const listeners = new Set<(id: string) => void>();
  const wakers = new Set<() => void>();
  const timers = new Set<{readonly at: number; readonly callback: () => void}>();
  const locks: PageLocks = createPageLocks(undefined);
  let elapsed = 0;
  let underWay = 0;
  const transport: Transport = {
    async send(operation, request, options) {
      sent.push(operation);
      underWay += 1;
      try {
        return await service.send(operation, request, options);
      } finally {
        underWay -= 1;
      }
    },
  };

  /** Lets everything happen that waits for nothing but the processor. */
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
    for (let turn = 0; turn < 400 && underWay > 0; turn += 1) await oneMillisecond();
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  }

  const surroundings: OutboxSurroundings = {
    now: () => new Date('2025-11-20T18:00:00Z'),
    elapsed: () => elapsed,
    random: () => 1,
    after(ms, callback) {
      const timer = {at: elapsed + ms, callback};
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    locks,
    onWake(callback) {
      wakers.add(callback);
      return () => void wakers.delete(callback);
    },
    persist: () => Promise.resolve(stage.persists),
    registerSync: () => Promise.resolve(),
    news: {
      tell: (id) => listeners.forEach((listener) => listener(id)),
      listen(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    tally: {
      read: () => stage.tally,
      write: (count) => void (stage.tally = count),
    },
  };
  const stage: OutboxStage = {
    ...{service, store, surroundings, sent, tally: 0, persists: true},
    open: (options) =>
      createOutbox({
        facilityId: 'riverside',
        transport,
        store,
        ...options,
        surroundings: {...surroundings, ...options?.surroundings},
      }),
    async pass(ms) {
      const until = elapsed + ms;
      // What is sealed is sealed on another thread.
      for (let turn = 0; turn < 30; turn += 1) await oneMillisecond();
      for (;;) {
        await settled();
        const [next] = [...timers].filter(({at}) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        elapsed = Math.max(elapsed, next.at);
        next.callback();
      }
      elapsed = until;
      await settled();
      for (let turn = 0; turn < 30; turn += 1) await oneMillisecond();
      await settled();
    },
    async wake() {
      for (const waker of wakers) waker();
      await settled();
    },
    timers: () => timers.size,
  };
  return stage;
}

function oneMillisecond(): Promise<void> {
  return new Promise((next) => setTimeout(next, 1));
}

/** Someone's complaint, as a page would send it. */
export function sampleWrite(): QueuedRequest<'submit-feedback'> {
  return {facilityId: 'riverside', ...sampleSubmission()};
}
