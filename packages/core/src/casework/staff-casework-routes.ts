import type {Routes} from '../transport/route.js';
import {withQuery} from '../transport/with-query.js';
import {readChanges} from './read-changes.js';

const at = encodeURIComponent;

interface OfFacility {
  readonly facilityId: string;
}

interface OfCase extends OfFacility {
  readonly caseId: string;
}

const staff = ({facilityId}: OfFacility): string => `v1/staff/facilities/${at(facilityId)}`;
const ofCase = (request: OfCase): string => `${staff(request)}/cases/${at(request.caseId)}`;
const writeTo =
  (part: string) =>
  (request: OfCase & {readonly id: string}): string =>
    `${ofCase(request)}/${part}/${at(request.id)}`;
const view = (request: OfFacility & {readonly id: string}): string =>
  `${staff(request)}/views/${at(request.id)}`;

/** What the office asks for beside its cases themselves. */
export const staffCaseworkRoutes: Routes = {
  'read-assessment': {
    method: 'get',
    path: ({language, ...request}) => withQuery(`${ofCase(request)}/assessment`, {language}),
  },
  'read-staff-file': {
    method: 'get',
    path: (request) => `${ofCase(request)}/files/${at(request.fileId)}`,
    answer: 'blob',
  },
  'assign-cases': {
    method: 'put',
    path: (request) => `${staff(request)}/assignments/${at(request.id)}`,
    json: ({facilityId: _facility, id: _id, ...assignment}) => assignment,
  },
  'list-views': {method: 'get', path: (request) => `${staff(request)}/views`},
  'save-view': {method: 'put', path: view, json: ({name, query}) => ({name, query})},
  'delete-view': {method: 'delete', path: view},
  'list-tasks': {
    method: 'get',
    path: ({after, ...request}) => withQuery(`${staff(request)}/tasks`, {after}),
  },
  'answer-task': {
    method: 'put',
    path: (request) => `${ofCase(request)}/tasks/${at(request.taskId)}/answers/${at(request.id)}`,
    json: ({text}) => ({text}),
  },
  'relate-cases': {
    method: 'put',
    path: writeTo('relations'),
    json: ({facilityId: _facility, caseId: _case, id: _id, ...relation}) => relation,
  },
  'split-case': {
    method: 'put',
    path: writeTo('splits'),
    json: ({version, words, positions, reason}) => ({version, words, positions, reason}),
  },
  'list-duplicates': {method: 'get', path: (request) => `${ofCase(request)}/duplicates`},
  'redact-entry': {
    method: 'put',
    path: writeTo('redactions'),
    json: ({version, position, reason}) => ({version, position, reason}),
  },
  'export-personal-data': {method: 'get', path: (request) => `${ofCase(request)}/personal-data`},
  'ask-case-erasure': {
    method: 'put',
    path: writeTo('erasures'),
    json: ({version, reason}) => ({version, reason}),
  },
  'confirm-case-erasure': {
    method: 'put',
    path: (request) => `${writeTo('erasures')(request)}/confirmation`,
    json: ({version}) => ({version}),
  },
  'list-case-erasures': {method: 'get', path: (request) => `${staff(request)}/case-erasures`},
  'list-expired-cases': {
    method: 'get',
    path: ({after, ...request}) => withQuery(`${staff(request)}/expired-cases`, {after}),
  },
  'list-outgoing': {
    method: 'get',
    path: ({facilityId, ...query}) => withQuery(`${staff({facilityId})}/outgoing`, query),
  },
  'begin-code-reset': {
    method: 'put',
    path: writeTo('code-resets'),
    json: ({check, change}) => ({check, change}),
  },
  'complete-code-reset': {
    method: 'put',
    path: (request) => `${writeTo('code-resets')(request)}/completion`,
    json: ({number, newAccessCode}) => ({number, accessCode: newAccessCode}),
  },
  'follow-changes': {
    method: 'get',
    path: (request) => `${staff(request)}/changes`,
    // How an interrupted stream of events goes on (HTML, 9.2.3).
    addHeaders(headers, {after}) {
      if (after !== undefined) headers.set('last-event-id', String(after));
    },
    answer: readChanges,
  },
};
