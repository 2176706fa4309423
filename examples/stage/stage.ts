import type {Browser} from 'playwright-core';
import {launchBrowser} from './browser.js';
import {startFront, type Front, type FrontOptions} from './front.js';
import {officeOf, type Office} from './office.js';
import {startService, type Configuration, type RunningService} from './service.js';
import {visit, type Visit, type VisitOptions} from './visit.js';

/** What a journey takes place on. All of it ends with the stage, however the journey went. */
export interface Stage {
  readonly browser: Browser;
  readonly service: RunningService;
  /** The office behind the service's pages. */
  readonly office: Office;
  visit(options?: VisitOptions): Promise<Visit>;
  front(options?: FrontOptions): Promise<Front>;
  close(): Promise<void>;
}

/** A stage's service, where it differs from the site's own. */
export interface StageOptions {
  readonly changes?: Configuration;
  readonly port?: number;
}

/** Starts a browser and the built service. */
export async function openStage({changes = {}, port}: StageOptions = {}): Promise<Stage> {
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.reverse().splice(0)) await end();
  };
  try {
    const browser = await launchBrowser();
    closing.push(() => browser.close());
    const service = await startService(changes, port);
    closing.push(() => service.close());
    const office = await officeOf(service);
    return {
      browser,
      service,
      office,
      close,
      visit: (options) => visit(browser, options),
      async front(options = {}) {
        const front = await startFront({service: service.origin, ...options});
        closing.push(() => front.close());
        return front;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
