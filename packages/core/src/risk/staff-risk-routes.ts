import type {Routes} from '../transport/route.js';
import {withQuery} from '../transport/with-query.js';

const at = encodeURIComponent;

interface OfCase {
  readonly facilityId: string;
  readonly caseId: string;
}

const risk = ({facilityId}: Pick<OfCase, 'facilityId'>): string =>
  `v1/staff/facilities/${at(facilityId)}/risk`;
const record = (request: OfCase): string => `${risk(request)}/${at(request.caseId)}`;

/** The risk compartment. What is said there travels in bodies alone. */
export const staffRiskRoutes: Routes = {
  'list-risk-flags': {
    method: 'get',
    path: ({facilityId, ...query}) => withQuery(risk({facilityId}), query),
  },
  'read-risk-record': {method: 'get', path: record},
  'enter-in-risk': {
    method: 'put',
    path: (request) => `${record(request)}/entries/${at(request.id)}`,
    json: ({entry: {kind, payload}, version}) => ({kind, version, payload}),
  },
  'raise-risk-flag': {
    method: 'put',
    path: (request) => `${record(request)}/flags/${at(request.id)}`,
    json: ({facilityId: _facility, caseId: _case, id: _id, ...raised}) => raised,
  },
};
