import type {OutboxBook} from './book.js';
import type {OutboxStore} from './outbox-store.js';
import type {TryStore} from './store-trial.js';
import type {OutboxSurroundings} from './surroundings.js';

/** Finds out how many rows are gone unsent. A queue in memory loses nothing that anyone could be told of. */
export interface LossCount {
  /** Compares what there should be with what there is, of which this page holds so many rows itself. */
  look(held: number): Promise<void>;
  /** Another row is on the device. */
  added(): void;
  /** One is there no longer. */
  removed(): void;
}

interface Parts {
  readonly kind: OutboxStore['kind'];
  readonly tryStore: TryStore;
  readonly book: OutboxBook;
  readonly tally: OutboxSurroundings['tally'];
}

export function createLossCount({kind, tryStore, book, tally}: Parts): LossCount {
  if (kind === 'memory')
    return {look: () => Promise.resolve(), added: () => undefined, removed: () => undefined};
  // Not counted anew each time: that takes the longer the more there is.
  const change = (by: number): void => tally.write(Math.max(0, tally.read() + by));
  return {
    added: () => change(1),
    removed: () => change(-1),
    async look(held) {
      const before = tally.read();
      const lost = await tryStore((store) => countLost(store, before - held));
      if (lost !== undefined) book.lost(lost);
      const there = await tryStore((store) => store.count());
      if (there !== undefined) tally.write(there);
    },
  };
}

/** A database that was thrown away whole knows of nothing that was in it; the tally beside it does. */
async function countLost(store: OutboxStore, missing: number): Promise<number> {
  const isKnown = (await store.readMeta('isKnown')) === true;
  if (!isKnown) await store.writeMeta('isKnown', true);
  if (!isKnown && missing > 0) await store.writeMeta('lost', missing);
  return store.countLost();
}
