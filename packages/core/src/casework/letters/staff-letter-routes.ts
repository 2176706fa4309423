import type {Routes} from '../../transport/route.js';
import {withQuery} from '../../transport/with-query.js';

const at = encodeURIComponent;

interface OfCase {
  readonly facilityId: string;
  readonly caseId: string;
}

interface OfLetter extends OfCase {
  readonly letterId: string;
}

const staff = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/staff/facilities/${at(facilityId)}`;
const letters = (request: OfCase): string =>
  `${staff(request)}/cases/${at(request.caseId)}/letters`;
const letter = (request: OfLetter): string => `${letters(request)}/${at(request.letterId)}`;
const writeTo =
  (part: string) =>
  (request: OfLetter & {readonly id: string}): string =>
    `${letter(request)}/${part}/${at(request.id)}`;

/** What staff do with letters. */
export const staffLetterRoutes: Routes = {
  'list-letter-templates': {
    method: 'get',
    path: (request) => `${staff(request)}/letter-templates`,
  },
  'read-letter': {
    method: 'get',
    path: ({textVersion: version, ...request}) => withQuery(letter(request), {version}),
  },
  'read-letter-page': {
    method: 'get',
    path: (request) => `${letter(request)}/page`,
    answer: 'blob',
  },
  'read-letter-pdf': {method: 'get', path: (request) => `${letter(request)}/pdf`, answer: 'blob'},
  'draft-letter': {
    method: 'put',
    path: (request) => `${letters(request)}/${at(request.id)}`,
    json: ({version, kind, language, facts}) => ({version, kind, language, facts}),
  },
  'edit-letter': {
    method: 'put',
    path: writeTo('edits'),
    json: ({version, change}) => ({version, change}),
  },
  'waive-letter-element': {
    method: 'put',
    path: writeTo('waivers'),
    json: ({version, element, reason}) => ({version, element, reason}),
  },
  'review-letter': {
    method: 'put',
    path: writeTo('reviews'),
    json: ({version, digest}) => ({version, digest}),
  },
  'finalize-letter': {
    method: 'put',
    path: writeTo('finalizations'),
    json: ({version}) => ({version}),
  },
  'send-letter': {
    method: 'put',
    path: writeTo('deliveries'),
    json: ({version, channel, to, discreet}) => ({version, channel, to, discreet}),
  },
  'prove-letter-delivery': {
    method: 'put',
    path: writeTo('proofs'),
    json: ({version, deliveryId, proof}) => ({version, deliveryId, proof}),
  },
};
