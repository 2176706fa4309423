import type {Browser, CDPSession, Page} from 'playwright-core';
import type {
  Questionnaire,
  QuestionnaireItem,
} from '../../packages/core/src/survey/questionnaire.js';
import {controlCount, largeForm, shownItems, smallForm} from './form/large-form.js';
import type {Shown, Trigger, Until} from './page/probe.js';
import {spreadOf} from './statistics.js';

/** What one page of one contestant came to. Times in ms, heap in bytes. */
export interface Sample extends Shown {
  readonly dependentHandled: number;
  readonly dependentDrawn: number;
  readonly keystrokeHandled: number;
  readonly keystrokeDrawn: number;
  readonly keystrokeHandlers: number;
  /** What the survey added to the heap of JavaScript. */
  readonly scriptHeap: number;
  /** What it added to the heap of the document's nodes, styles and layout, as far as the browser tells. */
  readonly documentHeap: number;
}

/** How a sample is taken. */
export interface MeasureOptions {
  readonly origin: string;
  readonly name: string;
  /** 4 makes the processor four times slower. */
  readonly throttle: number;
}

const large = largeForm();
const small = smallForm();
const repeats = 10;
/** Slow renderers are timed at fewer places: no more are begun after so many ms, once there are three. */
const enough = {times: 3, ms: 4000};

/** Shows the survey of 1,000 questions in a fresh page and uses it. Throws if something of it is not there. */
export async function takeSample(browser: Browser, options: MeasureOptions): Promise<Sample> {
  const {page, close} = await openReadyPage(browser, options);
  try {
    return await sampleOf(page, options);
  } finally {
    await close();
  }
}

/** Opens a page that has shown a survey with every kind of question before, and taken it away again. */
export async function openReadyPage(
  browser: Browser,
  {origin, name}: Pick<MeasureOptions, 'origin' | 'name'>,
): Promise<{readonly page: Page; close(): Promise<void>}> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${origin}/${name}/`, {waitUntil: 'load'});
  await page.evaluate(loadForms, name);
  // Whatever is fetched or prepared for a kind of question is there before the clock starts, for everyone.
  await page.evaluate(showForm, ['small', controlCount(small)] as const);
  await page.evaluate(() => globalThis.probe.clear());
  return {page, close: () => context.close()};
}

/** Shows the survey of 1,000 questions in a page that is ready. Throws if something of it is not there. */
export async function showLargeForm(page: Page): Promise<Shown> {
  const shown = await page.evaluate(showForm, ['large', controlCount(large)] as const);
  await assertShown(page);
  return shown;
}

async function sampleOf(page: Page, {throttle}: MeasureOptions): Promise<Sample> {
  const session = await page.context().newCDPSession(page);
  const before = await heapOf(session);
  await session.send('Emulation.setCPUThrottlingRate', {rate: throttle});
  const shown = await showLargeForm(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
  const after = await heapOf(session);
  await session.send('Emulation.setCPUThrottlingRate', {rate: throttle});
  const used = await useForm(page);
  return {
    ...shown,
    ...used,
    scriptHeap: after.script - before.script,
    documentHeap: after.document - before.document,
  };
}

async function loadForms(name: string): Promise<void> {
  const load = async (file: string): Promise<unknown> =>
    (await fetch(`/${name}/${file}.json`)).json();
  Object.assign(globalThis, {forms: {small: await load('small'), large: await load('large')}});
}

function showForm([which, controls]: readonly ['small' | 'large', number]): Promise<Shown> {
  const {forms} = globalThis as unknown as {readonly forms: Readonly<Record<string, unknown>>};
  return globalThis.probe.show(forms[which], controls);
}

async function assertShown(page: Page): Promise<void> {
  const tokens = shownItems(large).map(({linkId}) => linkId);
  const faults = await page.evaluate(
    ([sought, controls]) => globalThis.probe.missing(sought, controls),
    [tokens, controlCount(large)] as const,
  );
  if (faults.length > 0)
    throw new Error(`${faults.length} faults: ${faults.slice(0, 3).join('; ')}`);
}

type Used = Pick<
  Sample,
  | 'dependentHandled'
  | 'dependentDrawn'
  | 'keystrokeHandled'
  | 'keystrokeDrawn'
  | 'keystrokeHandlers'
>;

/** Answers and types at places all over the form, each place once. */
async function useForm(page: Page): Promise<Used> {
  const triggers = evenly(triggersOf(large), 2 * repeats + 2);
  const fields = evenly(
    shownItems(large).filter(({type}) => type === 'string'),
    2 * repeats + 2,
  );
  const bring = (until: Until) => (trigger: Trigger) =>
    page.evaluate(([which, end]) => globalThis.probe.bringDependent(which, end), [
      trigger,
      until,
    ] as const);
  const type = (until: Until) => (field: QuestionnaireItem) =>
    page.evaluate(([token, end]) => globalThis.probe.type(token, end), [
      field.linkId,
      until,
    ] as const);
  return {
    dependentHandled: await medianOf(everyOther(triggers, 0), bring('handled')),
    dependentDrawn: await medianOf(everyOther(triggers, 1), bring('drawn')),
    keystrokeHandled: await medianOf(everyOther(fields, 0), type('handled')),
    keystrokeDrawn: await medianOf(everyOther(fields, 1), type('drawn')),
    keystrokeHandlers: await medianOf(fields, ({linkId}) =>
      page.evaluate((token) => globalThis.probe.tellOfLetter(token), linkId),
    ),
  };
}

/** The first is not counted: code that runs for the first time is compiled. */
async function medianOf<Place>(
  places: readonly Place[],
  time: (place: Place) => Promise<number>,
): Promise<number> {
  const [first, ...rest] = places;
  await time(first!);
  const times: number[] = [];
  const started = performance.now();
  for (const place of rest) {
    if (times.length >= enough.times && performance.now() - started > enough.ms) break;
    times.push(await time(place));
  }
  return spreadOf(times).median;
}

/** Every answer that brings a question. */
export function triggersOf({item = []}: Questionnaire): readonly Trigger[] {
  return item.flatMap(({linkId, enableWhen}) => {
    const [when] = enableWhen ?? [];
    if (!when) return [];
    const option = when.answerCoding?.display ?? 'Yes';
    return [{question: when.question, option, dependent: linkId}];
  });
}

function evenly<Place>(places: readonly Place[], count: number): readonly Place[] {
  const step = places.length / count;
  return Array.from({length: count}, (_, index) => places[Math.floor(index * step)]!);
}

function everyOther<Place>(places: readonly Place[], from: 0 | 1): readonly Place[] {
  return places.filter((_place, index) => index % 2 === from);
}

/** What is in use after everything that can be thrown away is. */
async function heapOf(session: CDPSession): Promise<{script: number; document: number}> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    readonly usedSize: number;
    readonly embedderHeapUsedSize?: number;
  };
  return {script: usage.usedSize, document: usage.embedderHeapUsedSize ?? 0};
}
