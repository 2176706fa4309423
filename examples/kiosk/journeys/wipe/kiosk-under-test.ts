import type {Page} from 'playwright-core';
import type {Random} from './random.js';

/** A kiosk's page, and how people come and go. */
export interface KioskUnderTest {
  readonly address: string;
  /** Makes the device this hospital's; absent where there is nothing to set up. */
  enroll?(page: Page): Promise<void>;
  /** Settles when the next person can begin. */
  untilReady(page: Page): Promise<void>;
  /** Touches the first screen and opens something by chance. */
  begin(page: Page, random: Random): Promise<void>;
  /** How a session can end, by name; each ends with another document. */
  readonly endings: Readonly<Record<string, (page: Page, word: string) => Promise<void>>>;
  close(): Promise<void>;
}
