import type {Multipart} from '@fastify/multipart';
import type {FastifyRequest} from 'fastify';
import type {Facility} from '@patient-relations/core/facility';
import type {ObjectStore} from '../files/object-store.js';
import {receiveFile, type ReceivedFile} from '../files/receive-file.js';
import {nextPart, skipRest} from '../http/form-parts.js';
import {Refusal, refuseField} from '../problems/refusal.js';

/**
 * Receives the one file of a form, and reads the form to its end.
 * @throws {Refusal} `invalid` at `/file` when the form is malformed or holds anything else; nothing is kept then
 */
export async function receiveOnlyFile(
  objects: ObjectStore,
  request: FastifyRequest,
  limits: Facility['limits']['files'],
): Promise<{readonly name: string; readonly received: ReceivedFile}> {
  const parts = request.parts({limits: {fileSize: limits.bytesEach, files: 1, fields: 0}});
  try {
    const part = await nextPart(parts);
    if (part?.type !== 'file' || part.fieldname !== 'file') throw refuseField('/file', 'required');
    const received = await receiveFile(objects, {stream: part.file}, limits).catch(
      async (error: unknown) => {
        // When the form broke off, its reader says so here; otherwise the store is what failed.
        if (!(error instanceof Refusal)) await nextPart(parts);
        throw error;
      },
    );
    await endOf(parts, received);
    return {name: part.filename, received};
  } catch (error) {
    skipRest(request);
    throw error;
  }
}

async function endOf(parts: AsyncIterator<Multipart>, {incoming}: ReceivedFile): Promise<void> {
  try {
    if (await nextPart(parts)) throw refuseField('/file', 'wrong-format');
  } catch (error) {
    await incoming.discard();
    throw error;
  }
}
