import type {FieldProblem} from '../errors/problem.js';
import {dateIn, type Facility} from '../facility/facility.js';
import {feedbackProblems, type Feedback} from '../feedback/feedback.js';

/** What of feedback does not fit a facility, or could not be right in any. Paths are those of the request's body. */
export function facilityProblems(
  feedback: Feedback,
  facility: Facility,
  now: Date,
): readonly FieldProblem[] {
  // A day of grace: where the person is, tomorrow may have begun.
  const latest = dateIn(facility.timeZone, new Date(now.getTime() + 86_400_000));
  return [
    ...feedbackProblems(feedback, latest),
    ...placeProblems(facility, feedback),
    ...attachmentProblems(facility, feedback),
  ].map(({path, code}) => ({path: `/feedback${path}`, code}));
}

function placeProblems({locations}: Facility, {occasion}: Feedback): FieldProblem[] {
  const {locationId, departmentId} = occasion ?? {};
  const location = locations.find(({id}) => id === locationId);
  if (locationId !== undefined && location === undefined)
    return [{path: '/occasion/locationId', code: 'unknown-value'}];
  const departments = location?.departments ?? locations.flatMap((each) => each.departments);
  return departmentId === undefined || departments.some(({id}) => id === departmentId)
    ? []
    : [{path: '/occasion/departmentId', code: 'unknown-value'}];
}

function attachmentProblems({limits}: Facility, {attachments = []}: Feedback): FieldProblem[] {
  const {count, bytesEach, mediaTypes} = limits.files;
  if (attachments.length > count) return [{path: '/attachments', code: 'too-many'}];
  return attachments.flatMap(({bytes, mediaType}, index): FieldProblem[] => [
    ...(bytes > bytesEach
      ? [{path: `/attachments/${index}/bytes`, code: 'too-long' as const}]
      : []),
    ...(mediaTypes.includes(mediaType)
      ? []
      : [{path: `/attachments/${index}/mediaType`, code: 'not-allowed' as const}]),
  ]);
}
