import type {Reply} from '../transport/transport.js';
import {attemptWrite, type AttemptedWrite} from './attempt.js';
import {replyOf} from './attempt-reply.js';
import type {QueuedRequest} from './queued-write.js';

interface OpenWrite extends Pick<
  AttemptedWrite,
  'facilityId' | 'operation' | 'transport' | 'solve'
> {
  readonly request: QueuedRequest;
  readonly signal: AbortSignal | undefined;
}

/**
 * Without a key nothing can be kept that this device could not read itself, so nothing is: it goes out as it would
 * without an outbox, and the page holds it until it has arrived.
 */
export async function sendOpenly({
  request,
  signal,
  ...write
}: OpenWrite): Promise<Reply<{readonly id: string}>> {
  const attempt = await attemptWrite({
    ...{...write, id: request.id, signal},
    send: (through, proof) => through.send(write.operation, {...request, proof} as never, {signal}),
  });
  const wasSent = attempt.kind === 'unanswered';
  return replyOf(attempt, {stored: undefined, wasSent, signal});
}
