import type {Routes} from '../transport/route.js';
import {withQuery} from '../transport/with-query.js';

const at = encodeURIComponent;

const staff = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/staff/facilities/${at(facilityId)}`;
const account = (request: {readonly facilityId: string; readonly accountId: string}): string =>
  `${staff(request)}/accounts/${at(request.accountId)}`;

/** How staff sign in, who they are, and what they did. Names and passphrases travel in bodies alone. */
export const staffAccountRoutes: Routes = {
  'read-sign-in-options': {method: 'get', path: (request) => `${staff(request)}/sign-in`},
  'sign-in': {
    method: 'post',
    path: (request) => `${staff(request)}/sign-in`,
    json: ({signInName, passphrase}) => ({signInName, passphrase}),
  },
  'set-up-account': {
    method: 'post',
    path: (request) => `${staff(request)}/set-up`,
    json: ({signInName, code, passphrase}) => ({signInName, code, passphrase}),
  },
  'take-provider-session': {
    method: 'post',
    path: (request) => `${staff(request)}/sign-in-codes`,
    json: ({code, verifier}) => ({code, verifier}),
  },
  'read-session': {method: 'get', path: (request) => `${staff(request)}/session`},
  'sign-out': {method: 'post', path: (request) => `${staff(request)}/sign-out`},
  'change-passphrase': {
    method: 'post',
    path: (request) => `${staff(request)}/passphrase`,
    json: ({current, next}) => ({current, next}),
  },
  'list-accounts': {method: 'get', path: (request) => `${staff(request)}/accounts`},
  'create-account': {
    method: 'put',
    path: account,
    json: ({facilityId: _facility, accountId: _account, ...given}) => given,
  },
  'change-account-roles': {
    method: 'put',
    path: (request) => `${account(request)}/roles`,
    json: ({roles, departments}) => ({roles, departments}),
  },
  'change-account-state': {
    method: 'put',
    path: (request) => `${account(request)}/state`,
    json: ({disabled}) => ({disabled}),
  },
  'issue-set-up-code': {method: 'post', path: (request) => `${account(request)}/set-up-code`},
  'list-audit-entries': {
    method: 'get',
    path: ({facilityId, ...query}) => withQuery(`${staff({facilityId})}/audit`, query),
  },
};
