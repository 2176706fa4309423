import type {Page} from 'playwright-core';

/**
 * Gives every document of a page a clock that can be moved on, so that nobody waits a minute for an idle kiosk. It goes
 * by itself as a clock does. (The driver's own clock keeps a record of each move in every document that follows.)
 */
export async function installTestClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Run = (...given: unknown[]) => void;
    interface Timer {
      due: number;
      real: number;
      readonly start: () => void;
    }
    const {setTimeout, clearTimeout, performance} = globalThis.window;
    const now = performance.now.bind(performance);
    const realNow = Date.now.bind(Date);
    const timers = new Map<number, Timer>();
    let ahead = 0;
    let count = 1_000_000;
    const time = (): number => now() + ahead;
    performance.now = time;
    Date.now = () => realNow() + ahead;

    const add = (run: () => void, ms: number, every: boolean): number => {
      const id = (count += 1);
      const timer: Timer = {
        due: time() + ms,
        real: 0,
        start() {
          timer.real = setTimeout(
            () => {
              timer.due = time() + ms;
              if (every) timer.start();
              else timers.delete(id);
              run();
            },
            Math.max(0, timer.due - time()),
          );
        },
      };
      timers.set(id, timer);
      timer.start();
      return id;
    };
    const remove = (id: number | undefined): void => {
      clearTimeout(timers.get(id ?? 0)?.real ?? id);
      timers.delete(id ?? 0);
    };
    Object.assign(window, {
      setTimeout: (run: Run, ms = 0, ...given: unknown[]) => add(() => run(...given), ms, false),
      setInterval: (run: Run, ms = 0, ...given: unknown[]) => add(() => run(...given), ms, true),
      clearTimeout: remove,
      clearInterval: remove,
      __moveOn(ms: number) {
        ahead += ms;
        for (const timer of timers.values()) {
          clearTimeout(timer.real);
          timer.start();
        }
      },
    });
  });
}

/** Lets this many seconds pass at once. */
export async function moveOn(page: Page, seconds: number): Promise<void> {
  await page.evaluate((ms) => {
    (globalThis as unknown as {__moveOn: (ms: number) => void}).__moveOn(ms);
  }, seconds * 1000);
}
