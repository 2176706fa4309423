import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type {Page} from 'playwright-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
let source: Promise<string> | undefined;

/** What axe finds against WCAG 2.0–2.2 A and AA within the first thing that matches, one line a place. */
export async function axeFindings(page: Page, within = 'html'): Promise<readonly string[]> {
  source ??= readFile(axeFile, 'utf8');
  const hasAxe = await page.evaluate(() => 'axe' in globalThis);
  if (!hasAxe) await page.evaluate(await source);
  return page.evaluate(findingsWithin, {within, values: wcag});
}

/** Runs in the page. */
async function findingsWithin({
  within,
  values,
}: {
  readonly within: string;
  readonly values: string[];
}): Promise<string[]> {
  interface Finding {
    readonly id: string;
    readonly nodes: readonly {
      readonly target: readonly unknown[];
      readonly failureSummary: string;
    }[];
  }
  const {axe} = globalThis as unknown as {
    readonly axe: {run(root: Element | null, options: unknown): Promise<{violations: Finding[]}>};
  };
  // At the top of the page, the bar that stays in view while one scrolls lies over nothing.
  scrollTo(0, 0);
  const root = document.querySelector(within);
  const {violations} = await axe.run(root, {runOnly: {type: 'tag', values}});
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} ${target.flat().join(' ')} ${failureSummary}`),
  );
}
