import type {FieldProblem} from '../../errors/problem.js';
import type {QuestionnaireResponse} from '../../survey/questionnaire-response.js';
import {sampleQuestionnaire, sampleSurveyResponse} from '../sample-survey.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import type {BenchCases} from './submitting-cases.js';
import {createSurveyBench, type SurveyBench} from './survey-bench.js';

/** Stands wherever content stands: it must not come back. */
const canary = 'Marmalade';

type BadAnswers = readonly [sentence: string, QuestionnaireResponse, named: FieldProblem];

const items = (...item: readonly object[]): QuestionnaireResponse =>
  sampleSurveyResponse({item: item as never});
const overall = {linkId: 'overall', answer: [{valueCoding: {code: '5'}}]};

const badAnswers: readonly BadAnswers[] = [
  [
    'answers without one that is required',
    items({linkId: 'visits', answer: [{valueInteger: 1}]}),
    {path: '/questionnaire/item/0', code: 'required'},
  ],
  [
    'an answer to a question that is not asked after the others',
    sampleSurveyResponse({overall: 5, reason: canary}),
    {path: '/response/item/1', code: 'disabled-answer'},
  ],
  [
    'an answer to a question that is not there',
    items(overall, {linkId: canary, answer: [{valueString: canary}]}),
    {path: '/response/item/1', code: 'unknown-answer'},
  ],
  [
    'an answer beneath a question that is not beneath its answer',
    items({...overall, item: [{linkId: 'reason', answer: [{valueString: canary}]}]}),
    {path: '/response/item/0/item', code: 'unknown-answer'},
  ],
  [
    'an answer of another type',
    items(overall, {linkId: 'visits', answer: [{valueString: canary}]}),
    {path: '/response/item/1/answer/0', code: 'wrong-value-type'},
  ],
  [
    'a field that no response has',
    items({...overall, [canary]: canary}),
    {path: '/response/item/0', code: 'unknown-field'},
  ],
  [
    'a field that no code has',
    items({linkId: 'overall', answer: [{valueCoding: {code: '5', [canary]: canary}}]}),
    {path: '/response/item/0/answer/0/valueCoding', code: 'unknown-field'},
  ],
  [
    'something said of an answer that would run a script',
    items({
      linkId: 'overall',
      answer: [
        {
          valueCoding: {code: '5'},
          extension: [{url: 'https://hospital.example/x', valueUrl: `javascript:${canary}`}],
        },
      ],
    }),
    {path: '/response/item/0/answer/0/extension/0/valueUrl', code: 'not-a-url'},
  ],
  [
    'a number that is a text',
    items(overall, {linkId: 'visits', answer: [{valueInteger: '3'}]}),
    {path: '/response/item/1/answer/0', code: 'invalid-value'},
  ],
  [
    'text that no database can hold',
    sampleSurveyResponse({overall: 1, reason: `${canary} \uD83D`}),
    {path: '/response/item/1/answer/0/valueString', code: 'wrong-format'},
  ],
  [
    'answers about a person by name',
    {...sampleSurveyResponse(), subject: {display: canary}} as never,
    {path: '/response', code: 'unknown-field'},
  ],
];

/** Definitions, and answers to them. */
export const surveyCases: BenchCases = {
  'gives a page the newest version of a survey': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {surveyId, client} = survey;
    expectValue(await survey.publish('2', {title: 'Your stay'}), 'Publishing another version');
    const read = expectValue(await client.surveys.read({surveyId}), 'Reading the survey');
    const questionnaire = sampleQuestionnaire({title: 'Your stay'});
    expectEqual(
      [read, {surveyId, version: '2', questionnaire, mode: 'web'}],
      'The newest version should be the one that was published last, as it was published.',
    );
  },

  'keeps a version as it was published first': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, surveyId, staff} = survey;
    const first = expectValue(await survey.publish('1'), 'Publishing the same again');
    expectRefusal(await survey.publish('1', {title: 'Other'}), 'conflict', 'Another version 1');
    const request = {facilityId, surveyId, version: '1'};
    const read = expectValue(await staff.send('read-survey-version', request), 'Reading as staff');
    expectEqual(
      [read, {...first, questionnaire: sampleQuestionnaire()}],
      'A version should stay as it was published.',
    );
    const {surveys} = expectValue(await staff.send('list-surveys', {facilityId}), 'Listing');
    expect(
      surveys.some((each) => each.surveyId === surveyId && each.versions.length === 1),
      'A survey should be listed with its versions.',
    );
  },

  'refuses a definition with every fault of it, by its place': async (bench) => {
    const survey = await createSurveyBench(bench);
    const twice = {linkId: 'a', text: canary, type: 'string'} as const;
    const enableWhen = [{question: 'nowhere', operator: 'exists', answerBoolean: true}] as const;
    const wrong = {linkId: 'b', text: canary, type: canary, enableWhen} as never;
    const reply = await survey.publish('9', {item: [twice, twice, wrong]});
    const problem = expectRefusal(reply, 'invalid', 'A definition with faults');
    expectNamed(problem, {path: '/questionnaire/item/1', code: 'duplicate-link-id'});
    expectNamed(problem, {path: '/questionnaire/item/2/type', code: 'unknown-item-type'});
    expectNamed(problem, {path: '/questionnaire/item/2/enableWhen/0', code: 'missing-target'});
    expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
  },

  'takes answers once, however often they arrive': async (bench) => {
    const survey = await createSurveyBench(bench);
    const submission = survey.answers();
    const replies = await Promise.all(
      Array.from({length: bench.replays}, () => survey.submit(submission)),
    );
    expectEqual(replies, 'Every replay should have the first outcome.');
    expect(replies[0]?.id === submission.id, 'A receipt should be that of the response.');
    const changed = {...submission, response: sampleSurveyResponse({overall: 4})};
    const second = await survey.client.surveys.submit(changed);
    expect(
      second.status === 'rejected' && second.code === 'conflict',
      'The same id with other answers should be a conflict.',
    );
    const lines = await exported(survey);
    expect(lines.length === 1, 'Answers that arrive many times should be stored once.');
    expectEqual(
      [lines[0]?.['response'], submission.response],
      'What is stored should be what was sent.',
    );
  },

  'takes what was answered by someone who stopped before the end': async (bench) => {
    const survey = await createSurveyBench(bench);
    const visits = {linkId: 'visits', answer: [{valueInteger: 3}]};
    const response = sampleSurveyResponse({status: 'stopped', item: [visits]});
    await survey.submit(survey.answers({response}));
  },

  'refuses answers to a survey or a version that is not there': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId} = survey;
    for (const wrong of [{surveyId: 'no-such-survey'}, {version: '7'}]) {
      const request = {...survey.answers(wrong), facilityId};
      const reply = await bench.transport.send('submit-survey-response', request);
      expectRefusal(reply, 'not-found', 'Answers to what is not there');
    }
    const read = await survey.client.surveys.read({surveyId: 'no-such-survey'});
    expectRefusal(read, 'not-found', 'Reading what is not there');
  },

  'keeps phone and post for what staff enter': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, staff} = survey;
    for (const mode of ['phone', 'mail', 'staff-assisted'] as const) {
      const request = {...survey.answers({mode}), facilityId};
      const reply = await bench.transport.send('submit-survey-response', request);
      expectNamed(expectRefusal(reply, 'invalid', 'A page that says so'), {
        path: '/mode',
        code: 'not-allowed',
      });
      expectValue(await staff.send('submit-survey-response', request), 'Entering as staff');
    }
  },

  ...Object.fromEntries(
    badAnswers.map(([sentence, response, named]) => [
      `refuses ${sentence}, naming the place and quoting nothing`,
      async (bench) => {
        const survey = await createSurveyBench(bench);
        const request = {...survey.answers({response}), facilityId: survey.facilityId};
        const reply = await bench.transport.send('submit-survey-response', request);
        const problem = expectRefusal(reply, 'invalid', 'It');
        expectNamed(problem, named);
        expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
        expect((await exported(survey)).length === 0, 'Nothing of it should be stored.');
      },
    ]),
  ),
};

/** Every response of version 1, as the export has it. */
export async function exported(
  {facilityId, surveyId, staff}: SurveyBench,
  version = '1',
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const request = {facilityId, surveyId, version, format: 'ndjson'} as const;
  const blob = expectValue(await staff.send('export-survey-responses', request), 'Exporting');
  const text = await blob.text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
