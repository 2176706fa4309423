import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse} from '../problems/refusal.js';
import {findDeviceToken, findStaffToken} from '../store/token-store.js';
import {readAuthorization} from './authorization.js';
import type {Guessing} from './guessing.js';
import {createOwnCases, type OwnCases} from './own-cases.js';
import type {PortalPerson, PortalTokens} from './portal-token.js';
import {tokenPrefixes} from './token-words.js';

/** What of a request says who calls. */
export interface CallerEvidence {
  readonly headers: {readonly authorization?: string | undefined};
  readonly ip: string;
}

/** Who hands in feedback. Only `public` has to solve a puzzle. */
export type Submitter =
  | {readonly kind: 'public'}
  | ({readonly kind: 'portal'} & PortalPerson)
  | {readonly kind: 'device'; readonly id: string; readonly perHour: number}
  | {readonly kind: 'staff'; readonly id: string};

/** Finds out who calls, each time from the database: a revoked token ends at once on every instance. */
export interface Callers extends OwnCases {
  /** @throws {Refusal} `unauthorized` for a credential that is not in force */
  readonly submitter: (hosted: HostedFacility, request: CallerEvidence) => Promise<Submitter>;
  /** The portal's user who calls. @throws {Refusal} `unauthorized` for anyone else */
  readonly portalPerson: (hosted: HostedFacility, request: CallerEvidence) => Promise<PortalPerson>;
  /** The id of a staff token. @throws {Refusal} `unauthorized` */
  readonly staff: (hosted: HostedFacility, request: CallerEvidence) => Promise<string>;
  /** Lets a wrong invitation wait for its answer, as a wrong code does. */
  readonly slowDown: (hosted: HostedFacility, request: CallerEvidence) => Promise<void>;
}

export function createCallers(parts: {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly portalTokens: PortalTokens;
  readonly guessing: Guessing;
}): Callers {
  const {db, secrets, portalTokens, guessing} = parts;

  async function staffId({scope}: HostedFacility, token: string): Promise<string> {
    const id = token.startsWith(tokenPrefixes.staff)
      ? await findStaffToken(db, scope, secrets.hash('token', token))
      : undefined;
    if (id === undefined) throw refuse('unauthorized');
    return id;
  }

  return {
    ...createOwnCases(parts),

    async submitter(hosted, {headers}) {
      const {scheme, credential} = readAuthorization(headers.authorization);
      if (scheme === 'none') return {kind: 'public'};
      if (scheme === 'device') {
        const device = await findDeviceToken(db, hosted.scope, secrets.hash('token', credential));
        if (device) return {kind: 'device', ...device};
      }
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

    async staff(hosted, {headers}) {
      const {scheme, credential} = readAuthorization(headers.authorization);
      if (scheme !== 'bearer') throw refuse('unauthorized');
      return staffId(hosted, credential);
    },

    slowDown: ({scope}, {ip}) => guessing.slowDown(scope, ip),
  };
}
