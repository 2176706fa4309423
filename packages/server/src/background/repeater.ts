/** Work that goes on beside requests: now and then, and when it is woken. Never twice at once. */
export interface Repeater {
  readonly wake: () => void;
  /** Starts no more, and resolves when what runs is done. */
  readonly stop: () => Promise<void>;
}

export function createRepeater(options: {
  readonly everyMs: number;
  readonly run: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}): Repeater {
  const {everyMs, run, onFailure} = options;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isStopped = false;

  async function work(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false;
      await run().catch(onFailure);
    }
    running = undefined;
  }

  function wake(): void {
    isWanted = true;
    running ??= isStopped ? undefined : work();
  }

  const timer = setInterval(wake, everyMs).unref();
  return {
    wake,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
