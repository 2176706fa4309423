import {sampleAccessCode} from '../builders.js';
import {feedbackAnywhere} from './bench.js';
import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';
import {createSealedBench} from './sealed-bench.js';
import type {BenchCases} from './submitting-cases.js';

/** What a device could not deliver, and staff carry to the service. */
export const recoveryCases: BenchCases = {
  'stores what staff hand in for a device as what the person sent, once': async (bench) => {
    const {seal, deliver, facilityId} = await createSealedBench(bench);
    const {transport: staff} = await bench.openStaff();
    const accessCode = sampleAccessCode();
    const feedback = feedbackAnywhere();
    const submission = {id: crypto.randomUUID(), facilityId, accessCode, feedback};
    const write = await seal('submit-feedback', submission);
    const stored = {outcome: 'stored', id: submission.id};
    for (const what of ['The first', 'The second'])
      expectEqual(
        [expectValue(await staff.send('recover-sealed', write), what), stored],
        `${what} time it should be stored.`,
      );
    expectValue(await deliver(write), 'The device, which delivers it after all');
    const read = await bench.client.cases.read({caseId: 'mine', accessCode});
    const {events} = expectValue(read, 'Reading the case');
    const received = events.filter(({kind}) => kind === 'received');
    expect(received.length === 1, 'There should be one case.');
    expectEqual([received[0]?.payload?.['feedback'], feedback], 'It should be what was sealed.');
    expect(received[0]?.actor.role === 'person', 'It should be the person who sent it.');
  },

  'gives staff what a person wrote where the rules refuse it, and never the code': async (
    bench,
  ) => {
    const {seal, facilityId} = await createSealedBench(bench);
    const {transport: staff} = await bench.openStaff();
    const accessCode = sampleAccessCode();
    const text = 'I wrote this while the tablet had no network.';
    const message = {id: crypto.randomUUID(), facilityId, caseId: 'mine', accessCode, text};
    const reply = await staff.send('recover-sealed', await seal('send-message', message));
    const recovery = expectValue(reply, 'Recovering');
    expect(recovery.outcome === 'refused', 'A message for no case should be refused.');
    const {problem, content} = recovery;
    expect(problem.code === 'unknown-code', 'Staff should hear why.');
    expectEqual([content['text'], text], 'Staff should get what the person wrote.');
    expect(!JSON.stringify(recovery).includes(accessCode), 'The code should stay the person’s.');
  },

  'tells staff of a seal that cannot be opened': async (bench) => {
    const {seal, facilityId} = await createSealedBench(bench);
    const {transport: staff} = await bench.openStaff();
    const withdrawal = {id: crypto.randomUUID(), facilityId, caseId: 'mine'};
    const write = await seal('withdraw', {...withdrawal, accessCode: sampleAccessCode()});
    const cutOff = {...write, sealed: write.sealed.slice(0, -1)};
    expectRefusal(await staff.send('recover-sealed', cutOff), 'broken-seal', 'What was cut off');
  },

  'recovers nothing for anyone but staff': async (bench) => {
    const {seal, facilityId} = await createSealedBench(bench);
    const withdrawal = {id: crypto.randomUUID(), facilityId, caseId: 'mine'};
    const write = await seal('withdraw', {...withdrawal, accessCode: sampleAccessCode()});
    const reply = await bench.transport.send('recover-sealed', write);
    expectRefusal(reply, 'unauthorized', 'Recovering without a staff token');
  },
};
