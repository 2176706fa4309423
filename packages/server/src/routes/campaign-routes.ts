import * as z from 'zod/mini';
import {
  campaignChangeSchema,
  campaignListSchema,
  campaignSchema,
  invitationOrderSchema,
  issuedInvitationsSchema,
} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {listCampaigns} from '../store/campaign-store.js';
import {countInvitations} from '../store/invitation-store.js';
import {issueInvitations} from '../surveys/issue-invitations.js';
import {campaignOf, saveCampaign} from '../surveys/save-campaign.js';
import {campaignParams, facilityParams, refusals, security} from './route-schemas.js';

const common = {tags: ['staff surveys'], security: security.staff};

/** Room for five thousand keys of people. */
const maxOrderBytes = 2_000_000;

/** How staff field a survey. */
export function registerCampaignRoutes(app: App, parts: ServiceParts): void {
  registerCampaigns(app, parts);
  registerInvitations(app, parts);
}

function registerCampaigns(app: App, parts: ServiceParts): void {
  const {db, facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/campaigns/:campaignId',
    schema: {
      ...common,
      operationId: 'saveCampaign',
      summary: 'Make a campaign (revision 0), or change the revision that was seen',
      params: campaignParams,
      body: campaignChangeSchema,
      response: {200: campaignSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, campaignId: id} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      return saveCampaign(parts, {hosted, staffId, id, ...request.body});
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/campaigns',
    schema: {
      ...common,
      operationId: 'listCampaigns',
      summary: 'Campaigns, and how many have answered',
      params: facilityParams,
      response: {200: campaignListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      const rows = await listCampaigns(db, hosted.scope);
      const invitations = await countInvitations(db, hosted.scope);
      return {campaigns: rows.map((row) => campaignOf(row, invitations.get(row.id) ?? 0))};
    },
  });
}

function registerInvitations(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/campaigns/:campaignId/invitations/:id',
    bodyLimit: maxOrderBytes,
    schema: {
      ...common,
      operationId: 'issueInvitations',
      summary: 'Give invitations out; their tokens are in the first answer and nowhere else',
      params: z.extend(campaignParams, {id: z.uuid().check(z.toLowerCase())}),
      body: invitationOrderSchema,
      response: {200: issuedInvitationsSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, ...address} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      return issueInvitations(parts, hosted.scope, {...address, ...request.body});
    },
  });
}
