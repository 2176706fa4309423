import type {Routes} from './route.js';
import type {CaseAddress} from './transport.js';

const at = encodeURIComponent;
const facility = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/facilities/${at(facilityId)}`;
const ownCase = (address: CaseAddress): string =>
  `${facility(address)}/cases/${at(address.caseId)}`;
const writeTo =
  (part: string) =>
  (request: CaseAddress & {readonly id: string}): string =>
    `${ownCase(request)}/${part}/${at(request.id)}`;
const reasonOf = ({reason}: {readonly reason?: string | undefined}): object =>
  reason ? {reason} : {};

/** What a patient's page can ask for. */
export const patientRoutes: Routes = {
  'read-facility': {method: 'get', path: facility},
  'request-challenge': {
    method: 'post',
    path: (request) => `${facility(request)}/challenges`,
    json: ({id}) => ({id}),
  },
  'submit-feedback': {
    method: 'put',
    path: ({id}) => `v1/feedback/${at(id)}`,
    // A proof that is not there yet is left out by JSON itself.
    json: ({facilityId, accessCode, feedback, proof}) => ({
      facilityId,
      accessCode,
      feedback,
      proof,
    }),
  },
  'list-my-cases': {method: 'get', path: (request) => `${facility(request)}/cases`},
  'read-case': {method: 'get', path: ownCase},
  'send-message': {
    method: 'put',
    path: writeTo('messages'),
    json: ({text}) => ({text}),
  },
  'add-file': {
    method: 'put',
    path: writeTo('files'),
    form: ({file, name}) => {
      const form = new FormData();
      form.append('file', file, name);
      return form;
    },
  },
  'read-file': {
    method: 'get',
    path: (request) => `${ownCase(request)}/files/${at(request.fileId)}`,
    answer: 'blob',
  },
  withdraw: {
    method: 'put',
    path: writeTo('withdrawals'),
    json: reasonOf,
  },
  'say-not-resolved': {
    method: 'put',
    path: writeTo('not-resolved'),
    json: reasonOf,
  },
};
