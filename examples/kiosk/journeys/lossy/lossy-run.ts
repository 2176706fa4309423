import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Page} from 'playwright-core';
import {createRestTransport} from '@patient-relations/core';
import {
  sampleFacility,
  sampleNotice,
  sampleNoticeValues,
  sampleQuestionnaire,
} from '@patient-relations/core/testing';
import {staffRoutes} from '@patient-relations/core/transport';
import {startService} from '../../../stage/service.js';
import {startBrowser, type BrowserProcess} from './browser-process.js';
import {openLossyNetwork, type LossyNetwork} from './lossy-network.js';
import type {Kept} from './lossy-page.js';
import {createRandom, type Random} from './random.js';
import {compareStored, type Comparison} from './stored-writes.js';
import {facilityId, plan, type Person} from './writes.js';

/** What a run came to. `lost`, `double` and `broken` must be empty. */
export interface LossyRun extends Comparison {
  readonly writes: number;
  readonly reloads: number;
  readonly kills: number;
  readonly mishaps: LossyNetwork['counts'];
  /** How many writes someone was told are stored on the device before they arrived. */
  readonly stored: number;
  /** Writes that stayed in the queue although nothing went wrong any more. */
  readonly left: number;
  /** What the queue itself says is wrong with it, in the end. */
  readonly troubles: readonly string[];
  /** What is known of each write that is not at the service as it should be. */
  readonly histories: readonly string[];
}

const tabs = 2;
/** How many people send at once on each page: more than there ever are, so that writes meet each other. */
const peopleAtOnce = 8;

/** Sends `count` writes of all kinds from two tabs over a bad network, while pages are reloaded and the browser is killed. */
export async function runLossy(options: {
  readonly count: number;
  readonly seed: number;
}): Promise<LossyRun> {
  const random = createRandom(options.seed);
  const people = await plan(options.count, random);
  const service = await startService({
    facilities: [{tenant: 'riverside-health', facility: sampleFacility({id: facilityId})}],
    proof: {required: false},
  });
  const network = await openLossyNetwork({
    service: service.origin,
    files: await lossyFiles(),
    random,
    badness: 0.4,
  });
  const profile = await mkdtemp(join(tmpdir(), 'pr-lossy-'));
  const lobby = createLobby({profile, address: `${network.origin}/lossy.html`, random});
  try {
    const token = await service.staffToken();
    const staff = createRestTransport({baseUrl: service.origin, token: () => token}, staffRoutes);
    await publish(staff);
    await lobby.sendAll(people);
    network.mend();
    const {left, troubles} = await lobby.drain();
    const stored = await compareStored(people, staff, () => exportedIds(service.origin, token));
    const {reloads, kills} = lobby;
    return {
      ...stored,
      writes: options.count,
      reloads,
      kills,
      stored: lobby.toldStored,
      left,
      troubles,
      histories: [...stored.lost, ...stored.double].map((name) => {
        const id = name.split(' ')[1]!;
        return `${name}: ${lobby.historyOf(id).join(', ')}; ${network.historyOf(id).join(', ')}`;
      }),
      mishaps: network.counts,
    };
  } finally {
    await lobby.close();
    await network.close();
    await service.close();
    await rm(profile, {recursive: true, force: true});
  }
}

/** The browser with its two tabs, the people before it and what happens to them. */
function createLobby(parts: {
  readonly profile: string;
  readonly address: string;
  readonly random: Random;
}) {
  const {profile, address, random} = parts;
  const kept = new Map<string, Kept>();
  const counts = {reloads: 0, kills: 0, toldStored: 0};
  const histories = new Map<string, string[]>();
  let browser: BrowserProcess | undefined;
  let pages: Page[] = [];
  let starting: Promise<void> | undefined;

  const hear = (id: string, state: Kept): void => {
    if (state === 'stored' && !kept.has(id)) counts.toldStored += 1;
    kept.set(id, state);
    histories.set(id, [...(histories.get(id) ?? []), `${state} before kill ${counts.kills + 1}`]);
  };

  async function start(): Promise<void> {
    browser = await startBrowser(profile);
    pages = [];
    for (let tab = 0; tab < tabs; tab += 1) pages.push(await openTab(browser));
  }

  async function openTab(opened: BrowserProcess): Promise<Page> {
    const page = await opened.open('about:blank');
    await page.exposeFunction('told', hear);
    await page.goto(address);
    return page;
  }

  async function kill(): Promise<void> {
    counts.kills += 1;
    starting = (async () => {
      await browser?.kill();
      await start();
    })();
    await starting;
    starting = undefined;
  }

  async function disturb(): Promise<void> {
    const page = random.pick(pages);
    if (random.next() < 0.15) return kill();
    counts.reloads += 1;
    // A reload that meets a closing browser is one reload less.
    await page.reload().catch(() => undefined);
  }

  /** Lets one person send on a tab, again from where they were when the page went away under them. */
  async function serve(person: Person, tab: number): Promise<void> {
    for (;;) {
      await starting;
      const rest = person.filter(({id}) => !kept.has(id));
      if (rest.length === 0) return;
      try {
        await pages[tab]!.evaluate((writes) => globalThis.lossy.send(writes), rest);
      } catch (error) {
        if (/refused:/.test(String(error))) throw error;
        await wait(20);
      }
    }
  }

  return {
    get reloads() {
      return counts.reloads;
    },
    get kills() {
      return counts.kills;
    },
    get toldStored() {
      return counts.toldStored;
    },
    async sendAll(people: readonly Person[]) {
      await start();
      const queue = [...people];
      let isDone = false;
      const disturbing = (async () => {
        for (;;) {
          await wait(200 + random.below(2000));
          if (isDone) return;
          await disturb();
        }
      })();
      const workers = Array.from({length: tabs * peopleAtOnce}, async (_, worker) => {
        for (let person = queue.shift(); person; person = queue.shift())
          await serve(person, worker % tabs);
      });
      await Promise.all(workers).finally(() => (isDone = true));
      await disturbing;
    },
    historyOf: (id: string): readonly string[] => histories.get(id) ?? [],
    /** Waits until nothing waits on the device any more; how much does after a long time, and what the queue says. */
    async drain() {
      for (let tries = 0; ; tries += 1) {
        const [page] = pages;
        await page!.evaluate(() => globalThis.lossy.flush());
        const {count, refused, troubles, lost} = await page!.evaluate(() =>
          globalThis.lossy.waiting(),
        );
        if (refused.length > 0) throw new Error(`refused: ${[...new Set(refused)].join(', ')}`);
        if (count === 0 || tries === 120)
          return {left: count, troubles: [...troubles, ...(lost > 0 ? [`lost ${lost}`] : [])]};
        await wait(500);
      }
    },
    async close() {
      await starting?.catch(() => undefined);
      await browser?.kill();
    },
  };
}

/** The page that people send from, by path. */
export async function lossyFiles() {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('lossy-page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
    conditions: ['@pr/source'],
  });
  const html =
    '<!doctype html><html lang="en"><title>Lobby</title><script type="module" src="/page.js"></script></html>';
  return {
    '/lossy.html': {type: 'text/html', content: html},
    '/page.js': {type: 'text/javascript', content: outputFiles[0]!.text},
    '/favicon.ico': {type: 'image/x-icon', content: ''},
  };
}

async function publish(staff: ReturnType<typeof createRestTransport>): Promise<void> {
  const replies = [
    await staff.send('publish-survey', {
      facilityId,
      surveyId: 'visit',
      version: '1',
      questionnaire: sampleQuestionnaire(),
    }),
    await staff.send('publish-notice', {
      facilityId,
      noticeId: 'rights',
      version: '1',
      notice: sampleNotice(),
      values: sampleNoticeValues,
      effectiveFrom: '2025-01-02T12:00:00.000Z',
    }),
  ];
  for (const reply of replies) if (!reply.ok) throw new Error(`refused: ${reply.problem.code}`);
}

async function exportedIds(origin: string, token: string): Promise<readonly string[]> {
  const path = `v1/staff/facilities/${facilityId}/surveys/visit/versions/1/responses.ndjson`;
  const answer = await fetch(`${origin}/${path}`, {headers: {authorization: `Bearer ${token}`}});
  const lines = (await answer.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => (JSON.parse(line) as {readonly id: string}).id);
}
