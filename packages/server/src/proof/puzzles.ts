import {createChallenge, verifySolution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import type {Challenge, Proof} from '@patient-relations/core/transport';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';

/** What a puzzle is for: one submission, so that a solution is worth nothing elsewhere. */
type Purpose = FacilityScope & {readonly id: string};

/** Proof of work against spam: stateless puzzles, signed instead of stored. */
export interface Puzzles {
  readonly make: (purpose: Purpose) => Promise<Challenge>;
  /** @throws {Refusal} `proof-required`, `proof-expired` or `proof-invalid` */
  readonly check: (purpose: Purpose, proof: Proof | undefined) => Promise<void>;
}

export function createPuzzles(options: {
  readonly key: string;
  readonly required: boolean;
  readonly cost: number;
  readonly validMs: number;
  readonly now: () => Date;
}): Puzzles {
  const {key, required, cost, validMs, now} = options;
  return {
    async make({tenant, facilityId, id}) {
      const {parameters, signature = ''} = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost,
        deriveKey,
        data: {tenant, facilityId, id},
        expiresAt: new Date(now().getTime() + validMs),
        hmacSignatureSecret: key,
      });
      return {parameters: {...parameters}, signature};
    },

    async check(purpose, proof) {
      if (!required) return;
      if (!proof) throw refuse('proof-required');
      const {challenge, solution} = proof;
      const {expired, verified} = await verifySolution({
        // Its signature is checked before anything in it is used.
        challenge: challenge as unknown as Parameters<typeof verifySolution>[0]['challenge'],
        solution,
        deriveKey,
        hmacSignatureSecret: key,
      });
      if (expired) throw refuse('proof-expired');
      if (!verified || !isFor(purpose, challenge)) throw refuse('proof-invalid');
    },
  };
}

function isFor(purpose: Purpose, {parameters}: Challenge): boolean {
  const data = parameters['data'];
  if (typeof data !== 'object' || data === null) return false;
  const fields = new Map(Object.entries(data));
  return (['tenant', 'facilityId', 'id'] as const).every(
    (name) => fields.get(name) === purpose[name],
  );
}
