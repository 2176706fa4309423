/**
 * Every node that can be reached from the starts, each after all it leads to (but for circles). Without recursion: a
 * definition may chain thousands of conditions.
 */
export function postOrder<Node>(
  starts: Iterable<Node>,
  leadsTo: (node: Node) => readonly Node[],
): Node[] {
  const order: Node[] = [];
  const seen = new Set<Node>();
  for (const start of starts) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{node: start, rest: leadsTo(start).values()}];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.rest.next();
      if (next.done) {
        order.push(here.node);
        path.pop();
      } else if (!seen.has(next.value)) {
        seen.add(next.value);
        path.push({node: next.value, rest: leadsTo(next.value).values()});
      }
    }
  }
  return order;
}
