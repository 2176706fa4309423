import type {SurveyNode} from '@patient-relations/core/survey';

/** All places, in the order of the form. */
export function eachNode(nodes: readonly SurveyNode[]): readonly SurveyNode[] {
  return nodes.flatMap((node) => [
    node,
    ...eachNode(node.nodes),
    ...node.entries.flatMap((entry) => eachNode(entry.nodes)),
  ]);
}
