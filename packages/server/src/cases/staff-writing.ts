import type * as z from 'zod/mini';
import type {CaseReceipt} from '@patient-relations/core/case';
import type {CaseAtHand} from '@patient-relations/core/casework';
import type {Problem} from '@patient-relations/core/errors';
import type {CallerEvidence} from '../callers/callers.js';
import type {HostedFacility} from '../facility/facilities.js';
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
  at: CaseAtHand & LoadedCase,
  hosted: HostedFacility,
) => Decision | Promise<Decision>;

/** What staff do to a case goes one way, whatever it is. `rest` is what a replay must repeat beside its body. */
export function createStaffWriting(parts: ServiceParts) {
  return async (
    request: StaffWrite,
    decide: DecideAtHand,
    rest: Readonly<Record<string, string>> = {},
  ): Promise<CaseReceipt> => {
    const {facilityId, caseId, id} = request.params;
    const {version} = request.body;
    const hosted = parts.facilities.require(facilityId);
    const {id: by} = await parts.callers.staff(hosted, request);
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
      eventsOf(await decide({...loaded, by, known: hosted.known}, hosted)),
    );
    parts.wake();
    return receipt;
  };
}
