import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';

/** Where the keyboard is, and whether a person can see it. */
interface FocusReport {
  /** What it is on, in words: the tag and the accessible text. */
  readonly on: string;
  readonly isLost: boolean;
  readonly hasIndicator: boolean;
  readonly isInView: boolean;
  readonly isCovered: boolean;
}

/** Someone who has only a keyboard. After each key the focus must be on something, in sight and marked. */
export interface Keyboard {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab until the focus is on something with these words, which it may be already. */
  tabTo(text: string | RegExp): Promise<void>;
  /** How many keys were pressed, each followed by a look at the focus. */
  keys(): number;
}

export function keyboardAt(page: Page): Keyboard {
  let keys = 0;
  const look = async (key: string): Promise<FocusReport> => {
    const report = await page.evaluate(lookAtFocus);
    const {on, isLost, hasIndicator, isInView, isCovered} = report;
    assert.equal(isLost, false, `after ${key} the focus is lost`);
    assert.ok(hasIndicator, `after ${key} the focus on ${on} is not marked`);
    assert.ok(isInView, `after ${key} the focus on ${on} is out of sight`);
    assert.equal(isCovered, false, `after ${key} the focus on ${on} is covered`);
    keys += 1;
    return report;
  };
  const keyboard: Keyboard = {
    keys: () => keys,
    async press(key) {
      await page.keyboard.press(key);
      await look(key);
    },
    async type(text) {
      await page.keyboard.type(text);
      await look('typing');
    },
    async tabTo(text) {
      const seen: string[] = [];
      const isThere = (on: string): boolean =>
        typeof text === 'string' ? on.includes(text) : text.test(on);
      if (isThere((await page.evaluate(lookAtFocus)).on)) return;
      for (let tries = 0; tries < 60; tries += 1) {
        await page.keyboard.press('Tab');
        const {on} = await look(`Tab from ${seen.join(' | ') || 'there'}`);
        seen.push(on);
        if (isThere(on)) return;
      }
      assert.fail(`no Tab leads to ${String(text)}: ${seen.join(' | ')}`);
    },
  };
  return keyboard;
}

/** Runs in the page, after it has drawn what the key did. */
async function lookAtFocus(): Promise<FocusReport> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const deepActive = (root: Document | ShadowRoot): Element | null => {
    const active = root.activeElement;
    return active?.shadowRoot?.activeElement ? deepActive(active.shadowRoot) : active;
  };
  const at = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const active = deepActive(document);
  if (!active || active === document.body || active === document.documentElement)
    return {on: 'nothing', isLost: true, hasIndicator: false, isInView: false, isCovered: false};
  const {outlineStyle, outlineWidth} = getComputedStyle(active);
  const {left, right, top, bottom, width, height} = active.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((across) =>
    [0.1, 0.5, 0.9].map((down) => [left + width * across, top + height * down] as const),
  );
  const isReachable = points.some(([x, y]) => {
    const hit = at(x, y);
    return hit !== null && (hit === active || active.contains(hit) || hit.contains(active));
  });
  const label = (active as HTMLInputElement).labels?.[0]?.innerText;
  const words = label ?? active.getAttribute('aria-label') ?? (active as HTMLElement).innerText;
  return {
    on: `${active.localName} “${words.replace(/\s+/g, ' ').trim().slice(0, 80)}”`,
    isLost: false,
    // A date's calendar button is the browser's own, and so is its mark, which no script can see.
    hasIndicator:
      !active.matches(':focus') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
    isInView:
      bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width * height > 0,
    isCovered: !isReachable,
  };
}
