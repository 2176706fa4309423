import {sizeOf, type FhirValue, type SurveyNode} from '@patient-relations/core/survey';
import {eachNode} from '../each-node.js';

/** How many bytes of files are in the answers at these places and everything within. */
export function attachedSize(nodes: readonly SurveyNode[]): number {
  return sizeOfFiles(
    eachNode(nodes).flatMap(({entries}) => entries.flatMap(({value}) => value ?? [])),
  );
}

/** How many bytes these files have, by what they hold: an earlier response may say anything. */
export function sizeOfFiles(files: readonly FhirValue[]): number {
  return files.reduce(
    (sum, {valueAttachment}) => sum + (valueAttachment ? sizeOf(valueAttachment) : 0),
    0,
  );
}
