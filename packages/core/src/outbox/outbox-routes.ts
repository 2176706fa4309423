import {patientRoutes} from '../transport/patient-routes.js';
import type {Routes} from '../transport/route.js';
import type {RequestOf} from '../transport/transport.js';

const {'request-challenge': challenge} = patientRoutes;
const at = encodeURIComponent;

/** What an outbox asks for. A page without one does not load this. */
export const outboxRoutes: Routes = {
  ...(challenge && {'request-challenge': challenge}),
  'read-sealing-key': {
    method: 'get',
    path: ({facilityId}) => `v1/facilities/${at(facilityId)}/sealing-key`,
  },
  'deliver-sealed': {
    method: 'put',
    path: (request) => `v1/facilities/${at(request.facilityId)}/${sealedPath(request)}`,
    form({proof, sealed}) {
      const form = new FormData();
      // First, so that a service can judge it before it has taken in what may be a large file.
      if (proof) form.append('proof', JSON.stringify(proof));
      return withSealed(form, sealed);
    },
  },
};

/** Where a sealed write goes, beside its facility: what the seal is bound to. */
export function sealedPath({
  operation,
  id,
}: Pick<RequestOf<'recover-sealed'>, 'operation' | 'id'>): string {
  return `sealed/${at(operation)}/${at(id)}`;
}

/** The form with the sealed bytes as its last field. */
export function withSealed(form: FormData, sealed: Uint8Array<ArrayBuffer>): FormData {
  form.append('sealed', new Blob([sealed], {type: 'application/octet-stream'}));
  return form;
}
