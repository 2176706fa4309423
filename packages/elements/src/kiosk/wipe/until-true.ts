const stepMs = 20;
const longestMs = 1000;

/** Waits for what the browser does a little later; no longer than a second, for what it does not do at all. */
export async function untilTrue(isDone: () => boolean): Promise<void> {
  for (let waited = 0; waited < longestMs && !isDone(); waited += stepMs)
    await new Promise((later) => setTimeout(later, stepMs));
}
