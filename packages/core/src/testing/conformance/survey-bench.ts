import {createSurveyClient, type SurveyClient, type SurveySubmission} from '../../survey-client.js';
import type {CampaignSettings} from '../../survey/campaign.js';
import type {Questionnaire} from '../../survey/questionnaire.js';
import type {SurveyReceipt} from '../../survey/survey-operations.js';
import type {Reply, ResponseOf, Transport} from '../../transport/transport.js';
import {sampleQuestionnaire, sampleSurveyResponse} from '../sample-survey.js';
import type {ConformanceBench} from './bench.js';
import {expect, expectValue} from './expectation.js';

/** A survey of a case's own, published, and who works with it. */
export interface SurveyBench {
  readonly facilityId: string;
  readonly surveyId: string;
  readonly staff: Transport;
  readonly client: SurveyClient;
  /** Answers, ready to be sent. */
  answers(overrides?: Partial<SurveySubmission>): SurveySubmission;
  /** Sends answers as a page would, puzzle included. */
  submit(submission: SurveySubmission): Promise<SurveyReceipt>;
  publish(
    version: string,
    change?: Partial<Questionnaire>,
  ): Promise<Reply<ResponseOf<'publish-survey'>>>;
  /** Makes a campaign of the first version. */
  field(settings?: Partial<CampaignSettings>): Promise<string>;
}

/** Publishes version 1 of the sample survey under an id of its own. */
export async function createSurveyBench(bench: ConformanceBench): Promise<SurveyBench> {
  const {facilityId, target, openStaff} = bench;
  const {transport: staff} = await openStaff();
  const {solveChallenge} = target;
  const client = createSurveyClient({facilityId, transport: bench.transport, solveChallenge});
  const surveyId = `visit-${crypto.randomUUID()}`;
  const survey: SurveyBench = {
    facilityId,
    surveyId,
    staff,
    client,
    answers: (overrides) => ({
      id: crypto.randomUUID(),
      surveyId,
      version: '1',
      mode: 'web',
      language: 'en',
      response: sampleSurveyResponse(),
      ...overrides,
    }),
    async submit(submission) {
      const delivery = await client.surveys.submit(submission);
      const code = 'code' in delivery ? delivery.code : delivery.status;
      expect(delivery.status === 'received', `Answers should be received, but are ${code}.`);
      return delivery.receipt;
    },
    publish: (version, change) =>
      staff.send('publish-survey', {
        facilityId,
        surveyId,
        version,
        questionnaire: sampleQuestionnaire(change),
      }),
    async field(settings) {
      const campaignId = `spring-${crypto.randomUUID()}`;
      const whole = {surveyId, version: '1', mode: 'web', access: 'open', ...settings} as const;
      const request = {facilityId, campaignId, revision: 0, settings: whole};
      expectValue(await staff.send('save-campaign', request), 'Making a campaign');
      return campaignId;
    },
  };
  expectValue(await survey.publish('1'), 'Publishing');
  return survey;
}
