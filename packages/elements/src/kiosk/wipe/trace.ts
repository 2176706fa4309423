import type {WipeSubject} from './wipe-report.js';

/** What was found of one trace, by name. */
export interface Findings {
  readonly left: readonly string[];
  readonly kept?: readonly string[];
}

/** One kind of thing that a person can leave behind in a browser: how to take it away, and how to look for it. */
export interface Trace {
  readonly what: WipeSubject;
  clean(): void | Promise<void>;
  /** Looks by itself, never at what `clean` believes to have done. */
  read(): Findings | Promise<Findings>;
  /** Takes back what it watches the page with; absent where it only looks. */
  stop?(): void;
}

/** A browser's window with everything that is global in it. */
export type PageWindow = Window & typeof globalThis;

/** The page that is wiped. */
export interface WipedPage {
  readonly window: PageWindow;
  /** Holds what a session puts on the page, and nothing else. */
  readonly root: Element | ShadowRoot;
}
