import {Readable} from 'node:stream';
import * as z from 'zod/mini';
import {within} from '../background/within.js';
import {followChanges} from '../cases/follow-changes.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {facilityParams, refusals, security} from './route-schemas.js';

const everyMs = 1000;
/** A connection that says nothing is taken for dead by what stands between. */
const signOfLifeEvery = 15;
/** Long before a session ends unseen; a page connects again and says where it was. */
const longestMs = 5 * 60_000;

/** What has changed, as it changes: which case and to which version, and no word of it. */
export function registerChangeRoutes(
  app: App,
  parts: ServiceParts,
  {closing}: {readonly closing: AbortSignal},
): void {
  const {db, facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/changes',
    schema: {
      operationId: 'followChanges',
      summary:
        'Server-sent events: which case has changed. Ends now and then; connect again with Last-Event-ID',
      tags: ['staff'],
      security: security.staff,
      params: facilityParams,
      response: {
        200: {
          description: 'Events with the id of a case and its version',
          content: {'text/event-stream': {schema: z.any()}},
        },
        ...refusals,
      },
    },
    handler: async (request, reply) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: accountId} = await callers.staff(hosted, request);
      const left = new AbortController();
      request.raw.once('close', () => left.abort());
      const signal = within(longestMs, closing, left.signal);
      const after = readLastEventId(request.headers['last-event-id']);
      const changes = followChanges(db, {scope: hosted.scope, accountId, after, everyMs, signal});
      return reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .send(Readable.from(asEvents(changes)));
    },
  });
}

async function* asEvents(changes: ReturnType<typeof followChanges>): AsyncGenerator<string> {
  let looks = 0;
  for await (const each of changes) {
    if (each) {
      const {change, ...data} = each;
      // An event without data is told to no page; its number is where the page goes on from (HTML, 9.2.6).
      yield 'caseId' in data
        ? `id: ${change}\ndata: ${JSON.stringify(data)}\n\n`
        : `: following\nid: ${change}\n\n`;
    } else if (++looks % signOfLifeEvery === 0) yield ': following\n\n';
  }
}

/** A number that is none is as good as none: the page then begins anew. */
function readLastEventId(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
  return number;
}
