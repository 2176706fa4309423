import type {FacilityScope} from '../facility/facility-scope.js';

/**
 * Where the bytes of a file are. The hash is part of it: two uploads under one id cannot overwrite each other, and the
 * same bytes twice are the same object.
 */
export function objectKey(
  file: FacilityScope & {readonly caseId: string; readonly fileId: string; readonly sha256: string},
): string {
  const {tenant, facilityId, caseId, fileId, sha256} = file;
  return [tenant, facilityId, caseId, `${fileId}-${sha256}`].join('/');
}
