import * as z from 'zod/mini';
import {UnexpectedResponseError} from '../errors/pr-error.js';
import {fieldProblems} from './problem.js';
import {requestBody} from './request-body.js';
import type {OperationName, ResponseOf, Transport} from './transport.js';

/** The form of each operation's JSON body and of its answer. An answer without a schema is not JSON. */
export type OperationSchemas = {
  readonly [Name in OperationName]?: {
    readonly body?: z.ZodMiniType;
    readonly response?: z.ZodMiniType;
  };
};

/**
 * Validates both ways: a request that the service would refuse is answered here, before it leaves, as the service
 * would answer it; an answer that is not of the operation's form is an error. Unknown fields of an answer are ignored,
 * because a page pinned by its hash must survive a newer service.
 */
export function createCheckedTransport(transport: Transport, schemas: OperationSchemas): Transport {
  return {
    async send(operation, request, options) {
      // With the input, a field that is missing can be told from one of the wrong type; it goes no further than there.
      const body = schemas[operation]?.body?.safeParse(requestBody(operation, request), {
        reportInput: true,
      });
      if (body && !body.success)
        return {
          ok: false,
          problem: {status: 400, code: 'invalid', errors: fieldProblems(body.error.issues)},
        };
      const reply = await transport.send(operation, request, options);
      const {response} = schemas[operation] ?? {};
      if (!reply.ok || response === undefined) return reply;
      const answer = response.safeParse(reply.value);
      // Zod's issues would quote what was received; a newer service's answer is not for an error message.
      if (!answer.success)
        throw new UnexpectedResponseError(`Answer to ${operation} not understood.`);
      return {ok: true, value: answer.data as ResponseOf<typeof operation>};
    },
  };
}
