import * as z from 'zod/mini';
import type {Problem, ProblemCode} from '@patient-relations/core/errors';

/** The body of `application/problem+json` (RFC 9457). Paths are JSON pointers into the request's body. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  errors: z.array(z.object({path: z.string(), code: z.string()})),
});

const titles: Readonly<Record<ProblemCode, string>> = {
  invalid: 'Something in the request is missing or not right.',
  'unknown-facility': 'There is no such facility.',
  'unknown-code':
    'This code opens nothing here. If it was made while offline, it may not have arrived yet.',
  'not-found': 'There is nothing here.',
  unauthorized: 'Say who you are.',
  forbidden: 'This is not yours to do.',
  conflict: 'This id was used before with other content. The first stands.',
  stale: 'The case has moved on since you read it.',
  'not-now': 'This cannot be done at the moment.',
  'proof-required': 'Solve a challenge first.',
  'proof-expired': 'The challenge has expired. Solve another.',
  'proof-invalid': 'The challenge was not solved.',
  'too-large': 'The request is too large.',
  'file-empty': 'The file is empty.',
  'file-too-large': 'The file is too large.',
  'file-type': 'Files of this type are not taken.',
  'file-type-heic': 'HEIC photos are not taken. Save the photo as JPEG and add that.',
  'too-many-files': 'No more files can be added to this case.',
  'survey-not-open': 'The survey does not take answers yet.',
  'survey-closed': 'The survey takes no more answers.',
  'survey-full': 'The survey has as many answers as it takes.',
  'survey-too-soon': 'You answered a short while ago. Nothing more is asked of you for now.',
  'other-version': 'The survey is asked in another version than the one that was answered.',
  'invitation-required': 'Answers are taken from the people who were invited.',
  'unknown-invitation': 'This invitation opens nothing here.',
  'invitation-used': 'This invitation was used before. The first answers stand.',
  'notice-not-in-force': 'This version of the notice is not in force.',
  'unknown-sealing-key': 'This is sealed to a key that the service does not have.',
  'broken-seal': 'This cannot be opened: it was changed, or was sealed for something else.',
  unknown: 'The service could not answer.',
};

/** A problem as it travels. The same problem makes the same bytes. */
export function problemDocument({status, code, errors}: Problem): z.infer<typeof problemSchema> {
  return {
    type: `urn:patient-relations:problem:${code}`,
    title: titles[code],
    status,
    code,
    errors: errors.map(({path, code}) => ({path, code})),
  };
}
