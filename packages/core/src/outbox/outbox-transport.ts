import type {OperationName, RequestOf, Transport} from '../transport/transport.js';
import type {Outbox} from './outbox.js';
import {queuedOperations, type QueuedOperation, type QueuedRequest} from './queued-write.js';

/**
 * A transport whose writes go through an outbox and whose reads go on as they are. Give it to a client as
 * `ClientOptions.transport`: every element then works with the queue, and knows nothing of it.
 */
export function createOutboxTransport(outbox: Outbox, transport: Transport): Transport {
  return {
    send<Name extends OperationName>(
      operation: Name,
      request: RequestOf<Name>,
      options?: {readonly signal?: AbortSignal | undefined},
    ) {
      if (!isQueued(operation)) return transport.send(operation, request, options);
      // The outbox proves by itself what it sends, whenever that is.
      const {proof: _proof, ...content} = request as RequestOf<Name> & {readonly proof?: unknown};
      const queued = content as unknown as QueuedRequest<typeof operation>;
      // `operation` is `Name`, which the compiler does not keep through the question above.
      return outbox.send(operation, queued, options) as never;
    },
  };
}

function isQueued(operation: OperationName): operation is QueuedOperation {
  return (queuedOperations as readonly OperationName[]).includes(operation);
}
