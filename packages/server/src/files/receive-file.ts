import {createHash} from 'node:crypto';
import {Transform, type Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {Facility} from '@patient-relations/core/facility';
import {refuse} from '../problems/refusal.js';
import {detectMediaType, headBytes, isHeic} from './detect-type.js';
import type {Incoming, ObjectStore} from './object-store.js';

/** A file that has arrived, been measured and found to be of a type the facility takes. */
export interface ReceivedFile {
  readonly incoming: Incoming;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

type FileLimits = Facility['limits']['files'];

/** An upload: its bytes, and whether its reader cut it off at the limit. */
export interface Upload {
  readonly stream: Readable & {readonly truncated?: boolean};
}

/**
 * Streams an upload into the object store, measuring it on the way.
 * @throws {Refusal} `file-empty`, `file-too-large`, `file-type` or `file-type-heic`; nothing is kept then
 */
export async function receiveFile(
  objects: ObjectStore,
  {stream}: Upload,
  limits: FileLimits,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (bytes < headBytes) head.push(chunk);
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const [, incoming] = await Promise.all([pipeline(stream, meter), objects.receive(meter)]);
  try {
    if (stream.truncated || bytes > limits.bytesEach) throw refuse('file-too-large');
    if (bytes === 0) throw refuse('file-empty');
    const mediaType = await detectMediaType(Buffer.concat(head).subarray(0, headBytes));
    if (isHeic(mediaType)) throw refuse('file-type-heic');
    if (mediaType === undefined || !limits.mediaTypes.includes(mediaType))
      throw refuse('file-type');
    return {incoming, mediaType, bytes, sha256: hash.digest('hex')};
  } catch (error) {
    await incoming.discard();
    throw error;
  }
}
