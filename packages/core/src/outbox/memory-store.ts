import {begun, type OutboxRow, type OutboxStore} from './outbox-store.js';

/** A queue that lives as long as its page: for shared devices that nobody has set up, and for tests. */
export function createMemoryOutboxStore(): OutboxStore {
  const rows = new Map<string, OutboxRow>();
  const meta = new Map<string, unknown>();
  let last = 0;
  const inOrder = (): readonly OutboxRow[] =>
    [...rows.values()].sort((one, other) => one.sequence - other.sequence);
  return {
    kind: 'memory',
    async put(row) {
      const stored = {...row, sequence: rows.get(row.id)?.sequence ?? (last += 1)};
      rows.set(row.id, stored);
      return Promise.resolve(stored);
    },
    async update(id, change) {
      const row = rows.get(id);
      if (row) rows.set(id, {...row, ...change});
      return Promise.resolve(row !== undefined);
    },
    async begin(id) {
      const row = rows.get(id);
      if (row) rows.set(id, begun(row));
      return Promise.resolve(row);
    },
    remove: (id) => Promise.resolve(rows.delete(id)),
    get: (id) => Promise.resolve(rows.get(id)),
    list: ({after, limit, lane}) =>
      Promise.resolve(
        inOrder()
          .filter((row) => row.sequence > after && (lane ?? row.lane) === row.lane)
          .slice(0, limit),
      ),
    count: () => Promise.resolve(rows.size),
    countLost: () => Promise.resolve(0),
    forgetLoss: () => Promise.resolve(),
    readMeta: (name) => Promise.resolve(meta.get(name)),
    async writeMeta(name, value) {
      meta.set(name, value);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
