import type {Routes} from '../transport/route.js';

const at = encodeURIComponent;

interface OfFacility {
  readonly facilityId: string;
}

const staff = ({facilityId}: OfFacility): string => `v1/staff/facilities/${at(facilityId)}`;
const absences = (request: OfFacility): string => `${staff(request)}/role-absences`;

/** Who is told of a case that needs somebody, what another matrix would do, and who is away. */
export const staffEscalationRoutes: Routes = {
  'read-escalation-matrix': {
    method: 'get',
    path: (request) => `${staff(request)}/escalation-matrix`,
  },
  'simulate-escalations': {
    method: 'post',
    path: (request) => `${staff(request)}/escalation-simulations`,
    json: ({facilityId: _facility, ...trial}) => trial,
  },
  'simulate-case-escalations': {
    method: 'post',
    path: (request) => `${staff(request)}/cases/${at(request.caseId)}/escalation-simulations`,
    json: ({facilityId: _facility, caseId: _case, ...trial}) => trial,
  },
  'list-role-absences': {method: 'get', path: absences},
  'put-role-absence': {
    method: 'put',
    path: (request) => `${absences(request)}/${at(request.id)}`,
    json: ({facilityId: _facility, id: _id, ...order}) => order,
  },
  'end-role-absence': {
    method: 'put',
    path: (request) => `${absences(request)}/${at(request.absenceId)}/ends/${at(request.id)}`,
    json: ({facilityId: _facility, absenceId: _absence, id: _id, ...end}) => end,
  },
};
