import type {OutboxBook} from './book.js';
import {StorageFullError, StoreClosedError, type OutboxStore} from './outbox-store.js';

/** What a store was asked for; `undefined` where it failed. */
export type TryStore = <Result>(
  work: (store: OutboxStore) => Promise<Result>,
) => Promise<Result | undefined>;

/** A store that fails is a trouble that is told, and no reason to lose what the page holds. */
export function createStoreTrial(store: OutboxStore, book: OutboxBook): TryStore {
  return async (work) => {
    try {
      const result = await work(store);
      book.trouble('store-closed', false);
      return result;
    } catch (error) {
      if (error instanceof StorageFullError) book.trouble('storage-full', true);
      else if (error instanceof StoreClosedError) book.trouble('store-closed', true);
      else throw error;
      return undefined;
    }
  };
}
