import type {Readable} from 'node:stream';

/** Holds the bytes of files under keys like `a/b/c`. A folder, or anything S3-compatible. */
export interface ObjectStore {
  /** Stores a stream under a name for things on their way in. Resolves when the bytes are durable. */
  readonly receive: (bytes: Readable) => Promise<Incoming>;
  /** @throws when there is no such object */
  readonly read: (key: string) => Promise<Readable>;
  /** Does nothing when there is no such object. */
  readonly remove: (key: string) => Promise<void>;
  /** Removes what arrived long ago and was neither kept nor discarded: whoever received it was killed. */
  readonly forgetAbandoned: () => Promise<void>;
  /**
   * Gives a scanner a path to read.
   * A store that is no folder copies the object to a temporary file for as long as `use` runs.
   */
  readonly withPath: <Result>(
    key: string,
    use: (path: string) => Promise<Result>,
  ) => Promise<Result>;
}

/** Bytes that arrived and have no place yet. */
export interface Incoming {
  /** For what is needed once and kept nowhere. */
  readonly read: () => Promise<Readable>;
  readonly keep: (key: string) => Promise<void>;
  /** Does nothing once the bytes were kept. */
  readonly discard: () => Promise<void>;
}
