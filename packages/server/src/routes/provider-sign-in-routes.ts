import type {FastifyReply} from 'fastify';
import * as z from 'zod/mini';
import {begunSessionSchema, signInCodeSchema} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {ServiceParts} from '../service-parts.js';
import {
  beginProviderSignIn,
  completeProviderSignIn,
  takeProviderSession,
  type ProviderSignInProblem,
} from '../staff/provider/provider-sign-in.js';
import {facilityParams, refusals} from './route-schemas.js';
import {providerAnswerSchema, providerChallengeSchema} from './provider-schemas.js';

const common = {tags: ['staff sign-in'], params: facilityParams};
const redirect = {
  302: {description: 'Goes on elsewhere', content: {'text/plain': {schema: z.any()}}},
};

/** How staff sign in at the hospital's own provider, by OpenID Connect. */
export function registerProviderSignInRoutes(app: App, parts: ServiceParts): void {
  registerBeginning(app, parts);
  registerComingBack(app, parts);
  registerTaking(app, parts);
}

function registerBeginning(app: App, parts: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/provider-sign-in',
    schema: {
      ...common,
      operationId: 'beginProviderSignIn',
      summary: 'Go to the hospital’s provider to sign in',
      description:
        '`challenge` is SHA-256, in base64url, of 32 random bytes in base64url that the page keeps to itself.',
      querystring: providerChallengeSchema,
      response: {...redirect, ...refusals},
    },
    handler: async (request, reply) => {
      const hosted = parts.facilities.require(request.params.facilityId);
      const provider = requireProvider(hosted);
      const {challenge} = request.query;
      try {
        const url = await beginProviderSignIn(parts, {hosted, provider}, challenge);
        return await reply.redirect(url.href);
      } catch (error) {
        request.log.warn({err: error}, 'the provider of staff could not be reached');
        return backToPage(reply, provider.page, {problem: 'provider-unreachable'});
      }
    },
  });
}

function registerComingBack(app: App, parts: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/provider-sign-in/callback',
    schema: {
      ...common,
      operationId: 'completeProviderSignIn',
      summary: 'Come back from the provider, and go on to the staff’s page',
      description:
        'The page gets `#sign-in-code=`, or `#sign-in-problem=` with one of `expired`, `declined`, `not-confirmed`, ' +
        '`provider-unreachable`, `no-role`, `disabled`.',
      querystring: providerAnswerSchema,
      response: {...redirect, ...refusals},
    },
    handler: async (request, reply) => {
      const hosted = parts.facilities.require(request.params.facilityId);
      const provider = requireProvider(hosted);
      const {state = ''} = request.query;
      const {search} = new URL(request.url, provider.redirectUrl);
      const asked = {hosted, provider, request};
      const result = await completeProviderSignIn(parts, asked, {state, search});
      if ('problem' in result && result.cause !== undefined)
        request.log.warn({err: result.cause}, 'a sign-in was not confirmed by the provider');
      return backToPage(reply, provider.page, result);
    },
  });
}

function registerTaking(app: App, parts: ServiceParts): void {
  app.route({
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/sign-in-codes',
    schema: {
      ...common,
      operationId: 'takeProviderSession',
      summary: 'Take the session of a sign-in at the provider, once',
      description: '`code` from the page’s address, `verifier` what the challenge was made of.',
      body: signInCodeSchema,
      response: {200: begunSessionSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = parts.facilities.require(request.params.facilityId);
      requireProvider(hosted);
      return takeProviderSession(parts, {hosted, request}, request.body);
    },
  });
}

/** @throws {Refusal} `not-now` where people sign in here by passphrase */
function requireProvider({provider}: HostedFacility): NonNullable<HostedFacility['provider']> {
  if (!provider) throw refuse('not-now');
  return provider;
}

/** Behind `#`: no server and no log gets to see it. */
function backToPage(
  reply: FastifyReply,
  page: string,
  result: {readonly code: string} | {readonly problem: ProviderSignInProblem},
): FastifyReply {
  const url = new URL(page);
  url.hash = 'code' in result ? `sign-in-code=${result.code}` : `sign-in-problem=${result.problem}`;
  return reply.redirect(url.href);
}
