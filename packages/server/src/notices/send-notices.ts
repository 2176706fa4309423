import type {Database} from '../database/database.js';
import type {Facilities} from '../facility/facilities.js';
import {claimNotices, settleNotice, type NoticeRow} from '../store/notice-outbox.js';
import type {NoticeChannels} from './notice-channels.js';

const leaseMs = 60_000;
const firstRetryMs = 15_000;
const longestRetryMs = 60 * 60_000;
/** After a week of trying a notice is given up; `/ready` has been saying so since the third try. */
const giveUpAfterMs = 7 * 24 * 60 * 60_000;

/** Sends the notices that are due. One that does not get through waits, longer each time. */
export async function sendNotices(parts: {
  readonly db: Database;
  readonly facilities: Facilities;
  readonly channels: NoticeChannels;
  readonly now: () => Date;
  readonly onFailure: (error: unknown) => void;
}): Promise<void> {
  const {db, now, onFailure} = parts;
  for (;;) {
    const started = now();
    const rows = await claimNotices(db, {
      now: started.toISOString(),
      leaseUntil: new Date(started.getTime() + leaseMs).toISOString(),
      limit: 10,
    });
    if (rows.length === 0) return;
    for (const row of rows) {
      try {
        await deliver(parts, row);
        await settleNotice(db, row, {state: 'sent'});
      } catch (error) {
        onFailure(error);
        await settleNotice(db, row, retryOf(row, now()));
      }
    }
  }
}

async function deliver(
  {facilities, channels}: {readonly facilities: Facilities; readonly channels: NoticeChannels},
  {facility_id: facilityId, channel}: NoticeRow,
): Promise<void> {
  // The address is that of today's configuration: a mistake in it can be mended while notices wait.
  const address = facilities.require(facilityId).notice[channel];
  const send = channels[channel];
  if (address === undefined || send === undefined)
    throw new Error(`No ${channel} is configured for notices.`);
  await send(address);
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
