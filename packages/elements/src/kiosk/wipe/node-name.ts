/** What a node is called in a report: its tag and the name that the page's author gave it. Nothing of its content. */
export function nodeName(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName.toLowerCase();
  const given = node.id || node.getAttribute('name');
  return given ? `${node.localName}#${given}` : node.localName;
}
