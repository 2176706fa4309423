import {outgoingPageSchema, outgoingQuerySchema} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {readPosition, writePosition} from '../store/list-position.js';
import {listOutgoing, type ListedOutgoing} from '../store/outbox.js';
import {facilityParams, refusals, security} from './route-schemas.js';

const usualPage = 50;
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
      querystring: outgoingQuerySchema,
      response: {200: outgoingPageSchema, ...refusals},
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
          ? {next: writePosition({at: last.created_at, id: last.id})}
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
