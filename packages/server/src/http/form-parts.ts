import type {Multipart} from '@fastify/multipart';
import type {FastifyRequest} from 'fastify';
import {refuseField} from '../problems/refusal.js';

/** The next part of a form. Only the reader of the form can fail here, and its words quote the form. */
export async function nextPart(
  parts: AsyncIterator<Multipart>,
  path = '/file',
): Promise<Multipart | undefined> {
  try {
    const next = await parts.next();
    return next.done ? undefined : next.value;
  } catch {
    throw refuseField(path, 'wrong-format');
  }
}

/** Reads past what is left of a form that is refused, or the connection would hang. */
export function skipRest(request: FastifyRequest): void {
  request.raw.unpipe();
  request.raw.resume();
}
