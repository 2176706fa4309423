import assert from 'node:assert/strict';
import type {CDPSession, Page} from 'playwright-core';

/** Everything that the next person could find, by place. What is looked for never enters the page. */
export async function everythingIn(
  page: Page,
  session: CDPSession,
): Promise<Readonly<Record<string, string>>> {
  const {entries} = await session.send('Page.getNavigationHistory');
  const cookies = await page.context().cookies();
  return {
    ...(await page.evaluate(readPage)),
    'history of the tab': entries.map(({url, title}) => `${url} ${title}`).join('\n'),
    'cookies of the browser': cookies.map(({name, value}) => `${name}=${value}`).join('\n'),
  };
}

/** Asserts that no place holds a word that begins like this. */
export function assertNowhere(
  places: Readonly<Record<string, string>>,
  word: string,
  moment: string,
): void {
  const found = Object.keys(places).filter((place) => places[place]!.includes(word));
  assert.deepEqual(found, [], `no word of anyone's ${moment}`);
}

/** Runs in the page: all it shows and keeps, as text. */
async function readPage(): Promise<Record<string, string>> {
  const bytesAsText = (bytes: ArrayBuffer): string =>
    ['utf-8', 'utf-16le', 'latin1'].map((kind) => new TextDecoder(kind).decode(bytes)).join('\n');
  const asText = async (value: unknown): Promise<string> => {
    if (value instanceof Blob) return bytesAsText(await value.arrayBuffer());
    if (value instanceof ArrayBuffer) return bytesAsText(value);
    if (ArrayBuffer.isView(value)) return bytesAsText(new Uint8Array(value.buffer).slice().buffer);
    if (typeof value !== 'object' || value === null) return String(value);
    const parts = await Promise.all(
      Object.entries(value).map(async ([key, each]) => `${key} ${await asText(each)}`),
    );
    return parts.join('\n');
  };
  const nodesIn = (node: Node): readonly Node[] => [
    node,
    ...(node instanceof Element && node.shadowRoot ? nodesIn(node.shadowRoot) : []),
    ...(node instanceof HTMLTemplateElement ? nodesIn(node.content) : []),
    ...[...node.childNodes].flatMap(nodesIn),
  ];
  const partsOf = (node: Node): readonly unknown[] =>
    node instanceof Element
      ? [
          ...[...node.attributes].map(({value}) => value),
          (node as HTMLInputElement).value,
          (node as HTMLInputElement).defaultValue,
        ]
      : [node.nodeValue];
  const rowsOf = (store: IDBObjectStore): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => {
      const request = store.getAll();
      const keys = store.getAllKeys();
      keys.addEventListener('success', () => resolve([...request.result, ...keys.result]));
      keys.addEventListener('error', () => reject(new Error('No rows')));
    });
  const databaseText = async ({name = ''}: IDBDatabaseInfo): Promise<string> => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('No database')));
    });
    const texts = [name];
    for (const store of opened.objectStoreNames)
      texts.push(store, await asText(await rowsOf(opened.transaction(store).objectStore(store))));
    opened.close();
    return texts.join('\n');
  };
  const cacheText = async (name: string): Promise<string> => {
    const cache = await caches.open(name);
    const texts = [name];
    for (const request of await cache.keys()) {
      const body = await (await cache.match(request))?.text();
      texts.push(request.url, body ?? '');
    }
    return texts.join('\n');
  };
  const each = async <Value>(
    values: readonly Value[],
    read: (value: Value) => Promise<string>,
  ): Promise<string> => (await Promise.all(values.map(read))).join('\n');
  return {
    document: nodesIn(document).flatMap(partsOf).join('\n'),
    title: document.title,
    selection: String(getSelection()),
    'window name': window.name,
    address: `${location.href} ${JSON.stringify(history.state)} ${document.referrer}`,
    'local storage': Object.entries(localStorage).flat().join('\n'),
    'session storage': Object.entries(sessionStorage).flat().join('\n'),
    cookies: document.cookie,
    databases: await each(await indexedDB.databases(), databaseText),
    caches: await each(await caches.keys(), cacheText),
  };
}
