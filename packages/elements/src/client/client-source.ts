import type {Client, ClientOptions} from '@patient-relations/core';
import type {Outbox} from '@patient-relations/core/outbox';

/** Where an element gets its client from: what it would need to make one, or one that is there already. */
export interface ClientSource {
  /** Loads the SDK the first time it is called. Rejects when it cannot be loaded. */
  load(): Promise<Client>;
  /** What other clients of the same service are made of; absent where only this one may be used. */
  options?(): ClientOptions;
  /** The queue that everything goes through; `undefined` where none was asked for. */
  loadOutbox?(): Promise<Outbox | undefined>;
}

/** A source that makes its client on first use. A failed load is tried again by the next call. */
export function createClientSource(options: ClientOptions): ClientSource {
  let loading: Promise<Client> | undefined;
  return {
    load() {
      loading ??= loadClient(options).catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
  };
}

/** The one place where transport and client reach a page, and only when they are needed. */
async function loadClient(options: ClientOptions): Promise<Client> {
  const {createPageClient} = await import('./page-client.js');
  return createPageClient(options);
}
