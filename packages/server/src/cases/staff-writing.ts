import type * as z from 'zod/mini';
import type {CaseReceipt} from '@patient-relations/core/case';
import type {CaseAtHand} from '@patient-relations/core/casework';
import type {Problem} from '@patient-relations/core/errors';
import type {CallerEvidence} from '../callers/callers.js';
import type {Staff} from '../callers/find-staff.js';
import type {HostedFacility} from '../facility/facilities.js';
import {Refusal} from '../problems/refusal.js';
import type {staffWriteParams} from '../routes/route-schemas.js';
import type {ServiceParts} from '../service-parts.js';
import type {LoadedCase} from './load-case.js';
import {eventsOf, writeToCase, type CaseWrite, type NewEvent} from './write-to-case.js';

/** A write of staff, to a case of which they have seen the latest. */
export interface StaffWrite extends CallerEvidence {
  readonly params: z.infer<typeof staffWriteParams>;
  readonly body: {readonly version: number};
}

type Decision = {readonly events: readonly NewEvent[]} | {readonly problem: Problem};
type DecideAtHand = (
  at: CaseAtHand & LoadedCase & Pick<Staff, 'roles'>,
  hosted: HostedFacility,
) => Decision | Promise<Decision>;

interface Beside {
  /** What a replay must repeat beside the body. */
  readonly rest?: Readonly<Record<string, string>>;
  /** Why someone with these roles cannot do it to any case. */
  readonly problemFor?: (roles: Staff['roles']) => Problem | undefined;
}

/** What staff do to a case goes one way, whatever it is. */
export function createStaffWriting(parts: ServiceParts) {
  return async (
    request: StaffWrite,
    decide: DecideAtHand,
    {rest = {}, problemFor}: Beside = {},
  ): Promise<CaseReceipt> => {
    const {facilityId, caseId, id} = request.params;
    const {version} = request.body;
    const hosted = parts.facilities.require(facilityId);
    const {id: by, roles} = await parts.callers.staff(hosted, request);
    const problem = problemFor?.(roles);
    if (problem) throw new Refusal(problem);
    const write: CaseWrite = {
      scope: hosted.scope,
      caseId,
      id,
      version,
      content: {...request.body, ...rest},
      actor: {role: 'staff', id: by},
      keepWith: (trx) => parts.audit.keepWith(trx, request),
    };
    const receipt = await writeToCase(parts, write, async (loaded) =>
      eventsOf(
        await decide(
          {...loaded, by, roles, now: parts.now().toISOString(), known: hosted.known},
          hosted,
        ),
      ),
    );
    parts.wake();
    return receipt;
  };
}
