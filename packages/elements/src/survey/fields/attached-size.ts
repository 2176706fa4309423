import type {SurveyNode} from '@patient-relations/core/survey';

/** How many bytes of files are in the answers at these places and everything within. */
export function attachedSize(nodes: readonly SurveyNode[]): number {
  return nodes.reduce((sum, {nodes: within, entries}) => {
    const own = entries.reduce(
      (size, {value, nodes: beneath}) =>
        size + (value?.valueAttachment?.size ?? 0) + attachedSize(beneath),
      0,
    );
    return sum + own + attachedSize(within);
  }, 0);
}
