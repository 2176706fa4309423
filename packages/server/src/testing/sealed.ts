import {randomUUID} from 'node:crypto';
import {
  sealWrite,
  type QueuedOperation,
  type QueuedRequest,
  type SealBinding,
  type SealingKey,
} from '@patient-relations/core/outbox';
import type {Proof} from '@patient-relations/core/transport';
import type {Answer, Requests} from './requests.js';

/** A sealed write on its way, and where it is handed in. */
export interface Delivery {
  readonly binding: SealBinding;
  readonly sealed: Uint8Array;
  readonly proof?: Proof | string;
  /** The patient's address unless it says otherwise. */
  readonly staff?: boolean;
  readonly remoteAddress?: string;
}

/** Seals a request as a device does. */
export async function seal<Name extends QueuedOperation>(
  operation: Name,
  request: QueuedRequest<Name> & {readonly id: string; readonly facilityId: string},
  key: SealingKey,
): Promise<Delivery> {
  const {id, facilityId} = request;
  const binding = {facilityId, operation, id};
  return {binding, sealed: await sealWrite(binding, request, key)};
}

/** Hands a sealed write in. */
export function deliver(
  requests: Requests,
  {binding, sealed, proof, staff, remoteAddress}: Delivery,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const {facilityId, operation, id} = binding;
  const boundary = `----${randomUUID()}`;
  const part = (head: string, body: Uint8Array | string): readonly Buffer[] => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ];
  const text = typeof proof === 'string' ? proof : JSON.stringify(proof);
  const body = Buffer.concat([
    ...(proof === undefined ? [] : part('name="proof"', text)),
    ...part('name="sealed"; filename="blob"\r\ncontent-type: application/octet-stream', sealed),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const type = {'content-type': `multipart/form-data; boundary=${boundary}`};
  return requests.send(
    'PUT',
    `/v1/${staff ? 'staff/' : ''}facilities/${facilityId}/sealed/${operation}/${id}`,
    {body, headers: {...type, ...headers}, ...(remoteAddress !== undefined && {remoteAddress})},
  );
}
