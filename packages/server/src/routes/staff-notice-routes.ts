import {
  dueNoticesSchema,
  dueQuerySchema,
  encounterSchema,
  noticePublicationSchema,
  noticeVersionListSchema,
  noticeVersionSchema,
} from '@patient-relations/core/schemas';
import {encounterProblems} from '@patient-relations/core/service';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import {listDueNotices} from '../rights/due-notices.js';
import {publishNotice, versionOf} from '../rights/publish-notice.js';
import type {ServiceParts} from '../service-parts.js';
import {saveEncounter} from '../store/encounter-store.js';
import {findNoticeVersion, listNoticeVersions} from '../store/notice-version-store.js';
import {
  facilityParams,
  noticeParams,
  noticeVersionParams,
  refusals,
  security,
} from './route-schemas.js';

const common = {tags: ['staff notices'], security: security.staff};

/** The most a notice may hold in all its languages, in bytes; what is larger is refused before it is read. */
const maxNoticeBytes = 4_000_000;

/** What staff do with notices: publish them, and see who is owed them. */
export function registerStaffNoticeRoutes(app: App, parts: ServiceParts): void {
  registerPublishing(app, parts);
  registerVersions(app, parts);
  registerVisits(app, parts);
}

function registerPublishing(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/notices/:noticeId/versions/:version',
    bodyLimit: maxNoticeBytes,
    schema: {
      ...common,
      operationId: 'publishNotice',
      summary: 'Publish a version of a notice, for good',
      description:
        'People are shown it from `effectiveFrom` on. Every fault is named by its place.',
      params: noticeVersionParams,
      body: noticePublicationSchema,
      response: {200: noticeVersionSchema, 201: noticeVersionSchema, ...refusals},
    },
    handler: async (request, reply) => {
      const {facilityId, ...name} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      const publication = {...name, ...request.body, staffId};
      const {published, first} = await publishNotice(parts, hosted, publication);
      reply.code(first ? 201 : 200);
      return published;
    },
  });
}

function registerVersions(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/notices/:noticeId/versions',
    schema: {
      ...common,
      operationId: 'listNoticeVersions',
      summary: 'The versions of a notice, newest first',
      params: noticeParams,
      response: {200: noticeVersionListSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, noticeId} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      const rows = await listNoticeVersions(db, hosted.scope, noticeId);
      if (rows.length === 0) throw refuse('not-found');
      return {versions: rows.map(versionOf)};
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/notices/:noticeId/versions/:version',
    schema: {
      ...common,
      operationId: 'readNoticeVersion',
      summary: 'One version, as it was published',
      params: noticeVersionParams,
      response: {200: noticeVersionSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, ...name} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      const row = await findNoticeVersion(db, hosted.scope, name);
      if (!row) throw refuse('not-found');
      const {notice, field_values: values} = row;
      return {...versionOf(row), notice, values};
    },
  });
}

function registerVisits(app: App, parts: ServiceParts): void {
  const {db, facilities, callers, now} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/encounters',
    schema: {
      ...common,
      operationId: 'saveEncounter',
      summary: 'Say that someone is here, or has left',
      description: 'Under keys of the hospital. Saved again, it replaces what was said before.',
      params: facilityParams,
      body: encounterSchema,
      response: {200: encounterSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: by} = await callers.staff(hosted, request);
      const encounter = request.body;
      const errors = encounterProblems(encounter);
      if (errors.length > 0) throw refuse('invalid', {errors});
      const saved = {encounter, at: now().toISOString(), by};
      // A visit is one person's for good: what is on record about it would become someone else's.
      if (!(await saveEncounter(db, hosted.scope, saved))) throw refuse('conflict');
      return encounter;
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/due-notices',
    schema: {
      ...common,
      operationId: 'listDueNotices',
      summary: 'Who is owed which notice, by when and why',
      params: facilityParams,
      querystring: dueQuerySchema,
      response: {200: dueNoticesSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      return {due: await listDueNotices(parts, hosted, request.query.noticeId)};
    },
  });
}
