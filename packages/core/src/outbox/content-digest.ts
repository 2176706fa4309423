import {toBase64Url} from '../case/digest.js';
import type {QueuedRequest} from './queued-write.js';

/** Tells a request from another one under the same id, as long as its page lives. Says nothing of what it holds. */
export async function contentDigest(request: QueuedRequest): Promise<string> {
  const {file} = request as {readonly file?: Blob};
  const text = JSON.stringify({...request, file: file && [file.type, file.size]});
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(bytes));
}
