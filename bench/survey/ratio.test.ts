import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../examples/stage/browser.js';
import {figure} from '../../examples/stage/figure.js';
import {handWritten, prSurvey} from './contestants.js';
import {largeForm, shownItems} from './form/large-form.js';
import {openReadyPage, showLargeForm, takeSample, triggersOf, type Sample} from './measure.js';
import {serve, type BenchServer} from './serve.js';
import {spreadOf} from './statistics.js';

/**
 * What is promised, times 1.5 where a clock is read: tests run on machines that do other things too, and catch what
 * got out of hand. `npm run bench -- survey` is what measures.
 */
const bounds: readonly {
  readonly what: string;
  readonly of: (sample: Sample) => number;
  readonly promised: number;
  readonly slack: number;
}[] = [
  {what: '1,000 in the document', of: ({inDocument}) => inDocument, promised: 2, slack: 1.5},
  {what: '1,000 painted', of: ({painted}) => painted, promised: 1.5, slack: 1.5},
  {what: 'a dependent drawn', of: ({dependentDrawn}) => dependentDrawn, promised: 2, slack: 1.5},
  {what: 'a keystroke drawn', of: ({keystrokeDrawn}) => keystrokeDrawn, promised: 2, slack: 1.5},
  {
    what: 'heap added',
    of: ({scriptHeap, documentHeap}) => scriptHeap + documentHeap,
    promised: 3,
    slack: 1,
  },
];
const rounds = 9;

describe('a survey of 1,000 questions beside one written by hand', () => {
  let browser: Browser;
  let server: BenchServer;

  before(async () => {
    browser = await launchBrowser();
    server = await serve([handWritten, prSurvey]);
  });

  after(async () => {
    await (browser as Browser | undefined)?.close();
    await (server as BenchServer | undefined)?.close();
  });

  it('stands, answers and types in a small multiple of its time and heap', async () => {
    const samples: Record<string, Sample[]> = {};
    for (let round = 0; round < rounds; round += 1) {
      for (const {name} of [handWritten, prSurvey]) {
        const {origin} = server;
        (samples[name] ??= []).push(await takeSample(browser, {origin, name, throttle: 1}));
      }
    }
    for (const {what, of, promised, slack} of bounds) {
      const [hand, ours] = [handWritten, prSurvey].map(({name}) => {
        return spreadOf(samples[name]!.map(of)).median;
      });
      const ratio = ours! / hand!;
      figure(`${what}: ${ratio.toFixed(2)} × hand-written (promised ${promised})`);
      assert.ok(ratio <= promised * slack, `${what}: ${ratio.toFixed(2)} × hand-written`);
    }
  });

  it('leaves every other question on the page alone while someone answers and types', async () => {
    const {page, close} = await openReadyPage(browser, {
      origin: server.origin,
      name: prSurvey.name,
    });
    await showLargeForm(page);
    const typed = shownItems(largeForm()).filter(({type}) => type === 'string')[40]!;
    const trigger = triggersOf(largeForm())[60]!;

    const byLetter = await page.evaluate(
      (token) => globalThis.probe.touchedByLetter(token),
      typed.linkId,
    );
    const byAnswer = await page.evaluate(
      (which) => globalThis.probe.touchedByDependent(which),
      trigger,
    );
    await close();

    assert.deepEqual(
      byLetter.filter((token) => token !== typed.linkId),
      [],
    );
    assert.deepEqual(
      byAnswer.filter((token) => token !== trigger.question),
      [trigger.dependent],
    );
  });
});
