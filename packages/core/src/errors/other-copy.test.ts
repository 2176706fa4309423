import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createClient} from '../client.js';
import type {Transport} from '../transport/transport.js';
import {createSurveyClient} from '../survey-client.js';
import {sampleSubmission} from '../testing/builders.js';
import {sampleSurveyResponse} from '../testing/sample-survey.js';
import * as own from './pr-error.js';

const facilityId = 'riverside';
const id = '0b8f2a52-4f6b-4d0c-9a7e-1d2c3b4a5f60';
const answers = {
  ...({id, surveyId: 'visit', version: '1', mode: 'kiosk', language: 'en'} as const),
  response: sampleSurveyResponse(),
};

/** The same module once more, as another drop-in file of a page has it. */
async function anotherCopy(): Promise<typeof own> {
  // Another address is another module; the ending tells the loader what it is.
  const {href} = new URL('pr-error.ts?another-copy.ts', import.meta.url);
  return (await import(href)) as typeof own;
}

const failing = (error: Error): Transport => ({send: () => Promise.reject(error)});

describe('What is sent through a queue that another file of the page brought', () => {
  test('is said to be stored where it is', async () => {
    const {TransportError} = await anotherCopy();
    const error = new TransportError('offline', {stored: true});
    assert.ok(!(error instanceof own.TransportError), 'another copy');
    const stored = {status: 'waiting', retryAfterMs: undefined, stored: true};
    const transport = failing(error);
    const {surveys} = createSurveyClient({facilityId, transport});
    assert.deepEqual(await surveys.submit(answers), stored);
    const {feedback} = createClient({facilityId, transport});
    assert.deepEqual(await feedback.submit(sampleSubmission()), stored);
  });

  test('is unconfirmed where the answer made no sense', async () => {
    const {UnexpectedResponseError} = await anotherCopy();
    const transport = failing(new UnexpectedResponseError('Not JSON.'));
    const {surveys} = createSurveyClient({facilityId, transport});
    assert.deepEqual(await surveys.submit(answers), {status: 'unconfirmed'});
    const {feedback} = createClient({facilityId, transport});
    assert.deepEqual(await feedback.submit(sampleSubmission()), {status: 'unconfirmed'});
  });
});
