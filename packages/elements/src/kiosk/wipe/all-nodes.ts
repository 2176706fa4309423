/** Every node below this one, through open shadow roots as well; this one is not among them. */
export function* allNodes(below: Node): Generator<Node> {
  if (isElement(below) && below.shadowRoot) {
    yield below.shadowRoot;
    yield* allNodes(below.shadowRoot);
  }
  for (const node of below.childNodes) {
    yield node;
    yield* allNodes(node);
  }
}

/** Every element below this node, through open shadow roots as well. */
export function* allElements(below: Node): Generator<Element> {
  for (const node of allNodes(below)) if (isElement(node)) yield node;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
