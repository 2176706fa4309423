import type {FieldProblem} from '@patient-relations/core/errors';
import {dateIn, type Facility} from '@patient-relations/core/facility';
import {feedbackProblems, type Attachment, type Feedback} from '@patient-relations/core/feedback';

/** What of feedback does not fit the facility, or could not be right in any. Paths are those of the request's body. */
export function facilityProblems(
  feedback: Feedback,
  facility: Facility,
  now: Date,
): readonly FieldProblem[] {
  // A day of grace: where the person is, tomorrow may have begun.
  const latest = dateIn(facility.timeZone, new Date(now.getTime() + 24 * 60 * 60_000));
  return [
    ...feedbackProblems(feedback, latest),
    ...placeProblems(feedback, facility),
    ...attachmentProblems(feedback.attachments ?? [], facility),
  ].map(({path, code}) => ({path: `/feedback${path}`, code}));
}

function placeProblems({occasion}: Feedback, {locations}: Facility): readonly FieldProblem[] {
  const {locationId, departmentId} = occasion ?? {};
  const here = locationId === undefined ? locations : locations.filter(({id}) => id === locationId);
  if (here.length === 0 && locationId !== undefined)
    return [{path: '/occasion/locationId', code: 'unknown-value'}];
  const known = here.some(({departments}) => departments.some(({id}) => id === departmentId));
  return departmentId === undefined || known
    ? []
    : [{path: '/occasion/departmentId', code: 'unknown-value'}];
}

function attachmentProblems(
  attachments: readonly Attachment[],
  {limits: {files}}: Facility,
): readonly FieldProblem[] {
  if (attachments.length > files.count) return [{path: '/attachments', code: 'too-many'}];
  return attachments.flatMap(({bytes, mediaType}, index): FieldProblem[] => [
    ...(bytes > files.bytesEach
      ? [{path: `/attachments/${index}/bytes`, code: 'too-long' as const}]
      : []),
    ...(files.mediaTypes.includes(mediaType)
      ? []
      : [{path: `/attachments/${index}/mediaType`, code: 'not-allowed' as const}]),
  ]);
}
