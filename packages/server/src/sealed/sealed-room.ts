import {refuse} from '../problems/refusal.js';

/** Takes room for bytes that are held from now on. @throws {Refusal} `unknown`, to come back, where there is none left */
export type TakeRoom = (bytes: number) => void;

/** How much that is sealed the service holds at once, of all who hand it in: anyone may, and each is held as a whole. */
export interface SealedRoom {
  /** All that `work` takes is free again when it has ended. */
  readonly within: <Value>(work: (take: TakeRoom) => Promise<Value>) => Promise<Value>;
}

/** Opened and on its way through its route, each byte is there a few times over. */
const mostBytes = 64_000_000;
const retryAfterSeconds = 5;

/** Makes the room of one service. */
export function createSealedRoom(): SealedRoom {
  let held = 0;
  return {
    async within(work) {
      let own = 0;
      const take: TakeRoom = (bytes) => {
        // Whoever is alone goes on: a facility may take files that are larger than all of this.
        const isAlone = held === own;
        if (!isAlone && held + bytes > mostBytes)
          throw refuse('unknown', {status: 503, retryAfterSeconds});
        own += bytes;
        held += bytes;
      };
      try {
        return await work(take);
      } finally {
        held -= own;
      }
    },
  };
}
