import type {OperationName, RequestOf} from './transport.js';

type BodyOf = {readonly [Name in OperationName]?: (request: RequestOf<Name>) => object};

const bodies: BodyOf = {
  'request-challenge': ({id}) => ({id}),
  'submit-feedback': ({facilityId, accessCode, feedback, proof}) => ({
    facilityId,
    accessCode,
    feedback,
    ...(proof && {proof}),
  }),
  'send-message': ({text}) => ({text}),
  withdraw: ({reason}) => (reason ? {reason} : {}),
  'say-not-resolved': ({reason}) => (reason ? {reason} : {}),
  'command-case': ({command, version, text}) => ({
    command,
    version,
    ...(text !== undefined && {text}),
  }),
};

/** The part of a request that travels as JSON; the rest is its address. `undefined` for calls without one. */
export function requestBody<Name extends OperationName>(
  operation: Name,
  request: RequestOf<Name>,
): object | undefined {
  return bodies[operation]?.(request);
}
