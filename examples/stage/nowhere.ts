import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';
import type {Stage} from './stage.js';
import type {Visit} from './visit.js';

/** Asserts that none of these words is anywhere that others could read: it may only be on the screen and with the service. */
export async function assertNowhere(
  seen: Visit,
  {service}: Pick<Stage, 'service'>,
  {canaries, moment}: {readonly canaries: readonly string[]; readonly moment: string},
): Promise<void> {
  const cookies = await seen.context.cookies();
  const places = {
    addresses: [...seen.requests, seen.page.url()],
    console: seen.messages,
    'service log': [service.log()],
    cookies: cookies.map(({name, value}) => `${name}=${value}`),
    ...(await seen.page.evaluate(lookIntoPage)),
  };
  for (const [place, texts] of Object.entries(places)) {
    const lower = texts.join('\n').toLowerCase();
    const found = canaries.filter((word) => lower.includes(word.toLowerCase()));
    assert.deepEqual(found, [], `${place}, ${moment}`);
  }
}

/** Runs in the page, before any other script: keeps what every event that a script sends upward carries. */
export function recordBubblingEvents(): void {
  const bubbled: string[] = [];
  Object.assign(globalThis, {bubbled});
  const send = EventTarget.prototype.dispatchEvent;
  const own = (value: object): unknown[] =>
    Object.getOwnPropertyNames(value).map((name) => (value as Record<string, unknown>)[name]);
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
    if (event.bubbles) {
      const carried = [...own(event), (event as CustomEvent<unknown>).detail];
      bubbled.push(`${event.type} ${carried.map((value) => plain(value)).join(' ')}`);
    }
    return send.call(this, event);
  };
  const plain = (value: unknown): string => {
    try {
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    } catch {
      return '';
    }
  };
}

/** Makes sure that the record of events is one: an event that every journey sends upward is in it. */
export async function assertRecorded(page: Page, type: string): Promise<void> {
  const {'bubbling events': bubbled = []} = await page.evaluate(lookIntoPage);
  assert.ok(
    bubbled.some((event) => event.startsWith(type)),
    `${type} was recorded`,
  );
}

/** Runs in the page: what is in its attributes, its storage and its events. */
async function lookIntoPage(): Promise<Record<string, string[]>> {
  const attributesIn = (root: Document | ShadowRoot): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...[...element.attributes].map(({value}) => value),
      ...(element.shadowRoot ? attributesIn(element.shadowRoot) : []),
    ]);
  const databases = await indexedDB.databases();
  const {bubbled} = globalThis as unknown as {readonly bubbled?: string[]};
  return {
    attributes: attributesIn(document),
    'local storage': Object.entries(localStorage).flat(),
    'session storage': Object.entries(sessionStorage).flat(),
    // Nothing may be kept on a device by default, so that none of these may exist at all.
    databases: databases.map(({name}) => `canary ${name ?? ''}`),
    caches: await caches.keys(),
    'bubbling events': bubbled ?? [],
    title: [document.title, location.href, JSON.stringify(history.state)],
  };
}
