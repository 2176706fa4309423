import type {FeedbackSubmission} from '../../feedback/feedback-api.js';
import {sampleAccessCode, sampleRequest} from '../builders.js';
import {feedbackAnywhere, type ConformanceBench} from './bench.js';
import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';

/** A sentence and the check behind it. */
export type BenchCases = Readonly<Record<string, (bench: ConformanceBench) => Promise<void>>>;

/** From the facility's configuration to a receipt, and every replay of it. */
export const submittingCases: BenchCases = {
  'tells a page what it needs to know about the facility': async ({facilityId, readFacility}) => {
    const facility = await readFacility();
    expect(facility.id === facilityId, 'The facility should be the one that was asked for.');
    expect(facility.fallbackContacts.length > 0, 'A facility should name a way to reach it.');
  },

  'refuses a facility it does not know': async ({transport}) => {
    const facilityId = 'no-such-facility';
    const read = await transport.send('read-facility', {facilityId});
    expectRefusal(read, 'unknown-facility', 'Reading an unknown facility');
    const {id, accessCode, feedback} = newSubmission();
    const sent = await transport.send('submit-feedback', {id, accessCode, feedback, facilityId});
    expectRefusal(sent, 'unknown-facility', 'Feedback to an unknown facility');
  },

  'gives a receipt for feedback, and the code opens it': async ({submit, client}) => {
    const {submission, receipt, address} = await submit();
    expect(receipt.reference !== '', 'A receipt should carry a reference.');
    expect(!Number.isNaN(Date.parse(receipt.receivedAt)), 'A receipt should carry an instant.');
    const {events} = expectValue(await client.cases.read(address), 'Reading the case');
    const [first] = events;
    expect(first?.kind === 'received', 'The first event of a case should be that it was received.');
    expectEqual(
      [first.payload?.['feedback'], submission.feedback],
      'The feedback read back should be the feedback that was sent.',
    );
  },

  'takes anonymous feedback and opens it to whoever has the code': async ({submit, client}) => {
    const feedback = feedbackAnywhere({
      identity: 'anonymous',
      person: {role: 'patient'},
      patient: undefined,
      contact: {preferred: 'code'},
    });
    const {address} = await submit({feedback});
    expectValue(await client.cases.read(address), 'Reading an anonymous case');
  },

  'takes a request for help without a word, and gives it a case of its own': async (bench) => {
    const feedback = sampleRequest();
    const {receipt, address} = await bench.submit({feedback});
    expect(receipt.reference !== '', 'The receipt of a request should carry a reference.');
    const {events} = expectValue(await bench.client.cases.read(address), 'Reading a request');
    expectEqual(
      [events[0]?.payload?.['feedback'], feedback],
      'The request read back should be the request that was sent.',
    );
  },

  'makes one case of a submission that arrives many times at once': async (bench) => {
    const submission = newSubmission();
    const deliveries = await Promise.all(
      Array.from({length: bench.replays}, () => bench.client.feedback.submit(submission)),
    );
    expectEqual(deliveries, 'Every replay should have the same outcome.');
    expectEqual(
      [deliveries[0], await bench.client.feedback.submit(submission)],
      'A later replay should have the first outcome, too.',
    );
    expect(deliveries[0]?.status === 'received', 'A replay should be received.');
    const {facilityId} = bench;
    const {accessCode} = submission;
    const read = await bench.client.cases.read({caseId: 'mine', accessCode, ...{facilityId}});
    const {events} = expectValue(read, 'Reading the case');
    expect(
      events.filter(({kind}) => kind === 'received').length === 1,
      'A case should have been received once.',
    );
  },

  'lets the first stand when an id comes back with other content': async ({submit, client}) => {
    const {submission, address} = await submit();
    const changed = feedbackAnywhere({story: 'Something else was written later.'});
    const second = await client.feedback.submit({...submission, feedback: changed});
    expectConflict(second, 'The same id with other content');
    const {events} = expectValue(await client.cases.read(address), 'Reading the case');
    expectEqual([events[0]?.payload?.['feedback'], submission.feedback], 'The first should stand.');
  },

  'lets the first stand when an id comes back with another access code': async (bench) => {
    const {submission} = await bench.submit();
    const accessCode = sampleAccessCode();
    const second = await bench.client.feedback.submit({...submission, accessCode});
    expectConflict(second, 'The same id with another code');
    const read = await bench.client.cases.read({caseId: 'mine', accessCode});
    expectRefusal(read, 'unknown-code', 'A code that was refused');
  },
};

function expectConflict(delivery: {status: string; code?: string}, what: string): void {
  expect(
    delivery.status === 'rejected' && delivery.code === 'conflict',
    `${what} should be a conflict, but is ${delivery.code ?? delivery.status}.`,
  );
}

function newSubmission(): FeedbackSubmission {
  return {id: crypto.randomUUID(), accessCode: sampleAccessCode(), feedback: feedbackAnywhere()};
}
