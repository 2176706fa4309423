import type {SurveyNode} from '@patient-relations/core/survey';
import {eachNode} from '../each-node.js';

/** How many bytes of files are in the answers at these places and everything within. */
export function attachedSize(nodes: readonly SurveyNode[]): number {
  return eachNode(nodes)
    .flatMap(({entries}) => entries)
    .reduce((sum, {value}) => sum + (value?.valueAttachment?.size ?? 0), 0);
}
