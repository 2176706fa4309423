import {assertNotKeptFrom} from '../cases/kept-from.js';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse} from '../problems/refusal.js';
import {findStaffToken} from '../store/token-store.js';
import {readAuthorization} from './authorization.js';
import {findDevice, type CallingDevice} from './find-device.js';
import type {Guessing} from './guessing.js';
import type {Inside} from './inside.js';
import {createOwnCases, type OwnCases} from './own-cases.js';
import type {PortalPerson, PortalTokens} from './portal-token.js';
import {tokenPrefixes} from './token-words.js';

/** What of a request says who calls. */
export interface CallerEvidence {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> & {
    readonly authorization?: string | undefined;
  };
  readonly ip: string;
  /** Which case the request is about, where it is about one. */
  readonly params?: unknown;
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
  /** The id of a staff token. @throws {Refusal} `unauthorized` */
  readonly staff: (hosted: HostedFacility, request: CallerEvidence) => Promise<string>;
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
}

/** Every route about one case names it alike. */
function caseIdOf(params: unknown): string | undefined {
  return typeof params === 'object' && params !== null && 'caseId' in params
    ? String(params.caseId)
    : undefined;
}

export function createCallers(parts: CallerParts): Callers {
  const {db, secrets, portalTokens, guessing, inside} = parts;

  async function staffId({scope}: HostedFacility, token: string): Promise<string> {
    const id = token.startsWith(tokenPrefixes.staff)
      ? await findStaffToken(db, scope, secrets.hash('token', token))
      : undefined;
    if (id === undefined) throw refuse('unauthorized');
    return id;
  }

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
      return credential.startsWith(tokenPrefixes.staff)
        ? {kind: 'staff', id: await staffId(hosted, credential)}
        : {kind: 'portal', ...(await portalTokens.personOf(hosted, credential))};
    },

    async portalPerson(hosted, {headers}) {
      const {scheme, credential} = readAuthorization(headers.authorization);
      if (scheme !== 'bearer' || credential.startsWith(tokenPrefixes.staff))
        throw refuse('unauthorized');
      return portalTokens.personOf(hosted, credential);
    },

    async staff(hosted, {headers, params}) {
      const {scheme, credential} = readAuthorization(headers.authorization);
      if (scheme !== 'bearer') throw refuse('unauthorized');
      const accountId = await staffId(hosted, credential);
      // Asked here, so that no route of a case can forget it.
      const caseId = caseIdOf(params);
      if (caseId !== undefined) await assertNotKeptFrom(db, hosted.scope, {accountId, caseId});
      return accountId;
    },

    slowDown: ({scope}, {ip}) => guessing.slowDown(scope, ip),
  };
}
