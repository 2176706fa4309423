import * as z from 'zod/mini';
import {
  acknowledgementReceiptSchema,
  acknowledgementSubmissionSchema,
  myDueNoticesSchema,
  noticeListSchema,
  noticeQuerySchema,
  noticeSectionsSchema,
  noticeViewSchema,
} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import {acknowledgeNotice} from '../rights/acknowledge-notice.js';
import {listMyDueNotices} from '../rights/due-notices.js';
import {listNotices, readNotice, readNoticeHead} from '../rights/read-notice.js';
import type {ServiceParts} from '../service-parts.js';
import {
  facilityParams,
  noticeParams,
  noticeVersionParams,
  refusals,
  security,
  writeParams,
} from './route-schemas.js';

const common = {tags: ['notices']};
/** A version never changes. */
const keptForAnHour = 'public, max-age=3600';
const keptForSeconds = 300;

/** How people read notices, and how it gets on record that they did. */
export function registerRightsNoticeRoutes(app: App, parts: ServiceParts): void {
  registerReading(app, parts);
  registerSections(app, parts);
  registerAcknowledging(app, parts);
  registerDue(app, parts);
}

function registerReading(app: App, parts: ServiceParts): void {
  const {facilities, now} = parts;
  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/notices',
    schema: {
      ...common,
      operationId: 'listNotices',
      summary: 'The notices that are in force',
      params: facilityParams,
      response: {200: noticeListSchema, ...refusals},
    },
    handler: async (request, reply) => {
      const hosted = facilities.require(request.params.facilityId);
      const {notices, until} = await listNotices(parts, hosted);
      const left = Math.max(0, Math.floor((until - now().getTime()) / 1000));
      const seconds = Math.min(keptForSeconds, left);
      reply.header('cache-control', `public, max-age=${seconds}`);
      return {notices};
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/notices/:noticeId',
    schema: {
      ...common,
      operationId: 'readNotice',
      summary: 'A notice in a language, with the text of its first section',
      description:
        'The version in force, unless one is named. The rest of the text is in its sections.',
      params: noticeParams,
      querystring: noticeQuerySchema,
      response: {200: noticeViewSchema, ...refusals},
    },
    handler: async (request, reply) => {
      const {facilityId, noticeId} = request.params;
      const hosted = facilities.require(facilityId);
      const view = await readNoticeHead(parts, hosted, {noticeId, ...request.query});
      // Which version is in force is asked each time: an older one could not be acknowledged any more.
      if (request.query.version !== undefined) reply.header('cache-control', keptForAnHour);
      return view;
    },
  });
}

function registerSections(app: App, parts: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/notices/:noticeId/versions/:version/sections',
    schema: {
      ...common,
      operationId: 'readNoticeSections',
      summary: 'The sections of a version in a language, with all their text',
      params: noticeVersionParams,
      querystring: z.pick(noticeQuerySchema, {language: true}),
      response: {200: noticeSectionsSchema, ...refusals},
    },
    handler: async (request, reply) => {
      const {facilityId, ...name} = request.params;
      const hosted = parts.facilities.require(facilityId);
      const {sections} = await readNotice(parts, hosted, {...name, ...request.query});
      reply.header('cache-control', keptForAnHour);
      return {sections};
    },
  });
}

function registerAcknowledging(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/acknowledgements/:id',
    // A drawn signature is the most of it.
    bodyLimit: 1_000_000,
    schema: {
      ...common,
      operationId: 'acknowledgeNotice',
      summary: 'Put on record that a notice was given, declined, or could not be given',
      description:
        'The caller makes the id. A replay with the same content gets the first outcome with status 200; the same id ' +
        'with other content is a conflict. A person has one record for a visit and a version: a second gets the ' +
        'receipt of the first. What does not match the version is kept as disputed and never counts as given.',
      security: security.submitter,
      params: writeParams,
      body: acknowledgementSubmissionSchema,
      response: {200: acknowledgementReceiptSchema, 201: acknowledgementReceiptSchema, ...refusals},
    },
    handler: async (request, reply) => {
      const {facilityId, ...said} = request.body;
      const hosted = facilities.require(facilityId);
      const submitter = await callers.submitter(hosted, request);
      const incoming = {...said, id: request.params.id, hosted, submitter};
      if (submitter.kind === 'portal') requireKey(submitter.subject);
      const {receipt, first} = await acknowledgeNotice(parts, incoming);
      reply.code(first ? 201 : 200);
      return receipt;
    },
  });
}

function registerDue(app: App, parts: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/my-due-notices',
    schema: {
      ...common,
      operationId: 'listMyDueNotices',
      summary: 'What the signed-in person is owed now',
      security: security.portal,
      params: facilityParams,
      response: {200: myDueNoticesSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = parts.facilities.require(request.params.facilityId);
      const {subject} = await parts.callers.portalPerson(hosted, request);
      requireKey(subject);
      return {due: await listMyDueNotices(parts, hosted, subject)};
    },
  });
}

/** A portal may write into its tokens what no store holds, and staff could never name. */
function requireKey(subject: string): void {
  const {success} = z.safeParse(acknowledgementSubmissionSchema.shape.subject, subject);
  if (!success) throw refuse('unauthorized');
}
