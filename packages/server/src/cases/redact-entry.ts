import type {CaseReceipt} from '@patient-relations/core/case';
import {decideRedaction} from '@patient-relations/core/casework';
import type {ServiceParts} from '../service-parts.js';
import {takeOut} from './take-out.js';
import {eventsOf, type CaseWrite} from './write-to-case.js';

/**
 * Deletes what one event says, and of a letter all of it; that it was said, when and by whom stays.
 * @throws {Refusal} `not-found` when there is nothing to delete; `not-now` under a legal hold, and for what stays
 */
export function redactEntry(
  parts: Pick<ServiceParts, 'db' | 'secrets' | 'objects' | 'now'>,
  write: Omit<CaseWrite, 'content'>,
  what: {readonly position: number; readonly reason: string; readonly note?: string | undefined},
): Promise<CaseReceipt> {
  const content = {operation: 'redact', ...what};
  return takeOut(parts, {...write, content}, (before) => eventsOf(decideRedaction(before, what)));
}
