import {feedbackReceiptSchema, submissionSchema} from '@patient-relations/core/schemas';
import {submitFeedback} from '../cases/submit-feedback.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {refusals, security, writeParams} from './route-schemas.js';

/** How feedback comes in. */
export function registerFeedbackRoutes(app: App, parts: ServiceParts): void {
  const {facilities, callers, inside, audit} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/feedback/:id',
    schema: {
      operationId: 'submitFeedback',
      summary: 'Hand in feedback',
      description:
        'The caller makes the id and the access code. A replay with the same content gets the first outcome with ' +
        'status 200 and needs no proof; the same id with other content is a conflict. Ids belong to a facility.',
      tags: ['feedback'],
      security: security.submitter,
      params: writeParams,
      body: submissionSchema,
      response: {200: feedbackReceiptSchema, 201: feedbackReceiptSchema, ...refusals},
    },
    handler: async (request, reply) => {
      const {facilityId, ...submission} = request.body;
      const hosted = facilities.require(facilityId);
      const submitter = await callers.submitter(hosted, request);
      const {id} = request.params;
      const wasKept = inside.isMarked(request.headers);
      const {receipt, first} = await submitFeedback(parts, {
        ...submission,
        id,
        hosted,
        submitter,
        wasKept,
        keepWith: (trx) => audit.keepWith(trx, request),
      });
      reply.code(first ? 201 : 200);
      return receipt;
    },
  });
}
