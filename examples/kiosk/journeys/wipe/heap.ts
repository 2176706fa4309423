import {readFile} from 'node:fs/promises';
import type {Browser, CDPSession} from 'playwright-core';

/** What a page takes up once everything that nobody holds is gone. */
export interface HeapSize {
  readonly bytes: number;
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Without it a snapshot shows the first thousand characters of a string. */
export const wholeStrings = '--js-flags=--heap-snapshot-string-limit=1000000';

/** Measures when the page has settled: a new document goes on loading what a session needs behind its first screen. */
export async function heapSize(session: CDPSession): Promise<HeapSize> {
  let size = await collected(session);
  for (let look = 0; look < mostLooks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
    const before = size;
    size = await collected(session);
    if (counts.every((count) => size[count] === before[count])) break;
  }
  return size;
}

const mostLooks = 20;
const betweenLooksMs = 1_000;
const counts = ['documents', 'nodes', 'listeners'] as const;

/** Collects, twice: what the first round ends may let go of more. */
async function collected(session: CDPSession): Promise<HeapSize> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  const {documents, nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
  return {bytes: usedSize, documents, nodes, listeners: jsEventListeners};
}

/** The strings of a page's heap that hold a word that begins like this, and who holds them. Looks outside the page. */
export async function holdersInHeap(session: CDPSession, word: string): Promise<readonly string[]> {
  const chunks: string[] = [];
  const keep = ({chunk}: {chunk: string}): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false});
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const text = chunks.join('');
  return text.includes(word) ? holders(JSON.parse(text) as Snapshot, word) : [];
}

/** As V8 writes it: flat lists of numbers, whose fields `meta` names. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** The shortest way from the root to each string that holds the word, as names. */
function holders(heap: Snapshot, word: string): readonly string[] {
  const {node_fields: nodeFields, edge_fields: edgeFields, edge_types} = heap.snapshot.meta;
  const width = nodeFields.length;
  const nameAt = nodeFields.indexOf('name');
  const countAt = nodeFields.indexOf('edge_count');
  const [types] = edge_types;
  const nameOf = (node: number): string => heap.strings[heap.nodes[node + nameAt]!] ?? '';
  const firstEdge = new Map<number, number>();
  let edge = 0;
  for (let node = 0; node < heap.nodes.length; node += width) {
    firstEdge.set(node, edge);
    edge += heap.nodes[node + countAt]! * edgeFields.length;
  }
  const cameBy = new Map<number, {readonly from: number; readonly by: string}>([
    [0, {from: -1, by: ''}],
  ]);
  for (const node of cameBy.keys()) {
    const end = firstEdge.get(node)! + heap.nodes[node + countAt]! * edgeFields.length;
    for (let at = firstEdge.get(node)!; at < end; at += edgeFields.length) {
      const [kind = 0, name = 0, target = 0] = heap.edges.slice(at, at + 3);
      const type = types[kind] ?? '';
      if (type === 'weak' || cameBy.has(target)) continue;
      const isNumbered = type === 'element' || type === 'hidden';
      cameBy.set(target, {from: node, by: isNumbered ? `[${name}]` : (heap.strings[name] ?? '')});
    }
  }
  const way = (node: number): string => {
    const steps: string[] = [];
    for (let at = node; at > 0; at = cameBy.get(at)?.from ?? 0)
      steps.unshift(`${cameBy.get(at)?.by ?? '?'}: ${nameOf(at).slice(0, 60)}`);
    return steps.join(' > ');
  };
  const found = [...firstEdge.keys()].filter((node) => nameOf(node).includes(word));
  return found.length > 0 ? found.slice(0, 10).map(way) : ['a name in the heap'];
}

/** What every process of the browser takes up in memory, in bytes; of those that this system tells of. */
export async function browserSize(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.map(async ({id}) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
