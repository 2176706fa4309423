import assert from 'node:assert/strict';
import {publishSurveys} from '../hospital-website/publish-surveys.mjs';
import type {QuestionnaireResponse} from '../../packages/core/src/survey/index.js';
import type {RunningService} from './service.js';

const survey = 'v1/staff/facilities/riverside/surveys/outpatient-experience/versions/1.0.0';

/** The office behind the site's survey. */
export interface SurveyOffice {
  /** Every response that the service has stored, as staff export them. */
  readResponses(): Promise<readonly QuestionnaireResponse[]>;
}

/** Publishes the site's survey, as its operator would, and reads what arrives. */
export async function surveyOfficeOf(service: RunningService): Promise<SurveyOffice> {
  const token = await service.staffToken();
  await publishSurveys({origin: service.origin, token});
  return {
    async readResponses() {
      const answer = await fetch(`${service.origin}/${survey}/responses.ndjson`, {
        headers: {authorization: `Bearer ${token}`},
      });
      assert.equal(answer.status, 200, 'staff can export');
      const lines = (await answer.text()).split('\n').filter((line) => line !== '');
      return lines.map(
        (line) => (JSON.parse(line) as {readonly response: QuestionnaireResponse}).response,
      );
    },
  };
}
