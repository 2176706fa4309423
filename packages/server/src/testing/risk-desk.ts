import {randomUUID} from 'node:crypto';
import type {StaffRoleId} from '@patient-relations/core/staff';
import {requestsTo, withToken, type Answer, type Requests} from './requests.js';
import type {TestService} from './test-service.js';

const base = '/v1/staff/facilities/riverside/risk';

/** Works in the risk compartment through requests, in any role. */
export interface TestRiskDesk {
  readonly requests: Requests;
  readonly headers: (role: StaffRoleId) => Promise<Readonly<Record<string, string>>>;
  /** The answer, and the id of the write: that of the flag where it opened one. */
  readonly raise: (
    caseId: string,
    body: object,
    role?: StaffRoleId,
  ) => Promise<Answer & {readonly id: string; readonly url: string}>;
  readonly read: (caseId: string, role?: StaffRoleId) => Promise<Answer>;
  readonly list: (role?: StaffRoleId, query?: string) => Promise<Answer>;
  /** Enters something, having seen the latest unless `version` says otherwise. */
  readonly enter: (
    caseId: string,
    entry: {readonly kind: string; readonly payload: object; readonly version?: number},
    role?: StaffRoleId,
  ) => Promise<Answer & {readonly id: string; readonly url: string}>;
}

export function testRiskDesk(service: TestService): TestRiskDesk {
  const requests = requestsTo(service);
  const tokens = new Map<string, string>();
  const headers = async (role: StaffRoleId) => {
    const token = tokens.get(role) ?? (await service.staffToken('riverside', [role]));
    tokens.set(role, token);
    return withToken(token);
  };
  const desk: TestRiskDesk = {
    requests,
    headers,
    async raise(caseId, body, role = 'frontline') {
      const id = randomUUID();
      const url = `${base}/${caseId}/flags/${id}`;
      return {...(await requests.put(url, body, await headers(role))), id, url};
    },
    read: async (caseId, role = 'risk') => requests.get(`${base}/${caseId}`, await headers(role)),
    list: async (role = 'risk', query = '') => requests.get(`${base}${query}`, await headers(role)),
    async enter(caseId, {version, ...entry}, role = 'risk') {
      const id = randomUUID();
      const url = `${base}/${caseId}/entries/${id}`;
      const seen = version ?? ((await desk.read(caseId, role)).body.version as number);
      const answer = await requests.put(url, {...entry, version: seen}, await headers(role));
      return {...answer, id, url};
    },
  };
  return desk;
}
