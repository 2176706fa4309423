import {parseAccessCode} from '@patient-relations/core/access';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse} from '../problems/refusal.js';
import {findCaseByCode, findCasesBySubject} from '../store/case-store.js';
import {findDeviceToken, findStaffToken} from '../store/token-store.js';
import {readAuthorization} from './authorization.js';
import type {Guessing} from './guessing.js';
import type {PortalTokens} from './portal-token.js';
import {tokenPrefixes} from './token-words.js';

/** What of a request says who calls. */
export interface CallerEvidence {
  readonly headers: {readonly authorization?: string | undefined};
  readonly ip: string;
}

/** Who hands in feedback. Only `public` has to solve a puzzle. */
export type Submitter =
  | {readonly kind: 'public'}
  | {readonly kind: 'portal'; readonly subjectHash: string}
  | {readonly kind: 'device'; readonly id: string; readonly perHour: number}
  | {readonly kind: 'staff'; readonly id: string};

/** Finds out who calls, each time from the database: a revoked token ends at once on every instance. */
export interface Callers {
  /** @throws {Refusal} `unauthorized` for a credential that is not in force */
  readonly submitter: (hosted: HostedFacility, request: CallerEvidence) => Promise<Submitter>;
  /** The cases of a person. @throws {Refusal} `unknown-code` or `unauthorized` */
  readonly ownCases: (
    hosted: HostedFacility,
    request: CallerEvidence,
  ) => Promise<readonly string[]>;
  /** The person's own case by its id or `mine`. @throws {Refusal} `unknown-code`, `not-found` or `unauthorized` */
  readonly ownCase: (
    hosted: HostedFacility,
    request: CallerEvidence & {readonly params: {readonly caseId: string}},
  ) => Promise<string>;
  /** The id of a staff token. @throws {Refusal} `unauthorized` */
  readonly staff: (hosted: HostedFacility, request: CallerEvidence) => Promise<string>;
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

  async function caseOfCode({scope}: HostedFacility, typed: string): Promise<string | undefined> {
    const code = parseAccessCode(typed);
    return code && findCaseByCode(db, scope, secrets.hash('access-code', code));
  }

  /** One and the same answer, whatever was wrong with the code. */
  async function refuseCode({scope}: HostedFacility, {ip}: CallerEvidence): Promise<never> {
    await guessing.slowDown(scope, ip);
    throw refuse('unknown-code');
  }

  return {
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
        : {kind: 'portal', subjectHash: await portalTokens.subjectOf(hosted, credential)};
    },

    async ownCases(hosted, request) {
      const {scheme, credential} = readAuthorization(request.headers.authorization);
      if (scheme === 'accesscode') {
        const found = await caseOfCode(hosted, credential);
        return found === undefined ? refuseCode(hosted, request) : [found];
      }
      if (scheme !== 'bearer') throw refuse('unauthorized');
      return findCasesBySubject(db, hosted.scope, await portalTokens.subjectOf(hosted, credential));
    },

    async ownCase(hosted, request) {
      const {caseId} = request.params;
      const own = await this.ownCases(hosted, request);
      const byCode = readAuthorization(request.headers.authorization).scheme === 'accesscode';
      if (byCode && caseId === 'mine') return own[0] ?? refuseCode(hosted, request);
      if (own.includes(caseId)) return caseId;
      // A code that opens another case is as unknown here as one that opens none.
      if (byCode) return refuseCode(hosted, request);
      throw refuse('not-found');
    },

    async staff(hosted, {headers}) {
      const {scheme, credential} = readAuthorization(headers.authorization);
      if (scheme !== 'bearer') throw refuse('unauthorized');
      return staffId(hosted, credential);
    },
  };
}
