import {within} from '../background/within.js';
import {claimOutgoing, settleOutgoing, type Outcome, type OutgoingRow} from '../store/outbox.js';
import {compose, Undeliverable, type Composing} from './compose.js';
import type {OutgoingChannels} from './outgoing-channels.js';

const batch = 20;
/** Below the lease, so that no other instance takes what is still under way. */
const deliveryMs = 45_000;
const leaseMs = 60_000;
const firstRetryMs = 15_000;
const longestRetryMs = 60 * 60_000;
/** A person's next time of day is within a day; an hour more for a change of the clocks. */
const longestWaitMs = 25 * 60 * 60_000;
/** After a week of trying it is given up; `/ready` has been saying so since the third try. */
const giveUpAfterMs = 7 * 24 * 60 * 60_000;

interface Sending extends Composing {
  readonly channels: OutgoingChannels;
  readonly onFailure: (error: unknown) => void;
  /** Aborted when the service stops: what is under way is given up and stays due. */
  readonly closing: AbortSignal;
}

/** Sends what is due, batch by batch. What does not get through waits, longer each time. */
export async function sendOutgoing(parts: Sending): Promise<void> {
  while (!parts.closing.aborted) if ((await sendBatch(parts)) < batch) return;
}

async function sendBatch(parts: Sending): Promise<number> {
  const {db, now, closing} = parts;
  const started = now();
  const rows = await claimOutgoing(db, {
    now: started.toISOString(),
    leaseUntil: new Date(started.getTime() + leaseMs).toISOString(),
    latest: new Date(started.getTime() + longestWaitMs).toISOString(),
    limit: batch,
  });
  // At once, so that a receiver which never answers holds up no other and the batch ends within its lease.
  const signal = within(deliveryMs, closing);
  const outcomes = await Promise.allSettled(rows.map((row) => sendOne(parts, row, signal)));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') parts.onFailure(outcome.reason);
  return rows.length;
}

async function sendOne(parts: Sending, row: OutgoingRow, signal: AbortSignal): Promise<void> {
  const {db, now, onFailure, closing} = parts;
  let outcome: Outcome;
  try {
    outcome = await deliver(parts, row, signal);
  } catch (error) {
    if (closing.aborted) outcome = {state: 'waiting', nextTryAt: now().toISOString()};
    else {
      onFailure(error);
      outcome = retryOf(row, now(), error);
    }
  }
  await settleOutgoing(db, row, outcome);
}

async function deliver(parts: Sending, row: OutgoingRow, signal: AbortSignal): Promise<Outcome> {
  const {channels} = parts;
  const delivery = await compose(parts, row);
  if ('withheld' in delivery) return {state: 'withheld', reason: delivery.withheld};
  if ('later' in delivery)
    return {state: 'waiting', nextTryAt: delivery.later, reason: 'wrong-time'};
  if ('post' in delivery) await channels.webhook(delivery.post, signal);
  else if (channels.email) await channels.email(delivery.mail, signal);
  else throw new Undeliverable('no-mail-server');
  return {state: 'sent'};
}

function retryOf(
  {attempts, created_at: createdAt}: OutgoingRow,
  now: Date,
  error: unknown,
): Outcome {
  const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts - 1, 20));
  const isOver = now.getTime() - Date.parse(createdAt) > giveUpAfterMs;
  return {
    state: isOver ? 'failed' : 'waiting',
    nextTryAt: new Date(now.getTime() + waitMs).toISOString(),
    reason: error instanceof Undeliverable ? error.reason : 'not-accepted',
  };
}
