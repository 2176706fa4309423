import {createPageLocks, type PageLocks} from './page-locks.js';

/** Everything outside that an outbox uses. Each is the browser's own unless a test gives another. */
export interface OutboxSurroundings {
  /** The device's clock, for what people are shown. */
  readonly now: () => Date;
  /** Milliseconds of a clock that only grows: nobody can set it, and no rule reads any other. */
  readonly elapsed: () => number;
  readonly random: () => number;
  /** Calls back once, so many milliseconds from now; returns what stops it. */
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly locks: PageLocks;
  /** Calls back whenever there may be a network again, or someone looks again; returns what ends it. */
  readonly onWake: (callback: () => void) => () => void;
  /** Asks the browser to keep the queue for good; false where it would not. */
  readonly persist: () => Promise<boolean>;
  /** Asks the browser to wake the page's service worker once there is a network. */
  readonly registerSync: () => Promise<void>;
  /** How many rows there are, in a place that is thrown away by other rules than the queue. */
  readonly tally: Tally;
  /** Tells the other pages of the device that something has arrived, and hears it from them. */
  readonly news: OutboxNews;
}

export interface OutboxNews {
  tell(id: string): void;
  /** Returns what ends it. Nothing is told before it begins, or after. */
  listen(callback: (id: string) => void): () => void;
}

interface Tally {
  read(): number;
  write(count: number): void;
}

/** The name of the Background Sync event that a service worker answers with `flushInWorker`. */
export const outboxSyncTag = 'patient-relations-outbox';

/** The parts of a window or a worker that are used, none of which every one of them has. */
interface Around extends EventTarget {
  readonly document?: EventTarget & {readonly visibilityState: string};
  readonly navigator?: {
    readonly storage?: {readonly persist?: () => Promise<boolean>};
    readonly serviceWorker?: {readonly ready: Promise<Registration>};
  };
  readonly localStorage?: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
  };
}

interface Registration {
  readonly sync?: {register(tag: string): Promise<void>};
}

/** The browser's own surroundings. */
export function ownSurroundings(): OutboxSurroundings {
  const around = globalThis as unknown as Partial<Around>;
  return {
    now: () => new Date(),
    elapsed: () => performance.now(),
    random: Math.random,
    after(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    locks: createPageLocks(),
    onWake: (callback) => listenForWaking(around, callback),
    persist: async () => (await around.navigator?.storage?.persist?.()) ?? false,
    async registerSync() {
      const registration = await around.navigator?.serviceWorker?.ready;
      await registration?.sync?.register(outboxSyncTag);
    },
    tally: createTally(around),
    news: createNews(),
  };
}

function listenForWaking(around: Partial<Around>, callback: () => void): () => void {
  const {document} = around;
  const onVisible = (): void => {
    if (document?.visibilityState === 'visible') callback();
  };
  around.addEventListener?.('online', callback);
  document?.addEventListener('visibilitychange', onVisible);
  return () => {
    around.removeEventListener?.('online', callback);
    document?.removeEventListener('visibilitychange', onVisible);
  };
}

/** A number and nothing else. Where there is no such storage, as in a worker or by a setting, there is no tally. */
function createTally(around: Partial<Around>): Tally {
  return {
    read() {
      try {
        return Number(around.localStorage?.getItem(outboxSyncTag)) || 0;
      } catch {
        return 0;
      }
    },
    write(count) {
      try {
        around.localStorage?.setItem(outboxSyncTag, String(count));
      } catch {
        // It is a second opinion.
      }
    },
  };
}

/** Ids alone. A page that does not hear of one sends it again, which changes nothing at the service. */
function createNews(): OutboxNews {
  let channel: BroadcastChannel | undefined;
  return {
    tell: (id) => channel?.postMessage(id),
    listen(callback) {
      channel = new BroadcastChannel(outboxSyncTag);
      channel.onmessage = ({data}) => {
        if (typeof data === 'string') callback(data);
      };
      return () => {
        channel?.close();
        channel = undefined;
      };
    },
  };
}
