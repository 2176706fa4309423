import {createHash} from 'node:crypto';
import {Transform, type Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {refuse} from '../problems/refusal.js';
import type {Incoming, ObjectStore} from '../files/object-store.js';

/** A file that has arrived, and the hash of its bytes. */
export interface ReceivedCsv {
  readonly incoming: Incoming;
  readonly sha256: string;
}

/**
 * Streams a file into the object store, so that a slow line holds no transaction, and hashes it on the way.
 * @throws {Refusal} `file-empty` or `file-too-large`; nothing is kept then
 */
export async function receiveCsv(
  objects: ObjectStore,
  stream: Readable & {readonly truncated?: boolean},
): Promise<ReceivedCsv> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const [, incoming] = await Promise.all([pipeline(stream, meter), objects.receive(meter)]);
  if (bytes > 0 && !stream.truncated) return {incoming, sha256: hash.digest('hex')};
  await incoming.discard();
  throw refuse(bytes === 0 ? 'file-empty' : 'file-too-large');
}
