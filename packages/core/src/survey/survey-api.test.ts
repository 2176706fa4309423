import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createSurveyClient, type SurveySubmission} from '../survey-client.js';
import {createFaultPlan, type Fault} from '../testing/faults.js';
import {createMemoryTransport} from '../testing/memory-transport.js';
import {sampleQuestionnaire, sampleSurveyResponse} from '../testing/sample-survey.js';
import {surveyPath} from './survey-path.js';
import {surveyRoutes} from './survey-routes.js';

const facilityId = 'riverside';

async function published(options: Parameters<typeof createMemoryTransport>[0] = {}) {
  const memory = createMemoryTransport(options);
  const questionnaire = sampleQuestionnaire();
  const request = {facilityId, surveyId: 'visit', version: '1', questionnaire};
  assert.ok((await memory.staff.send('publish-survey', request)).ok);
  const {surveys} = createSurveyClient({facilityId, transport: memory});
  return {memory, surveys};
}

function answers(overrides: Partial<SurveySubmission> = {}): SurveySubmission {
  return {
    id: crypto.randomUUID(),
    surveyId: 'visit',
    version: '1',
    mode: 'web',
    language: 'en',
    response: sampleSurveyResponse(),
    ...overrides,
  };
}

describe('Answers that are sent', () => {
  test('are received, after a puzzle where the service sets one', async () => {
    for (const proof of ['required', undefined] as const) {
      const {surveys} = await published({proof, now: () => new Date('2026-03-02T10:00:00Z')});
      const submission = answers();
      assert.deepEqual(await surveys.submit(submission), {
        status: 'received',
        receipt: {id: submission.id, receivedAt: '2026-03-02T10:00:00.000Z', offerCase: false},
      });
    }
  });

  test('are rejected with paths from the response itself', async () => {
    const {surveys} = await published();
    const response = sampleSurveyResponse({overall: 5, reason: 'Not asked.'});
    assert.deepEqual(await surveys.submit(answers({response})), {
      status: 'rejected',
      code: 'invalid',
      problems: [{path: '/item/1', code: 'disabled-answer'}],
    });
  });

  test('are mended where a field cut half an emoji off', async () => {
    const {surveys} = await published();
    const response = sampleSurveyResponse({overall: 1, reason: 'Thank you \uD83D'});
    assert.equal((await surveys.submit(answers({response}))).status, 'received');
  });

  const outcomes: readonly (readonly [Fault['kind'], string])[] = [
    ['offline', 'waiting'],
    ['busy', 'waiting'],
    ['unreachable', 'unconfirmed'],
    ['server-error', 'unconfirmed'],
    ['timeout-before-commit', 'unconfirmed'],
    ['timeout-after-commit', 'unconfirmed'],
    ['malformed-answer', 'unconfirmed'],
  ];
  for (const [kind, status] of outcomes)
    test(`are ${status} when the network is ${kind}, and received when they are sent again`, async () => {
      const faults = createFaultPlan();
      const {surveys} = await published({faults});
      const submission = answers();
      faults.set({fault: {kind} as Fault});
      assert.equal((await surveys.submit(submission)).status, status);
      faults.clear();
      assert.equal((await surveys.submit(submission)).status, 'received');
    });

  test('wait where nobody can solve the puzzle, or where each one has expired', async () => {
    const {memory} = await published({proof: 'required'});
    const unsolved = createSurveyClient({
      facilityId,
      transport: memory,
      solveChallenge: () => Promise.resolve(undefined),
    });
    assert.deepEqual(await unsolved.surveys.submit(answers()), {status: 'waiting'});
    const problem = {status: 428, code: 'proof-expired', errors: []} as const;
    memory.faults.set({fault: {kind: 'refuse', problem}, on: ['submit-survey-response']});
    const {surveys} = createSurveyClient({facilityId, transport: memory});
    assert.deepEqual(await surveys.submit(answers()), {status: 'waiting'});
  });
});

describe('The address of a survey', () => {
  test('is the same for a page that reads it by itself and for the client', () => {
    const path = 'v1/facilities/river%20side/surveys/a%2Fb?campaign=c%26d';
    const request = {facilityId: 'river side', surveyId: 'a/b', campaignId: 'c&d'};
    assert.equal(surveyPath('river side', 'a/b', 'c&d'), path);
    assert.equal(surveyRoutes['read-survey']?.path(request), path);
    assert.equal(surveyPath('riverside', 'visit'), 'v1/facilities/riverside/surveys/visit');
  });
});
