import {
  accountListSchema,
  accountRolesSchema,
  accountSchema,
  accountStateSchema,
  newAccountSchema,
  waitingAccountSchema,
} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {
  changeAccountRoles,
  changeAccountState,
  createAccount,
  issueSetUpCode,
  viewOf,
} from '../staff/accounts.js';
import {listAccounts} from '../store/account-store.js';
import {accountParams, facilityParams, refusals, security} from './route-schemas.js';

const common = {tags: ['staff accounts'], security: security.staff};

/** How administrators look after the accounts of a facility. */
export function registerAccountRoutes(app: App, parts: ServiceParts): void {
  registerList(app, parts);
  registerCreating(app, parts);
  registerRoles(app, parts);
  registerState(app, parts);
}

function registerList(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/accounts',
    schema: {
      ...common,
      operationId: 'listAccounts',
      summary: 'Everyone who can sign in, or could',
      params: facilityParams,
      response: {200: accountListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      return {accounts: (await listAccounts(db, hosted.scope)).map(viewOf)};
    },
  });
}

function registerCreating(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/accounts/:accountId',
    schema: {
      ...common,
      operationId: 'createAccount',
      summary: 'Make an account',
      description:
        'Its person chooses a passphrase with the code, within seven days. A replay gets the same code until then.',
      params: accountParams,
      body: newAccountSchema,
      response: {200: waitingAccountSchema, 201: waitingAccountSchema, ...refusals},
    },
    handler: async (request, reply) => {
      const {facilityId, accountId: id} = request.params;
      const hosted = facilities.require(facilityId);
      const by = await callers.staff(hosted, request);
      audit.note(hosted.scope, request, {account: by, aboutAccountId: id});
      const {first, ...made} = await createAccount(parts, hosted, {
        ...request.body,
        id,
        by: by.id,
      });
      reply.code(first ? 201 : 200);
      return made;
    },
  });
}

function registerRoles(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/accounts/:accountId/roles',
    schema: {
      ...common,
      operationId: 'changeAccountRoles',
      summary: 'Say what someone is there for; it holds from their next request on',
      description: 'Nobody gives themselves a role or a department that they do not have.',
      params: accountParams,
      body: accountRolesSchema,
      response: {200: accountSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, accountId: id} = request.params;
      const hosted = facilities.require(facilityId);
      const by = await callers.staff(hosted, request);
      return changeAccountRoles(parts, {hosted, request, by, id}, request.body);
    },
  });
}

function registerState(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/accounts/:accountId/state',
    schema: {
      ...common,
      operationId: 'changeAccountState',
      summary: 'Disable an account, which signs its person out at once, or enable it',
      params: accountParams,
      body: accountStateSchema,
      response: {200: accountSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, accountId: id} = request.params;
      const hosted = facilities.require(facilityId);
      const by = await callers.staff(hosted, request);
      return changeAccountState(parts, {hosted, request, by, id}, request.body);
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/accounts/:accountId/set-up-code',
    schema: {
      ...common,
      operationId: 'issueSetUpCode',
      summary: 'Take an account’s passphrase away and give a code to choose another',
      params: accountParams,
      response: {200: waitingAccountSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, accountId: id} = request.params;
      const hosted = facilities.require(facilityId);
      const by = await callers.staff(hosted, request);
      return issueSetUpCode(parts, {hosted, request, by, id});
    },
  });
}
