import type {Transport, Reply} from '../transport/transport.js';
import type {Facility} from './facility.js';

/** Calls about a facility. */
export interface FacilityApi {
  /** The public configuration. Asked for once; a failed attempt is not kept. */
  read(): Promise<Reply<Facility>>;
}

export function createFacilityApi(transport: Transport, facilityId: string): FacilityApi {
  let kept: Promise<Reply<Facility>> | undefined;
  return {
    read() {
      kept ??= transport.send('read-facility', {facilityId}).then(
        (reply) => {
          if (!reply.ok) kept = undefined;
          return reply;
        },
        (error: unknown) => {
          kept = undefined;
          throw error;
        },
      );
      return kept;
    },
  };
}
