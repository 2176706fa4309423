import type {FieldProblem} from '../errors/problem.js';
import {dateIn} from '../facility/date-in.js';
import type {Facility} from '../facility/facility.js';
import {feedbackProblems, type Feedback} from './feedback.js';

const dayMs = 24 * 60 * 60_000;

/**
 * What of feedback does not fit a facility, or could not be right in any. Paths are those of the request's body. Without
 * `now` no day is too late: what a device kept is by that device's clock, and nobody is there any more to mend it.
 */
export function facilityProblems(
  feedback: Feedback,
  facility: Facility,
  now: Date | undefined,
): readonly FieldProblem[] {
  // A day of grace: where the person is, tomorrow may have begun.
  const latest = now ? dateIn(facility.timeZone, new Date(now.getTime() + dayMs)) : '';
  return [
    ...feedbackProblems(feedback, latest),
    ...placeProblems(facility, feedback.occasion).map((problem) => ({
      ...problem,
      path: `/occasion${problem.path}`,
    })),
    ...attachmentProblems(facility, feedback),
  ].map(({path, code}) => ({path: `/feedback${path}`, code}));
}

/** Whether a facility has a place that was named. Paths are those of the two ids. */
export function placeProblems(
  {locations}: Pick<Facility, 'locations'>,
  {
    locationId,
    departmentId,
  }: {
    readonly locationId?: string | undefined;
    readonly departmentId?: string | undefined;
  } = {},
): readonly FieldProblem[] {
  const here = locationId === undefined ? locations : locations.filter(({id}) => id === locationId);
  if (here.length === 0 && locationId !== undefined)
    return [{path: '/locationId', code: 'unknown-value'}];
  const isKnown = here.some(({departments}) => departments.some(({id}) => id === departmentId));
  return departmentId === undefined || isKnown
    ? []
    : [{path: '/departmentId', code: 'unknown-value'}];
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
