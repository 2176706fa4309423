import {createSurveyClient} from '../../survey-client.js';
import {expect} from './expectation.js';
import type {BenchCases} from './submitting-cases.js';
import {createSurveyBench} from './survey-bench.js';

/** What a kiosk may do that a page may not, and the other way round. */
export const deviceCases: BenchCases = {
  'takes taps on a kiosk from a kiosk alone, and from a kiosk nothing else': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, target} = bench;
    const transport = await target.createDeviceTransport?.();
    expect(transport !== undefined, 'The target should name a kiosk.');
    const kiosk = createSurveyClient({facilityId, transport});
    const {surveyId} = survey;
    for (const [client, mode] of [
      [survey.client, 'web'],
      [kiosk, 'kiosk'],
    ] as const) {
      const read = await client.surveys.read({surveyId});
      expect(read.ok && read.value.mode === mode, `Answers should be told to come as ${mode}.`);
    }
    const campaignId = await survey.field({mode: 'kiosk'});
    for (const fielding of [{}, {campaignId}]) {
      const tap = {mode: 'kiosk', ...fielding} as const;
      const pretended = await survey.client.surveys.submit(survey.answers(tap));
      expect(
        pretended.status === 'rejected' && pretended.problems.some(({path}) => path === '/mode'),
        'A page that says it is a kiosk should be refused for its mode.',
      );
      const {status} = await kiosk.surveys.submit(survey.answers(tap));
      expect(status === 'received', `A tap on a kiosk should be received, but is ${status}.`);
    }
    const other = await kiosk.surveys.submit(survey.answers({mode: 'web'}));
    expect(
      other.status === 'rejected' && other.problems.some(({path}) => path === '/mode'),
      'A kiosk that says it is a page should be refused for its mode.',
    );
  },
};
