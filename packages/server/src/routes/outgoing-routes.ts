import * as z from 'zod/mini';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {readPosition, writePosition} from '../store/list-position.js';
import {listOutgoing, type ListedOutgoing} from '../store/outbox.js';
import {facilityParams, refusals, security} from './route-schemas.js';

const usualPage = 50;
const state = z.enum(['waiting', 'sent', 'failed', 'withheld']);

const outgoingQuery = z.strictObject({
  state: z.optional(state),
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
});

const outgoingPage = z.object({
  outgoing: z.array(
    z.object({
      id: z.string(),
      purpose: z.enum(['case-waiting', 'escalation', 'answer']),
      channel: z.enum(['email', 'webhook']),
      recipient: z.string(),
      caseId: z.optional(z.string()),
      state,
      reason: z.optional(z.string()),
      attempts: z.number(),
      createdAt: z.string(),
      nextTryAt: z.optional(z.string()),
    }),
  ),
  next: z.optional(z.string()),
});

/** What went out, what waits, and what a person's own rules hold back. */
export function registerOutgoingRoutes(
  app: App,
  {db, facilities, callers}: Pick<ServiceParts, 'db' | 'facilities' | 'callers'>,
): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/outgoing',
    schema: {
      tags: ['staff'],
      security: security.staff,
      operationId: 'listOutgoing',
      summary: 'What goes out and what became of it, newest first',
      description:
        'No address and no content. `reason` says which rule of the person holds a message back, or why it did not get out.',
      params: facilityParams,
      querystring: outgoingQuery,
      response: {200: outgoingPage, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: readerId} = await callers.staff(hosted, request);
      const {after, limit = usualPage, state: wanted} = request.query;
      const rows = await listOutgoing(db, hosted.scope, {
        readerId,
        state: wanted,
        after: after === undefined ? undefined : readPosition(after),
        limit: limit + 1,
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const next =
        rows.length > limit && last
          ? {next: writePosition({received_at: last.created_at, id: last.id})}
          : {};
      return {outgoing: page.map(viewOf), ...next};
    },
  });
}

function viewOf(row: ListedOutgoing) {
  const {id, purpose, channel, recipient, state: stands, reason, attempts} = row;
  return {
    id,
    purpose,
    channel,
    recipient,
    ...(row.case_id !== null && {caseId: row.case_id}),
    state: stands,
    ...(reason !== null && {reason}),
    attempts,
    createdAt: row.created_at,
    ...(stands === 'waiting' && {nextTryAt: row.next_try_at}),
  };
}
