import type {CDPSession} from 'playwright-core';

/** What assistive technology is told of one thing on the page. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** States as the browser gives them: `checked`, `readonly`, `disabled` … */
  readonly states: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  readonly children: readonly AccessibleNode[];
}

interface RawNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: {readonly value?: unknown};
  readonly name?: {readonly value?: unknown};
  readonly description?: {readonly value?: unknown};
  readonly value?: {readonly value?: unknown};
  readonly properties?: readonly {
    readonly name: string;
    readonly value: {readonly value?: unknown};
  }[];
  readonly childIds?: readonly string[];
}

/** Everything on the page that assistive technology is told of, in reading order. */
export async function readAccessibleTree(session: CDPSession): Promise<readonly AccessibleNode[]> {
  const {nodes} = (await session.send('Accessibility.getFullAXTree')) as {
    readonly nodes: readonly RawNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): readonly AccessibleNode[] => {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(read);
    if (node.ignored) return children;
    const text = (part?: {readonly value?: unknown}): string =>
      typeof part?.value === 'string' ? part.value.replace(/\s+/g, ' ').trim() : '';
    return [
      {
        role: text(node.role),
        name: text(node.name),
        description: text(node.description),
        value: node.value?.value,
        states: Object.fromEntries(
          (node.properties ?? []).map(({name, value}) => [name, value.value]),
        ),
        children,
      },
    ];
  };
  const [root] = nodes;
  return root ? read(root.nodeId) : [];
}

/** A list of nodes and everything within them, in reading order. */
export function flatten(nodes: readonly AccessibleNode[]): readonly AccessibleNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
