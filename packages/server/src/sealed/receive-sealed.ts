import type {Multipart} from '@fastify/multipart';
import type {FastifyRequest} from 'fastify';
import type {Facility} from '@patient-relations/core/facility';
import {challengeProofSchema} from '@patient-relations/core/schemas';
import type {Proof} from '@patient-relations/core/transport';
import {nextPart, skipRest} from '../http/form-parts.js';
import {readJson} from '../http/json-body.js';
import {refuse, refuseField, Refusal} from '../problems/refusal.js';
import type {TakeRoom} from './sealed-room.js';

/** A sealed write as it has arrived. */
export interface SealedParts {
  readonly sealed: Buffer;
  readonly proof: Proof | undefined;
}

/** The most that the JSON of any request holds: answers with small files in them. */
const maxJsonBytes = 4_000_000;
/** What a file's request and its seal add to the bytes of the file. */
const overheadBytes = 64_000;
const maxProofBytes = 20_000;

/**
 * Receives the form of a sealed write and reads it to its end: a proof, if there is one, then the sealed bytes. They are
 * held in memory, as a whole is opened or nothing of it.
 * @throws {Refusal} `invalid`, `too-large`, or what `take` throws
 */
export async function receiveSealed(
  request: FastifyRequest,
  {bytesEach}: Facility['limits']['files'],
  take: TakeRoom,
): Promise<SealedParts> {
  if (!request.isMultipart()) throw refuse('invalid', {status: 415});
  const fileSize = Math.max(bytesEach, maxJsonBytes) + overheadBytes;
  const limits = {fileSize, files: 1, fields: 1, fieldSize: maxProofBytes};
  const parts = request.parts({limits});
  try {
    const first = await nextPart(parts, '/sealed');
    const proof = proofIn(first);
    const sealed = await readBytes(proof ? await nextPart(parts, '/sealed') : first, take);
    if (await nextPart(parts, '/sealed')) throw refuseField('/sealed', 'wrong-format');
    return {sealed, proof};
  } catch (error) {
    skipRest(request);
    throw error;
  }
}

async function readBytes(part: Multipart | undefined, take: TakeRoom): Promise<Buffer> {
  if (part?.type !== 'file' || part.fieldname !== 'sealed')
    throw refuseField('/sealed', 'required');
  const {file} = part;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of file as AsyncIterable<Buffer>) {
      take(chunk.length);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The form broke off. Its reader's words quote it.
    throw refuseField('/sealed', 'wrong-format');
  }
  if (file.truncated) throw refuse('too-large');
  return Buffer.concat(chunks);
}

function proofIn(part: Multipart | undefined): Proof | undefined {
  if (part?.type !== 'field' || part.fieldname !== 'proof') return undefined;
  if (typeof part.value !== 'string') throw refuseField('/proof', 'wrong-format');
  const parsed = challengeProofSchema.safeParse(readJson(Buffer.from(part.value)));
  if (!parsed.success) throw refuseField('/proof', 'wrong-format');
  return parsed.data;
}
