import {fits} from '../transport/shape.js';
import {assistanceShape} from './assistance-shape.js';
import type {Facility} from './facility.js';

/** Help with language, hearing, sight and speech. */
export type Assistance = NonNullable<Facility['assistance']>;

/** The help a facility names; `undefined` where it names none, or none that can be read. */
export function assistanceOf({assistance}: Facility): Assistance | undefined {
  return fits(assistance, assistanceShape) ? assistance : undefined;
}
