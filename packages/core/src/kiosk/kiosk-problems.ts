import type {FieldProblem} from '../errors/problem.js';
import type {Facility} from '../facility/facility.js';
import type {RequestOf} from '../transport/transport.js';

/** What of a kiosk's configuration does not fit its facility. Paths are those of the request's body. */
export function kioskProblems(
  {locationId, languages = []}: RequestOf<'configure-kiosk'>['configuration'],
  facility: Pick<Facility, 'locations' | 'languages'>,
): readonly FieldProblem[] {
  const isPlace = locationId === undefined || facility.locations.some(({id}) => id === locationId);
  return [
    ...(isPlace ? [] : [{path: '/locationId', code: 'unknown-value' as const}]),
    ...languages.flatMap((tag, index): FieldProblem[] =>
      facility.languages.includes(tag)
        ? []
        : [{path: `/languages/${index}`, code: 'unknown-value'}],
    ),
  ];
}
