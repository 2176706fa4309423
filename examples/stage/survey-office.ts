import assert from 'node:assert/strict';
import {publishSurveys} from '../hospital-website/publish-surveys.mjs';
import type {Campaign} from '../../packages/core/src/survey/campaign.js';
import type {QuestionnaireResponse} from '../../packages/core/src/survey/index.js';
import type {RunningService} from './service.js';

const facility = 'v1/staff/facilities/riverside';
const survey = `${facility}/surveys/outpatient-experience/versions/1.0.0`;

/** The office behind the site's survey. */
export interface SurveyOffice {
  /** Every response that the service has stored, as staff export them. */
  readResponses(): Promise<readonly QuestionnaireResponse[]>;
  /** Ends the survey at the kiosk: from now on the service takes no answer there. */
  endsAtKiosk(): Promise<void>;
}

/** Publishes the site's survey, as its operator would, and reads what arrives. */
export async function surveyOfficeOf(service: RunningService): Promise<SurveyOffice> {
  const token = await service.staffToken();
  await publishSurveys({origin: service.origin, token});
  const ask = async (path: string, change?: object): Promise<Response> => {
    const answer = await fetch(`${service.origin}/${path}`, {
      headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
      ...(change && {method: 'PUT', body: JSON.stringify(change)}),
    });
    assert.equal(answer.status, 200, `staff can do so: ${path}`);
    return answer;
  };
  return {
    async endsAtKiosk() {
      const answer = await ask(`${facility}/campaigns`);
      const {campaigns} = (await answer.json()) as {readonly campaigns: readonly Campaign[]};
      const kiosk = campaigns.find(({id}) => id === 'lobby-kiosk');
      assert.ok(kiosk, 'it is fielded at the kiosk');
      const {id, revision, responses: _responses, invitations: _invitations, ...settings} = kiosk;
      const closesAt = new Date().toISOString();
      await ask(`${facility}/campaigns/${id}`, {revision, settings: {...settings, closesAt}});
    },
    async readResponses() {
      const answer = await ask(`${survey}/responses.ndjson`);
      const lines = (await answer.text()).split('\n').filter((line) => line !== '');
      return lines.map(
        (line) => (JSON.parse(line) as {readonly response: QuestionnaireResponse}).response,
      );
    },
  };
}
