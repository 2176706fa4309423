import type {Survey, SurveyNode} from '@patient-relations/core/survey';

/** All repeats of a place's group in the same room, in order; the place itself where it does not repeat. */
export function repeatsOf(survey: Pick<Survey, 'nodes'>, node: SurveyNode): readonly SurveyNode[] {
  const {parent, item} = node;
  if (!item.repeats) return [node];
  const rooms = parent ? [parent.nodes, ...parent.entries.map(({nodes}) => nodes)] : [survey.nodes];
  const room = rooms.find((nodes) => nodes.includes(node)) ?? [node];
  return room.filter((other) => other.item === item);
}

/** How many groups a place lies in. */
export function depthOf({parent}: SurveyNode): number {
  let depth = 0;
  for (let at = parent; at; at = at.parent) if (at.item.type === 'group') depth++;
  return depth;
}
