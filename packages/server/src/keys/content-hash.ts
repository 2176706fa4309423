import {canonicalJson} from '@patient-relations/core/case';
import type {Secrets} from './secrets.js';

/**
 * A keyed hash of what a write says, whatever the order of its fields. Comparing hashes instead of content still works
 * after the content was erased.
 */
export function hashContent(secrets: Secrets, content: unknown): string {
  return secrets.hash('content', canonicalJson(content));
}
