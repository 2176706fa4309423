import type {ProblemCode} from '../../errors/problem.js';
import type {SurveySubmission} from '../../survey-client.js';
import {sampleSurveyResponse} from '../sample-survey.js';
import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';
import type {BenchCases} from './submitting-cases.js';
import {exported} from './survey-cases.js';
import {createSurveyBench, type SurveyBench} from './survey-bench.js';

const long = {past: '2001-01-01T00:00:00Z', future: '2999-01-01T00:00:00Z'};

/** Who is asked, when, and how often. */
export const campaignCases: BenchCases = {
  'takes no answers before a campaign opens and after it closes, and says so before anyone answers':
    async (bench) => {
      const survey = await createSurveyBench(bench);
      const {surveyId, client} = survey;
      const early = await survey.field({opensAt: long.future});
      const late = await survey.field({closesAt: long.past});
      await expectRejected(survey, {campaignId: early}, 'survey-not-open');
      await expectRejected(survey, {campaignId: late}, 'survey-closed');
      const read = await client.surveys.read({surveyId, campaignId: late});
      expectRefusal(read, 'survey-closed', 'Reading a survey that is over');
    },

  'takes exactly as many answers as a campaign wants, also when they come at once': async (
    bench,
  ) => {
    const survey = await createSurveyBench(bench);
    const campaignId = await survey.field({quota: 3});
    const deliveries = await Promise.all(
      Array.from({length: 8}, () => survey.client.surveys.submit(survey.answers({campaignId}))),
    );
    const received = deliveries.filter(({status}) => status === 'received');
    const full = deliveries.filter(
      (each) => each.status === 'rejected' && each.code === 'survey-full',
    );
    expect(received.length === 3, `Three should be taken, not ${received.length}.`);
    expect(full.length === 5, 'The others should hear that it is full.');
    expect((await exported(survey)).length === 3, 'Three should be stored.');
  },

  'gives a page the version that a campaign fields, and refuses answers to another': async (
    bench,
  ) => {
    const survey = await createSurveyBench(bench);
    const {surveyId, client} = survey;
    const campaignId = await survey.field();
    expectValue(await survey.publish('2', {title: 'Newer'}), 'Publishing');
    const read = expectValue(await client.surveys.read({surveyId, campaignId}), 'Reading');
    expectEqual(
      [
        [read.version, read.campaignId, read.mode, read.access, read.identified],
        ['1', campaignId, 'web', 'open', false],
      ],
      'A page should learn how the survey is fielded.',
    );
    await expectRejected(survey, {campaignId, version: '2'}, 'other-version');
    await expectRejected(survey, {campaignId, mode: 'kiosk'}, 'invalid');
  },

  'takes one response for an invitation, and none without one': async (bench) => {
    const survey = await createSurveyBench(bench);
    const campaignId = await survey.field({access: 'invitation'});
    await expectRejected(survey, {campaignId}, 'invitation-required');
    const [first, second] = await invite(survey, campaignId, {count: 2});
    expect(first !== undefined && second !== undefined, 'There should be two invitations.');
    const submission = survey.answers({campaignId, invitation: first});
    const receipt = await survey.submit(submission);
    expectEqual([receipt, await survey.submit(submission)], 'A replay should be the first again.');
    await expectRejected(survey, {campaignId, invitation: first}, 'invitation-used');
    const unknown = first.slice(0, -1) + (first.endsWith('2') ? '3' : '2');
    await expectRejected(survey, {campaignId, invitation: unknown}, 'invalid');
    const other = await survey.field({access: 'invitation'});
    await expectRejected(survey, {campaignId: other, invitation: second}, 'unknown-invitation');
    await survey.submit(survey.answers({campaignId, invitation: second}));
  },

  'takes no answers beside the campaign of a survey that is fielded by invitation alone': async (
    bench,
  ) => {
    const survey = await createSurveyBench(bench);
    await survey.submit(survey.answers());
    const campaignId = await survey.field({access: 'invitation'});
    await expectRejected(survey, {}, 'invitation-required');
    await survey.field({closesAt: long.past});
    await expectRejected(survey, {}, 'invitation-required');
    const [invitation] = await invite(survey, campaignId, {count: 1});
    await survey.submit(survey.answers({campaignId, invitation}));
    expectValue(await survey.publish('2', {title: 'Your stay'}), 'Publishing another version');
    await survey.submit(survey.answers({version: '2'}));
    await survey.field();
    await survey.submit(survey.answers());
  },

  'lets nobody in on the web by a campaign that is open on kiosks': async (bench) => {
    const survey = await createSurveyBench(bench);
    await survey.field({access: 'invitation'});
    await survey.field({mode: 'kiosk'});
    await expectRejected(survey, {}, 'invitation-required');
  },

  'says before the questions that answers would not be taken': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {surveyId, client} = survey;
    const kiosk = await client.surveys.read({
      surveyId,
      campaignId: await survey.field({mode: 'kiosk'}),
    });
    expect(!kiosk.ok && kiosk.problem.code === 'invalid', 'A page should not be asked as a kiosk.');
    await survey.field({access: 'invitation'});
    const alone = await client.surveys.read({surveyId});
    expect(
      !alone.ok && alone.problem.code === 'invitation-required',
      'A survey by invitation should not be asked beside its campaign.',
    );
  },

  'still keeps a survey to the people invited once its campaign is over': async (bench) => {
    const survey = await createSurveyBench(bench);
    await survey.field({access: 'invitation', closesAt: long.past});
    await expectRejected(survey, {}, 'invitation-required');
  },

  'uses an invitation up once, also when two answer with it at once': async (bench) => {
    const survey = await createSurveyBench(bench);
    const campaignId = await survey.field({access: 'invitation'});
    const [invitation] = await invite(survey, campaignId, {count: 1});
    const deliveries = await Promise.all(
      Array.from({length: 6}, () =>
        survey.client.surveys.submit(survey.answers({campaignId, invitation})),
      ),
    );
    const received = deliveries.filter(({status}) => status === 'received');
    expect(received.length === 1, `One should be taken, not ${received.length}.`);
  },

  'gives the tokens of invitations out once': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, staff} = survey;
    const campaignId = await survey.field({access: 'invitation'});
    const id = crypto.randomUUID();
    const order = {facilityId, campaignId, id, count: 2};
    const first = expectValue(await staff.send('issue-invitations', order), 'Issuing');
    const again = expectValue(await staff.send('issue-invitations', order), 'Issuing again');
    expect(first.invitations?.length === 2, 'The first answer should hold the tokens.');
    expect(again.invitations === undefined, 'No later answer should.');
    expectEqual([again.issued, first.issued, 2], 'A replay should issue nothing more.');
    const instead = {...order, id: crypto.randomUUID(), replaces: id};
    expectValue(await staff.send('issue-invitations', instead), 'Issuing instead');
    const invitation = first.invitations[0]?.token;
    await expectRejected(survey, {campaignId, invitation}, 'unknown-invitation');
  },

  'leaves people alone for a while once they answered': async (bench) => {
    const survey = await createSurveyBench(bench);
    const settings = {access: 'invitation', coolDownDays: 30} as const;
    const [one, other] = [await survey.field(settings), await survey.field(settings)];
    const person = `mrn-${crypto.randomUUID()}`;
    const [first] = await invite(survey, one, {people: [person]});
    const [second] = await invite(survey, other, {people: [person]});
    await survey.submit(survey.answers({campaignId: one, invitation: first}));
    await expectRejected(survey, {campaignId: other, invitation: second}, 'survey-too-soon');
    const more = {campaignId: other, id: crypto.randomUUID(), people: [person]};
    const {facilityId, staff} = survey;
    const reply = await staff.send('issue-invitations', {facilityId, ...more});
    const {issued, coolingDown} = expectValue(reply, 'Inviting someone who answered');
    expectEqual(
      [
        [issued, coolingDown],
        [0, 1],
      ],
      'Who answered should not be invited again.',
    );
  },

  'offers a case to people whose answer is low, and to nobody else': async (bench) => {
    const survey = await createSurveyBench(bench);
    const caseOffer = {linkId: 'overall', atMost: 2};
    const campaignId = await survey.field({caseOffer});
    for (const overall of [1, 2, 3, 5]) {
      const response = sampleSurveyResponse({overall});
      const {offerCase} = await survey.submit(survey.answers({campaignId, response}));
      expect(offerCase === overall <= 2, `An answer of ${overall} should be told from the others.`);
    }
  },

  'refuses a change of a campaign by someone who has not seen the latest': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, surveyId, staff} = survey;
    const campaignId = await survey.field();
    const settings = {surveyId, version: '1', mode: 'web', access: 'open', quota: 9} as const;
    const change = {facilityId, campaignId, revision: 1, settings};
    const saved = expectValue(await staff.send('save-campaign', change), 'Changing');
    expectEqual(
      [saved, expectValue(await staff.send('save-campaign', change), 'Changing the same again')],
      'The same change again should change nothing.',
    );
    const stale = {...change, settings: {...settings, quota: 5}};
    expectRefusal(await staff.send('save-campaign', stale), 'stale', 'A change of an old one');
    await survey.submit(survey.answers({campaignId}));
    const other = {...change, revision: 2, settings: {...settings, mode: 'kiosk'} as const};
    expectRefusal(await staff.send('save-campaign', other), 'not-now', 'Another mode by now');
    const {campaigns} = expectValue(await staff.send('list-campaigns', {facilityId}), 'Listing');
    const listed = campaigns.find(({id}) => id === campaignId);
    expectEqual(
      [
        [listed?.revision, listed?.responses, listed?.quota],
        [2, 1, 9],
      ],
      'It stays.',
    );
  },

  'refuses a campaign that contradicts itself': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, surveyId, staff} = survey;
    const wrong = {
      '/settings/closesAt': {opensAt: long.future, closesAt: long.past},
      '/settings/coolDownDays': {coolDownDays: 30},
      '/settings/identified': {identified: true},
      '/settings/caseOffer/linkId': {caseOffer: {linkId: 'nowhere', atMost: 2}},
      '/settings/eligible/locationIds/0': {eligible: {locationIds: ['nowhere']}},
      '/settings/version': {version: '9'},
      '/settings/measures/0/linkId': {
        measures: [{id: 'm', kind: 'top-box', linkId: 'nowhere', scale: ['1', '2']}],
      },
    } as const;
    for (const [path, settings] of Object.entries(wrong)) {
      const whole = {surveyId, version: '1', mode: 'web', access: 'open', ...settings} as const;
      const request = {facilityId, campaignId: 'contradiction', revision: 0, settings: whole};
      const problem = expectRefusal(await staff.send('save-campaign', request), 'invalid', path);
      expect(
        problem.errors.some((error) => error.path === path),
        `The problem should name ${path}.`,
      );
    }
  },

  'reports what answers come to by mode, and withholds what few people said': async (bench) => {
    const survey = await createSurveyBench(bench);
    const {facilityId, surveyId, staff} = survey;
    const measure = {
      id: 'overall',
      kind: 'top-box',
      linkId: 'overall',
      scale: ['1', '2', '3', '4', '5'],
    } as const;
    const campaignId = await survey.field({measures: [measure]});
    for (let turn = 0; turn < 3; turn += 1)
      await survey.submit(survey.answers(turn ? {} : {campaignId}));
    const request = {facilityId, surveyId, version: '1'};
    const reply = await staff.send('read-survey-results', request);
    const {modes} = expectValue(reply, 'Reading results');
    expectEqual([modes.map(({mode}) => mode), ['web']], 'Results should be by mode.');
    const figures = modes.flatMap(({overall}) => overall.scores.flatMap((each) => each.figures));
    expect(figures.length > 0, 'What is scored should be named.');
    expect(
      figures.every(({withheld, value}) => withheld && value === undefined),
      'What three people said should be withheld.',
    );
  },

  'keeps what staff ask about surveys from everyone else': async (bench) => {
    const {facilityId, surveyId} = await createSurveyBench(bench);
    const version = {facilityId, surveyId, version: '1'};
    const replies = [
      await bench.transport.send('list-surveys', {facilityId}),
      await bench.transport.send('list-campaigns', {facilityId}),
      await bench.transport.send('read-survey-version', version),
      await bench.transport.send('read-survey-results', version),
      await bench.transport.send('export-survey-responses', {...version, format: 'csv'}),
    ];
    for (const reply of replies) expectRefusal(reply, 'unauthorized', 'Asking without a token');
  },
};

async function expectRejected(
  survey: SurveyBench,
  overrides: Partial<SurveySubmission>,
  code: ProblemCode,
): Promise<void> {
  const delivery = await survey.client.surveys.submit(survey.answers(overrides));
  const found = delivery.status === 'rejected' ? delivery.code : delivery.status;
  expect(found === code, `Answers should be refused as ${code}, not as ${found}.`);
}

async function invite(
  {facilityId, staff}: SurveyBench,
  campaignId: string,
  order: {readonly count: number} | {readonly people: readonly string[]},
): Promise<readonly string[]> {
  const request = {facilityId, campaignId, id: crypto.randomUUID(), ...order};
  const issued = expectValue(await staff.send('issue-invitations', request), 'Inviting');
  return issued.invitations?.map(({token}) => token) ?? [];
}
