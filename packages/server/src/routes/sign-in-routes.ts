import {
  begunSessionSchema,
  doneSchema,
  passphraseChangeSchema,
  sessionSchema,
  setUpSchema,
  signInOptionsSchema,
  signInSchema,
} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {changePassphrase, setUp, signIn} from '../staff/sign-in.js';
import {endSession} from '../store/session-store.js';
import {facilityParams, refusals, security} from './route-schemas.js';

const tags = ['staff sign-in'];
const staffOnly = {tags, security: security.staff, params: facilityParams};

/** How staff sign in here, stay signed in, and sign out. */
export function registerSignInRoutes(app: App, parts: ServiceParts): void {
  registerOptions(app, parts);
  registerSigningIn(app, parts);
  registerSession(app, parts);
  registerPassphrase(app, parts);
}

function registerOptions(app: App, {facilities}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/sign-in',
    schema: {
      tags,
      operationId: 'readSignInOptions',
      summary: 'How people of this facility sign in',
      params: facilityParams,
      response: {200: signInOptionsSchema, ...refusals},
    },
    handler: (request) => {
      const {provider} = facilities.require(request.params.facilityId);
      return {by: provider ? ('provider' as const) : ('passphrase' as const)};
    },
  });
}

function registerSigningIn(app: App, parts: ServiceParts): void {
  const {facilities} = parts;
  app.route({
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/sign-in',
    schema: {
      tags,
      operationId: 'signIn',
      summary: 'Sign in by name and passphrase',
      description:
        'The token is for `Authorization: Bearer`. It is told once: keep it in memory and nowhere else. A wrong name and ' +
        'a wrong passphrase have the same answer; whoever goes on trying waits longer for it, and nobody is locked out.',
      params: facilityParams,
      body: signInSchema,
      response: {200: begunSessionSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      return signIn(parts, {hosted, request}, request.body);
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/set-up',
    schema: {
      tags,
      operationId: 'setUpAccount',
      summary: 'Choose a passphrase with the code one was given, and sign in',
      params: facilityParams,
      body: setUpSchema,
      response: {200: begunSessionSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      return setUp(parts, {hosted, request}, request.body);
    },
  });
}

function registerSession(app: App, parts: ServiceParts): void {
  const {db, facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/session',
    schema: {
      ...staffOnly,
      operationId: 'readSession',
      summary: 'Who is signed in, what they are there for, and until when',
      response: {200: sessionSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id, roles, departments, session} = await callers.staff(hosted, request);
      if (!session) throw refuse('forbidden');
      const {idleMs, wholeMs} = hosted.session;
      return {
        endsAt: new Date(Date.parse(session.beganAt) + wholeMs).toISOString(),
        idleSeconds: idleMs / 1000,
        account: {id, name: session.name, roles, departments},
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/sign-out',
    schema: {
      ...staffOnly,
      operationId: 'signOut',
      summary: 'End this session',
      response: {200: doneSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {session} = await callers.staff(hosted, request);
      if (!session) throw refuse('forbidden');
      await endSession(db, hosted.scope, session.tokenHash);
      return {done: true as const};
    },
  });
}

function registerPassphrase(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/passphrase',
    schema: {
      ...staffOnly,
      operationId: 'changePassphrase',
      summary: 'Change one’s own passphrase; all other sessions of the account end',
      body: passphraseChangeSchema,
      response: {200: doneSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const staff = await callers.staff(hosted, request);
      await changePassphrase(parts, {hosted, request, staff}, request.body);
      return {done: true as const};
    },
  });
}
