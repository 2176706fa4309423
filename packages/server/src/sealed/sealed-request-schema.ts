import * as z from 'zod/mini';
import {ownCaseParams} from '../routes/route-schemas.js';

/** The fields of a sealed request that become an address or a header, and so must not lead anywhere else. */
export const sealedRequestSchema = z.looseObject({
  facilityId: z.string(),
  id: z.string(),
  caseId: z.optional(ownCaseParams.shape.caseId),
  accessCode: z.optional(z.string().check(z.maxLength(100), z.regex(/^[\x20-\x7e]*$/))),
});

/** The same where a file travels as well. */
export const sealedFileSchema = z.extend(sealedRequestSchema, {
  name: z.string(),
  file: z.instanceof(Blob),
});
