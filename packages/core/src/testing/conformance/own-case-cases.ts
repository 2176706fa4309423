import type {CaseReceipt} from '../../case/case-views.js';
import type {Problem} from '../../errors/problem.js';
import type {Reply} from '../../transport/transport.js';
import {patientTimeline} from '../../case/patient-timeline.js';
import {reduceCase} from '../../case/reduce-case.js';
import {createClient} from '../../client.js';
import {sampleAccessCode} from '../builders.js';
import {mistyped} from './bad-input-cases.js';
import type {ConformanceBench, ReceivedFeedback} from './bench.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import type {BenchCases} from './submitting-cases.js';

/** What a person does with their case, by the code. */
export const ownCaseCases: BenchCases = {
  'opens a case by its code, as mine and by its id': async ({submit, client}) => {
    const {address} = await submit();
    const mine = expectValue(await client.cases.read(address), 'Reading my case');
    const byId = expectValue(
      await client.cases.read({...address, caseId: mine.id}),
      'Reading by id',
    );
    expectEqual([mine, byId], 'Both addresses should lead to the same case.');
  },

  'takes a code as people type it': async ({submit, client}) => {
    const {address} = await submit();
    const accessCode = address.accessCode.toLowerCase().replaceAll('-', ' ');
    expectValue(await client.cases.read({...address, accessCode}), 'Reading with a typed code');
  },

  'answers a wrong, a mistyped and a foreign code alike': async (bench) => {
    const {address} = await bench.submit();
    const other = await bench.submit();
    const mine = expectValue(await bench.client.cases.read(address), 'Reading my case');
    const refused = await Promise.all([
      readRefused(bench, {caseId: 'mine', accessCode: sampleAccessCode()}),
      readRefused(bench, {caseId: 'mine', accessCode: mistyped(address.accessCode)}),
      readRefused(bench, {caseId: 'mine', accessCode: 'nonsense'}),
      readRefused(bench, {caseId: mine.id, accessCode: other.address.accessCode}),
      readRefused(bench, {caseId: crypto.randomUUID(), accessCode: address.accessCode}),
      ...(bench.target.otherFacilityId === undefined
        ? []
        : [readRefused(bench, {...address, facilityId: bench.target.otherFacilityId})]),
    ]);
    expectEqual(refused, 'Every code that does not open a case should get the same answer.');
  },

  'refuses someone without a code or a token': async ({submit, transport, facilityId}) => {
    await submit();
    const reply = await transport.send('read-case', {facilityId, caseId: 'mine'});
    expect(!reply.ok, 'Reading without a code should be refused.');
    const list = await transport.send('list-my-cases', {facilityId});
    expect(!list.ok, 'Listing without a token should be refused.');
  },

  'keeps one message of many replays': async (bench) => {
    const received = await bench.submit();
    const {address} = received;
    const message = {...address, id: crypto.randomUUID(), text: 'I remembered something.'};
    await expectOneOutcome(bench, () => bench.client.cases.sendMessage(message));
    const {messages} = await stateFor(bench, received);
    expectEqual(
      [messages.map(({text, from}) => ({text, from})), [{text: message.text, from: 'person'}]],
      'The case should hold the message once.',
    );
    const changed = await bench.client.cases.sendMessage({...message, text: 'Something else.'});
    expectRefusal(changed, 'conflict', 'The same id with other words');
    const {address: other} = await bench.submit();
    const foreign = await bench.client.cases.sendMessage({...message, ...other});
    expectRefusal(foreign, 'conflict', 'The same id with another code');
  },

  'refuses a message that is empty or too long': async ({submit, transport}) => {
    const {address} = await submit();
    const send = async (text: string) =>
      expectRefusal(
        await transport.send('send-message', {...address, id: crypto.randomUUID(), text}),
        'invalid',
        'A bad message',
      );
    expectNamed(await send(''), {path: '/text', code: 'required'});
    expectNamed(await send('x'.repeat(5_001)), {path: '/text', code: 'too-long'});
  },

  'withdraws once, and says so to every replay': async (bench) => {
    const received = await bench.submit();
    const withdrawal = {...received.address, id: crypto.randomUUID(), reason: 'It was solved.'};
    await expectOneOutcome(bench, () => bench.client.cases.withdraw(withdrawal));
    expect((await stateFor(bench, received)).status === 'withdrawn', 'It should be withdrawn.');
    const again = await bench.client.cases.withdraw({...withdrawal, id: crypto.randomUUID()});
    expectRefusal(again, 'not-now', 'A second withdrawal');
  },

  'refuses "not resolved" before there was an answer': async ({submit, client}) => {
    const {address} = await submit();
    const reply = await client.cases.sayNotResolved({...address, id: crypto.randomUUID()});
    expectRefusal(reply, 'not-now', 'Not resolved before an answer');
  },

  'is understood by a page that is older than the backend': async ({submit, client, transport}) => {
    const {address} = await submit();
    const addedLater = {unknown: true};
    const newer = createClient({
      facilityId: client.facilityId,
      transport: {
        async send(operation, request, options) {
          const reply = await transport.send(operation, request, options);
          if (!reply.ok) return reply;
          const {value} = reply;
          const events = 'events' in value && {
            events: value.events.map((event) => ({...event, addedLater})),
          };
          return {ok: true, value: {...value, ...events, addedLater}};
        },
      },
    });
    const now = expectValue(await client.cases.read(address), 'Reading');
    const later = expectValue(await newer.cases.read(address), 'Reading from a newer backend');
    expectEqual(
      [
        {state: reduceCase(later.events), timeline: patientTimeline(later.events)},
        {state: reduceCase(now.events), timeline: patientTimeline(now.events)},
      ],
      'Fields that were added later should change nothing.',
    );
  },
};

/** Sends a write many times at once and once more; every answer must be the first. */
export async function expectOneOutcome(
  {replays}: ConformanceBench,
  send: () => Promise<Reply<CaseReceipt>>,
): Promise<void> {
  const replies = await Promise.all(Array.from({length: replays}, send));
  expectValue(replies[0] ?? (await send()), 'The write');
  expectEqual([...replies, await send()], 'Every replay should have the first outcome.');
}

/** What the person's view of their case adds up to. */
export async function stateFor({client}: ConformanceBench, {address}: ReceivedFeedback) {
  const {events} = expectValue(await client.cases.read(address), 'Reading the case');
  const state = reduceCase(events);
  expect(state !== undefined, 'A case should have events.');
  return state;
}

async function readRefused(
  {facilityId, transport}: ConformanceBench,
  address: {
    readonly facilityId?: string;
    readonly caseId: string;
    readonly accessCode: string;
  },
): Promise<Problem> {
  const reply = await transport.send('read-case', {facilityId, ...address});
  return expectRefusal(reply, 'unknown-code', 'A code that opens nothing');
}
