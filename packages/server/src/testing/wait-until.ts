import {setTimeout as wait} from 'node:timers/promises';

/** Waits for something that happens beside requests, and fails when it does not happen. */
export async function waitUntil(
  isTrue: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error('What was waited for did not happen.');
    await wait(20);
  }
}
