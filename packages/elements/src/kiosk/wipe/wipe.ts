import {keptOnKiosk, type Kept} from './kept.js';
import {createKioskTraces} from './kiosk-traces.js';
import {cleanAll, readBack} from './read-back.js';
import type {PageWindow, WipedPage} from './trace.js';
import type {WipeReading, WipeReport} from './wipe-report.js';

/** What a wipe works on. */
export interface WipeOptions {
  /**
   * Holds what a session puts on the page and nothing else. What is in it is taken out behind the back of whoever
   * renders: no template of an element may reach into it.
   */
  readonly root: WipedPage['root'];
  readonly kept?: Kept | undefined;
  readonly window?: PageWindow | undefined;
}

/** Takes away what a session has left on a kiosk, and proves it. */
export interface Wipe {
  /**
   * How many entries the history of the tab may have: those it had when this document was new, or fewer, where a document
   * before found more than it began with.
   */
  readonly entries: number;
  /** Holds the history to what a document before began with. Reloaded, it would be as long and nothing new. */
  expectEntries(count: number): void;
  /**
   * Looks at a document that is new, after it has loaded: a browser may have put back what was typed into the one
   * before. Part of every report from then on.
   */
  checkFreshDocument(): Promise<WipeReading>;
  /** Cleans, then reads back. While it runs, asking again is the same. */
  run(): Promise<WipeReport>;
  /** Stops watching. */
  stop(): void;
}

/**
 * Watches a page from now on: made before the first session, so that what it finds then is what belongs to the page.
 */
export function createWipe({
  root,
  kept = keptOnKiosk,
  window = globalThis.window,
}: WipeOptions): Wipe {
  let entries = window.history.length;
  const traces = createKioskTraces({window, root}, kept, () => entries);
  let fresh: WipeReading | undefined;
  let running: Promise<WipeReport> | undefined;

  async function wipe(): Promise<WipeReport> {
    await cleanAll(traces);
    const reading = await readBack(traces);
    return {...reading, clean: reading.clean && fresh?.clean !== false, fresh};
  }

  return {
    get entries() {
      return entries;
    },
    expectEntries(count) {
      entries = Math.min(entries, count);
    },
    async checkFreshDocument() {
      await loaded(window);
      return (fresh = await readBack(traces));
    },
    run() {
      running ??= wipe().finally(() => (running = undefined));
      return running;
    },
    stop() {
      for (const trace of traces) trace.stop?.();
    },
  };
}

/** Browsers put typed words back before `load`, some in the very next task after it. */
async function loaded(window: PageWindow): Promise<void> {
  if (window.document.readyState !== 'complete')
    await new Promise((resolve) => window.addEventListener('load', resolve, {once: true}));
  await new Promise((later) => setTimeout(later));
}
