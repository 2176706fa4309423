import {toStorable} from '../feedback/storable-text.js';
import type {Reply, RequestOf, ResponseOf, Transport} from '../transport/transport.js';

type Own<
  Name extends
    'read-case' | 'send-message' | 'add-file' | 'read-file' | 'withdraw' | 'say-not-resolved',
> = (
  request: Omit<RequestOf<Name>, 'facilityId'>,
  options?: {readonly signal?: AbortSignal},
) => Promise<Reply<ResponseOf<Name>>>;

/**
 * Calls of a person about their own case. A reply is a value; no answer is a thrown `TransportError`, and a write
 * may then be sent again with the same id.
 */
export interface CaseApi {
  readonly list: (options?: {
    readonly signal?: AbortSignal;
  }) => Promise<Reply<ResponseOf<'list-my-cases'>>>;
  readonly read: Own<'read-case'>;
  readonly sendMessage: Own<'send-message'>;
  readonly addFile: Own<'add-file'>;
  readonly readFile: Own<'read-file'>;
  readonly withdraw: Own<'withdraw'>;
  readonly sayNotResolved: Own<'say-not-resolved'>;
}

export function createCaseApi(transport: Transport, facilityId: string): CaseApi {
  return {
    list: (options) => transport.send('list-my-cases', {facilityId}, options),
    read: (request, options) => transport.send('read-case', {...request, facilityId}, options),
    sendMessage: ({text, ...request}, options) =>
      transport.send('send-message', {...request, facilityId, text: toStorable(text)}, options),
    addFile: (request, options) => transport.send('add-file', {...request, facilityId}, options),
    readFile: (request, options) => transport.send('read-file', {...request, facilityId}, options),
    withdraw: (request, options) =>
      transport.send('withdraw', {...withStorableReason(request), facilityId}, options),
    sayNotResolved: (request, options) =>
      transport.send('say-not-resolved', {...withStorableReason(request), facilityId}, options),
  };
}

function withStorableReason<Request extends {readonly reason?: string | undefined}>(
  request: Request,
): Request {
  const {reason} = request;
  return reason === undefined ? request : {...request, reason: toStorable(reason)};
}
