import {
  openSealed,
  sealedKeyId,
  type QueuedRequest,
  type SealBinding,
} from '@patient-relations/core/outbox';
import {fieldProblems} from '@patient-relations/core/schemas';
import type {SealingKeys} from '../keys/sealing-keys.js';
import {refuse} from '../problems/refusal.js';
import {sealedFileSchema, sealedRequestSchema} from './sealed-request-schema.js';

/** What was inside a seal. Anyone at all may have sealed it. */
export type SealedContent = Readonly<Record<string, unknown>>;

/** A sealed write that can go through its own route, which judges what it says. */
export interface OpenedWrite {
  readonly operation: SealBinding['operation'];
  readonly request: QueuedRequest & {readonly accessCode?: string | undefined};
}

/**
 * Opens a sealed write. Facility and id inside are those outside.
 * @throws {Refusal} `unknown-sealing-key` or `broken-seal`
 */
export async function openWrite(
  keys: SealingKeys,
  binding: SealBinding,
  sealed: Buffer,
): Promise<SealedContent> {
  const keyId = sealedKeyId(sealed);
  if (keyId === undefined) throw refuse('broken-seal');
  const key = keys.find(keyId);
  if (!key) throw refuse('unknown-sealing-key');
  const content = await openSealed(binding, sealed, key);
  // Whoever sealed it could have bound the seal to something other than what it holds.
  if (content?.['facilityId'] !== binding.facilityId || content['id'] !== binding.id)
    throw refuse('broken-seal');
  return content;
}

/** What was inside, as a request. @throws {Refusal} `invalid` for what leads to no route */
export function requestInside({operation}: SealBinding, content: SealedContent): OpenedWrite {
  const schema = operation === 'add-file' ? sealedFileSchema : sealedRequestSchema;
  const parsed = schema.safeParse(content, {reportInput: true});
  if (!parsed.success) throw refuse('invalid', {errors: fieldProblems(parsed.error.issues)});
  // All else in it is checked by the route that it goes through.
  return {operation, request: parsed.data};
}
