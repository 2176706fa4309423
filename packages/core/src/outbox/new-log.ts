/** Is made and thrown away again, and never holds anything. */
const scratchDatabase = 'patient-relations-scratch';

/** A browser that does not answer must not hold up what a person sends. */
const longestMs = 1000;

const begun = new WeakMap<IDBFactory, Promise<void>>();

/**
 * To be awaited in each page before it writes to a database of its origin.
 *
 * Where the power goes off in the middle of a write, half of that write stands at the end of Chromium's log. Chromium
 * writes on behind it, cannot read that log at the next start, and throws away all databases of the origin: what was
 * stored since, and before. To delete a database makes it put everything in order and begin a new log.
 */
export function beginNewLog(factory: IDBFactory = indexedDB): Promise<void> {
  const known = begun.get(factory);
  if (known) return known;
  const late = new Promise<void>((resolve) => setTimeout(resolve, longestMs));
  // Where there is no room for it, or none is allowed, the write that waits for this will say so.
  const done = Promise.race([makeAndDelete(factory).catch(() => undefined), late]);
  begun.set(factory, done);
  return done;
}

async function makeAndDelete(factory: IDBFactory): Promise<void> {
  const database = await settled(factory.open(scratchDatabase, 1));
  database.close();
  await settled(factory.deleteDatabase(scratchDatabase));
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}
