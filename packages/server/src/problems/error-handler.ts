import type {FastifyReply, FastifyRequest} from 'fastify';
import {problemDocument} from './problem-document.js';
import {Refusal, refuse} from './refusal.js';

/** What the framework refuses by itself, before a route sees the request. */
const frameworkRefusals: Readonly<Record<string, () => Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => refuse('too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => refuse('invalid', {status: 415}),
  FST_ERR_CTP_EMPTY_TYPE: () => refuse('invalid', {status: 415}),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => refuse('invalid', {status: 415}),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => refuse('invalid'),
  FST_ERR_BAD_URL: () => refuse('not-found'),
  FST_ERR_MAX_PARAM_LENGTH: () => refuse('not-found'),
};

/** PostgreSQL is not there or takes no connection: nothing was stored, so the caller may simply come back. */
const unavailable = new Set(['ECONNREFUSED', 'ENOTFOUND', '53300', '57P03']);

/** Turns whatever was thrown into `application/problem+json` without a word of the request in it. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalFor(error);
  if (refusal.problem.code === 'unknown') request.log.error({err: error}, 'request failed');
  return answerRefusal(refusal, reply);
}

/** Answers with a refusal. */
export function answerRefusal(refusal: Refusal, reply: FastifyReply): FastifyReply {
  const {problem, retryAfterSeconds} = refusal;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  if (problem.status === 401) reply.header('www-authenticate', 'AccessCode, Bearer, Device');
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemDocument(problem)));
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = hasCode(error) ? error.code : '';
  const fromFramework = frameworkRefusals[code];
  if (fromFramework) return fromFramework();
  if (unavailable.has(code)) return refuse('unknown', {status: 503, retryAfterSeconds: 5});
  return refuse('unknown');
}

function hasCode(error: unknown): error is {code: string} {
  return (
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
  );
}
