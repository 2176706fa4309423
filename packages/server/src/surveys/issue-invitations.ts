import {createAccessCode, parseAccessCode} from '@patient-relations/core/access';
import type {IssuedInvitations} from '@patient-relations/core/service';
import type {RequestOf} from '@patient-relations/core/transport';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {hashContent} from '../keys/content-hash.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {findCampaign} from '../store/campaign-store.js';
import {findCoolingDown} from '../store/cool-down-store.js';
import {deleteUnusedInvitations, insertInvitations} from '../store/invitation-store.js';
import {claimWrite, findOutcome, keepOutcome} from '../store/write-ledger.js';
import {coolDownBegin, dayOf} from './survey-days.js';

/** How many invitations, or for whom. */
export type InvitationOrder = Omit<RequestOf<'issue-invitations'>, 'facilityId'>;

/** An invitation before its token is given out and forgotten. */
interface Draft {
  readonly token: string;
  readonly person: string | undefined;
}

/**
 * Gives invitations out. Their tokens are in the first answer and nowhere else; a replay says how many there were.
 * @throws {Refusal} `not-found`, `not-now` for a campaign that is open to all, `conflict`
 */
export async function issueInvitations(
  {db, secrets, now}: Pick<ServiceParts, 'db' | 'secrets' | 'now'>,
  scope: FacilityScope,
  order: InvitationOrder,
): Promise<IssuedInvitations> {
  const {id, campaignId, replaces} = order;
  if ((order.count === undefined) === (order.people === undefined))
    throw refuseField('/count', 'required');
  const at = now().toISOString();
  const content = {operation: 'issue-invitations', order};
  const write = {id, contentHash: hashContent(secrets, content), at};
  return db.transaction().execute(async (trx) => {
    if (!(await claimWrite(trx, scope, write))) {
      const replayed = await findOutcome<IssuedInvitations>(trx, scope, write);
      if (!replayed) throw new Error('A write was claimed without an outcome.');
      return replayed;
    }
    const campaign = await findCampaign(trx, scope, campaignId);
    if (!campaign) throw refuse('not-found');
    if (campaign.settings.access !== 'invitation') throw refuse('not-now');
    if (replaces !== undefined)
      await deleteUnusedInvitations(trx, scope, {campaignId, batchId: replaces});
    const {invited, coolingDown} = await whoIsInvited({db: trx, secrets}, scope, {
      order,
      since: coolDownBegin(at, campaign.settings.coolDownDays),
    });
    const drafts = invited.map((person): Draft => ({token: createAccessCode(), person}));
    await insertInvitations(trx, scope, {
      batch: {id, campaignId, keyId: secrets.keyId, day: dayOf(at)},
      invitations: drafts.map(({token, person}) => ({
        tokenHash: invitationHash(secrets, parseAccessCode(token) ?? token),
        personHash: person === undefined ? null : personHash(secrets, person),
      })),
    });
    const outcome = {id, campaignId, issuedAt: at, issued: drafts.length, coolingDown};
    await keepOutcome(trx, scope, outcome);
    return {...outcome, invitations: drafts};
  });
}

/** The keyed hash of an invitation's token, in the form that `parseAccessCode` gives. */
export function invitationHash(secrets: Secrets, token: string): string {
  return secrets.hash('invitation', token);
}

/** The keyed hash of the hospital's own key of a person. */
export function personHash(secrets: Secrets, person: string): string {
  return secrets.hash('person', person);
}

async function whoIsInvited(
  {db, secrets}: {readonly db: Database; readonly secrets: Secrets},
  scope: FacilityScope,
  {order, since}: {readonly order: InvitationOrder; readonly since: string | undefined},
): Promise<{
  readonly invited: readonly (string | undefined)[];
  readonly coolingDown: number;
}> {
  const {count = 0, people} = order;
  if (!people) return {invited: Array.from({length: count}, () => undefined), coolingDown: 0};
  const distinct = [...new Set(people)];
  if (since === undefined) return {invited: distinct, coolingDown: 0};
  const hashes = new Map(distinct.map((person) => [person, personHash(secrets, person)]));
  const cooling = await findCoolingDown(db, scope, {personHashes: [...hashes.values()], since});
  const invited = distinct.filter((person) => !cooling.has(hashes.get(person) ?? ''));
  return {invited, coolingDown: distinct.length - invited.length};
}
