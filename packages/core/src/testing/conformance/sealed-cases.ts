import {createSealingKeyPair, sealingKeyOf} from '../../outbox/sealing-key.js';
import type {QueuedRequest} from '../../outbox/queued-write.js';
import type {SealedWrite} from '../../outbox/sealed-write.js';
import {sampleAccessCode, sampleFile} from '../builders.js';
import {feedbackAnywhere, type ConformanceBench} from './bench.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {takesPhotos} from './file-cases.js';
import {stateFor} from './own-case-cases.js';
import {createSealedBench} from './sealed-bench.js';
import type {BenchCases} from './submitting-cases.js';

/** Stands where content stands: it must not come back. */
const canary = 'Marmalade';

/** Where each part of a sealed write begins (see `SealedWrite`). */
const places = {version: 0, keyId: 1, encapsulated: 33, ciphertext: 98};

/** What a device could not read itself: opened by the service, and then judged as if it had come openly. */
export const sealedCases: BenchCases = {
  'takes a sealed submission, answers as to an open one, and the code opens it': async (bench) => {
    const {seal, deliver} = await createSealedBench(bench);
    const submission = newSubmission(bench);
    const reply = await deliver(await seal('submit-feedback', submission));
    const receipt = expectValue(reply, 'Delivering');
    expect(receipt.id === submission.id, 'The receipt should be that of the submission.');
    const open = await bench.client.feedback.submit(submission);
    expectEqual(
      [{status: 'received', receipt}, open],
      'The same thing sent openly should get the same receipt.',
    );
    const {accessCode, feedback} = submission;
    const read = await bench.client.cases.read({caseId: 'mine', accessCode});
    const {events} = expectValue(read, 'Reading the case');
    expectEqual([events[0]?.payload?.['feedback'], feedback], 'It should be what was sealed.');
  },

  'takes what a device kept whose clock was ahead, with the day as it was given, and no day that never was':
    async (bench) => {
      const {seal, deliver} = await createSealedBench(bench);
      const feedback = feedbackAnywhere({occasion: {date: '2190-01-01'}});
      const submission = {...newSubmission(bench), feedback};
      expectValue(await deliver(await seal('submit-feedback', submission)), 'Delivering');
      const {accessCode} = submission;
      const read = await bench.client.cases.read({caseId: 'mine', accessCode});
      const {events} = expectValue(read, 'Reading the case');
      expectEqual([events[0]?.payload?.['feedback'], feedback], 'It should be what was sealed.');
      const never = feedbackAnywhere({occasion: {date: '2025-02-30'}});
      const sealed = await seal('submit-feedback', {...newSubmission(bench), feedback: never});
      expectRefusal(await deliver(sealed), 'invalid', 'A day that does not exist');
    },

  'makes one case of a sealed submission, however often and however sealed it arrives': async (
    bench,
  ) => {
    const {seal, deliver} = await createSealedBench(bench);
    const submission = newSubmission(bench);
    const once = await seal('submit-feedback', submission);
    // Sealed anew, it is other bytes and still the same thing.
    const again = await seal('submit-feedback', submission);
    const receipts = await Promise.all(
      Array.from({length: bench.replays}, async (_, at) =>
        expectValue(await deliver(at % 2 === 0 ? once : again), 'Each'),
      ),
    );
    const later = expectValue(await deliver(once), 'A later replay');
    expectEqual([...receipts, later], 'Every replay should get the first outcome.');
    const {accessCode} = submission;
    const read = await bench.client.cases.read({caseId: 'mine', accessCode});
    const {events} = expectValue(read, 'Reading the case');
    const received = events.filter(({kind}) => kind === 'received');
    expect(received.length === 1, 'There should be one case.');
  },

  'lets the first stand when something else is sealed under its id': async (bench) => {
    const {seal, deliver} = await createSealedBench(bench);
    const {submission, address} = await bench.submit();
    const {facilityId} = bench;
    const feedback = feedbackAnywhere({story: 'Something else was written later.'});
    const changed = await deliver(
      await seal('submit-feedback', {...submission, facilityId, feedback}),
    );
    expectRefusal(changed, 'conflict', 'The same id with other content');
    const {events} = expectValue(await bench.client.cases.read(address), 'Reading the case');
    expectEqual([events[0]?.payload?.['feedback'], submission.feedback], 'The first should stand.');
  },

  'refuses a sealed write of which any part was changed or is missing': async (bench) => {
    const {seal, deliver} = await createSealedBench(bench);
    const submission = newSubmission(bench);
    const write = await seal('submit-feedback', submission);
    const {sealed} = write;
    const last = sealed.length - 1;
    const {version, encapsulated, ciphertext} = places;
    const broken = [
      ...[version, encapsulated, encapsulated + 10, ciphertext, last].map((at) => flip(write, at)),
      ...[0, 1, encapsulated, ciphertext, last].map((end) => ({
        ...write,
        sealed: sealed.slice(0, end),
      })),
      {...write, sealed: new Uint8Array([...sealed, 0])},
    ];
    for (const each of broken)
      expectRefusal(await deliver(each), 'broken-seal', 'What was changed on its way');
    expectRefusal(
      await deliver(flip(write, places.keyId)),
      'unknown-sealing-key',
      'A key id that was changed',
    );
    await expectNothing(bench, submission);
  },

  'opens a seal under no other id, operation or facility': async (bench) => {
    const {seal, deliver} = await createSealedBench(bench);
    const submission = newSubmission(bench);
    const write = await seal('submit-feedback', submission);
    const {otherFacilityId} = bench.target;
    const elsewhere: readonly SealedWrite[] = [
      {...write, id: crypto.randomUUID()},
      {...write, operation: 'withdraw'},
      {...write, operation: 'submit-survey-response'},
    ];
    for (const each of elsewhere)
      expectRefusal(await deliver(each), 'broken-seal', 'A seal in another place');
    if (otherFacilityId !== undefined) {
      const reply = await bench.transport.send('deliver-sealed', {
        ...write,
        facilityId: otherFacilityId,
      });
      expect(!reply.ok, 'A seal at another facility should be refused.');
    }
    await expectNothing(bench, submission);
  },

  'refuses what is bound to one thing and holds another': async (bench) => {
    const {seal, deliver} = await createSealedBench(bench);
    const request = newSubmission(bench);
    const contradicting = [
      await seal('submit-feedback', request, {id: crypto.randomUUID()}),
      await seal(
        'submit-feedback',
        {...request, facilityId: 'no-such-facility'},
        {facilityId: bench.facilityId},
      ),
    ];
    for (const each of contradicting)
      expectRefusal(await deliver(each), 'broken-seal', 'A seal that contradicts itself');
    await expectNothing(bench, request);
  },

  'says of what is sealed to a key it does not have that it does not have it': async (bench) => {
    const {seal, deliver} = await createSealedBench(bench);
    const key = await sealingKeyOf((await createSealingKeyPair()).publicKey);
    const write = await seal('submit-feedback', newSubmission(bench), {key});
    expectRefusal(await deliver(write), 'unknown-sealing-key', 'Another key');
  },

  'takes a sealed message, word that it is not settled, and withdrawal by the code inside': async (
    bench,
  ) => {
    const {seal, deliver} = await createSealedBench(bench);
    const received = await bench.submit();
    const {address} = received;
    const message = {...address, id: crypto.randomUUID(), text: 'I remembered something.'};
    const sealed = await seal('send-message', message);
    const first = expectValue(await deliver(sealed), 'A message');
    expectEqual([first, expectValue(await deliver(sealed), 'It again')], 'It should be one.');
    const foreign = {...message, id: crypto.randomUUID(), accessCode: sampleAccessCode()};
    expectRefusal(await deliver(await seal('send-message', foreign)), 'unknown-code', 'A code');
    const withdrawal = {...address, id: crypto.randomUUID(), reason: 'It is settled.'};
    expectValue(await deliver(await seal('withdraw', withdrawal)), 'A withdrawal');
    const {messages, status} = await stateFor(bench, received);
    expectEqual([messages.map(({text}) => text), [message.text]], 'The message should be there.');
    expect(status === 'withdrawn', 'The case should be withdrawn.');
    const {facilityId} = bench;
    const unheard = await deliver(
      await seal('say-not-resolved', {...address, facilityId, id: crypto.randomUUID()}),
    );
    expectRefusal(unheard, 'not-now', 'Of a case that is withdrawn, that it is not settled');
  },

  'takes a sealed file, and gives it back as it was': async (bench) => {
    if (!(await takesPhotos(bench))) return;
    const {seal, deliver} = await createSealedBench(bench);
    const received = await bench.submit();
    const upload = {...received.address, id: crypto.randomUUID(), ...sampleFile()};
    const sealed = await seal('add-file', upload);
    const receipt = expectValue(await deliver(sealed), 'A sealed file');
    expectEqual(
      [receipt, expectValue(await bench.client.cases.addFile(upload), 'The same file openly')],
      'The same file openly should get the same receipt.',
    );
    const {files} = await stateFor(bench, received);
    const [file] = files;
    expect(files.length === 1 && file !== undefined, 'The case should hold the file once.');
    expectEqual([file.name, upload.name], 'It should keep its name.');
    expect(file.bytes === upload.file.size, 'It should have the bytes it had.');
  },

  'judges what was sealed as strictly as anything else, and quotes nothing': async (bench) => {
    const {seal, deliver} = await createSealedBench(bench);
    const submission = newSubmission(bench);
    const feedback = feedbackAnywhere({story: canary.repeat(2000)});
    const reply = await deliver(await seal('submit-feedback', {...submission, feedback}));
    const problem = expectRefusal(reply, 'invalid', 'A story that is too long');
    expectNamed(problem, {path: '/feedback/story', code: 'too-long'});
    expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
    await expectNothing(bench, submission);
  },

  'opens nothing for an operation that is not for sealing': async (bench) => {
    const {seal, deliver} = await createSealedBench(bench);
    const write = await seal('submit-feedback', newSubmission(bench));
    for (const operation of ['read-case', 'command-case', 'recover-sealed', 'deliver-sealed']) {
      const reply = await deliver({...write, operation: operation as SealedWrite['operation']});
      expect(!reply.ok && reply.problem.status < 500, `${operation} should be refused.`);
    }
  },
};

function newSubmission({facilityId}: ConformanceBench): QueuedRequest<'submit-feedback'> {
  const accessCode = sampleAccessCode();
  return {id: crypto.randomUUID(), facilityId, accessCode, feedback: feedbackAnywhere()};
}

function flip(write: SealedWrite, at: number): SealedWrite {
  const sealed = write.sealed.slice();
  sealed[at] = (sealed[at] ?? 0) ^ 1;
  return {...write, sealed};
}

async function expectNothing(
  {client}: ConformanceBench,
  {accessCode}: QueuedRequest<'submit-feedback'>,
): Promise<void> {
  const read = await client.cases.read({caseId: 'mine', accessCode});
  expectRefusal(read, 'unknown-code', 'A code whose submission was refused');
}
