/** What a kiosk reads back after each session. */
export type WipeSubject =
  | 'caches'
  | 'clipboard'
  | 'cookies'
  | 'focus'
  | 'history'
  | 'indexed-db'
  | 'inputs'
  | 'local-storage'
  | 'object-urls'
  | 'origin-files'
  | 'outbox'
  | 'overlays'
  | 'requests'
  | 'selection'
  | 'session-storage'
  | 'speech'
  | 'text'
  | 'window-name'
  | 'workers';

/** What was found of one subject. Names alone, never a value: a report goes to the office and into events. */
export interface WipeCheck {
  readonly what: WipeSubject;
  /** What a person could have left behind and is still there. */
  readonly left: readonly string[];
  /** What is there and may be: the sealed queue, the device's own settings, the app's own files. */
  readonly kept: readonly string[];
}

/** What was read back at one moment. */
export interface WipeReading {
  /** True where nothing was left. */
  readonly clean: boolean;
  /** By this device's clock (ISO 8601 instant). */
  readonly at: string;
  readonly checks: readonly WipeCheck[];
}

/** What a kiosk says of a session that is over. */
export interface WipeReport extends WipeReading {
  /**
   * What was read in this document when it was new, before its first session: what a browser restored of the document
   * before. Absent where nobody has looked. `clean` is true only where this is, too.
   */
  readonly fresh?: WipeReading | undefined;
}
