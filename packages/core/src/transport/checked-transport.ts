import {UnexpectedResponseError} from '../errors/pr-error.js';
import {fits, type Shape} from './shape.js';
import type {OperationName, Transport} from './transport.js';

/** The shape of each operation's answer. An answer without one is passed on as it is. */
export type AnswerShapes = {readonly [Name in OperationName]?: Shape};

/**
 * Refuses answers in which something is missing or of another type. Unknown fields and unknown words are passed on,
 * because a page pinned by its hash must survive a newer service. Requests are the service's to judge.
 */
export function createCheckedTransport(transport: Transport, shapes: AnswerShapes): Transport {
  return {
    async send(operation, request, options) {
      const reply = await transport.send(operation, request, options);
      const shape = shapes[operation];
      // What was received is not for an error message: it may hold what a person wrote.
      if (reply.ok && shape !== undefined && !fits(reply.value, shape))
        throw new UnexpectedResponseError(`Answer to ${operation} not understood.`);
      return reply;
    },
  };
}
