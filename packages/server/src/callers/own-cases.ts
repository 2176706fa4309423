import {parseAccessCode} from '@patient-relations/core/access';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse} from '../problems/refusal.js';
import {findCaseByCode, findCasesBySubject, isCaseOfSubject} from '../store/case-store.js';
import {readAuthorization} from './authorization.js';
import type {CallerEvidence} from './callers.js';
import type {Guessing} from './guessing.js';
import type {PortalTokens} from './portal-token.js';

/** What opens a case for its person: a code, or a portal's token. */
export interface OwnCases {
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
}

export function createOwnCases(parts: {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly portalTokens: PortalTokens;
  readonly guessing: Guessing;
}): OwnCases {
  const {db, secrets, portalTokens, guessing} = parts;

  /** One and the same answer, whatever was wrong with the code. A right one is answered at once. */
  async function openByCode(
    {scope}: HostedFacility,
    {ip}: CallerEvidence,
    {typed, caseId}: {readonly typed: string; readonly caseId: string},
  ): Promise<string> {
    const code = parseAccessCode(typed);
    const found = code && (await findCaseByCode(db, scope, secrets.hash('access-code', code)));
    // A code that opens another case is as unknown here as one that opens none.
    if (found !== undefined && (caseId === 'mine' || caseId === found)) return found;
    await guessing.slowDown(scope, ip);
    throw refuse('unknown-code');
  }

  return {
    async ownCases(hosted, request) {
      const {scheme, credential} = readAuthorization(request.headers.authorization);
      if (scheme === 'accesscode')
        return [await openByCode(hosted, request, {typed: credential, caseId: 'mine'})];
      if (scheme !== 'bearer') throw refuse('unauthorized');
      return findCasesBySubject(db, hosted.scope, await portalTokens.subjectOf(hosted, credential));
    },

    async ownCase(hosted, request) {
      const {caseId} = request.params;
      const {scheme, credential} = readAuthorization(request.headers.authorization);
      if (scheme === 'accesscode') return openByCode(hosted, request, {typed: credential, caseId});
      if (scheme !== 'bearer') throw refuse('unauthorized');
      const subjectHash = await portalTokens.subjectOf(hosted, credential);
      if (await isCaseOfSubject(db, hosted.scope, {caseId, subjectHash})) return caseId;
      throw refuse('not-found');
    },
  };
}
