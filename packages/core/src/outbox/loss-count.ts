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
  /** So many rows are left there; `undefined` where the device did not say. */
  left(count: number | undefined): void;
}

interface Parts {
  readonly kind: OutboxStore['kind'];
  readonly tryStore: TryStore;
  readonly book: OutboxBook;
  readonly tally: OutboxSurroundings['tally'];
}

export function createLossCount({kind, tryStore, book, tally}: Parts): LossCount {
  const left = (count: number | undefined): void => {
    if (count !== undefined) tally.write(count);
  };
  if (kind === 'memory')
    return {look: () => Promise.resolve(), added: () => undefined, left: () => undefined};
  return {
    left,
    // Not counted anew: that takes the longer the more there is.
    added: () => left(tally.read() + 1),
    async look(held) {
      const before = tally.read();
      const lost = await tryStore((store) => countLost(store, before - held));
      if (lost !== undefined) book.lost(lost);
      left(await tryStore((store) => store.count()));
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
