/** Lets one page at a time do something, among all pages of an origin. */
export interface PageLocks {
  /** Does the work once nobody else holds the name. */
  hold<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /** Does the work, unless someone holds the name. */
  holdIfFree(name: string, work: () => Promise<void>): Promise<void>;
}

/**
 * Web Locks. Where a browser has none the locks keep order inside this page alone: what two pages then send twice, the
 * service stores once.
 */
export function createPageLocks(
  manager: LockManager | undefined = (globalThis as {navigator?: {locks?: LockManager}}).navigator
    ?.locks,
): PageLocks {
  if (!manager) return createLocksOfOnePage();
  return {
    hold: (name, work) => manager.request(lockName(name), work) as ReturnType<typeof work>,
    async holdIfFree(name, work) {
      await manager.request(lockName(name), {ifAvailable: true}, async (lock) => {
        if (lock) await work();
      });
    },
  };
}

function lockName(name: string): string {
  return `patient-relations-outbox ${name}`;
}

function createLocksOfOnePage(): PageLocks {
  const tails = new Map<string, Promise<unknown>>();
  async function hold<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = tails.get(name);
    const turn = (async () => {
      await before?.catch(() => undefined);
      return work();
    })();
    tails.set(name, turn);
    try {
      return await turn;
    } finally {
      if (tails.get(name) === turn) tails.delete(name);
    }
  }
  return {
    hold,
    async holdIfFree(name, work) {
      if (!tails.has(name)) await hold(name, work);
    },
  };
}
