import {sampleSurveyResponse} from '../sample-survey.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import type {BenchCases} from './submitting-cases.js';
import {createSurveyBench} from './survey-bench.js';
import {exported} from './survey-cases.js';

/** Stands wherever content stands: it must not come back. */
const canary = 'Marmalade';

/** What staff take away for good, where someone asks for it. */
export const erasureCases: BenchCases = {
  'erases what someone answered, and keeps that somebody did': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, surveyId, staff} = survey;
    const response = sampleSurveyResponse({overall: 1, reason: canary});
    const submission = survey.answers({response});
    const receipt = await survey.submit(submission);
    await survey.submit(survey.answers());
    const id = crypto.randomUUID();
    const order = {facilityId, responseId: submission.id, id, reason: 'asked-for'} as const;
    const erased = expectValue(await staff.send('erase-survey-response', order), 'Erasing');
    expect(erased.id === id, 'The receipt should be that of the erasure.');
    const again = expectValue(await staff.send('erase-survey-response', order), 'Erasing again');
    expectEqual([erased, again], 'A replay should get the first outcome.');
    const twice = await staff.send('erase-survey-response', {...order, id: crypto.randomUUID()});
    expectRefusal(twice, 'not-found', 'Erasing what is gone');
    const lines = await exported(survey);
    expect(!JSON.stringify(lines).includes(canary), 'No export should have what was erased.');
    const line = lines.find((each) => each['id'] === submission.id);
    expect(line?.['response'] === null, 'The frame of a response should stay.');
    const csv = {facilityId, surveyId, version: '1', format: 'csv'} as const;
    const blob = expectValue(await staff.send('export-survey-responses', csv), 'Exporting');
    expect(!(await blob.text()).includes(canary), 'No CSV should have what was erased.');
    expectEqual([await survey.submit(submission), receipt], 'It should not come back when resent.');
    expect(!JSON.stringify(await exported(survey)).includes(canary), 'Nor in an export then.');
  },

  'counts answers no more once they are erased': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, surveyId, staff} = survey;
    const scale = ['1', '2', '3', '4', '5'];
    const measure = {id: 'overall', kind: 'top-box', linkId: 'overall', scale} as const;
    const campaignId = await survey.field({measures: [measure]});
    const submissions = Array.from({length: 13}, () => survey.answers({campaignId}));
    for (const submission of submissions) await survey.submit(submission);
    const counted = async (): Promise<readonly unknown[]> => {
      const version = {facilityId, surveyId, version: '1'};
      const reply = await staff.send('read-survey-results', version);
      return expectValue(reply, 'Reading results').modes.map(({overall}) => overall.responses);
    };
    expectEqual([await counted(), [13]], 'Every response should count.');
    const [first] = submissions;
    const order = {facilityId, responseId: first?.id ?? '', id: crypto.randomUUID()};
    const reply = await staff.send('erase-survey-response', {...order, reason: 'asked-for'});
    expectValue(reply, 'Erasing');
    expectEqual([await counted(), [12]], 'What was erased should count no more.');
  },

  'leaves erasing to staff, and takes no reason in words of their own': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, staff} = survey;
    const submission = survey.answers();
    await survey.submit(submission);
    const id = crypto.randomUUID();
    const order = {facilityId, responseId: submission.id, id, reason: 'asked-for'} as const;
    const comment = {
      facilityId,
      id,
      fileSha256: '0'.repeat(64),
      line: 2,
      reason: 'asked-for',
    } as const;
    const closed = [
      await bench.transport.send('erase-survey-response', order),
      await bench.transport.send('erase-comment', comment),
    ];
    for (const reply of closed) expectRefusal(reply, 'unauthorized', 'Erasing without a token');
    expectRefusal(await staff.send('erase-comment', comment), 'not-found', 'Erasing no comment');
    const worded = {...order, reason: canary} as never;
    const problem = expectRefusal(
      await staff.send('erase-survey-response', worded),
      'invalid',
      'A reason in words',
    );
    expectNamed(problem, {path: '/reason', code: 'unknown-value'});
    expect((await exported(survey))[0]?.['response'] !== null, 'Nothing should be erased then.');
  },
};
