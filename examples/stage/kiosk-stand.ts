import assert from 'node:assert/strict';
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright-core';
import {readEnrolment} from '@patient-relations/core/kiosk';
import {buildKiosk} from '../kiosk/build.mjs';
import type {FrontOptions} from './front.js';
import {noticeOfficeOf, type NoticeOffice} from './notice-office.js';
import type {Device} from './ready-data.js';
import {openStage, type Stage} from './stage.js';
import {surveyOfficeOf, type SurveyOffice} from './survey-office.js';
import type {Visit, VisitOptions} from './visit.js';

const site = fileURLToPath(new URL('../kiosk/site/', import.meta.url));

/** The kiosk's page before the real service, on a network that the journey breaks. */
export interface KioskStand {
  readonly stage: Stage;
  readonly surveys: SurveyOffice;
  readonly notices: NoticeOffice;
  /** The kiosk, as the operator of the service made it. */
  readonly device: Device;
  readonly origin: string;
  readonly address: string;
  /** Opens the page in a window of its own and waits until it would work without a network. */
  open(options?: VisitOptions): Promise<Visit>;
  /** Tells the kiosk, as staff, how it is to behave. */
  configure(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** Puts another version of the page on the server: its title becomes `title`. */
  release(title: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the service with the example's survey and notices, and a front with the kiosk's page before it. */
export async function openKioskStand(options: FrontOptions = {}): Promise<KioskStand> {
  const folders = await mkdtemp(join(tmpdir(), 'pr-kiosk-'));
  const stage = await openStage();
  try {
    let kioskFolder = fileURLToPath(new URL('../kiosk/dist/', import.meta.url));
    const {device} = stage.service;
    const surveys = await surveyOfficeOf(stage.service);
    const notices = await noticeOfficeOf(stage.service);
    const front = await stage.front({
      ...options,
      kioskFolder: () => kioskFolder,
    });
    const address = `${front.origin}/kiosk/`;
    return {
      stage,
      surveys,
      notices,
      device,
      origin: front.origin,
      address,
      async open(visitOptions) {
        const visit = await stage.visit(visitOptions);
        await visit.page.goto(address);
        await untilKept(visit.page);
        return visit;
      },
      configure: (settings) => configure(stage, device, settings),
      async release(title) {
        kioskFolder = await nextVersion(folders, title);
      },
      async close() {
        await stage.close();
        await rm(folders, {recursive: true, force: true});
      },
    };
  } catch (error) {
    await stage.close();
    throw error;
  }
}

async function configure(
  {service}: Stage,
  {enrolment}: Device,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const {facilityId, deviceId} = readEnrolment(enrolment)!;
  const path = `/v1/staff/facilities/${facilityId}/kiosks/${deviceId}/configuration`;
  const answer = await fetch(`${service.origin}${path}`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await service.staffToken()}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(settings),
  });
  assert.equal(answer.status, 200, await answer.text());
}

async function nextVersion(folders: string, title: string): Promise<string> {
  const folder = await mkdtemp(join(folders, 'version-'));
  const changed = join(folder, 'site');
  await cp(site, changed, {recursive: true});
  const file = join(changed, 'index.html');
  const page = await readFile(file, 'utf8');
  await writeFile(file, page.replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  const target = join(folder, 'dist');
  await buildKiosk({site: changed, target});
  assert.ok((await readdir(target)).includes('service-worker.js'));
  return target;
}

/** Settles when the service worker has everything and answers for this page. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** What the browser keeps in its caches: addresses by the name of the cache. */
export function keptIn(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const addresses = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return [name, requests.map(({url}) => new URL(url).pathname + new URL(url).search)] as const;
    });
    return Object.fromEntries(await Promise.all(addresses));
  });
}
