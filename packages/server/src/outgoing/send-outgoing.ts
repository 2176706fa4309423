import type {Database} from '../database/database.js';
import type {Facilities} from '../facility/facilities.js';
import {claimNotices, settleNotice, type NoticeRow} from '../store/notice-outbox.js';
import type {NoticeChannels} from './notice-channels.js';

const batch = 10;
/** Below the lease, so that no other instance takes a notice that is still under way. */
const deliveryMs = 45_000;
const leaseMs = 60_000;
const firstRetryMs = 15_000;
const longestRetryMs = 60 * 60_000;
/** After a week of trying a notice is given up; `/ready` has been saying so since the third try. */
const giveUpAfterMs = 7 * 24 * 60 * 60_000;

interface Sending {
  readonly db: Database;
  readonly facilities: Facilities;
  readonly channels: NoticeChannels;
  readonly now: () => Date;
  readonly onFailure: (error: unknown) => void;
  /** Aborted when the service stops: what is under way is given up and stays due. */
  readonly closing: AbortSignal;
}

/** Sends one batch of the notices that are due. One that does not get through waits, longer each time. */
export async function sendNotices(parts: Sending): Promise<void> {
  const {db, now, closing} = parts;
  if (closing.aborted) return;
  const started = now();
  const rows = await claimNotices(db, {
    now: started.toISOString(),
    leaseUntil: new Date(started.getTime() + leaseMs).toISOString(),
    limit: batch,
  });
  // At once, so that a receiver which never answers holds up no other and the batch ends within its lease.
  const signal = AbortSignal.any([closing, AbortSignal.timeout(deliveryMs)]);
  const outcomes = await Promise.allSettled(rows.map((row) => sendOne(parts, row, signal)));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') parts.onFailure(outcome.reason);
}

async function sendOne(parts: Sending, row: NoticeRow, signal: AbortSignal): Promise<void> {
  const {db, now, onFailure, closing} = parts;
  try {
    await deliver(parts, row, signal);
  } catch (error) {
    if (closing.aborted) {
      await settleNotice(db, row, {state: 'waiting', nextTryAt: now().toISOString()});
      return;
    }
    onFailure(error);
    await settleNotice(db, row, retryOf(row, now()));
    return;
  }
  await settleNotice(db, row, {state: 'sent'});
}

async function deliver(
  {facilities, channels}: {readonly facilities: Facilities; readonly channels: NoticeChannels},
  {facility_id: facilityId, channel}: NoticeRow,
  signal: AbortSignal,
): Promise<void> {
  // The address is that of today's configuration: a mistake in it can be mended while notices wait.
  const address = facilities.require(facilityId).notice[channel];
  const send = channels[channel];
  if (address === undefined || send === undefined)
    throw new Error(`No ${channel} is configured for notices.`);
  await send(address, signal);
}

function retryOf(
  {attempts, created_at: createdAt}: NoticeRow,
  now: Date,
): {readonly state: 'waiting' | 'failed'; readonly nextTryAt: string} {
  const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts - 1, 20));
  const isOver = now.getTime() - Date.parse(createdAt) > giveUpAfterMs;
  return {
    state: isOver ? 'failed' : 'waiting',
    nextTryAt: new Date(now.getTime() + waitMs).toISOString(),
  };
}
