import type {AuditTrail} from '../audit/audit-trail.js';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse} from '../problems/refusal.js';
import type {Sessions} from '../staff/sessions.js';
import {readAuthorization} from './authorization.js';
import {findDevice, type CallingDevice} from './find-device.js';
import {findStaff, isOfStaff, type Staff} from './find-staff.js';
import type {Guessing} from './guessing.js';
import type {Inside} from './inside.js';
import {createOwnCases, type OwnCases} from './own-cases.js';
import type {PortalPerson, PortalTokens} from './portal-token.js';

/** What of a request says who calls, and for what. */
export interface CallerEvidence {
  readonly id: string;
  /** Which case the request is about, where it is about one. */
  readonly params: unknown;
  readonly routeOptions: {
    readonly schema?: {readonly operationId?: string | undefined} | undefined;
  };
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> & {
    readonly authorization?: string | undefined;
  };
  readonly ip: string;
}

/** Who hands in feedback. Only `public` has to solve a puzzle, see `mustSolve`. */
export type Submitter =
  /** `recovered`: staff have handed it in for them, from a device that could not. Then there is no puzzle either. */
  | {readonly kind: 'public'; readonly recovered?: true}
  | ({readonly kind: 'portal'} & PortalPerson)
  | ({readonly kind: 'device'} & Device)
  | {readonly kind: 'staff'; readonly id: string};

/** A kiosk. Which one it was is not known of what staff have recovered, and no quota of its is used up. */
export interface Device {
  readonly id?: string | undefined;
  readonly perHour?: number | undefined;
}

/** Finds out who calls, each time from the database: a revoked token ends at once on every instance. */
export interface Callers extends OwnCases {
  /** @throws {Refusal} `unauthorized` for a credential that is not in force */
  readonly submitter: (hosted: HostedFacility, request: CallerEvidence) => Promise<Submitter>;
  /** The portal's user who calls. @throws {Refusal} `unauthorized` for anyone else */
  readonly portalPerson: (hosted: HostedFacility, request: CallerEvidence) => Promise<PortalPerson>;
  /** The kiosk that calls. @throws {Refusal} `unauthorized` for anyone else */
  readonly device: (scope: FacilityScope, request: CallerEvidence) => Promise<CallingDevice>;
  /**
   * Who of staff calls, where their roles allow the operation of the route.
   * @throws {Refusal} `unauthorized` or `forbidden`
   */
  readonly staff: (hosted: HostedFacility, request: CallerEvidence) => Promise<Staff>;
  /** Lets a wrong invitation wait for its answer, as a wrong code does. */
  readonly slowDown: (hosted: HostedFacility, request: CallerEvidence) => Promise<void>;
}

/** What callers are known by. */
interface CallerParts {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly portalTokens: PortalTokens;
  readonly guessing: Guessing;
  readonly inside: Inside;
  readonly sessions: Sessions;
  readonly audit: AuditTrail;
}

export function createCallers(parts: CallerParts): Callers {
  const {portalTokens, guessing, inside} = parts;

  return {
    ...createOwnCases(parts),
    device: (scope, request) => findDevice(parts, scope, request),

    async submitter(hosted, request) {
      const {headers} = request;
      const known = inside.submitterOf(headers);
      if (known !== undefined) return known;
      const {scheme, credential} = readAuthorization(headers.authorization);
      if (scheme === 'none') return {kind: 'public'};
      if (scheme === 'device')
        return {kind: 'device', ...(await findDevice(parts, hosted.scope, request))};
      if (scheme !== 'bearer') throw refuse('unauthorized');
      return isOfStaff(credential)
        ? {kind: 'staff', id: (await findStaff(parts, hosted, request)).id}
        : {kind: 'portal', ...(await portalTokens.personOf(hosted, credential))};
    },

    async portalPerson(hosted, {headers}) {
      const {scheme, credential} = readAuthorization(headers.authorization);
      if (scheme !== 'bearer' || isOfStaff(credential)) throw refuse('unauthorized');
      return portalTokens.personOf(hosted, credential);
    },

    staff: (hosted, request) => findStaff(parts, hosted, request),

    slowDown: ({scope}, {ip}) => guessing.slowDown(scope, ip),
  };
}
