/** One piece of work at a time: what comes in between waits for its own turn. */
export interface Turns {
  readonly isTaken: boolean;
  take(work: () => Promise<void>): Promise<void>;
}

export function createTurns(onEnd: () => void): Turns {
  let last: Promise<void> = Promise.resolve();
  let isTaken = false;
  return {
    get isTaken() {
      return isTaken;
    },
    take(work) {
      const turn = last.then(async () => {
        isTaken = true;
        try {
          await work();
        } finally {
          isTaken = false;
          onEnd();
        }
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
